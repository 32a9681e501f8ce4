using System.Globalization;

namespace MinutesSearch.Parsing.Layout;

/// <summary>A list mark or number at the start of a line of text.</summary>
/// <param name="Text">Without brackets and dots at its ends: "•", "a", "iv", "12.3", "FC/24/118".</param>
/// <param name="Length">How many code units it takes with the white space behind it.</param>
/// <param name="Kind">What it looks like.</param>
internal readonly record struct Marker(string Text, int Length, MarkerKind Kind)
{
    private const string Bullets = "•·▪◦●○■□►‣⁃∙–−—-*§\uF0B7\uF0A7\uF0D8";

    /// <summary>The mark that opens <paramref name="line"/>, or null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="loose">Whether a number before a single blank counts too, as in headings ("1 Welcome") and where paragraphs are numbered so ("4.1 The …").</param>
    public static Marker? Read(ReadOnlySpan<char> line, bool loose = false)
        => line.Length == 0 ? null : ReadBullet(line) ?? ReadBracketed(line) ?? ReadNumber(line, loose) ?? ReadReference(line) ?? ReadLetter(line);

    /// <summary>"4.1 The return was introduced": a decimal number, one blank and a capital.</summary>
    public static bool IsNumberedParagraph(ReadOnlySpan<char> line)
    {
        int stop = 0, dots = 0;
        while (stop < line.Length && (char.IsAsciiDigit(line[stop]) || line[stop] == '.')) dots += line[stop++] == '.' ? 1 : 0;
        return dots == 1 && stop is > 2 and < 7 && stop + 1 < line.Length && line[stop - 1] != '.' && line[stop] == ' ' && (char.IsUpper(line[stop + 1]) || line[stop + 1] is '“' or '*');
    }

    private static Marker? ReadBullet(ReadOnlySpan<char> line)
    {
        bool bullet = Bullets.Contains(line[0]) || (line[0] == 'o' && line.Length > 2 && line[1] == ' ' && (line[2] == ' ' || char.IsUpper(line[2])));
        int blank = bullet ? BlankAfter(line, 1) : 0;
        // "•Text" without a blank is a bullet, "-3%" and "–" alone are not.
        if (bullet && blank == 0 && (line.Length == 1 || "–−—-*o".Contains(line[0]))) return null;
        return bullet ? new Marker("•", 1 + blank, MarkerKind.Bullet) : null;
    }

    /// <summary>"(1)", "(a)", "(iv)".</summary>
    private static Marker? ReadBracketed(ReadOnlySpan<char> line)
    {
        if (line[0] != '(') return null;
        int close = line[..Math.Min(line.Length, 7)].IndexOf(')');
        if (close < 2 || !IsLabel(line[1..close])) return null;
        int blank = BlankAfter(line, close + 1);
        if (blank == 0 && close + 1 < line.Length) return null;
        return new Marker(line[1..close].ToString(), close + 1 + blank, KindOf(line[1..close]));
    }

    /// <summary>"37.", "8.1", "12.3.1", "1)", "OSC/24/12", "61/24"; a bare number only before a wide gap ("37    TITLE").</summary>
    private static Marker? ReadNumber(ReadOnlySpan<char> line, bool loose)
    {
        int stop = 0;
        while (stop < line.Length && (char.IsAsciiLetterOrDigit(line[stop]) || (line[stop] is '.' or '/' && stop + 1 < line.Length && char.IsAsciiLetterOrDigit(line[stop + 1])))) stop++;
        var number = line[..stop];
        if (!IsNumber(number) || IsYear(number) || IsDate(number)) return null;
        bool closed = stop < line.Length && line[stop] is '.' or ')' or ':';
        int blank = BlankAfter(line, closed ? stop + 1 : stop);
        bool alone = (closed ? stop + 1 : stop) + blank == line.Length;
        if (blank == 0 && !alone) return null;
        if (!closed && blank == 1 && IsMonth(line[(stop + 1)..])) return null;
        bool compound = number.ContainsAny('/', '.');
        bool wide = blank >= 2 || line.Slice(stop, blank).Contains('\t');
        bool capitals = line[stop..].IndexOfAnyInRange('a', 'z') < 0 && line.Length - stop > 5;
        if (!closed && !alone && !wide && !capitals && !loose && !(compound && number.Contains('/'))) return null;
        if (alone && !closed && !compound && number.Length > 3) return null;
        return new Marker(number.ToString(), (closed ? stop + 1 : stop) + blank, compound ? MarkerKind.Compound : MarkerKind.Number);
    }

    /// <summary>"CM 11/7", "SMB 25/04": capitals, a blank and a number with a slash, before a gap or alone.</summary>
    private static Marker? ReadReference(ReadOnlySpan<char> line)
    {
        int letters = 0;
        while (letters < line.Length && letters < 6 && char.IsAsciiLetterUpper(line[letters])) letters++;
        if (letters is 0 or 6 || letters + 3 >= line.Length || line[letters] != ' ') return null;
        int stop = letters + 1;
        while (stop < line.Length && (char.IsAsciiDigit(line[stop]) || line[stop] == '/')) stop++;
        var number = line[(letters + 1)..stop];
        if (number.Length < 3 || !number.Contains('/') || !char.IsAsciiDigit(number[0]) || !char.IsAsciiDigit(number[^1])) return null;
        int blank = BlankAfter(line, stop);
        return blank >= 2 || (blank > 0 && line[stop..].IndexOfAnyInRange('a', 'z') < 0) || stop + blank == line.Length ? new Marker(line[..stop].ToString(), stop + blank, MarkerKind.Compound) : null;
    }

    /// <summary>"a)", "iv.", "A."; a single letter with a stop only before a gap of two, or "J. Smith" would lose its initial.</summary>
    private static Marker? ReadLetter(ReadOnlySpan<char> line)
    {
        int stop = 0;
        while (stop < line.Length && stop < 5 && char.IsAsciiLetter(line[stop])) stop++;
        if (stop == 0 || stop == line.Length || line[stop] is not (')' or '.') || !IsLabel(line[..stop])) return null;
        int blank = BlankAfter(line, stop + 1);
        if (blank == 0 || (line[stop] == '.' && char.IsUpper(line[0]) && blank < 2)) return null;
        return new Marker(line[..stop].ToString(), stop + 1 + blank, KindOf(line[..stop]));
    }

    private static int BlankAfter(ReadOnlySpan<char> line, int at)
    {
        int blank = 0;
        while (at + blank < line.Length && char.IsWhiteSpace(line[at + blank])) blank++;
        return blank;
    }

    /// <summary>Starts with a digit, or is a reference like "FC/24/118" or "OSC12/23".</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text.Length > 14) return false;
        if (char.IsAsciiDigit(text[0]))
        {
            int letters = 0;
            foreach (char c in text) if (char.IsAsciiLetter(c)) letters++;
            return letters <= 1;
        }
        return text.Contains('/') && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiDigit(text[^1]);
    }

    /// <summary>"09/06/2025" and "9.6.25" are dates.</summary>
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAny('/', '.'), last = text.LastIndexOfAny('/', '.');
        if (first < 1 || last <= first + 1 || last == text.Length - 1 || text[(first + 1)..last].ContainsAny('/', '.')) return false;
        bool year = text.Length - last - 1 == 4 || (text[last] == '/' && text.Length - last - 1 == 2);
        return year && int.TryParse(text[..first], out int day) && day is > 0 and < 32 && int.TryParse(text[(first + 1)..last], out int month) && month is > 0 and < 13;
    }

    /// <summary>The rest of "16 JANUARY 2025", which is a date and no numbered heading.</summary>
    private static bool IsMonth(ReadOnlySpan<char> rest)
    {
        int blank = rest.IndexOf(' ');
        if (blank < 3 || rest.Length < blank + 5 || rest[(blank + 1)..(blank + 5)].ContainsAnyExceptInRange('0', '9')) return false;
        foreach (string month in CultureInfo.InvariantCulture.DateTimeFormat.MonthNames)
        {
            if (rest[..blank].Equals(month, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>"2024." and "2023/24" at a line's start are the end of a wrapped sentence.</summary>
    private static bool IsYear(ReadOnlySpan<char> text)
        => text.Length is 4 or 7 && (text.StartsWith("19") || text.StartsWith("20")) && !text[..4].ContainsAnyExceptInRange('0', '9') && (text.Length == 4 || text[4] == '/');

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 4) return false;
        if (char.IsAsciiDigit(text[0])) return text.Length <= 2 && !text.ContainsAnyExceptInRange('0', '9');
        return text.Length == 1 ? char.IsAsciiLetter(text[0]) : !text.ContainsAnyExcept("ivx") || !text.ContainsAnyExcept("IVX");
    }

    private static MarkerKind KindOf(ReadOnlySpan<char> label) => char.IsAsciiDigit(label[0]) ? MarkerKind.Clause : MarkerKind.Letter;
}

/// <summary>What a list mark looks like.</summary>
internal enum MarkerKind
{
    /// <summary>"•", "-" and their kin.</summary>
    Bullet,

    /// <summary>"37.", "1)": a plain number.</summary>
    Number,

    /// <summary>"8.1", "61/24", "FC/24/118".</summary>
    Compound,

    /// <summary>"(1)": a number in brackets.</summary>
    Clause,

    /// <summary>"(a)", "iv)".</summary>
    Letter,
}
