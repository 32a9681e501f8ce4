using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace MinutesSearch.Indexing.Tests;

internal sealed class PropertyTests : IndexTest
{
    private static readonly string[] Pieces =
    [
        "mould", "agency", "the", "AND", "OR", "NOT", "&&", "||", "!", "+", "-", "(", ")", "\"", "“", "*", ":", "text:", "kind:", "authority:(", "~3", "^2.5",
        "'", "\0", "\t", " ", " ", " ", "é", "e\u0301", "🏚", "\ud83c", "NEAR(", "{", "}", "\\", "%", "14.2", "children’s", "\uFDD0", "，", "字", "ß", "rates*", "ー", "ⅷ", "𝔘",
    ];

    private static Gen<string> Queries => Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    private static readonly Config Plan = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Test]
    public void AnyQueryIsSafe() => Prop.ForAll(Queries.ToArbitrary(), query =>
    {
        var result = Search(query);

        Assert.That(result.Explanation, Is.Not.Empty);
        Assert.That(result.Hits, Has.Length.EqualTo(result.Total));
        Assert.That(result.Hits.Select(hit => hit.Snippet), Is.All.Matches("^[^<]*(<mark>[^<]*</mark>[^<]*)*$"));
    }).Check(Plan);

    [Test]
    public void NotFindsExactlyWhatTheQueryDoesNot() => Prop.ForAll(Queries.ToArbitrary(), query =>
    {
        // Where the brackets do not pair up, "NOT (" reaches less far than the test means it to.
        // The blank behind it is for a backslash at its end, which would take the sign out of the bracket.
        string bracketed = query.Replace("(", " ").Replace(")", " ").Replace("\"", " ").Replace("“", " ") + " ";
        bool searchable = Exactly(bracketed).Explanation.StartsWith("Passages", StringComparison.Ordinal);
        if (searchable) Assert.That(Exactly(bracketed).Total + Exactly($"NOT ({bracketed})").Total, Is.EqualTo(8));
    }).Check(Plan);

    /// <summary>What is excluded is not widened by topics, what is wanted is.</summary>
    private SearchResult Exactly(string text) => Index.Search(new SearchQuery { Text = text, Exact = true });

    private static Gen<string> Texts => ArbMap.Default.GeneratorFor<string?>().Select(text => WithoutHalfPairs(text ?? ""));

    // Half a surrogate pair has no UTF-8 form; it comes back as the replacement character.
    private static string WithoutHalfPairs(string text) => string.Concat(text.EnumerateRunes());

    private static Gen<ImmutableArray<Passage>> Passages =>
        (from kind in Gen.Elements(Enum.GetValues<PassageKind>())
         from text in Texts
         from question in Texts
         from hasQuestion in Gen.Elements(true, false)
         from speaker in Texts
         from start in Gen.Choose(0, 1_000_000)
         from page in Gen.Elements<int?>(null, 1, 40)
         select new Passage
         {
             Id = "x",
             Kind = kind,
             Text = text,
             Question = hasQuestion ? question : null,
             Item = speaker + text,
             Speaker = speaker,
             Span = new Parsing.SourceSpan(start, start + 5, page),
         }).ListOf().Select(list => list.Select((passage, i) => passage with { Id = $"p{i}" }).ToImmutableArray());

    [Test]
    public void ADocumentComesBackAsItWasPutIn() => Prop.ForAll(Passages.ToArbitrary(), passages =>
    {
        Index.Remove("any.txt");
        Index.Replace(Samples.Document("any.txt", passages));

        Assert.That(passages.Select(passage => Index.Get($"any.txt#{passage.Id}")?.Passage), Is.EqualTo(passages));
    }).Check(Plan.WithMaxTest(100));

    [Test]
    public void PuttingInAndTakingOutLeavesNothing()
    {
        Prop.ForAll(Passages.ToArbitrary(), passages =>
        {
            Index.Replace(Samples.Document("any.txt", passages));
            Index.Replace(Samples.Document("any.txt", [.. passages.Reverse().Skip(1)]) with { ContentHash = "2" });
            Index.Remove("any.txt");

            Assert.That(Search("").Total, Is.EqualTo(8));
            Assert.That(Index.Check(), Is.Empty);
        }).Check(Plan.WithMaxTest(100));
    }
}
