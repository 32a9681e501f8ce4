using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Work;

/// <summary>
/// What the worker has to do, in a small file beside the index that survives a restart and a crash: every document of every
/// source with its state. Thread-safe.
/// </summary>
/// <remarks>
/// The index is always changed first and the queue afterwards. A crash in between leaves a document waiting that the index
/// holds already; its content hash tells, so nothing is lost and nothing is done twice.
/// </remarks>
internal sealed partial class WorkQueue : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _file;
    private readonly TimeProvider _clock;

    private WorkQueue(SqliteConnection file, TimeProvider clock) => (_file, _clock) = (file, clock);

    /// <summary>The file of the queue that belongs to an index.</summary>
    public static string PathFor(string index) => index + ".queue";

    /// <exception cref="SettingsException">The file cannot be used; the message says what to do.</exception>
    public static WorkQueue Open(string path, TimeProvider? clock = null) => new(QueueFile.Open(Path.GetFullPath(path)), clock ?? TimeProvider.System);

    /// <summary>Notes which build of the program works now; where another one did before, all that it read becomes due again.</summary>
    public void MadeBy(string build) => InTransaction(() =>
    {
        if (_file.Text("SELECT build FROM made_by") == build) return;
        _file.Execute("UPDATE made_by SET build = $build", ("$build", build));
        ReadAgain(source: null);
    });

    /// <summary>Notes by which words a source's documents are read now; where they were read by others before, all of them become due again.</summary>
    /// <param name="source">Whose.</param>
    /// <param name="words">The lexicon's fingerprint.</param>
    public void ReadBy(string source, string words) => InTransaction(() =>
    {
        if ((_file.Text("SELECT words FROM read_by WHERE source = $source", ("$source", source)) ?? "") == words) return;
        _file.Execute("INSERT OR REPLACE INTO read_by VALUES ($source, $words)", ("$source", source), ("$words", words));
        ReadAgain(source);
    });

    /// <summary>Begins a look at a source.</summary>
    /// <returns>The number of the look.</returns>
    public long BeginListing(string source)
    {
        lock (_gate)
        {
            _file.Execute("INSERT INTO source(name, listing, next) VALUES ($name, 1, $now) ON CONFLICT(name) DO UPDATE SET listing = listing + 1", ("$name", source), ("$now", Now));
            return _file.Number("SELECT listing FROM source WHERE name = $name", ("$name", source));
        }
    }

    /// <summary>Notes documents that the source lists: what is new or has changed becomes due.</summary>
    public void Saw(string source, long listing, IReadOnlyCollection<ListedDocument> documents) => InTransaction(() =>
    {
        foreach (var document in documents) Saw(source, listing, document);
    });

    /// <summary>Ends a look in which everything was listed: what was not seen in it is gone.</summary>
    public void EndListing(string source, long listing, DateTimeOffset next) => InTransaction(() =>
    {
        _file.Execute("UPDATE document SET state = $gone, turn = turn + 1 WHERE source = $source AND listing < $listing",
            ("$gone", DocumentState.Gone), ("$source", source), ("$listing", listing));
        _file.Execute("UPDATE source SET ended = $now, next = $next, failed = NULL, failures = 0, reason = NULL WHERE name = $source",
            ("$now", Now), ("$next", Milliseconds(next)), ("$source", source));
    });

    /// <summary>Ends a look that failed: nothing is known to be gone.</summary>
    public void FailListing(string source, string reason, DateTimeOffset next)
    {
        lock (_gate)
            _file.Execute("UPDATE source SET failed = $now, failures = failures + 1, reason = $reason, next = $next WHERE name = $source",
                ("$now", Now), ("$reason", reason), ("$next", Milliseconds(next)), ("$source", source));
    }

    /// <summary>Documents that are due, those that have waited longest first.</summary>
    /// <param name="source">Whose.</param>
    /// <param name="most">How many.</param>
    /// <param name="except">Paths that are being worked on.</param>
    public IReadOnlyList<QueuedDocument> Due(string source, int most, IReadOnlyCollection<string> except)
    {
        var due = Select("WHERE source = $source AND state = $waiting AND next_try <= $now ORDER BY next_try, rowid LIMIT $most",
            ("$source", source), ("$waiting", DocumentState.Waiting), ("$now", Now), ("$most", most + except.Count));
        return [.. due.Where(document => !except.Contains(document.Path)).Take(most)];
    }

    /// <summary>When the next document of a source is due; null if none is waiting.</summary>
    public DateTimeOffset? NextDue(string source)
    {
        lock (_gate)
        {
            using var command = _file.Statement("SELECT min(next_try) FROM document WHERE source = $source AND state = $waiting", ("$source", source), ("$waiting", DocumentState.Waiting));
            return command.ExecuteScalar() is long time ? Time(time) : null;
        }
    }

    /// <summary>Notes that the index holds documents as they were fetched; one that became due again meanwhile stays due.</summary>
    public void Done(IReadOnlyCollection<(QueuedDocument Document, string Stamp, KnownVersion? Version)> documents) => InTransaction(() =>
    {
        foreach (var (document, stamp, version) in documents)
            _file.Execute("""
                UPDATE document SET stamp = $stamp, indexed = $now, etag = $etag, modified = $modified, tries = 0, reason = NULL,
                    state = CASE WHEN turn = $turn THEN $indexed ELSE state END
                WHERE path = $path
                """, ("$stamp", stamp), ("$now", Now), ("$etag", version?.ETag), ("$modified", Milliseconds(version?.LastModified)),
                ("$turn", document.Turn), ("$indexed", DocumentState.Indexed), ("$path", document.Path));
    });

    /// <summary>Notes that a document is still what the index holds.</summary>
    public void NotModified(QueuedDocument document)
    {
        lock (_gate)
            _file.Execute("UPDATE document SET state = $indexed, tries = 0, reason = NULL WHERE path = $path AND turn = $turn",
                ("$indexed", DocumentState.Indexed), ("$path", document.Path), ("$turn", document.Turn));
    }

    /// <summary>Notes that a document could not be had or read.</summary>
    /// <param name="document">Which.</param>
    /// <param name="reason">Why, and what to do.</param>
    /// <param name="retry">When to try again; null: not until it changes.</param>
    public void Failed(QueuedDocument document, string reason, DateTimeOffset? retry)
    {
        lock (_gate)
            _file.Execute("""
                UPDATE document SET state = $state, next_try = $next, tries = tries + 1, reason = $reason, tried = $now WHERE path = $path AND turn = $turn
                """, ("$state", retry is null ? DocumentState.Failed : DocumentState.Waiting), ("$next", Milliseconds(retry) ?? 0), ("$reason", reason), ("$now", Now),
                ("$path", document.Path), ("$turn", document.Turn));
    }

    /// <summary>Makes all that failed, and all that waits for another try, due now.</summary>
    public void RetryNow(string source)
    {
        lock (_gate)
            _file.Execute("UPDATE document SET state = $waiting, next_try = $now WHERE source = $source AND (state = $failed OR state = $waiting AND tries > 0)",
                ("$waiting", DocumentState.Waiting), ("$now", Now), ("$source", source), ("$failed", DocumentState.Failed));
    }

    /// <summary>Takes a document of the index into the queue that a source brought there, so that it is known to be gone if the source does not list it.</summary>
    public void Adopt(string path, string source, string stamp)
    {
        lock (_gate)
            _file.Execute("INSERT OR IGNORE INTO document(path, source, state, next_try, stamp, listing, seen) VALUES ($path, $source, $indexed, $now, $stamp, 0, $now)",
                ("$path", path), ("$source", source), ("$indexed", DocumentState.Indexed), ("$now", Now), ("$stamp", stamp));
    }

    /// <summary>Makes a document due that the index does not hold as it should.</summary>
    public void Lost(string path)
    {
        lock (_gate)
            _file.Execute("""
                UPDATE document SET state = CASE WHEN state IN ($gone, $withdrawn) THEN state ELSE $waiting END,
                    next_try = $now, turn = turn + 1, stamp = NULL, etag = NULL, modified = NULL
                WHERE path = $path
                """, ("$gone", DocumentState.Gone), ("$withdrawn", DocumentState.Withdrawn), ("$waiting", DocumentState.Waiting), ("$now", Now), ("$path", path));
    }

    /// <summary>Makes all that the queue knows of a source gone, and the source one that was never looked at.</summary>
    public void Forget(string source) => InTransaction(() =>
    {
        _file.Execute("UPDATE document SET state = $gone, turn = turn + 1 WHERE source = $source", ("$gone", DocumentState.Gone), ("$source", source));
        _file.Execute("DELETE FROM source WHERE name = $source", ("$source", source));
    });

    /// <summary>Documents that are to leave the index: those withdrawn that it still holds and, if asked for, those that are gone.</summary>
    public IReadOnlyList<QueuedDocument> ToRemove(string source, bool gone, int most)
        => Select("WHERE source = $source AND (state = $withdrawn AND stamp IS NOT NULL OR state = $gone) LIMIT $most",
            ("$source", source), ("$withdrawn", DocumentState.Withdrawn), ("$gone", gone ? DocumentState.Gone : null), ("$most", most));

    /// <summary>Notes that documents left the index; what is gone leaves the queue too.</summary>
    public void Removed(IEnumerable<string> paths) => InTransaction(() =>
    {
        foreach (string path in paths)
        {
            _file.Execute("DELETE FROM document WHERE path = $path AND state = $gone", ("$path", path), ("$gone", DocumentState.Gone));
            _file.Execute("UPDATE document SET stamp = NULL, indexed = NULL, etag = NULL, modified = NULL WHERE path = $path", ("$path", path));
        }
    });

    /// <summary>Whether a source has documents that are gone and have not left the index yet.</summary>
    public bool HasGone(string source)
    {
        lock (_gate)
            return _file.Number("SELECT EXISTS (SELECT 1 FROM document WHERE source = $source AND state = $gone)", ("$source", source), ("$gone", DocumentState.Gone)) == 1;
    }

    /// <summary>A document that is gone from a source and was the same to the byte as what is there under a new name.</summary>
    public QueuedDocument? GoneWith(string source, string stamp)
        => Select("WHERE stamp = $stamp AND source = $source AND state = $gone LIMIT 1", ("$stamp", stamp), ("$source", source), ("$gone", DocumentState.Gone)).FirstOrDefault();

    public void Dispose()
    {
        lock (_gate) _file.Dispose();
    }

    /// <summary>Makes due what was read of a source, or of all.</summary>
    private void ReadAgain(string? source) => _file.Execute("""
        UPDATE document SET state = $waiting, next_try = $now, tries = 0, reason = NULL, turn = turn + 1, etag = NULL, modified = NULL
        WHERE state IN ($indexed, $failed) AND source = coalesce($source, source)
        """, ("$waiting", DocumentState.Waiting), ("$now", Now), ("$indexed", DocumentState.Indexed), ("$failed", DocumentState.Failed), ("$source", source));

    private void Saw(string source, long listing, ListedDocument document)
    {
        // What the source says of it changes what is indexed as much as its bytes do; then the bytes are needed again, whatever the server says of them.
        const string facts = """
            (address IS NOT excluded.address OR authority IS NOT excluded.authority OR committee IS NOT excluded.committee OR day IS NOT excluded.day
             OR draft IS NOT excluded.draft OR state IN (3, 4))
            """;
        const string due = $"excluded.state = 0 AND ({facts} OR excluded.version IS NULL OR version IS NOT excluded.version)";
        _file.Execute($"""
            INSERT INTO document(path, source, state, next_try, listing, seen, address, version, authority, committee, day, draft)
            VALUES ($path, $source, $state, $now, $listing, $now, $address, $version, $authority, $committee, $day, $draft)
            ON CONFLICT(path) DO UPDATE SET
                listing = excluded.listing, seen = excluded.seen, address = excluded.address, version = excluded.version,
                authority = excluded.authority, committee = excluded.committee, day = excluded.day, draft = excluded.draft,
                etag = CASE WHEN {facts} THEN NULL ELSE etag END,
                modified = CASE WHEN {facts} THEN NULL ELSE modified END,
                tries = CASE WHEN {due} THEN 0 ELSE tries END,
                reason = CASE WHEN {due} THEN NULL ELSE reason END,
                turn = CASE WHEN {due} OR excluded.state = 3 AND state <> 3 THEN turn + 1 ELSE turn END,
                next_try = CASE WHEN {due} THEN excluded.next_try ELSE next_try END,
                state = CASE WHEN excluded.state = 3 THEN 3 WHEN {due} THEN 0 ELSE state END
            """,
            ("$path", PathOf(source, document)), ("$source", source), ("$state", document.IsWithdrawn ? DocumentState.Withdrawn : DocumentState.Waiting),
            ("$now", Now), ("$listing", listing), ("$address", document.Address?.AbsoluteUri), ("$version", document.Version),
            ("$authority", document.Authority), ("$committee", document.Committee), ("$day", document.Date?.ToString("yyyy-MM-dd")), ("$draft", document.IsDraft));
    }

    /// <summary>The path in the index of a document that a source lists.</summary>
    public static string PathOf(string source, ListedDocument document) => $"{source}/{document.Path}";
}
