using Microsoft.Data.Sqlite;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Writes rows of one table with a statement that is prepared once.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly SqliteCommand _command;

    public RowWriter(SqliteConnection connection, string table, params string[] columns)
    {
        _command = connection.Statement($"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "$" + column))})");
        foreach (string column in columns) _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
    }

    /// <summary>Writes a row, its values in the order of the columns.</summary>
    public void Write(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
