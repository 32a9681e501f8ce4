using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Queries;

/// <summary>The words that stand in passages for a stem of the index.</summary>
internal static class WholeWords
{
    private const int PlacesLooked = 24, MostCounted = 5000;

    /// <summary>The forms in the first passages that have the stem, the commonest first.</summary>
    public static IEnumerable<string> Of(SqliteConnection connection, string stem)
    {
        Prepare(connection);
        List<string> found = [];
        foreach (var (passage, column, place) in Places(connection, stem))
        {
            string? text = connection.Text($"SELECT \"{column}\" FROM searchable WHERE id = $id", ("$id", passage));
            var words = WordBreaker.Words(text);
            string word = place < words.Length ? Plain.Of(words[place]) : "";
            if (PorterStemmer.Stem(word) == stem) found.Add(word);
        }
        return found.GroupBy(word => word).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Key);
    }

    /// <summary>Whether any passage has a stem. Looks for one place only, while counting them takes a look at all.</summary>
    public static bool Any(SqliteConnection connection, string stem)
    {
        Prepare(connection);
        return connection.Text("SELECT col FROM temp.places WHERE term = $term LIMIT 1", ("$term", stem)) is not null;
    }

    /// <summary>In how many places a stem stands, as far as they are counted: those of a common one would take long.</summary>
    public static int Count(SqliteConnection connection, string stem)
    {
        Prepare(connection);
        return (int)connection.Number($"SELECT count(*) FROM (SELECT 1 FROM temp.places WHERE term = $stem LIMIT {MostCounted})", ("$stem", stem));
    }

    private static void Prepare(SqliteConnection connection)
        => connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, fts, instance)");

    private static List<(long Passage, string Column, int Place)> Places(SqliteConnection connection, string stem)
    {
        using var command = connection.Statement($"SELECT doc, col, offset FROM temp.places WHERE term = $term LIMIT {PlacesLooked}", ("$term", stem));
        using var row = command.ExecuteReader();
        List<(long, string, int)> places = [];
        while (row.Read()) places.Add((row.GetInt64(0), row.GetString(1), row.GetInt32(2)));
        return places;
    }
}
