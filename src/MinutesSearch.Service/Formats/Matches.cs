using System.Net;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats;

/// <summary>A run of a text, and whether it is what was looked for.</summary>
public readonly record struct MarkedText(string Text, bool IsMatch);

/// <summary>The words of a hit that matched, to be shown in its text and its question.</summary>
internal sealed class Matches
{
    private const string Open = "<mark>";
    private const string Close = "</mark>";

    // Longer texts are shown by their best part.
    private const int LongestWhole = 900;

    private readonly HashSet<string> _words;

    private Matches(HashSet<string> words) => _words = words;

    /// <summary>The matches that a hit's snippet marks.</summary>
    public static Matches Of(Hit hit)
        => new(Parse(hit.Snippet).Where(run => run.IsMatch).SelectMany(run => WordsIn(run.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The passage's text with its matches, or its best part where it is long.</summary>
    public IEnumerable<MarkedText> InTextOf(Hit hit)
    {
        string text = hit.Passage.Text;
        return text.Length > LongestWhole && IsPartOf(text, hit.Snippet) ? Parse(hit.Snippet) : In(text);
    }

    /// <summary>A text with the matching words in it.</summary>
    public IEnumerable<MarkedText> In(string text)
    {
        int plain = 0;
        foreach (var (start, end) in Words(text))
        {
            if (!_words.Contains(text[start..end])) continue;
            if (start > plain) yield return new MarkedText(text[plain..start], IsMatch: false);
            yield return new MarkedText(text[start..end], IsMatch: true);
            plain = end;
        }
        if (plain < text.Length) yield return new MarkedText(text[plain..], IsMatch: false);
    }

    /// <summary>A snippet's runs: what stands between marks is a match, and character references are undone.</summary>
    internal static IEnumerable<MarkedText> Parse(string snippet)
    {
        int position = 0;
        while (position < snippet.Length)
        {
            int open = snippet.IndexOf(Open, position, StringComparison.Ordinal);
            int close = open < 0 ? -1 : snippet.IndexOf(Close, open, StringComparison.Ordinal);
            int plainEnd = close < 0 ? snippet.Length : open;
            if (plainEnd > position) yield return new MarkedText(WebUtility.HtmlDecode(snippet[position..plainEnd]), IsMatch: false);
            if (close < 0) yield break;
            yield return new MarkedText(WebUtility.HtmlDecode(snippet[(open + Open.Length)..close]), IsMatch: true);
            position = close + Close.Length;
        }
    }

    /// <summary>A snippet may come from the question that a passage answers; that is no part of the passage's own text.</summary>
    private static bool IsPartOf(string text, string snippet)
    {
        string[] pieces = string.Concat(Parse(snippet).Select(run => run.Text)).Split('…', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 0 && pieces.All(piece => text.Contains(piece, StringComparison.Ordinal));
    }

    private static IEnumerable<string> WordsIn(string text) => Words(text).Select(word => text[word.Start..word.End]);

    private static IEnumerable<(int Start, int End)> Words(string text)
    {
        int start = -1;
        for (int at = 0; at <= text.Length; at++)
        {
            bool inWord = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (inWord && start < 0) start = at;
            if (inWord || start < 0) continue;
            yield return (start, at);
            start = -1;
        }
    }
}
