using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Lists the rows whose speaker's name has a part; the list is kept like a leaf's postings.</summary>
internal static class SpeakerRows
{
    public static Postings Of(SqliteConnection connection, LeafSource leaves, string speaker)
    {
        string part = Plain.Of(speaker);
        // No full-text expression begins with this.
        return leaves.Of($"speaker has {part}", after => Read(connection, part, after));
    }

    private static Postings Read(SqliteConnection connection, string part, int after)
    {
        using var command = connection.Statement(
            "SELECT id FROM passage WHERE id > $after AND plain_contains(speaker, $part) ORDER BY id", ("$after", after), ("$part", part));
        using var row = command.ExecuteReader();
        List<int> rows = [];
        while (row.Read()) rows.Add(row.GetInt32(0));
        return new Postings([.. rows], new ushort[rows.Count]);
    }
}
