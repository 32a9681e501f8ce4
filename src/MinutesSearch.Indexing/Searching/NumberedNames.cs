using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>The names of councils, or of committees, with their numbers, as they are in one state of the index.</summary>
internal sealed class NumberedNames
{
    private readonly string[] _plain;

    /// <param name="connection">Where they are read.</param>
    /// <param name="dictionary">The table that has them.</param>
    public NumberedNames(SqliteConnection connection, [ConstantExpected] string dictionary)
    {
        using var command = connection.Statement($"SELECT id, name FROM {dictionary}");
        using var row = command.ExecuteReader();
        List<(int Number, string Name)> names = [];
        while (row.Read()) names.Add((row.GetInt32(0), row.GetString(1)));
        names.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        Ordered = names;
        _plain = [.. names.Select(name => Plain.Of(name.Name))];
    }

    /// <summary>By their characters' numbers.</summary>
    public IReadOnlyList<(int Number, string Name)> Ordered { get; }

    /// <summary>The same, to be looked up.</summary>
    public Dictionary<int, string> ByNumber => Ordered.ToDictionary(name => name.Number, name => name.Name);

    /// <summary>By number: whether a name has one of the parts, case and accents aside; null where there are no parts.</summary>
    public bool[]? With(ImmutableArray<string> parts)
    {
        if (parts.IsDefaultOrEmpty) return null;
        string[] plainParts = [.. parts.Select(Plain.Of)];
        var chosen = new bool[Ordered.Count == 0 ? 0 : Ordered.Max(name => name.Number) + 1];
        for (int i = 0; i < _plain.Length; i++)
            foreach (string part in plainParts)
                if (_plain[i].Contains(part, StringComparison.Ordinal)) chosen[Ordered[i].Number] = true;
        return chosen;
    }
}
