using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>The names of councils by their numbers, as they are in one state of the index.</summary>
internal sealed class AuthorityNames
{
    private readonly Dictionary<int, string> _names = [];

    public AuthorityNames(SqliteConnection connection)
    {
        using var command = connection.Statement("SELECT id, name FROM authority");
        using var row = command.ExecuteReader();
        while (row.Read()) _names.Add(row.GetInt32(0), row.GetString(1));
    }

    public string Of(int authority) => _names.GetValueOrDefault(authority, "");
}
