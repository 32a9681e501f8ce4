using System.Net;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Output;

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
        => new(Parse(hit.Snippet).Where(run => run.Tone == Tone.Match).SelectMany(run => WordsIn(run.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The passage's text with its matches, or its best part where it is long.</summary>
    public IEnumerable<Run> InTextOf(Hit hit)
    {
        string text = hit.Passage.Text;
        return text.Length > LongestWhole && IsPartOf(text, hit.Snippet) ? Parse(hit.Snippet) : In(text);
    }

    /// <summary>A text with the matching words in it.</summary>
    public IEnumerable<Run> In(string text)
    {
        int plain = 0;
        foreach (var (start, end) in Words(text))
        {
            if (!_words.Contains(text[start..end])) continue;
            if (start > plain) yield return text[plain..start];
            yield return new Run(text[start..end], Tone.Match);
            plain = end;
        }
        if (plain < text.Length) yield return text[plain..];
    }

    /// <summary>A snippet's runs: what stands between marks is a match, and character references are undone.</summary>
    internal static IEnumerable<Run> Parse(string snippet)
    {
        int position = 0;
        while (position < snippet.Length)
        {
            int open = snippet.IndexOf(Open, position, StringComparison.Ordinal);
            int close = open < 0 ? -1 : snippet.IndexOf(Close, open, StringComparison.Ordinal);
            int plainEnd = close < 0 ? snippet.Length : open;
            if (plainEnd > position) yield return WebUtility.HtmlDecode(snippet[position..plainEnd]);
            if (close < 0) yield break;
            yield return new Run(WebUtility.HtmlDecode(snippet[(open + Open.Length)..close]), Tone.Match);
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
