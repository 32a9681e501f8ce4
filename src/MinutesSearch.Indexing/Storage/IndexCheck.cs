using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Searching.FullText.Pages;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Looks for damage: in the file, in the full-text structures, and between the two.</summary>
internal static class IndexCheck
{
    public static IReadOnlyList<string> Run(SqliteConnection connection, bool canWrite)
    {
        List<string> problems = [];
        try
        {
            problems.AddRange(FileProblems(connection));
            // The comparison of the full text with the passages is a command that SQLite takes for writing.
            if (canWrite && FullTextProblem(connection) is string problem) problems.Add(problem);
            problems.AddRange(CountProblems(connection));
        }
        catch (SqliteException e) when (Failure.IsDamage(e))
        {
            problems.Add($"The file is damaged so that it cannot be checked to its end ({e.Message}); delete it and index the documents again.");
        }
        return problems;
    }

    private static IEnumerable<string> FileProblems(SqliteConnection connection)
    {
        using var command = connection.Statement("PRAGMA integrity_check(20)");
        using var row = command.ExecuteReader();
        while (row.Read())
            if (row.GetString(0) is not "ok" and var finding)
                yield return $"The file is damaged: {finding}.";
    }

    private static string? FullTextProblem(SqliteConnection connection)
    {
        try
        {
            connection.Execute("INSERT INTO fts(fts, rank) VALUES ('integrity-check', 1)");
            return null;
        }
        catch (SqliteException e) when (Failure.IsDamage(e))
        {
            return "The full text does not agree with the passages; index the documents again.";
        }
    }

    /// <summary>How many passages the full text says it has: the first number of its first record.</summary>
    private static long FullTextRows(SqliteConnection connection)
    {
        using var command = connection.Statement("SELECT block FROM fts_data WHERE id = 1");
        int at = 0;
        return command.ExecuteScalar() is byte[] { Length: > 0 } record ? Numbers.Read(record, ref at) : 0;
    }

    private static IEnumerable<string> CountProblems(SqliteConnection connection)
    {
        long passages = connection.Number("SELECT count(*) FROM passage");
        long indexed = FullTextRows(connection);
        if (passages != indexed)
            yield return $"There are {passages} passages, but {indexed} in the full text; index the documents again.";
        long lost = connection.Number("SELECT count(*) FROM passage WHERE document NOT IN (SELECT id FROM document)");
        long uneven = connection.Number($"SELECT count(*) FROM document d WHERE last_row - first_row + 1 <> (SELECT count(*) FROM passage p WHERE p.id BETWEEN d.first_row AND d.last_row AND p.document = d.id)");
        if (uneven > 0)
            yield return $"There are {uneven} documents that lack passages; index the documents again.";
        if (lost > 0)
            yield return $"There are {lost} passages whose document is missing; index the documents again.";
        foreach (string table in new[] { "action", "decision", "clause", "figure" })
        {
            long left = connection.Number($"SELECT count(*) FROM {table} WHERE passage NOT IN (SELECT id FROM passage)");
            if (left > 0) yield return $"There are {left} rows of the table {table} whose passage is missing; index the documents again.";
        }
    }
}
