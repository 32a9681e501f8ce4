using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using SQLitePCL;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>What an earlier look at a meeting found.</summary>
internal sealed record RememberedMeeting(DateTimeOffset LookedAt, DateOnly? Date, ImmutableArray<ListedDocument> Documents);

/// <summary>
/// What earlier looks found, in a small file beside the index. A site has thousands of meetings, and those of last year hardly change:
/// they are looked at again once in a while, not each night. A look that was stopped goes on where it was.
/// </summary>
internal sealed class MeetingMemory : IDisposable
{
    /// <summary>"MinM" in the file's header.</summary>
    private const int ApplicationId = 0x4D696E4D;
    private const int Version = 1;

    /// <summary>A look that was stopped longer ago than this starts anew.</summary>
    private static readonly TimeSpan Resumable = TimeSpan.FromHours(12);

    private const string Tables = """
        CREATE TABLE look (source TEXT PRIMARY KEY, began INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE meeting (source TEXT NOT NULL, id INTEGER NOT NULL, looked INTEGER NOT NULL, day TEXT, documents TEXT NOT NULL, PRIMARY KEY (source, id)) WITHOUT ROWID;
        """;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _file;

    private MeetingMemory(SqliteConnection file) => _file = file;

    static MeetingMemory() => Batteries_V2.Init();

    /// <summary>The file that belongs to an index.</summary>
    public static string PathFor(string index) => index + ".meetings";

    /// <exception cref="SettingsException">The file cannot be used; the message says what to do.</exception>
    public static MeetingMemory Open(string path)
    {
        var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10 }.ToString());
        try
        {
            file.Open();
            file.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
            using var transaction = file.BeginTransaction(deferred: false);
            if (file.Number("SELECT count(*) FROM sqlite_schema") == 0) file.Execute($"{Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}");
            if (file.Number("PRAGMA application_id") != ApplicationId || file.Number("PRAGMA user_version") != Version)
                throw new SettingsException($"The file {path}, where harvests note the meetings they looked at, is of another program or version: move it away. The index keeps all that it holds.");
            transaction.Commit();
            return new MeetingMemory(file);
        }
        catch (Exception failure)
        {
            file.Dispose();
            if (failure is not SqliteException) throw;
            throw new SettingsException($"The harvest cannot keep its notes in {path} ({failure.Message}): make the folder and the file writable; if the file is damaged, delete it, for it can be made anew.");
        }
    }

    /// <summary>A memory that ends with the process.</summary>
    public static MeetingMemory Passing() => Open(":memory:");

    /// <summary>Begins a look at a source.</summary>
    /// <returns>Now, or when the look began that was stopped.</returns>
    public DateTimeOffset Begin(string source, DateTimeOffset now)
    {
        lock (_gate)
        {
            _file.Execute("DELETE FROM look WHERE source = $source AND began < $oldest", ("$source", source), ("$oldest", (now - Resumable).ToUnixTimeMilliseconds()));
            _file.Execute("INSERT OR IGNORE INTO look VALUES ($source, $now)", ("$source", source), ("$now", now.ToUnixTimeMilliseconds()));
            return DateTimeOffset.FromUnixTimeMilliseconds(_file.Number("SELECT began FROM look WHERE source = $source", ("$source", source)));
        }
    }

    /// <summary>Ends a look: the next one is a new one.</summary>
    public void End(string source)
    {
        lock (_gate) _file.Execute("DELETE FROM look WHERE source = $source", ("$source", source));
    }

    public void Keep(string source, MeetingEntry meeting, ImmutableArray<ListedDocument> documents, DateTimeOffset now)
    {
        lock (_gate)
            _file.Execute("INSERT OR REPLACE INTO meeting VALUES ($source, $id, $now, $day, $documents)", ("$source", source), ("$id", meeting.Id),
                ("$now", now.ToUnixTimeMilliseconds()), ("$day", meeting.Date?.ToString("yyyy-MM-dd")), ("$documents", JsonSerializer.Serialize(documents)));
    }

    public RememberedMeeting? Recall(string source, int meeting)
    {
        lock (_gate)
        {
            using var command = _file.Statement("SELECT looked, day, documents FROM meeting WHERE source = $source AND id = $id", ("$source", source), ("$id", meeting));
            using var row = command.ExecuteReader();
            if (!row.Read()) return null;
            return new RememberedMeeting(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.TextOrNull(1) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null,
                JsonSerializer.Deserialize<ImmutableArray<ListedDocument>>(row.GetString(2)));
        }
    }

    public void Dispose()
    {
        lock (_gate) _file.Dispose();
    }
}
