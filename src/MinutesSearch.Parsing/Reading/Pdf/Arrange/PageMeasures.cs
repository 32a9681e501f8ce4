namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>How a document is set: where its lines start and its full lines end, how far apart its lines stand, how large its text is.</summary>
internal sealed record PageMeasures(float LeftEdge, float RightEdge, float Leading, float BodySize)
{
    /// <summary>A line is a heading by its size only if it is this much larger than the text.</summary>
    private const float Larger = 1.12f;

    /// <summary>The sizes of the bold lines that are larger than the text, the largest first; on slides size says nothing of the sort.</summary>
    public float[] HeadingSizes { get; private init; } = [];

    /// <summary>The same with the sizes of the headings.</summary>
    public PageMeasures WithHeadings(IEnumerable<TextLine> lines) => this with
    {
        HeadingSizes = [.. lines.Where(line => line.Bold && line.Size > Larger * BodySize).Select(line => MathF.Round(line.Size * 2) / 2).Distinct().OrderDescending().Take(6)],
    };

    /// <summary>The level of a heading, from 1; 0 for text.</summary>
    public int LevelOf(IReadOnlyList<TextLine> paragraph)
        => paragraph.All(line => line.Bold) ? Array.IndexOf(HeadingSizes, MathF.Round(paragraph[0].Size * 2) / 2) + 1 : 0;

    /// <summary>
    /// Measured on lines that certainly go on: the next one starts in the middle of a sentence, with a small letter.
    /// </summary>
    public static PageMeasures Of(IReadOnlyList<TextLine> lines)
    {
        var (lefts, edges, leadings, sizes) = (new List<float>(), new List<float>(), new List<float>(), new Dictionary<float, int>());
        for (int i = 0; i < lines.Count; i++)
        {
            float size = MathF.Round(lines[i].Size * 2) / 2;
            sizes[size] = sizes.GetValueOrDefault(size) + lines[i].Text.Length;
            if (i + 1 >= lines.Count || lines[i + 1].Page != lines[i].Page || lines[i].Segments.Count > 2) continue;
            float gap = (lines[i].Y - lines[i + 1].Y) / lines[i].Size;
            if (gap is < 0.8f or > 3 || !char.IsLower(lines[i + 1].Text[0])) continue;
            lefts.Add(lines[i + 1].X);
            edges.Add(lines[i].EndX);
            leadings.Add(gap);
        }
        lefts.Sort();
        edges.Sort();
        leadings.Sort();
        float body = sizes.Count == 0 ? 11 : sizes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        float edge = edges.Count > 0 ? edges[Math.Min(edges.Count - 1, edges.Count * 95 / 100)] : lines.Count > 0 ? lines.Max(line => line.EndX) : 0;
        return new PageMeasures(lefts.Count > 0 ? lefts[lefts.Count / 2] : 0, edge, leadings.Count > 2 ? leadings[leadings.Count / 2] : 1.2f, body);
    }
}
