using Microsoft.Data.Sqlite;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Begins and ends the read transactions of a connection by statements that are prepared once.</summary>
internal sealed class ReadTransactions(SqliteConnection connection) : IDisposable
{
    private readonly RawStatement _begin = new(connection, "BEGIN"), _end = new(connection, "COMMIT"), _generation = new(connection, "SELECT generation FROM state");

    /// <summary>From here to its disposal every statement sees one state of the index, whatever others write.</summary>
    public Transaction Begin()
    {
        _begin.Execute();
        return new Transaction(this);
    }

    /// <summary>The number of the state that this transaction sees.</summary>
    public long Generation()
    {
        using var row = _generation.Begin();
        return row.Read() ? row.Number : 0;
    }

    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
        _generation.Dispose();
    }

    /// <summary>One that is open.</summary>
    public readonly struct Transaction(ReadTransactions owner) : IDisposable
    {
        public void Dispose()
        {
            try { owner._end.Execute(); }
            catch (SqliteException) { } // after some failures SQLite has ended it already; what failed is on its way
        }
    }
}
