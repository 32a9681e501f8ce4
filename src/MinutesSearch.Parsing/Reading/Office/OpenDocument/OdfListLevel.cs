using System.Text;
using System.Xml.Linq;
using MinutesSearch.Parsing.Reading.Office.Word;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>How one level of a list counts and prints.</summary>
internal sealed record OdfListLevel
{
    /// <summary>Longer text around a number is no mark.</summary>
    private const int LongestText = 40;

    public static readonly OdfListLevel Bullet = new() { IsBullet = true };

    public bool IsBullet { get; init; }

    /// <summary>One of the names that <see cref="Numerals"/> knows.</summary>
    public string Format { get; init; } = "none";

    public int Start { get; init; } = 1;

    private string Prefix { get; init; } = "";

    private string Suffix { get; init; } = "";

    /// <summary>How many levels up to this one are printed, parted by points.</summary>
    private int Shown { get; init; } = 1;

    /// <summary>"(%1%.%2%)", as newer files say all this at once.</summary>
    private string? Pattern { get; init; }

    public static OdfListLevel Read(XElement level)
    {
        if (!level.Is("list-level-style-number") && !level.Is("outline-level-style")) return Bullet;
        string prefix = level.Of("num-prefix") ?? "", suffix = level.Of("num-suffix") ?? "";
        bool plain = prefix.Length + suffix.Length <= LongestText;
        return new OdfListLevel
        {
            Format = FormatOf(level.Of("num-format") ?? ""),
            Start = level.Int("start-value") ?? 1,
            Prefix = plain ? prefix : "",
            Suffix = plain ? suffix : "",
            Shown = Math.Clamp(level.Int("display-levels") ?? 1, 1, OdfLists.Levels),
            Pattern = level.Of("num-list-format") is { Length: > 0 and <= LongestText } pattern ? pattern : null,
        };
    }

    /// <summary>The mark of this level, given all levels and what they have counted.</summary>
    public string? Print(IReadOnlyList<OdfListLevel> levels, int?[] counts, int own)
    {
        if (IsBullet) return "•";
        var mark = new StringBuilder();
        if (Pattern is not null) PrintPattern(mark, levels, counts);
        else
        {
            var numbers = Enumerable.Range(own - Math.Min(Shown, own + 1) + 1, Math.Min(Shown, own + 1)).Select(level => Number(levels, counts, level)).Where(number => number.Length > 0);
            mark.Append(Prefix).AppendJoin('.', numbers).Append(Suffix);
        }
        string printed = Normaliser.Clean(mark.ToString()).Trim();
        return printed.Length > 0 ? printed : null;
    }

    private void PrintPattern(StringBuilder mark, IReadOnlyList<OdfListLevel> levels, int?[] counts)
    {
        for (int at = 0; at < Pattern!.Length; at++)
        {
            int close = Pattern[at] == '%' ? Pattern.IndexOf('%', at + 1) : -1;
            if (close < 0 || !int.TryParse(Pattern.AsSpan(at + 1, close - at - 1), out int level) || level is < 1 or > OdfLists.Levels) mark.Append(Pattern[at]);
            else
            {
                mark.Append(Number(levels, counts, level - 1));
                at = close;
            }
        }
    }

    private static string Number(IReadOnlyList<OdfListLevel> levels, int?[] counts, int level)
        => levels[level].IsBullet ? "" : Numerals.Print(counts[level] ?? levels[level].Start, levels[level].Format);

    private static string FormatOf(string format) => format switch
    {
        "" => "none",
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ => format.StartsWith("01", StringComparison.Ordinal) ? "decimalZero" : "decimal",
    };
}
