namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>How deep the paragraphs of one shape are nested: by their levels, else by how far in they stand.</summary>
internal static class SlideLevels
{
    /// <summary>Margins closer than this are one (a tenth of an inch).</summary>
    private const long Step = 91_440;

    public static IReadOnlyList<int> Of(IReadOnlyList<SlideParagraph> paragraphs)
    {
        if (paragraphs.Count == 0) return [];
        int outer = paragraphs.Min(paragraph => paragraph.Level);
        if (paragraphs.Any(paragraph => paragraph.Level != outer)) return [.. paragraphs.Select(paragraph => paragraph.Level - outer)];
        // Many indent by hand and leave the level as it is. Text without a mark above a list is no level of its own.
        var steps = new List<long>();
        foreach (long margin in paragraphs.Where(IsMarked).Select(paragraph => paragraph.Margin).Distinct().Order())
        {
            if (steps.Count == 0 || margin - steps[^1] > Step) steps.Add(margin);
        }
        return [.. paragraphs.Select(paragraph => IsMarked(paragraph) ? Math.Min(8, Math.Max(0, steps.FindLastIndex(step => step <= paragraph.Margin))) : 0)];
    }

    /// <summary>With a mark that the program draws, or one typed before the text.</summary>
    private static bool IsMarked(SlideParagraph paragraph) => paragraph.Marker is not null || Layout.Marker.Read(paragraph.Text) is { Kind: Layout.MarkerKind.Bullet };
}
