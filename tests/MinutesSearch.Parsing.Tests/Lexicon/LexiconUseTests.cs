using MinutesSearch.Parsing.Extraction;
using MinutesSearch.Parsing.Extraction.Turns;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Lexicon;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Tests.Lexicon;

/// <summary>Every row of these tables is read as it says: none is out of its reader's reach.</summary>
public sealed class LexiconUseTests
{
    /// <summary>Known to be wrong: see KnownWrongPieces.</summary>
    private static readonly string[] Unreachable = ["officers' response"];

    [TestCaseSource(nameof(QuestionLabels))]
    public void AQuestionLabelIsOne(string words, string part)
    {
        string label = char.ToUpperInvariant(words[0]) + words[1..] + ":";
        Assert.That(QuestionLabel.Read(label, 0, label.Length)?.Part.ToString(), Is.EqualTo(part).IgnoreCase);
    }

    [TestCaseSource(nameof(ListHeaders))]
    public void AListHeaderOpensItsList(string words, string kind)
    {
        string line = $"In the room {words}:-";
        Assert.That(ListContext.Of(line, new Sentence(0, line.Length))?.Kind.ToString(), Is.EqualTo(kind).IgnoreCase);
    }

    [TestCaseSource(nameof(AttendanceLabels))]
    public void AnAttendanceLabelTellsThePresence(string label, string presence)
        => Assert.That(AttendanceReader.PresenceOf(label + ":")?.ToString(), Is.EqualTo(presence.Replace(" ", "", StringComparison.Ordinal)).IgnoreCase);

    [TestCaseSource(nameof(Procedures))]
    public void ASentenceOfProcedureIsOne(string start)
    {
        string sentence = start + " in May.";
        Assert.That(Procedure.Opens("No. " + sentence, new Sentence(4, 4 + sentence.Length)), Is.True);
    }

    [Test]
    public void ProcedureStandsAtTheSentencesStart() => Assert.That(Procedure.Opens("Then it was moved.", new Sentence(0, 18)), Is.False);

    private static string[][] QuestionLabels() => [.. Lexicons.Rows(MinutesLexicon.Default, "question-labels.tsv").Where(row => !Unreachable.Contains(row[0]))];

    private static string[][] ListHeaders() => [.. Lexicons.Rows(MinutesLexicon.Default, "list-headers.tsv")];

    private static string[][] AttendanceLabels() => [.. Lexicons.Rows(MinutesLexicon.Default, "attendance.tsv")];

    private static string[] Procedures() => [.. Lexicons.Lines(MinutesLexicon.Default, "procedure.txt")];
}
