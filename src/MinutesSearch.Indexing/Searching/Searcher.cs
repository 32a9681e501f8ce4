using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Searching.FullText.Pages;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Searching.Ranking;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing.Searching;

/// <summary>
/// Runs the searches of a connection: the full-text engine gives the postings of words, the query's tree runs over them and
/// over columns of numbers in memory, then the texts of one page of hits are read.
/// </summary>
/// <remarks>A search is one read transaction. What is kept between searches carries the number of the state that it was read from.</remarks>
internal sealed partial class Searcher(SqliteConnection connection, Func<SqliteConnection> openOther, SearchMemory memory) : IDisposable
{
    private readonly PageReader _pages = new(connection);
    private readonly HalvedReader _reader = new(connection, openOther);
    private readonly Scratch _scratch = new();
    private readonly ReadTransactions _transactions = new(connection);
    private IndexState? _state;

    /// <summary>Bytes that the columns and the kept postings take.</summary>
    public (long Columns, long Postings) Memory => (_state?.Columns.Size ?? 0, memory.Cache.Size);

    // As the transaction sees it: set by Refresh.
    private IndexState State => _state!;

    /// <summary>What is known of all passages, as the transaction sees it.</summary>
    public PassageColumns Columns => State.Columns;

    /// <summary>The councils' names, as the transaction sees them.</summary>
    public NumberedNames Authorities => State.Authorities;

    public SearchResult Run(SearchQuery query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (result, parsed, wide) = Read(query);
        if (parsed.Root is null && !string.IsNullOrWhiteSpace(result.Query)) return result;

        using var snapshot = _transactions.Begin(); // others may write between the statements
        Refresh();
        var counter = new FacetCounter();
        var root = Expanded(wide);
        var (ranked, taker, builder) = Find(query, parsed with { Root = root }, counter, cancellation);
        return result with
        {
            Explanation = result.Explanation + (builder.PutEndingsAside ? ExactWords.TooMany : ""),
            Total = counter.Total,
            Folded = taker.Folded,
            Hits = HitPage.Of(connection, ranked, query, root),
            Facets = counter.Facets(Authorities),
            Suggestion = parsed.Root is not null && builder.MissedWords ? Suggestion(result.Query, parsed.Root) : null,
        };
    }

    /// <summary>From here to its disposal all that is read is of one state of the index.</summary>
    public ReadTransactions.Transaction Snapshot() => _transactions.Begin();

    /// <summary>What a query says, and the result so far.</summary>
    private static (SearchResult Result, ParsedQuery Parsed, QueryNode? Wide) Read(SearchQuery query)
    {
        string typed = query.Text ?? "";
        var parsed = QueryParser.Parse(typed);
        var wide = query.Exact || parsed.Root is null ? new WidenedQuery(parsed.Root, []) : Widening.Widen(parsed.Root, query.Topics ?? TopicVocabulary.Default);
        var result = new SearchResult { Query = typed, Explanation = TopicExplanation.Of(QueryExplanation.Of(typed, parsed), wide.Topics), Topics = wide.Topics };
        return (result, parsed, wide.Root);
    }

    /// <summary>What <see cref="Run"/> does short of reading texts.</summary>
    public (int Hits, Facets Facets) Find(SearchQuery query)
    {
        using var snapshot = _transactions.Begin();
        Refresh();
        var counter = new FacetCounter();
        var (page, _, _) = Find(query, new ParsedQuery(Expanded(QueryParser.Parse(query.Text).Root), []), counter, CancellationToken.None);
        return (page.Count, counter.Facets(Authorities));
    }

    /// <summary>Forgets all postings, as if no search had been.</summary>
    public void ClearCache() => memory.Cache.Clear();

    /// <summary>To be called before the connection is closed.</summary>
    public void Close()
    {
        _pages.Dispose();
        _transactions.Dispose();
        _reader.CloseOther();
    }

    /// <summary>To be called when the connection is closed, after <see cref="Close"/>.</summary>
    public void Dispose() => _reader.Dispose();

    /// <summary>The matches down to the end of the page asked for and some more, best first; all are counted.</summary>
    private (List<Match> Ranked, MatchTaker Taker, MatcherBuilder Builder) Find(SearchQuery query, ParsedQuery parsed, FacetCounter counter, CancellationToken cancellation, int depth = ContextRanking.Window)
    {
        var builder = Builder(cancellation);
        var root = builder.Of(parsed.Root);
        var order = new MatchOrder(connection, query.Order);
        var best = new BestMatches((int)Math.Min(int.MaxValue, Math.Max(depth, (long)query.Offset + query.Limit)), order);
        // Who asks for kinds gets all of them: questions too that have been answered.
        bool asksForKinds = !query.Kinds.IsDefaultOrEmpty || parsed.AsksForKinds;
        var taker = new MatchTaker(Columns, best, counter, query.FoldAnswered && !asksForKinds);
        var filter = Filter(query);
        if (root is LeafMatcher leaf && order.ByScore && filter.IsOpen && !taker.HoldsBack) leaf.Summary.Give(best, counter);
        else Scan(root, filter, taker, cancellation);
        if (!order.ByScore) return (best.InOrder(), taker, builder);
        var ranked = parsed.Root is null ? best.InOrder() : new ContextRanking(Columns, order, depth).Ranked(best.InOrder());
        return (query.Spread ? Spread.Over(ranked, Columns) : ranked, taker, builder);
    }

    /// <summary>Brings what is kept up to date with the state that this transaction sees.</summary>
    private void Refresh() => _state = memory.StateOf(connection, _transactions.Generation(), _state);

    /// <summary>The words of the index as it is now.</summary>
    private Vocabulary Words() => State.Words(connection);

    /// <summary>Another spelling where some words stand nowhere; only then are all words of the index read.</summary>
    private string? Suggestion(string typed, QueryNode root)
        => Spelling.Unknown(root, stem => WholeWords.Any(connection, stem)).Any()
            ? new Spelling(Words(), stem => WholeWords.Of(connection, stem)).Suggest(typed, root)
            : null;

    private void Scan(Matcher root, RowFilter filter, MatchTaker taker, CancellationToken cancellation)
    {
        var window = _scratch.Borrow();
        for (int row = root.FirstFrom(0); row < Columns.End; row = root.FirstFrom(row))
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

    private LeafSource Leaves => new(_pages, _reader, Columns, memory.Cache);

    private MatcherBuilder Builder(CancellationToken cancellation)
        => new(Columns, State.Formula, Leaves, new Conditions(connection, Columns, Leaves, State.Formula), new ExactWords(connection), _scratch, cancellation);

    private QueryNode? Expanded(QueryNode? root) => root is null ? null : new WordExpansion(Words).Of(root);

    /// <summary>Which rows the filters of a query let through. To be called within a transaction that has begun to search.</summary>
    public RowFilter Filter(SearchQuery query) => new(State, query, Speakers(query), _scratch);

    private AnyMatcher? Speakers(SearchQuery query) => query.Speakers.IsDefaultOrEmpty
        ? null
        : new AnyMatcher([.. query.Speakers.Select(speaker => ((Matcher)new LeafMatcher(SpeakerRows.Of(connection, Leaves, speaker), State.Formula), 1f))]);
}
