using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>Gives each figure of a document to the passage that states it.</summary>
/// <remarks>
/// An action may stand inside an answer, and its figures in both: the answer has them then, for it says what they are about. Of
/// other passages around a figure the shortest has it.
/// </remarks>
internal static class FigurePlacing
{
    public static ImmutableArray<Passage> Place(ImmutableArray<Passage> passages, ImmutableArray<Figure> figures)
    {
        if (figures.IsDefaultOrEmpty) return passages;
        var holders = Holders(passages, [.. figures.OrderBy(figure => figure.Span.Start)]).ToLookup(each => each.Passage, each => each.Figure);
        return [.. passages.Select((passage, place) => holders[place].Any() ? passage with { Figures = [.. holders[place]] } : passage)];
    }

    /// <summary>One pass over both in the text's order; the passages that are open at a place are few.</summary>
    private static IEnumerable<(int Passage, Figure Figure)> Holders(ImmutableArray<Passage> passages, List<Figure> figures)
    {
        var byStart = Enumerable.Range(0, passages.Length).OrderBy(place => passages[place].Span.Start).ToArray();
        List<int> open = [];
        int next = 0;
        foreach (var figure in figures)
        {
            int at = figure.Span.Start;
            while (next < byStart.Length && passages[byStart[next]].Span.Start <= at) open.Add(byStart[next++]);
            open.RemoveAll(place => passages[place].Span.End <= at);
            if (open.Count > 0) yield return (open.MinBy(place => (passages[place].Kind == PassageKind.Action, passages[place].Span.Length, place)), figure);
        }
    }
}
