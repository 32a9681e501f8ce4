using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>The filters of a query as conditions on a document <c>d</c> and its passage <c>p</c>.</summary>
/// <remarks>Names are looked up in their dictionaries first, so that the scan of the matches compares numbers only.</remarks>
internal sealed class PassageFilter
{
    private readonly List<string> _conditions = [];
    private readonly List<(string Name, object? Value)> _values = [];

    private PassageFilter() { }

    /// <summary>Conditions to put behind a WHERE that has one already; empty or beginning with " AND ".</summary>
    public string Sql => string.Concat(_conditions.Select(condition => " AND " + condition));

    public ReadOnlySpan<(string Name, object? Value)> Values => _values.ToArray();

    public static PassageFilter Of(SqliteConnection connection, SearchQuery query)
    {
        var filter = new PassageFilter();
        filter.AddNames("d.authority", Numbers(connection, "authority", query.Authorities), query.Authorities);
        filter.AddNames("d.committee", Numbers(connection, "committee", query.Committees), query.Committees);
        if (!query.Kinds.IsDefaultOrEmpty) filter._conditions.Add($"p.kind IN ({string.Join(',', query.Kinds.Select(kind => (int)kind))})");
        if (query.From is DateOnly from) filter._conditions.Add($"d.day >= {Day.Number(from)}");
        if (query.To is DateOnly to) filter._conditions.Add($"d.day <= {Day.Number(to)}");
        filter.AddSpeakers(query.Speakers);
        return filter;
    }

    private void AddNames(string column, List<long> numbers, ImmutableArray<string> asked)
    {
        if (!asked.IsDefaultOrEmpty) _conditions.Add($"{column} IN ({string.Join(',', numbers)})");
    }

    private void AddSpeakers(ImmutableArray<string> speakers)
    {
        if (speakers.IsDefaultOrEmpty) return;
        List<string> any = [];
        foreach (string speaker in speakers)
        {
            string name = $"$speaker{_values.Count}";
            _values.Add((name, Plain.Of(speaker)));
            any.Add($"plain_contains(p.speaker, {name})");
        }
        _conditions.Add($"({string.Join(" OR ", any)})");
    }

    private static List<long> Numbers(SqliteConnection connection, string dictionary, ImmutableArray<string> parts)
    {
        if (parts.IsDefaultOrEmpty) return [];
        string[] plainParts = [.. parts.Select(Plain.Of)];
        using var command = connection.Statement($"SELECT id, name FROM {dictionary}");
        using var row = command.ExecuteReader();
        List<long> numbers = [];
        while (row.Read())
            if (plainParts.Any(part => Plain.Contains(row.GetString(1), part))) numbers.Add(row.GetInt64(0));
        return numbers;
    }
}
