using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Searching.Ranking;
using MinutesSearch.Indexing.Storage.Columns;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing.Searching;

/// <summary>
/// Runs the searches of a connection: the full-text engine gives the postings of words, the query's tree runs over them and
/// over columns of numbers in memory, then the texts of one page of hits are read.
/// </summary>
/// <remarks>A search is one read transaction. What is kept between searches carries the number of the state that it was read from.</remarks>
internal sealed partial class Searcher(SqliteConnection connection, long cacheBudget) : IDisposable
{
    private readonly PassageColumns _columns = new();
    private readonly PostingReader _reader = new(connection);
    private readonly LeafCache _cache = new(cacheBudget);
    private readonly Scratch _scratch = new();
    private Bm25? _formula;

    /// <summary>Bytes that the columns and the kept postings take.</summary>
    public (long Columns, long Postings) Memory => (_columns.Size, _cache.Size);

    public SearchResult Run(SearchQuery query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string typed = query.Text ?? "";
        var parsed = QueryParser.Parse(typed);
        var wide = query.Exact || parsed.Root is null ? new WidenedQuery(parsed.Root, []) : Widening.Widen(parsed.Root, query.Topics ?? TopicVocabulary.Default);
        var result = new SearchResult { Query = typed, Explanation = TopicExplanation.Of(QueryExplanation.Of(typed, parsed), wide.Topics), Topics = wide.Topics };
        if (parsed.Root is null && !string.IsNullOrWhiteSpace(typed)) return result;

        using var snapshot = connection.BeginTransaction(deferred: true); // others may write between the statements
        var counter = new FacetCounter();
        var (ranked, folded) = Find(query, parsed with { Root = wide.Root }, counter, cancellation);
        return result with
        {
            Total = counter.Total,
            Folded = folded,
            Hits = HitPage.Of(connection, ranked, query, wide.Root),
            Facets = counter.Facets(connection),
        };
    }

    /// <summary>What <see cref="Run"/> does short of reading texts.</summary>
    public (int Hits, Facets Facets) Find(SearchQuery query)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        var counter = new FacetCounter();
        var (page, _) = Find(query, QueryParser.Parse(query.Text), counter, CancellationToken.None);
        return (page.Count, counter.Facets(connection));
    }

    /// <summary>Forgets all postings, as if no search had been.</summary>
    public void ClearCache() => _cache.Clear();

    /// <summary>To be called when the connection is closed.</summary>
    public void Dispose() => _reader.Dispose();

    /// <summary>The matches down to the end of the page asked for and some more, best first; all are counted.</summary>
    private (List<Match> Ranked, int Folded) Find(SearchQuery query, ParsedQuery parsed, FacetCounter counter, CancellationToken cancellation)
    {
        if (_columns.Refresh(connection) || _formula is null) _formula = new Bm25(_columns);
        var leaves = new LeafSource(_reader, _columns, _cache);
        var filter = new RowFilter(connection, _columns, query, Speakers(query, leaves, _formula), _scratch);
        var root = new MatcherBuilder(_columns, _formula, leaves, _scratch, cancellation).Of(parsed.Root);
        var order = new MatchOrder(connection);
        var best = new BestMatches((int)Math.Min(int.MaxValue, Math.Max(ContextRanking.Window, (long)query.Offset + query.Limit)), order);
        // Who asks for kinds gets all of them: questions too that have been answered.
        bool asksForKinds = !query.Kinds.IsDefaultOrEmpty || parsed.AsksForKinds;
        var taker = new MatchTaker(_columns, best, counter, query.FoldAnswered && !asksForKinds);
        Scan(root, filter, taker, cancellation);
        var ranked = parsed.Root is null ? best.InOrder() : new ContextRanking(_columns, order).Ranked(best.InOrder());
        return (query.Spread ? Spread.Over(ranked, _columns) : ranked, taker.Folded);
    }

    private void Scan(Matcher root, RowFilter filter, MatchTaker taker, CancellationToken cancellation)
    {
        var window = _scratch.Borrow();
        for (int row = root.FirstFrom(0); row < _columns.End; row = root.FirstFrom(row))
        {
            cancellation.ThrowIfCancellationRequested();
            int segment = row >> Segment.Shift;
            row = (segment + 1) << Segment.Shift;
            var rows = filter.Rows(segment);
            if (rows.IsEmpty) continue;
            root.Add(segment, rows, 1, window);
            taker.Take(segment, window);
            window.Clear();
        }
        _scratch.Return(window);
        taker.End();
    }

    private AnyMatcher? Speakers(SearchQuery query, LeafSource leaves, Bm25 formula) => query.Speakers.IsDefaultOrEmpty
        ? null
        : new AnyMatcher([.. query.Speakers.Select(speaker => ((Matcher)new LeafMatcher(SpeakerRows.Of(connection, leaves, speaker), formula), 1f))]);
}
