using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MinutesSearch.Indexing.Storage;

/// <summary>A statement that is prepared once, for what runs so often that the wrapper's ways round it would be most of its time.</summary>
internal sealed class RawStatement(SqliteConnection connection, string sql) : IDisposable
{
    private sqlite3_stmt? _statement;

    /// <summary>Begins to run it; one at a time.</summary>
    public Run Begin()
    {
        if (_statement is null)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), connection.Handle);
        return new Run(_statement, connection);
    }

    /// <summary>Runs it for what it does.</summary>
    public void Execute()
    {
        using var run = Begin();
        while (run.Read()) { }
    }

    public void Dispose() => _statement?.Dispose();

    /// <summary>A run of the statement; disposing of it ends the run.</summary>
    public readonly ref struct Run(sqlite3_stmt statement, SqliteConnection connection) : IDisposable
    {
        /// <summary>The first column as bytes, valid until the next row is read.</summary>
        public ReadOnlySpan<byte> Bytes => raw.sqlite3_column_blob(statement, 0);

        /// <summary>The first column as a number.</summary>
        public long Number => raw.sqlite3_column_int64(statement, 0);

        public void Bind(int parameter, long number) => raw.sqlite3_bind_int64(statement, parameter, number);

        public void Bind(int parameter, ReadOnlySpan<byte> bytes) => raw.sqlite3_bind_blob(statement, parameter, bytes);

        /// <summary>Whether there is another row.</summary>
        public bool Read()
        {
            int result = raw.sqlite3_step(statement);
            if (result == raw.SQLITE_ROW) return true;
            if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, connection.Handle);
            return false;
        }

        public void Dispose() => _ = raw.sqlite3_reset(statement);
    }
}
