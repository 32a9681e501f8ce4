using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Numbers that are no statistics, each with a near-miss that is one.</summary>
internal sealed class FiguresContextTests
{
    [TestCaseSource(nameof(Contexts))]
    public void ARowOfTheTableHoldsForItsMatchAndNotForItsNearMiss(string match, string nearMiss)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FiguresText.Find(match).Select(figure => figure.Value), Has.None.EqualTo(17m), match);
            Assert.That(FiguresText.Find(nearMiss).Select(figure => figure.Value), Has.Some.EqualTo(17m), nearMiss);
        }
    }

    private static IEnumerable<TestCaseData> Contexts()
        => Lexicons.Rows(MinutesLexicon.Default, "figure-contexts.tsv").Select(row => new TestCaseData(row[2], row[3]).SetArgDisplayNames(row[0], row[1]));

    [TestCase("The meeting on 14 March 2024 opened at 7.30pm.")]
    [TestCase("The 14:20 bus was late.")]
    [TestCase("Repairs were due within 28 days.")]
    [TestCase("A report would come in six months' time.")]
    [TestCase("He had served for 12 years.")]
    [TestCase("RESOLVED (9 for, 2 against).")]
    [TestCase("The motion was carried by 8 votes to 5.")]
    [TestCase("The number 71 bus was late.")]
    [TestCase("Recommendations 14 & 15 were accepted.")]
    [TestCase("See pages 41 to 58.")]
    [TestCase("One of the officers left.")]
    [TestCase("Nine out of ten residents agreed.")]
    [TestCase("The site was at 12-14 High Street.")]
    [TestCase("The boy was 14 years old.")]
    [TestCase("A four bed home was planned.")]
    [TestCase("The six week limit had passed.")]
    [TestCase("Decision 24/00117 was called in.")]
    [TestCase("Tel: 01632 960411")]
    [TestCase("(1) That the report be noted.")]
    [TestCase("Staff work seven days a week.")]
    [TestCase("This was the third report.")]
    [TestCase("The A39 and postcode CK1 2QQ were printed.")]
    public void ThereIsNoFigureIn(string text) => Assert.That(FiguresText.Printed(text), Is.Empty);

    [TestCase("Repairs took 28 days on average.", 28)]
    [TestCase("The wait was six months.", 6)]
    [TestCase("There were 71 buses.", 71)]
    [TestCase("There were 2,016 homes.", 2016)]
    [TestCase("Nine residents agreed.", 9)]
    [TestCase("Page after page listed 41 complaints.", 41)]
    public void ThereIsAFigureIn(string text, int value) => Assert.That(FiguresText.Find(text).Select(figure => figure.Value), Is.EqualTo(new decimal[] { value }));

    [TestCase("qualifier", "about")]
    [TestCase("lead", "against")]
    [TestCase("tail", "in care")]
    [TestCase("rate", "a week")]
    [TestCase("date", "last year")]
    [TestCase("label", "indicator")]
    [TestCase("reading", "target")]
    [TestCase("cue", "wait")]
    [TestCase("whole", "nationally")]
    [TestCase("filler", "a further")]
    [TestCase("asked", "how many")]
    [TestCase("asked-measure", "what the")]
    [TestCase("asked-cost", "what it would cost")]
    [TestCase("saying", "replied")]
    [TestCase("speaker", "members")]
    [TestCase("standing", "outturn")]
    [TestCase("having", "served")]
    [TestCase("series", "series #")]
    public void EveryKindOfPhraseIsInTheTable(string kind, string phrase)
        => Assert.That(Lexicons.Rows(MinutesLexicon.Default, "figure-phrases.tsv"), Has.Some.EqualTo(new[] { kind, phrase }));

    [Test]
    public void NoPhraseStandsTwiceInTheTables()
    {
        string[] phrases = [.. Lexicons.Lines(MinutesLexicon.Default, "figure-phrases.tsv"), .. Lexicons.Rows(MinutesLexicon.Default, "figure-contexts.tsv").Select(row => row[0] + "\t" + row[1])];
        Assert.That(phrases, Is.Unique);
    }
}
