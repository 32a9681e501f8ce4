using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>Reads the postings of a large index in two halves at once, the second half through a connection of its own.</summary>
/// <remarks>The other connection counts only where it sees the same state of the index; else this one reads both halves.</remarks>
internal sealed class HalvedReader(SqliteConnection connection, Func<SqliteConnection> openOther) : IDisposable
{
    // Fewer rows are read before a second thread has begun.
    private const int LeastRows = 8_000;

    // The first sixteenth tells whether an expression is common enough.
    private const int ProbeShare = 16, LeastInProbe = 200;

    private readonly PostingReader _reader = new(connection);
    private SqliteConnection? _other;
    private PostingReader? _otherReader;

    /// <summary>The matches of an expression in rows behind a certain one.</summary>
    public Postings Read(string expression, int after, PassageColumns columns, CancellationToken cancellation)
        => ReadAll(expression, after, columns, cancellation).Spread(columns);

    private DocumentPostings ReadAll(string expression, int after, PassageColumns columns, CancellationToken cancellation)
    {
        int last = columns.End - 1;
        if (last - after < LeastRows || Environment.ProcessorCount < 2) return _reader.Read(expression, after, last, cancellation);
        int probed = after + (last - after) / ProbeShare;
        var probe = _reader.Read(expression, after, probed, cancellation);
        return probe.Followed(probe.Passages.Count < LeastInProbe
            ? _reader.Read(expression, probed, last, cancellation)
            : ReadHalves(expression, probed, last, columns.Generation, cancellation));
    }

    private DocumentPostings ReadHalves(string expression, int after, int last, long generation, CancellationToken cancellation)
    {
        int middle = after + (last - after) / 2;
        var second = Task.Run(() => ReadThroughOther(expression, middle, last, generation, cancellation), CancellationToken.None);
        DocumentPostings first;
        try
        {
            first = _reader.Read(expression, after, middle, cancellation);
        }
        finally
        {
            // Nothing may go on behind the caller's back, whatever happened here.
            ((IAsyncResult)second).AsyncWaitHandle.WaitOne();
        }
        return first.Followed(second.GetAwaiter().GetResult() ?? _reader.Read(expression, middle, last, cancellation));
    }

    /// <summary>Closes the other connection; what this one needs is kept.</summary>
    public void CloseOther()
    {
        _other?.Dispose();
        _otherReader?.Dispose();
        (_other, _otherReader) = (null, null);
    }

    public void Dispose()
    {
        CloseOther();
        _reader.Dispose();
    }

    private DocumentPostings? ReadThroughOther(string expression, int after, int last, long generation, CancellationToken cancellation)
    {
        try
        {
            _other ??= openOther();
            _otherReader ??= new PostingReader(_other);
            using var snapshot = _other.BeginTransaction(deferred: true);
            return _other.Number("SELECT generation FROM state") == generation ? _otherReader.Read(expression, after, last, cancellation) : null;
        }
        catch (Exception e) when (e is SqliteException or IndexUnusableException)
        {
            return null; // whoever reads in its place says what is wrong
        }
    }
}
