using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Short forms for statements; every value travels as a parameter.</summary>
internal static class Sql
{
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> KeptStatements = [];

    /// <summary>
    /// A statement that stays prepared as long as its connection, for what each search runs many times over. It is not to be disposed of; one
    /// use at a time, and its text must be one of few.
    /// </summary>
    public static SqliteCommand Kept(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var kept = KeptStatements.GetOrCreateValue(connection);
        if (!kept.TryGetValue(sql, out var command)) return kept[sql] = connection.Statement(sql, values);
        foreach (var (name, value) in values) command.Parameters[name].Value = value ?? DBNull.Value;
        return command;
    }

    public static SqliteCommand Statement(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Statement(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row as a whole number; 0 where there is none.</summary>
    public static long Number(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Statement(sql, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    /// <summary>The first column of the first row as text; null where there is none.</summary>
    public static string? Text(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Statement(sql, values);
        return command.ExecuteScalar() as string;
    }

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? NumberOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
