using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>The figures of one paragraph or bullet.</summary>
internal sealed class BlockFigures(string text, IReadOnlyList<FigureSource> sources, int index, Heading? heading, OpenQuestion question, Earlier earlier)
{
    /// <summary>Longer ones are paragraphs of prose, which no title names the measure of.</summary>
    private const int LongestBullet = 200;

    private readonly FigureSource source = sources[index];

    /// <param name="figures">Those found before, for a bullet that goes on about the one above it; what is found is added to them.</param>
    public void Find(List<Figure> figures)
    {
        var (start, end) = Bounds(source.Block);
        var block = text.AsSpan(start, end - start);
        bool asks = Asked.Any(block);
        if (!asks && !NumberTraces.Any(block)) return;
        if (Lone(start, end) is { } named)
        {
            figures.Add(named);
            earlier.Learn([named]);
            return;
        }
        // A title names a measure for bullets alone: "Agency rate" above "6.92% in May".
        var title = source.Block.IsBullet && end - start <= LongestBullet ? heading : null;
        var context = IsBelowFigure(figures) ? Behind(figures, title) : new FigureContext(new Measured(IndicatorTitle.Above(text, sources, index)), null, title);
        foreach (var sentence in Sentences.Split(text, start, end))
        {
            int before = figures.Count;
            Read(sentence, context, asks, figures);
            if (figures.Count > before) context = Behind(figures, title);
        }
    }

    private void Read(Sentence sentence, FigureContext context, bool asks, List<Figure> figures)
    {
        var span = text.AsSpan(sentence.Start, sentence.Length);
        asks = asks && Asked.Any(span);
        if (!NumberTraces.Any(span))
        {
            if (asks) question.Ask(sentence, index);
            return;
        }
        var line = new FigureLine(text, sentence.Start, sentence.End);
        var found = FigureLines.Find(line, context with { Asked = question.For(index, text), Topic = question.TopicFor(index, text), Earlier = earlier }, source.Block.Page);
        figures.AddRange(found);
        earlier.Learn(found);
        if (asks) question.Ask(sentence, index);
        else if (found.Length > 0) question.Close();
    }

    private static FigureContext Behind(List<Figure> figures, Heading? heading)
    {
        int at = figures.Count - 1;
        // "538 children, a rate of 86 per 10,000. Carers looked after 41% of them": of the children.
        while (at > 0 && figures[at].Unit == FigureUnit.Ratio && figures[at].Measure is not null) at--;
        var figure = $"{figures[at].Measure} rate" == figures[^1].Measure ? figures[at] : figures[^1];
        return new(new Measured(figure.Measure), figure.Unit, heading, When: figure.When);
    }

    private bool IsBelowFigure(List<Figure> before)
    {
        if (index == 0 || before.Count == 0 || !source.Block.IsBullet || !sources[index - 1].Block.IsBullet) return false;
        if (sources[index - 1].Heading != source.Heading) return false;
        var above = sources[index - 1].Block;
        bool nested = source.Block.Level > above.Level || (source.Block.Level > 0 && source.Block.Level == above.Level);
        return nested && before[^1].Span.Start >= above.Start && before[^1].Span.Start < above.End;
    }

    /// <summary>A bullet that is only a number, with what it measures in the next: "22.6%", then "agency rate".</summary>
    private Figure? Lone(int start, int end)
    {
        if (!NumberTraces.Opens(text.AsSpan(start, end - start))) return null;
        var line = new FigureLine(text, start, Math.Min(end, start + 60));
        var hits = NumberScanner.Scan(line, timed: false, table: true);
        if (hits.Length != 1 || hits[0].Words.Length != line.Count) return null;
        string? measure = LabelAt(index + 1) ?? LabelAt(index - 1) ?? source.Heading;
        var context = new FigureContext(new Measured(measure), null, measure is null ? null : new Heading(measure));
        var figures = FigureLines.Find(line, context, source.Block.Page);
        return figures.Length == 0 ? null : figures[0] with { Measure = measure, Of = null, When = figures[0].When ?? heading?.When };
    }

    /// <summary>A short neighbour without a number.</summary>
    private string? LabelAt(int neighbour)
    {
        if (neighbour < 0 || neighbour >= sources.Count || sources[neighbour].InTable || sources[neighbour].Heading != source.Heading) return null;
        var (start, end) = Bounds(sources[neighbour].Block);
        if (end - start is 0 or > 80) return null;
        var line = new FigureLine(text, start, end);
        return NumberScanner.Scan(line, timed: false, table: true).Length == 0 ? line.Text(new WordRange(0, line.Count)) : null;
    }

    private (int Start, int End) Bounds(Block block)
    {
        int start = Math.Clamp(block.Start, 0, text.Length);
        return (start, Math.Clamp(block.End, start, text.Length));
    }
}
