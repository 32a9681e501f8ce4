using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Searching.Excerpts;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Reads passages with what the index knows of their documents.</summary>
internal static class HitReader
{
    private const string Select = """
        SELECT d.path, d.source, a.name, c.name, d.day, p.key, p.kind, p.text, p.question, p.item, p.item_number, p.speaker,
            p.span_start, p.span_end, p.page, q.key, q.kind, p.answered, p.id, p.side, p.role, d.kind, d.nation, d.title, q.speaker
        FROM passage p JOIN document d ON d.id = p.document
        LEFT JOIN passage q ON q.id = p.answers
        LEFT JOIN authority a ON a.id = d.authority LEFT JOIN committee c ON c.id = d.committee
        """;

    private const string OfMatch = Select + " WHERE p.id = $id";

    public static Hit? Find(SqliteConnection connection, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int hash = id.LastIndexOf('#'); // a passage's id holds none, a path may
        if (hash < 0) return null;
        using var command = connection.Statement($"{Select} WHERE d.path = $path AND p.key = $key", ("$path", id[..hash]), ("$key", id[(hash + 1)..]));
        return Read(connection, command) is Hit hit ? hit with { Rank = 1, Snippet = Snippet.Beginning(hit.Passage.Text) } : null;
    }

    /// <summary>The passages of a document in its order.</summary>
    public static List<Hit> OfDocument(SqliteConnection connection, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var command = connection.Statement($"{Select} WHERE d.path = $path ORDER BY p.id", ("$path", path));
        using var row = command.ExecuteReader();
        List<Hit> hits = [];
        while (row.Read())
        {
            var hit = Read(connection, row);
            hits.Add(hit with { Rank = hits.Count + 1, Snippet = Snippet.Beginning(hit.Passage.Text) });
        }
        return hits;
    }

    /// <summary>The hits of some matches, in their order.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="page">Which passages.</param>
    /// <param name="excerpts">What their snippets are to show.</param>
    /// <param name="firstRank">The rank of the first.</param>
    public static ImmutableArray<Hit> Page(SqliteConnection connection, IReadOnlyList<Match> page, ExcerptFinder excerpts, int firstRank = 1)
        => [.. page.Select((match, place) => Read(connection, match).Shown(excerpts, firstRank + place))];

    /// <summary>A hit as a reader sees it.</summary>
    public static Hit Shown(this Hit hit, ExcerptFinder excerpts, int rank) => hit with { Rank = rank, Snippet = excerpts.Of(hit.Passage) };

    /// <summary>The passage of a match; its rank and its snippet are left open.</summary>
    public static Hit Read(SqliteConnection connection, Match match)
    {
        var command = connection.Kept(OfMatch, ("$id", match.Passage));
        var hit = Read(connection, command) ?? throw new InvalidOperationException("A passage vanished within a transaction.");
        return hit with { Score = match.Score };
    }

    /// <summary>The passages of many matches, in their order and by few statements; their ranks and snippets are left open.</summary>
    public static List<Hit> All(SqliteConnection connection, IReadOnlyList<Match> matches)
    {
        string rows = string.Join(',', matches.Select(match => match.Passage));
        var figures = FactReader.FiguresOf(connection, rows);
        using var command = connection.Statement($"{Select} WHERE p.id IN ({rows})");
        using var row = command.ExecuteReader();
        Dictionary<int, Hit> hits = new(matches.Count);
        while (row.Read()) hits.Add(row.GetInt32(18), Read(connection, row, figures));
        return [.. matches.Select(match => hits[match.Passage] with { Score = match.Score })];
    }

    private static Hit? Read(SqliteConnection connection, SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        return row.Read() ? Read(connection, row) : null;
    }

    private static Hit Read(SqliteConnection connection, SqliteDataReader row, ILookup<int, Figure>? figures = null)
    {
        string path = row.GetString(0), key = row.GetString(5);
        return new Hit
        {
            Id = $"{path}#{key}",
            Document = path,
            Source = row.TextOrNull(1),
            Authority = row.TextOrNull(2),
            Committee = row.TextOrNull(3),
            Date = Day.Date(row.NumberOrNull(4)),
            DocumentKind = (DocumentKind)row.GetInt32(21),
            Nation = (Nation?)row.NumberOrNull(22),
            Title = row.TextOrNull(23),
            Passage = FactReader.WithFacts(connection, row.GetInt32(18), ReadPassage(row, key), figures),
            QuestionKind = (PassageKind?)row.NumberOrNull(16),
            Asker = row.TextOrNull(24),
            IsAnswered = row.GetInt32(17) != 0,
        };
    }

    private static Passage ReadPassage(SqliteDataReader row, string key) => new()
    {
        Id = key,
        Kind = (PassageKind)row.GetInt32(6),
        Text = row.GetString(7),
        Question = row.TextOrNull(8),
        QuestionId = row.TextOrNull(15),
        Item = row.TextOrNull(9),
        ItemNumber = row.TextOrNull(10),
        Speaker = row.TextOrNull(11),
        Role = row.TextOrNull(20),
        Side = (Side?)row.NumberOrNull(19),
        Span = new SourceSpan(row.GetInt32(12), row.GetInt32(13), row.NumberOrNull(14)),
    };
}
