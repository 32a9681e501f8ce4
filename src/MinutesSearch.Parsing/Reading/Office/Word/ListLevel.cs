using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>How one level of a list counts and prints.</summary>
internal sealed record ListLevel
{
    /// <summary>A longer mark is no mark.</summary>
    private const int LongestText = 40;

    public static readonly ListLevel Usual = new() { Format = "decimal", Text = "" };

    public int Start { get; init; } = 1;

    public required string Format { get; init; }

    /// <summary>"%1.%2)": the numbers of the levels between what is printed around them.</summary>
    public required string Text { get; init; }

    /// <summary>The style whose paragraphs are of this level.</summary>
    public string? Style { get; init; }

    /// <summary>The level, from 1, at and above which a paragraph starts this level anew; 0 for never, null for any above it.</summary>
    public int? RestartsBelow { get; init; }

    /// <summary>Legal numbering: all levels are printed as decimals.</summary>
    public bool IsLegal { get; init; }

    public static ListLevel Read(XElement level)
    {
        bool picture = level.Child("lvlPicBulletId") is not null;
        var format = level.Contents().FirstOrDefault(child => child.Is("numFmt"));
        string text = level.Val("lvlText") ?? "";
        return new ListLevel
        {
            Start = level.Child("start").Int("val") ?? 1,
            Format = picture ? "bullet" : Name(format),
            Text = text.Length > LongestText ? "" : text,
            Style = level.Val("pStyle"),
            RestartsBelow = level.Child("lvlRestart").Int("val"),
            IsLegal = level.Switch("isLgl") ?? false,
        };
    }

    /// <summary>Padded formats come as "custom" with an example ("01, 02, 03, ...").</summary>
    private static string Name(XElement? format)
    {
        string name = format.Of("val") ?? "decimal";
        return name == "custom" ? (format.Of("format") ?? "").StartsWith("01", StringComparison.Ordinal) ? "decimalZero" : "decimal" : name;
    }
}
