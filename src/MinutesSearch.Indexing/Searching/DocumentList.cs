using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Lists documents without their texts.</summary>
internal static class DocumentList
{
    /// <summary>As many words of a title as are looked for.</summary>
    private const int MostWords = 16;

    private const string Select = """
        SELECT d.path, d.title, d.kind, a.name, d.nation, c.name, d.day, d.source, d.last_row - d.first_row + 1
        FROM document d LEFT JOIN authority a ON a.id = d.authority LEFT JOIN committee c ON c.id = d.committee
        """;

    public static DocumentPage Read(SqliteConnection connection, DocumentQuery query)
    {
        using var snapshot = connection.BeginTransaction(deferred: true); // others may write between the statements
        var (conditions, values) = Conditions(connection, query);
        int total = (int)connection.Number($"SELECT count(*) FROM document d WHERE {conditions}", values);
        string order = query.Order == HitOrder.Oldest ? "d.day IS NULL, d.day" : "d.day DESC";
        using var command = connection.Statement($"{Select} WHERE {conditions} ORDER BY {order}, d.path LIMIT {query.Limit} OFFSET {query.Offset}", values);
        using var row = command.ExecuteReader();
        var documents = ImmutableArray.CreateBuilder<DocumentEntry>();
        while (row.Read()) documents.Add(Entry(row));
        return new DocumentPage(total, documents.ToImmutable());
    }

    public static DocumentEntry? Find(SqliteConnection connection, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var command = connection.Statement($"{Select} WHERE d.path = $path", ("$path", path));
        using var row = command.ExecuteReader();
        return row.Read() ? Entry(row) : null;
    }

    private static (string Conditions, (string Name, object? Value)[] Values) Conditions(SqliteConnection connection, DocumentQuery query)
    {
        // The filters of a search that are about documents say the same here.
        string conditions = "true" + Among("d.authority", new NumberedNames(connection, "authority").With(query.Authorities)) + Among("d.committee", new NumberedNames(connection, "committee").With(query.Committees));
        if (query.From is DateOnly from) conditions += $" AND d.day >= {Day.Number(from)}";
        if (query.To is DateOnly to) conditions += $" AND d.day <= {Day.Number(to)}";
        string[] words = [.. WordBreaker.Words(query.Title).Take(MostWords).Select(Plain.Of)];
        for (int i = 0; i < words.Length; i++) conditions += $" AND plain_contains(ifnull(d.title, d.path), $word{i})";
        return (conditions, [.. words.Select((word, place) => ($"$word{place}", (object?)word))]);
    }

    /// <summary>A condition that a number is one of those chosen; empty where all are.</summary>
    private static string Among(string column, bool[]? chosen)
        => chosen is null ? "" : $" AND {column} IN ({string.Join(',', Enumerable.Range(0, chosen.Length).Where(number => chosen[number]))})";

    private static DocumentEntry Entry(SqliteDataReader row) => new()
    {
        Path = row.GetString(0),
        Title = row.TextOrNull(1),
        Kind = (DocumentKind)row.GetInt32(2),
        Authority = row.TextOrNull(3),
        Nation = (Nation?)row.NumberOrNull(4),
        Committee = row.TextOrNull(5),
        Date = Day.Date(row.NumberOrNull(6)),
        Source = row.TextOrNull(7),
        Passages = row.GetInt32(8),
    };
}
