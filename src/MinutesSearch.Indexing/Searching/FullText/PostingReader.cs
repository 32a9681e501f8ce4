using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using SQLitePCL;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>
/// Reads all matches of a full-text expression as two arrays. SQLite runs through its postings once and calls back for each;
/// it sorts nothing and reads no row.
/// </summary>
internal sealed unsafe class PostingReader : IDisposable
{
    // The function yields nothing, which is not true, so that the statement never leaves SQLite's loop.
    private const string Scan = "SELECT 1 FROM fts WHERE fts MATCH $expression AND rowid > $after AND rowid <= $last AND take_posting(fts)";

    // Memory that a huge list of postings needed is not kept for the small ones that follow.
    private const int KeptCapacity = 1 << 20;

    private readonly SqliteConnection _connection;
    private PostingSink* _sink;

    public PostingReader(SqliteConnection connection)
    {
        _connection = connection;
        _sink = (PostingSink*)NativeMemory.AllocZeroed((nuint)sizeof(PostingSink));
        for (int column = 0; column < ColumnWeights.Hundredths.Length; column++) _sink->Weights[column] = ColumnWeights.Hundredths[column];
        var api = Fts5Api.Of(connection);
        int result;
        fixed (byte* name = "take_posting\0"u8) result = api->CreateFunction(api, name, _sink, &PostingSink.Take, null);
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    /// <summary>The matches in rows behind a certain one. Where the expression has several phrases, each counts with that which comes most often in it.</summary>
    /// <param name="expression">A full-text expression.</param>
    /// <param name="after">The row after which to begin.</param>
    /// <param name="last">The row with which to end.</param>
    /// <param name="cancellation">Stops it.</param>
    public DocumentPostings Read(string expression, int after, int last, CancellationToken cancellation)
    {
        _sink->Passages.Count = _sink->Documents.Count = _sink->Failure = 0;
        Run(expression, after, last, cancellation);
        SqliteException.ThrowExceptionForRC(_sink->Failure, _connection.Handle);
        var postings = new DocumentPostings(_sink->Passages.Taken(), _sink->Documents.Taken());
        if (_sink->Passages.Capacity > KeptCapacity) _sink->Free();
        return postings;
    }

    private void Run(string expression, int after, int last, CancellationToken cancellation)
    {
        using var scan = _connection.Statement(Scan, ("$expression", expression), ("$after", after), ("$last", last));
        cancellation.ThrowIfCancellationRequested();
        using var interrupt = cancellation.Register(() => raw.sqlite3_interrupt(_connection.Handle));
        try
        {
            scan.ExecuteScalar();
        }
        catch (SqliteException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    /// <summary>To be called when the connection is closed, which ends the function's use of the memory.</summary>
    public void Dispose()
    {
        if (_sink == null) return;
        _sink->Free();
        NativeMemory.Free(_sink);
        _sink = null;
    }
}
