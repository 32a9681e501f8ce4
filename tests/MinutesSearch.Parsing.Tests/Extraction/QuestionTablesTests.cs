namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Question time set out in tables, part by part, as some councils print it on their pages.</summary>
internal sealed class QuestionTablesTests
{
    private const string Gate = "<tr><td>P 01</td><td>Question from:</td><td>Mr A Hunt, Rowing Club</td></tr><tr><td colspan='3'>Why is the gate shut?</td></tr>"
        + "<tr><td> </td><td>Answer from:</td><td>Councillor B Lal, Portfolio Holder for Parks</td></tr><tr><td colspan='3'>It is broken. It will be mended in May.</td></tr>";

    private const string Promise = "<tr><td colspan='3'>Supplementary question:</td></tr><tr><td colspan='3'>Is that a promise?</td></tr><tr><td colspan='3'>Supplementary answer:</td></tr><tr><td colspan='3'>Yes.</td></tr>";

    private const string Answered = "Q Mr A Hunt, Rowing Club/public: Why is the gate shut?\nR <-q1 Councillor B Lal, Portfolio Holder for Parks/cabinet: It is broken. It will be mended in May.";

    [TestCase(Gate, Answered, TestName = "TheRowsOfATableSayWhoAsksAndWhoAnswers")]
    [TestCase(Gate + Promise, Answered + "\nQ Mr A Hunt, Rowing Club/public: Is that a promise?\nR <-q2 Councillor B Lal, Portfolio Holder for Parks/cabinet: Yes.", TestName = "ASupplementaryHasTheSameAskerAndAnswerer")]
    [TestCase(Gate + "<tr><td colspan='3'>Supplementary question: None</td></tr>", Answered, TestName = "NoSupplementaryIsNoQuestion")]
    [TestCase("<tr><td>Year</td><td>Gates</td><td>Locks</td></tr><tr><td>2023</td><td>12</td><td>9</td></tr>", "S Year Gates Locks\nS 2023 12 9", TestName = "ATableOfNumbersAsksNothing")]
    public void ATableIsReadByItsParts(string rows, string expected)
    {
        string page = $"<html><body><h1>Saltmere Council</h1><p>Minutes of the Council, 4 March 2025</p><h3>6. Apologies</h3><p>There were none.</p><h3>7. Questions from the public</h3><table>{rows}</table><h3>8. Close</h3><p>The meeting closed.</p></body></html>";
        var document = MinutesParser.Parse(page, new ParseOptions { Name = "page.html" });
        Assert.That(DocumentDump.Entries(document), Does.Contain(expected));
    }
}
