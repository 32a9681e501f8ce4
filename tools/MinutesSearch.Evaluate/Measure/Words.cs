using System.Text.RegularExpressions;

namespace MinutesSearch.Evaluate.Measure;

/// <summary>What the measure takes for a word: a run of letters, digits, £ and %, with single apostrophes, dots and commas inside.</summary>
internal static partial class Words
{
    public static IEnumerable<string> Of(string? text)
        => string.IsNullOrEmpty(text) ? [] : Word.Matches(Plain(text)).Select(word => word.Value);

    public static HashSet<string> SetOf(string? text) => new(Of(text), StringComparer.Ordinal);

    /// <summary>Lower case, with compatibility forms and curly apostrophes made plain.</summary>
    public static string Plain(string text)
        => Compatibility.Fold(text).ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');

    [GeneratedRegex("[a-z0-9£%]+(?:['.,][a-z0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
