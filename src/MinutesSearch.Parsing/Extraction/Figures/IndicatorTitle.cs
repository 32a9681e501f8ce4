using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>
/// A line that names an indicator, above the line with its number: "PI 7 – Bins missed in the week", then "1.4%, target 1%".
/// </summary>
internal static class IndicatorTitle
{
    private const int Longest = 14;

    private static readonly PhraseTable Standings = PhraseTable.Of("standing");

    /// <summary>What the line above measures; null if it is no such title, or if the line below does not start with its number.</summary>
    public static string? Above(string text, IReadOnlyList<FigureSource> sources, int index)
    {
        if (index == 0 || sources[index - 1].InTable || sources[index - 1].Heading != sources[index].Heading) return null;
        if (!MayOpen(text, sources[index].Block)) return null;
        var (above, below) = (Line(text, sources[index - 1].Block), Line(text, sources[index].Block));
        if (above.Count is < 2 or > Longest || sources[index - 1].Block.IsBullet || above.Span(above.Count - 1) is "." or "?" or ":" || !Opens(below)) return null;
        var name = new WordRange(Prefix(above), above.Count);
        return Verbs.HasFinite(above, 0, 1) || HasAuxiliary(above) || Speakers.Is(above, name) ? null : above.Text(name);
    }

    /// <summary>Most blocks start with neither a number nor "Outturn", which is told without reading them.</summary>
    private static bool MayOpen(string text, Block block)
    {
        int start = Math.Clamp(block.Start, 0, text.Length), stop = start;
        while (stop < text.Length && char.IsLetter(text[stop])) stop++;
        return stop > start ? Standings.MayStart(text.AsSpan(start, stop - start)) : start < text.Length && (char.IsAsciiDigit(text[start]) || text[start] == '£');
    }

    private static FigureLine Line(string text, Block block)
    {
        int start = Math.Clamp(block.Start, 0, text.Length);
        return new FigureLine(text, start, Math.Clamp(block.End, start, Math.Min(text.Length, start + 160)));
    }

    private static bool Opens(FigureLine below)
    {
        if (Standings.Starting(below, 0) is > 0 and var reading) return below.TryNumber(reading, out _) || below.Has(reading, WordClass.Shift);
        return below.TryNumber(0, out var number) && !number.IsSpelt && (number.IsPercent || number.IsMoney || below.IsMark(1, ',') || below.IsMark(1, '('));
    }

    /// <summary>"PI 7 –", "Carbon:": what stands before the name.</summary>
    private static int Prefix(FigureLine line)
    {
        int name = 0;
        for (int i = 1; i < 4 && i + 1 < line.Count; i++)
        {
            if (line.IsMark(i, '–') || line.IsMark(i, '-') || line.IsMark(i, ':') || line.IsMark(i, '—')) name = i + 1;
        }
        return name;
    }

    private static bool HasAuxiliary(FigureLine line)
    {
        for (int i = 0; i < line.Count; i++)
        {
            if (line.Has(i, WordClass.Auxiliary)) return true;
        }
        return false;
    }
}
