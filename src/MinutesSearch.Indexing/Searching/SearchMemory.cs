using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>What searches of one file keep in memory; any number of connections to it may share it.</summary>
/// <param name="cacheBudget">Bytes of postings that are kept.</param>
internal sealed class SearchMemory(long cacheBudget)
{
    private readonly Lock _gate = new();
    private IndexState? _latest;

    /// <summary>The postings that were used last.</summary>
    public LeafCache Cache { get; } = new(cacheBudget);

    /// <summary>How common words are.</summary>
    public WordCounts Counts { get; } = new();

    /// <summary>What is known of the state that a transaction sees.</summary>
    /// <param name="connection">The transaction's connection.</param>
    /// <param name="generation">The state's number.</param>
    /// <param name="own">What the connection used last; null for nothing.</param>
    public IndexState StateOf(SqliteConnection connection, long generation, IndexState? own)
    {
        if (own?.Generation == generation) return own;
        // One reads and the others wait: they want the same.
        lock (_gate)
        {
            if (_latest?.Generation == generation) return _latest;
            // A transaction that began before the latest change sees an older state; it brings its own up to date, for itself.
            bool isBehind = _latest?.Generation > generation;
            var read = new IndexState(connection, generation, isBehind ? own : _latest);
            return isBehind ? read : _latest = read;
        }
    }
}

/// <summary>What is known of one state of the index; it never changes.</summary>
internal sealed class IndexState
{
    private readonly Lock _gate = new();
    private Vocabulary? _words;

    public IndexState(SqliteConnection connection, long generation, IndexState? before)
    {
        Columns = PassageColumns.Read(connection, generation, before?.Columns);
        Formula = new Bm25(Columns);
        Names = new AuthorityNames(connection);
    }

    public long Generation => Columns.Generation;

    public PassageColumns Columns { get; }

    public Bm25 Formula { get; }

    public AuthorityNames Names { get; }

    /// <summary>The words of the index; they are read when they are first asked for.</summary>
    /// <param name="connection">One whose transaction sees this state.</param>
    public Vocabulary Words(SqliteConnection connection)
    {
        lock (_gate) return _words ??= Vocabulary.Read(connection);
    }
}
