using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats;

/// <summary>Where a passage can be read: a link that opens the document at its place, as far as its format can be linked into.</summary>
internal static class PassageAddress
{
    private const int WordsQuoted = 8;

    /// <summary>
    /// A document from the web: its address, with the page for a PDF and the first words (a text fragment) for a page of HTML.
    /// Else the passage's id as a reference relative to the folder that was indexed.
    /// </summary>
    public static string Of(Hit hit) => Of(hit, hit.Passage.Span);

    /// <summary>The address of a place in the hit's document.</summary>
    public static string Of(Hit hit, SourceSpan place)
    {
        if (hit.Source is not { Length: > 0 } source) return string.Join('/', hit.Document.Split('/').Select(Uri.EscapeDataString)) + "#" + Uri.EscapeDataString(hit.Passage.Id);
        if (place.Page is { } page && IsPdf(source, hit.Document)) return $"{WithoutFragment(source)}#page={page}";
        string words = string.Join(' ', hit.Passage.Text.Split(' ').Take(WordsQuoted));
        return $"{WithoutFragment(source)}#:~:text={Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal)}";
    }

    private static bool IsPdf(string source, string path)
        => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || WithoutFragment(source).Split('?')[0].EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    private static string WithoutFragment(string source) => source.Split('#')[0];
}
