using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Comparing;
using MinutesSearch.Indexing.Precedents;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing;

/// <summary>A searchable index of passages in one SQLite file.</summary>
/// <remarks>
/// Thread-safe: an instance does one thing at a time, and other threads wait. To search in parallel, or while documents are
/// added, open several instances (<see cref="OpenReader"/>): any number may read while one writes, in one process or in many, and each search
/// sees the index as the last finished transaction left it. A second writer waits up to ten seconds for the first.
/// </remarks>
public sealed partial class SqliteIndex : IDisposable
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Bytes of postings that are kept between searches, those that were used last: six a passage for each word, so about a
    /// hundred common words of a million passages.
    /// </summary>
    internal const long CacheBudget = 128 << 20;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly Searcher _searcher;
    private readonly string _path;
    private readonly bool _canWrite;
    private readonly SearchMemory _memory;
    private bool _disposed;

    private SqliteIndex(SqliteConnection connection, string path, bool canWrite, SearchMemory? memory = null)
    {
        (_connection, _path, _canWrite) = (connection, path, canWrite);
        _memory = memory ?? new SearchMemory(CacheBudget);
        _searcher = new Searcher(connection, () => IndexFile.OpenForReading(path, DefaultPatience), _memory);
    }

    /// <summary>Opens an index for reading and writing; creates it where the file does not exist or is empty.</summary>
    /// <exception cref="IndexUnusableException">The file is no index, is of another version or cannot be opened; it is left as it was.</exception>
    public static SqliteIndex Open(string path) => Open(path, DefaultPatience);

    /// <summary>Opens an existing index for reading only. Creates nothing; works on a read-only disk too.</summary>
    /// <exception cref="IndexUnusableException">There is no such file, it is no index, or is of another version.</exception>
    public static SqliteIndex OpenReadOnly(string path)
    {
        path = FullPath(path);
        return new SqliteIndex(IndexFile.OpenForReading(path, DefaultPatience), path, canWrite: false);
    }

    /// <summary>
    /// Opens the same file once more, for reading only, to search in parallel. Both instances share what they keep in memory
    /// between searches, so that many cost little more than one; each is to be disposed of.
    /// </summary>
    /// <exception cref="IndexUnusableException">The file cannot be opened any more.</exception>
    public SqliteIndex OpenReader() => Use(() =>
    {
        var connection = IndexFile.OpenForReading(_path, DefaultPatience, IndexFile.SharedMemory);
        // Where another file was put in its place, nothing that is known of this one is true of that.
        return new SqliteIndex(connection, _path, canWrite: false, IndexFile.HasMoved(_connection) ? null : _memory);
    });

    /// <summary>Adds a document or replaces the one of the same path, in one transaction; does nothing if the content hash is the same.</summary>
    /// <exception cref="ArgumentException">The document has no path, or two of its passages have one id, or an id is empty or holds "#".</exception>
    /// <exception cref="IndexUnusableException">Another program holds the index for long, or it cannot be written to; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The index was opened for reading only.</exception>
    public Replacement Replace(IndexDocument document) => ReplaceAll([document])[0];

    /// <summary>Adds or replaces many documents in one transaction: all of them or, on any failure, none.</summary>
    /// <returns>What was done with each document, in their order.</returns>
    /// <inheritdoc cref="Replace"/>
    public IReadOnlyList<Replacement> ReplaceAll(IReadOnlyCollection<IndexDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents) IndexDocumentRules.Check(document);
        return Write(writer => documents.Select(writer.Replace).ToArray());
    }

    /// <summary>The content hash that the index holds for a path, or null.</summary>
    public string? HashOf(string path) => Use(() => _connection.Text("SELECT hash FROM document WHERE path = $path", ("$path", path)));

    /// <summary>Removes a document with its passages.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="IndexUnusableException">Another program holds the index for long, or it cannot be written to; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The index was opened for reading only.</exception>
    public bool Remove(string path) => RemoveAll([path]) == 1;

    /// <summary>Removes many documents in one transaction: all of them or, on any failure, none.</summary>
    /// <returns>How many were there.</returns>
    /// <inheritdoc cref="Remove"/>
    public int RemoveAll(IReadOnlyCollection<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Write(writer => paths.Count(writer.Remove));
    }

    /// <summary>Gives a document another path; nothing else of it changes.</summary>
    /// <returns>Whether it was there, and no other has the new path.</returns>
    /// <exception cref="ArgumentException">The new path is empty.</exception>
    /// <inheritdoc cref="Remove"/>
    public bool Rename(string path, string newPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(newPath);
        return Write(writer => writer.Rename(path, newPath));
    }

    /// <summary>Searches. No text of a query is an error; hits that score alike come newest first, then by path and place in the document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000, or the offset is negative.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public SearchResult Search(SearchQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckPage(query);
        return Use(() => _searcher.Run(query, cancellation));
    }

    /// <summary>Hands on every hit of a search, not a page, in its order; only one at a time is in memory. What says the same is not folded.</summary>
    /// <param name="query">The search; its limit and offset are not looked at.</param>
    /// <param name="take">Called with each hit. It must not use this index.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The result without its hits.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public SearchResult ForEach(SearchQuery query, Action<Hit> take, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(take);
        return Use(() => _searcher.ForEach(query, take, cancellation));
    }

    /// <summary>Finds what other committees asked like this, and what they were told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000, or the offset is negative.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public PrecedentResult Ask(PrecedentQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckPage(query.Within);
        return Use(() => PrecedentSearch.Run(_connection, _searcher, query, cancellation));
    }

    /// <summary>Sets the figures on a topic side by side, across councils and dates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public Comparison Compare(CompareQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Within.Limit, 1, "query.Within.Limit");
        return Use(() => FigureSearch.Run(_connection, _searcher, query, cancellation));
    }

    /// <summary>The passage with this id (<see cref="Hit.Id"/>), or null.</summary>
    public Hit? Get(string id) => Use(() => HitReader.Find(_connection, id));

    /// <summary>All passages of a document in its order; empty if the index does not hold it.</summary>
    public IReadOnlyList<Hit> Document(string path) => Use(() => HitReader.OfDocument(_connection, path));

    /// <summary>Passages that are like this one by its most telling words, those of other documents first; empty if the index does not hold it.</summary>
    /// <param name="id">The passage (<see cref="Hit.Id"/>).</param>
    /// <param name="limit">How many at most, from 1 to 100.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 100.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<Hit> Similar(string id, int limit = 5, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 100);
        return Use(() => SimilarPassages.Of(_connection, _searcher, id, limit, cancellation));
    }

    /// <summary>Lists documents with the facts about them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not from 1 to 1,000, or the offset is negative.</exception>
    public DocumentPage Documents(DocumentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, "query.Limit");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 1000, "query.Limit");
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset, "query.Offset");
        return Use(() => DocumentList.Read(_connection, query));
    }

    /// <summary>The facts about a document; null if the index does not hold it.</summary>
    public DocumentEntry? Entry(string path) => Use(() => DocumentList.Find(_connection, path));

    /// <summary>How many documents and passages there are of each authority, committee and year; in this order, the latest year first.</summary>
    public IReadOnlyList<CoverageCount> Coverage() => Use(() => _searcher.Counted(counts => counts.Coverage()));

    /// <summary>The number of the index's state: each transaction that changes what the index holds raises it.</summary>
    public long Generation => Use(() => _connection.Number("SELECT generation FROM state"));

    /// <summary>Compacts the index: the full text is put together and unused pages are given back.</summary>
    /// <exception cref="IndexUnusableException">Another program uses the index, or there is no room for a second copy; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The index was opened for reading only.</exception>
    public void Optimize() => Use(() =>
    {
        CheckCanWrite();
        _connection.Execute("INSERT INTO fts(fts) VALUES ('optimize')");
        _connection.Execute("VACUUM");
        _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return 0;
    });

    /// <summary>The paths of all documents, in order.</summary>
    public IReadOnlyList<string> Paths() => Use(() =>
    {
        using var command = _connection.Statement("SELECT path FROM document ORDER BY path");
        using var row = command.ExecuteReader();
        List<string> paths = [];
        while (row.Read()) paths.Add(row.GetString(0));
        return paths;
    });

    /// <summary>What the index holds.</summary>
    public IndexStatistics Statistics() => Use(() => _searcher.Counted(counts => counts.Statistics(_path)));

    /// <summary>Both of one state of the index, counted once.</summary>
    internal (IndexStatistics Statistics, IReadOnlyList<CoverageCount> Coverage) Holdings()
        => Use(() => _searcher.Counted(counts => (counts.Statistics(_path), (IReadOnlyList<CoverageCount>)counts.Coverage())));

    /// <summary>
    /// Checks the file and the full-text structures; empty if all is well, else what is wrong. An index that is open for
    /// reading only is not compared word by word with its passages.
    /// </summary>
    public IReadOnlyList<string> Check() => Use(() => IndexCheck.Run(_connection, _canWrite));

    /// <summary>Closes the file. The index must not be used afterwards.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed) return;
            _disposed = true;
            _searcher.Close();
            IndexFile.Close(_connection, _canWrite);
            _searcher.Dispose();
        }
    }

    internal static SqliteIndex Open(string path, TimeSpan patience)
    {
        path = FullPath(path);
        return new SqliteIndex(IndexFile.OpenForWriting(path, patience), path, canWrite: true);
    }

    /// <summary>The matches of a page and all counts, without texts: for measuring.</summary>
    internal (int Hits, Facets Facets) Find(SearchQuery query) => Use(() => _searcher.Find(query));

    /// <summary>Forgets the postings of all searches so far: for measuring.</summary>
    internal void ForgetPostings() => Use(() => { _searcher.ClearCache(); return 0; });

    /// <summary>Lets the file grow to so many pages, as a full disk would: for tests.</summary>
    internal void LimitPages(int pages) => Use(() => _connection.Number($"PRAGMA max_page_count = {pages}"));

    /// <summary>Bytes that the columns and the kept postings take: for measuring.</summary>
    internal (long Columns, long Postings) Memory => Use(() => _searcher.Memory);

    private static void CheckPage(SearchQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, "query.Limit");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 1000, "query.Limit");
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset, "query.Offset");
    }

    private static string FullPath(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Path.GetFullPath(path);
    }

    private void CheckCanWrite()
    {
        if (!_canWrite) throw new InvalidOperationException("The index was opened for reading only; open it with SqliteIndex.Open to change it.");
    }

    private T Write<T>(Func<DocumentWriter, T> work) => Use(() =>
    {
        CheckCanWrite();
        using var transaction = _connection.BeginTransaction(deferred: false);
        using var writer = new DocumentWriter(_connection);
        var done = work(writer);
        writer.Finish();
        transaction.Commit();
        return done;
    });

    private T Use<T>(Func<T> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try { return work(); }
            catch (SqliteException e) { throw Failure.Of(e, _path); }
        }
    }
}
