using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Work;

/// <summary>What the queue tells of itself, and how its rows are read.</summary>
internal sealed partial class WorkQueue
{
    private const string Columns = "path, source, state, next_try, tries, turn, reason, tried, stamp, etag, modified, seen, indexed, address, version, authority, committee, day, draft";

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>How many documents of each source are in which state.</summary>
    public IReadOnlyDictionary<string, DocumentCounts> Counts()
    {
        Dictionary<string, DocumentCounts> counts = new(StringComparer.Ordinal);
        lock (_gate)
        {
            using var command = _file.Statement("SELECT source, state, tries > 0, count(*) FROM document GROUP BY source, state, tries > 0");
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                string source = row.GetString(0);
                counts[source] = (counts.GetValueOrDefault(source) ?? DocumentCounts.None) + CountOf((DocumentState)row.GetInt32(1), row.GetBoolean(2), row.GetInt32(3));
            }
        }
        return counts;
    }

    /// <summary>When each source was looked at.</summary>
    public IReadOnlyDictionary<string, SourceLook> Looks()
    {
        Dictionary<string, SourceLook> looks = new(StringComparer.Ordinal);
        lock (_gate)
        {
            using var command = _file.Statement("SELECT name, ended, next, failed, failures, reason FROM source");
            using var row = command.ExecuteReader();
            while (row.Read()) looks[row.GetString(0)] = new SourceLook(TimeOrNull(row, 1), Time(row.GetInt64(2)), TimeOrNull(row, 3), row.GetInt32(4), row.TextOrNull(5));
        }
        return looks;
    }

    /// <summary>Documents that failed, those tried last first.</summary>
    public IReadOnlyList<QueuedDocument> Failures(string? source, int limit, int offset)
        => Select("WHERE (state = $failed OR state = $waiting AND tries > 0) AND ($source IS NULL OR source = $source) ORDER BY tried DESC, path LIMIT $limit OFFSET $offset",
            ("$failed", DocumentState.Failed), ("$waiting", DocumentState.Waiting), ("$source", source), ("$limit", limit), ("$offset", offset));

    public IReadOnlyList<QueuedDocument> Withdrawn(string? source, int limit)
        => Select("WHERE state = $withdrawn AND ($source IS NULL OR source = $source) ORDER BY path LIMIT $limit",
            ("$withdrawn", DocumentState.Withdrawn), ("$source", source), ("$limit", limit));

    /// <summary>All documents that the index should hold as they are, by path with their stamps.</summary>
    public IReadOnlyDictionary<string, string> Stamps()
    {
        Dictionary<string, string> stamps = new(StringComparer.Ordinal);
        lock (_gate)
        {
            using var command = _file.Statement("SELECT path, stamp FROM document WHERE stamp IS NOT NULL");
            using var row = command.ExecuteReader();
            while (row.Read()) stamps[row.GetString(0)] = row.GetString(1);
        }
        return stamps;
    }

    public QueuedDocument? Find(string path) => Select("WHERE path = $path", ("$path", path)).FirstOrDefault();

    private static DocumentCounts CountOf(DocumentState state, bool wasTried, int count) => state switch
    {
        DocumentState.Indexed => DocumentCounts.None with { Indexed = count },
        DocumentState.Waiting when wasTried => DocumentCounts.None with { Retrying = count },
        DocumentState.Waiting => DocumentCounts.None with { Waiting = count },
        DocumentState.Failed => DocumentCounts.None with { Failed = count },
        DocumentState.Withdrawn => DocumentCounts.None with { Withdrawn = count },
        _ => DocumentCounts.None,
    };

    private List<QueuedDocument> Select(string condition, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        List<QueuedDocument> documents = [];
        lock (_gate)
        {
            using var command = _file.Statement($"SELECT {Columns} FROM document {condition}", values);
            using var row = command.ExecuteReader();
            while (row.Read()) documents.Add(Read(row));
        }
        return documents;
    }

    private static QueuedDocument Read(SqliteDataReader row)
    {
        string path = row.GetString(0), source = row.GetString(1);
        var state = (DocumentState)row.GetInt32(2);
        return new QueuedDocument
        {
            Path = path,
            Source = source,
            State = state,
            NextTry = Time(row.GetInt64(3)),
            Tries = row.GetInt32(4),
            Turn = row.GetInt64(5),
            Reason = row.TextOrNull(6),
            TriedAt = TimeOrNull(row, 7),
            Stamp = row.TextOrNull(8),
            Known = row.IsDBNull(9) && row.IsDBNull(10) ? null : new KnownVersion(row.TextOrNull(9), TimeOrNull(row, 10)),
            Seen = Time(row.GetInt64(11)),
            IndexedAt = TimeOrNull(row, 12),
            Listed = ReadListed(row, path[(source.Length + 1)..], state),
        };
    }

    private static ListedDocument ReadListed(SqliteDataReader row, string path, DocumentState state) => new()
    {
        Path = path,
        Address = row.TextOrNull(13) is { } address ? new Uri(address) : null,
        Version = row.TextOrNull(14),
        Authority = row.TextOrNull(15),
        Committee = row.TextOrNull(16),
        Date = row.TextOrNull(17) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null,
        IsDraft = row.GetBoolean(18),
        IsWithdrawn = state == DocumentState.Withdrawn,
    };

    private void InTransaction(Action work)
    {
        lock (_gate)
        {
            using var transaction = _file.BeginTransaction(deferred: false);
            work();
            transaction.Commit();
        }
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static DateTimeOffset? TimeOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Time(row.GetInt64(column));

    private static long? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();
}
