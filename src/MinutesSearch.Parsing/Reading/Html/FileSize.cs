using System.Text;
using System.Text.RegularExpressions;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>"pdf icon PDF 154 KB" behind a document's title: ModernGov's own words, not the title's.</summary>
internal static partial class FileSize
{
    /// <summary>Only a title's end is looked at, which keeps the pattern linear.</summary>
    private const int Longest = 80;

    public static void Trim(StringBuilder title)
    {
        int from = Math.Max(0, title.Length - Longest);
        if (Suffix().Match(title.ToString(from, title.Length - from)) is { Success: true } match) title.Length = from + match.Index;
        while (title.Length > 0 && title[^1] is ' ' or ',') title.Length--;
    }

    [GeneratedRegex(@"[\s,]*\(?(?:(?:pdf|word|document|file|doc) icon\s*)?(?:\b(?:PDF|DOCX?|XLSX?|PPTX?|RTF|HTML?)[,:]?\s+\d+(?:\.\d+)?\s*[KMG]B\)?)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
