using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading;

/// <summary>Prints a document as "role level marker | text" lines, as the tests expect it.</summary>
internal static class Dump
{
    public static DocumentText Html(string html) => HtmlReader.Read(html, null, CancellationToken.None);

    public static DocumentText Markdown(string text) => MarkdownReader.Read(text, null, CancellationToken.None);

    /// <summary>Marks with values only: "ListItem 1 • bold p2 | text". Tabs are printed as "⇥".</summary>
    public static string Of(DocumentText document, bool blanks = false)
        => string.Join('\n', document.Lines.Where(line => blanks || line.Length > 0).Select(line => Of(document, line)));

    private static string Of(DocumentText document, Line line)
    {
        if (line.Length == 0) return line.Page > 0 ? $"p{line.Page}" : "";
        string marks = line.Role.ToString();
        if (line.Level > 0) marks += " " + line.Level;
        if (line.Marker is not null) marks += " " + line.Marker;
        if (line.Bold) marks += " bold";
        if (line.Page > 0) marks += " p" + line.Page;
        return marks + " | " + document[line].ToString().Replace('\t', '⇥');
    }

    /// <summary>What every reader promises of its lines.</summary>
    public static void AssertSound(DocumentText document)
    {
        int end = -1;
        foreach (var line in document.Lines)
        {
            Assert.That(line.Start, Is.GreaterThan(end).Or.EqualTo(0), "lines are in order and parted by a line end");
            Assert.That(line.End, Is.GreaterThanOrEqualTo(line.Start).And.LessThanOrEqualTo(document.Text.Length), "lines are in bounds");
            Assert.That(line.EndsParagraph, Is.True);
            string text = document[line].ToString();
            Assert.That(text.AsSpan().IndexOfAny('\n', '\r', '\u00a0'), Is.Negative, "a line holds no line end and no non-breaking space");
            Assert.That(text.Contains("  ", StringComparison.Ordinal), Is.False, "white space is folded");
            end = line.End;
        }
    }
}
