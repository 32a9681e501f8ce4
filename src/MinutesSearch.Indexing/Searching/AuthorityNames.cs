using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>The names of councils with their numbers, as they are in one state of the index.</summary>
internal sealed class AuthorityNames
{
    public AuthorityNames(SqliteConnection connection)
    {
        using var command = connection.Statement("SELECT id, name FROM authority");
        using var row = command.ExecuteReader();
        List<(int Number, string Name)> names = [];
        while (row.Read()) names.Add((row.GetInt32(0), row.GetString(1)));
        names.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        Ordered = names;
    }

    /// <summary>By their characters' numbers.</summary>
    public IReadOnlyList<(int Number, string Name)> Ordered { get; }
}
