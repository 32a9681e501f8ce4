using System.Collections.Immutable;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Output;

/// <summary>A page of hits, for people.</summary>
internal sealed class HitsView(Terminal terminal)
{
    private const int FacetsShown = 8;
    private readonly Page _page = new(terminal.Screen);

    public void Write(SearchResult result, int offset)
    {
        if (result.Hits.IsEmpty)
        {
            WriteNothing(result);
            return;
        }
        var card = new HitCard(_page);
        foreach (var hit in result.Hits) card.Write(hit.Rank, hit);
        WriteFacets("By council", result.Facets.Authority);
        WriteFacets("By kind", result.Facets.Kind);
        WriteFacets("By year", result.Facets.Year);
        int last = offset + result.Hits.Length;
        string shown = result.Hits.Length == 1 ? $"{last:N0}" : $"{offset + 1:N0}–{last:N0}";
        string folded = result.Folded > 0 ? $" ({Wording.Count(result.Folded, "more question or comment", "more questions and comments")} stand with their answers)" : "";
        string more = last < result.Total ? $" More with --offset {last}." : "";
        _page.Write(0, 2, new Run($"{shown} of {Wording.Count(result.Total, "passage")}{folded}. {ReadAs(result)}{more}", Tone.Quiet));
        WriteSuggestion(result);
    }

    private void WriteNothing(SearchResult result)
    {
        _page.Write(0, result.Total > 0
            ? $"There are only {Wording.Count(result.Total, "passage")} for {result.Query}: use a smaller --offset."
            : $"Nothing found for {result.Query}. Try fewer or other words, or leave out the options that narrow the search.");
        _page.Write(0, 2, new Run(ReadAs(result), Tone.Quiet));
        WriteSuggestion(result);
    }

    private void WriteSuggestion(SearchResult result)
    {
        if (result.Suggestion is string suggestion) _page.Write(0, 2, "Did you mean: ", new Run(suggestion, Tone.Strong));
    }

    private static string ReadAs(SearchResult result) => $"Read as: {result.Explanation.TrimEnd('.')}.";

    private void WriteFacets(string title, ImmutableArray<FacetCount> counts)
    {
        if (counts.IsEmpty) return;
        string shown = string.Join(" · ", counts.Take(FacetsShown).Select(each => $"{each.Value} {each.Count:N0}"));
        string others = counts.Length > FacetsShown ? $" · and {counts.Length - FacetsShown:N0} more" : "";
        _page.Write(0, 2, new Run(title + ": ", Tone.Strong), shown + others);
    }
}
