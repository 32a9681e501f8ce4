using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>A leaf of a query as the full text is asked for it.</summary>
/// <param name="Expression">As an expression of the full-text engine.</param>
/// <param name="Phrases">The same for who reads the pages: words that stand side by side, or several such that stand near each other; none where only the engine can tell.</param>
/// <param name="Columns">A bit for each column of the full text in which it counts.</param>
/// <param name="Slop">How many other words may stand between several phrases.</param>
internal sealed record LeafText(string Expression, ImmutableArray<string> Phrases, int Columns, int Slop = 0);
