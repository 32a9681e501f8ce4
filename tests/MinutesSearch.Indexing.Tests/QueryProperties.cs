using FsCheck;
using FsCheck.Fluent;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Tests;

internal sealed class QueryProperties
{
    private static readonly string[] Pieces =
    [
        "mould", "agency", "the", "AND", "OR", "NOT", "&&", "||", "!", "+", "-", "(", ")", "(", ")", "\"", "“", "*", "?", ":", "text:", "kind:", "kind:action", "authority:(", "side:officers ", "colour:",
        "date:", "year:", "value:", "page:", "[", "]", "{", "}", "[2021 TO 2022]", "{2022-05 TO *}", "2023/24", "May 2024", ">", ">=", "<10%", "£1.2m", "~", "~1", "~3", "^", "^2.5", "wom?n", "co*op", "\\", "\\*",
        "'", "’s", "\0", "\t", " ", " ", " ", " ", "é", "e\u0301", "🏚", "\ud83c", "NEAR(", "%", "14.2", "children’s", "\uFDD0", "，", "字", "ß", "rates*", "ー", "ⅷ", "𝔘", "ａ", " TO ", "\"damp mould\"~4", "s", "x~",
    ];

    private static Gen<string> Queries => Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    private static readonly Config Plan = Config.QuickThrowOnFailure.WithMaxTest(4000);

    [Test]
    public void AnyTextIsReadAndExplained() => Prop.ForAll(Queries.ToArbitrary(), text =>
    {
        var query = QueryParser.Parse(text);

        Assert.That(QueryExplanation.Of(text, query), Does.EndWith(".").Or.EndWith(")."));
        Assert.That(query.Notes, Has.Length.LessThan(10));
    }).Check(Plan);

    [Test]
    public void ATreeThatIsWrittenDownReadsAsTheSameTree() => Prop.ForAll(Queries.ToArbitrary(), text =>
    {
        var tree = QueryParser.Parse(text).Root;
        // Behind a word and before a blank a question mark ends a question; that it is a sign only what follows can tell ("the?\\a"), and that is gone.
        if (tree?.Leaves.Any(leaf => leaf is PatternNode { Pattern: [.., '?'] }) == true) return;
        string written = QueryTreeText.Query(tree);
        var again = QueryParser.Parse(written);

        // Brackets that say what was understood may nest deeper than those that were typed; ends of a range may be more words.
        if (!again.Notes.Any(note => note.Contains("deep", StringComparison.Ordinal) || note.StartsWith("Only the first", StringComparison.Ordinal)))
            Assert.That(QueryTreeText.Dump(again.Root), Is.EqualTo(QueryTreeText.Dump(tree)), $"{text} → {written}");
    }).Check(Plan);

    [TestCase("kind:action damp (mould OR -\"wet wall\"~3)^2 date:[2021 TO 2022}")]
    [TestCase("wom?n agncy~1 council:durham -(value:>10% OR page:3)")]
    [TestCase("*:* -damp")]
    public void AQueryOfEverythingComesBack(string text)
        => Assert.That(QueryTreeText.Dump(QueryParser.Parse(QueryTreeText.Query(QueryParser.Parse(text).Root)).Root), Is.EqualTo(QueryTreeText.Dump(QueryParser.Parse(text).Root)));

    [TestCase("(")]
    [TestCase("[")]
    [TestCase("date:[")]
    [TestCase("\\")]
    [TestCase("*?")]
    [TestCase("a*b*")]
    [TestCase("text:")]
    [TestCase("-(\"")]
    [TestCase("~1^2")]
    public void AHugeQueryIsReadInLittleTime(string part)
    {
        string query = string.Concat(Enumerable.Repeat(part, 1_000_000));

        Assert.That(ProcessorTime.Of(() => QueryParser.Parse(query)), Is.LessThan(TimeSpan.FromSeconds(2)));
    }
}
