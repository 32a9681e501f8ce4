#pragma warning disable NUnit1027 // FsCheck hands the arguments in

using FsCheck;
using FsCheck.Fluent;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Tests;

/// <summary>What is true of every document, whatever was parsed.</summary>
public sealed class DocumentProperties
{
    private static readonly string[] Endings = ["x.txt", "x.md", "x.html"];

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public void AnyStringIsParsed(string? text) => AssertSound(text ?? "");

    [FsCheck.NUnit.Property(MaxTest = 400, Arbitrary = [typeof(Soup)])]
    public void AnyMixtureOfFragmentsOfMinutesIsParsed(MinutesSoup soup) => AssertSound(soup.Text);

    [FsCheck.NUnit.Property(MaxTest = 100, Arbitrary = [typeof(Soup)])]
    public void ParsingIsDeterministic(MinutesSoup soup)
    {
        foreach (string name in Endings)
        {
            string first = Json(soup.Text, name);
            Assert.That(Json(soup.Text, name), Is.EqualTo(first));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 100, Arbitrary = [typeof(Soup)])]
    public void JsonComesBackAsItWas(MinutesSoup soup)
    {
        string json = Json(soup.Text, "x.txt");
        Assert.That(MinutesJson.Serialize(MinutesJson.Deserialize(json)), Is.EqualTo(json));
    }

    /// <summary>White space at the end of a document says nothing.</summary>
    [FsCheck.NUnit.Property(MaxTest = 100, Arbitrary = [typeof(Soup)])]
    public void BlankLinesAtTheEndChangeNothing(MinutesSoup soup)
        => Assert.That(Json(soup.Text.TrimEnd() + "\n\n\n", "x.txt"), Is.EqualTo(Json(soup.Text.TrimEnd() + "\n", "x.txt")));

    private static string Json(string text, string name) => MinutesJson.Serialize(MinutesParser.Parse(text, new ParseOptions { Name = name }));

    private static void AssertSound(string text)
    {
        foreach (string name in Endings) AssertSound(MinutesParser.Parse(text, new ParseOptions { Name = name }));
    }

    private static void AssertSound(MinutesDocument document)
    {
        var entries = document.Items.SelectMany(item => item.Entries).ToList();
        Assert.That(entries.Select(entry => entry.Id), Is.Unique);
        foreach (var span in Spans(document)) Assert.That(span.Start >= 0 && span.Start <= span.End && span.End <= document.Text.Length, Is.True, $"{span}");
        foreach (var item in document.Items) Assert.That(item.Entries.Select(entry => entry.Span.Start), Is.Ordered, item.Title);
        AssertRepliesLookBack(document);
        string folded = Fold.Text(document.Text);
        foreach (var entry in entries)
        {
            Assert.That(entry.Cue, Is.Not.Empty);
            Assert.That(entry is Resolution || entry.Text.Length > 0, Is.True);
            foreach (string word in entry.Text.Split(' ')) Assert.That(folded.Contains(word, StringComparison.Ordinal), Is.True, word);
            if (entry is Resolution { Clauses: var clauses }) Assert.That(clauses, Is.Not.Empty);
        }
    }

    /// <summary>A response answers a question or comment of the same item.</summary>
    private static void AssertRepliesLookBack(MinutesDocument document)
    {
        foreach (var item in document.Items)
        {
            var asked = item.Entries.Where(entry => entry is Question or Comment).ToDictionary(entry => entry.Id);
            foreach (var response in item.Entries.OfType<Response>())
            {
                if (response.InReplyTo is not { } id) continue;
                Assert.That(asked, Does.ContainKey(id));
                Assert.That(asked[id].Span.Start, Is.LessThanOrEqualTo(response.Span.Start));
            }
        }
    }

    private static IEnumerable<SourceSpan> Spans(MinutesDocument document)
        => document.Items.SelectMany(item => item.Entries.Select(entry => entry.Span).Append(item.Span))
            .Concat(document.Slides.Select(slide => slide.Span))
            .Concat(document.Figures.Select(figure => figure.Span))
            .Concat(document.Warnings.Select(note => note.Span).OfType<SourceSpan>());

    public sealed record MinutesSoup(string Text);

    public static class Soup
    {
        private static readonly string[] Fragments =
        [
            "Councillor Hunt ", "Members ", "The Head of Works (Mr Lal) ", "It was ", "She ", "Ravi Lal, Clerk, ", "Officers ", "In response to a question from ",
            "asked whether ", "asked that ", "confirmed that ", "was concerned ", "requested ", "agreed ", "replied", "had asked ", "went on to ask ", "would provide ",
            "the yard ", "was open", "be circulated ", "by 9 June 2025", "£2.5m", "14%", "12,000 ", "2023/24 ", "7.30 pm ", "A. ", "e.g. ", "and ", "but ", ", ", "; ", "– ",
            ". ", "? ", "! ", ":", ":-", "\n", "\n\n", "\n  ", "\t", "\f", "• ", "- ", "o  ", "(1) ", "(a) ", "ii) ", "8.1\n", "37.  ", "WP/24/9 ", "YARDS AND DRAINS\n",
            "RESOLVED", "RESOLVED: That ", "AGREED – ", "Decision:\n", "Minutes:\n", "Action: ", "ACTION", "Q1: ", "A: ", "Question 3 from ", "Supplementary question\n", "Answer\n",
            "Present: ", "Apologies", "“", "”", "\"", "(", ")", "[", "’s ", "--- page ---\n", "Page 9", "| Action | Owner |\n", "|---|---|\n", "# ", "**", "<p>", "</p>", "<b>", "&amp;",
            "the following questions:\n", "responses were given:\n", "following comments:\n", "Northgate Borough Council\n", "Works Panel\n", "x", " ", "é", "\u00a0", "-\n",
        ];

        public static Arbitrary<MinutesSoup> Soups() => Arb.From(Gen.Elements(Fragments).ListOf().Select(parts => new MinutesSoup(string.Concat(parts))));
    }
}
