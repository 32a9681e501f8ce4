namespace MinutesSearch.Service.Work;

/// <summary>How it stands with the worker, for pages and the API. It can be asked at any time, from any thread, also where there are no sources.</summary>
internal sealed class WorkStatus(WorkQueue? queue, IReadOnlyList<SourceStatus> configured)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (SourceActivity Activity, int Listed)> _now = new(StringComparer.Ordinal);
    private volatile string? _trouble;
    private long _indexedAt;

    /// <summary>Why the worker as a whole cannot go on, and what to do (the disk is full, another program holds the index); null if it can.</summary>
    public string? Trouble { get => _trouble; set => _trouble = value; }

    /// <summary>When something in the index changed last through the worker since the service started; null if nothing did.</summary>
    public DateTimeOffset? IndexedAt
    {
        get => Interlocked.Read(ref _indexedAt) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        set => Interlocked.Exchange(ref _indexedAt, value?.UtcTicks ?? 0);
    }

    /// <summary>The sources of the settings in their order, then those that only the queue still knows.</summary>
    public IReadOnlyList<SourceStatus> Sources()
    {
        if (queue is null) return [];
        var counts = queue.Counts();
        var looks = queue.Looks();
        var names = configured.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        var dropped = counts.Keys.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal)
            .Select(name => new SourceStatus { Name = name, Place = name, IsInSettings = false });
        return [.. configured.Concat(dropped).Select(source => Complete(source, counts.GetValueOrDefault(source.Name) ?? DocumentCounts.None, looks.GetValueOrDefault(source.Name)))];
    }

    /// <summary>One source by its name; null if there is none.</summary>
    public SourceStatus? Source(string name) => Sources().FirstOrDefault(source => source.Name == name);

    /// <summary>Documents that failed, those tried last first; of one source or of all.</summary>
    public IReadOnlyList<QueuedDocument> Failures(string? source = null, int limit = 100, int offset = 0) => queue?.Failures(source, limit, offset) ?? [];

    /// <summary>Documents that their source withdrew.</summary>
    public IReadOnlyList<QueuedDocument> Withdrawn(string? source = null, int limit = 100) => queue?.Withdrawn(source, limit) ?? [];

    /// <summary>What the queue knows of a document of the index; null for one that came in another way.</summary>
    public QueuedDocument? Document(string path) => queue?.Find(path);

    internal void Now(string source, SourceActivity activity, int listed = 0)
    {
        lock (_gate) _now[source] = (activity, listed);
    }

    private SourceStatus Complete(SourceStatus source, DocumentCounts counts, SourceLook? look)
    {
        (SourceActivity Activity, int Listed) now;
        lock (_gate) now = _now.GetValueOrDefault(source.Name);
        return source with
        {
            Activity = now.Activity,
            ListedSoFar = now.Listed,
            LookedAt = look?.EndedAt,
            NextLook = look?.Next,
            Failure = look?.Failure,
            FailedAt = look?.FailedAt,
            Documents = counts,
        };
    }
}
