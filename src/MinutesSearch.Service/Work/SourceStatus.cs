using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Work;

/// <summary>What a source is.</summary>
internal enum SourceKind { Folder, ModernGov }

/// <summary>What the worker does with a source at this moment.</summary>
internal enum SourceActivity
{
    /// <summary>Nothing: it waits for the next look, or for a change in a folder.</summary>
    Resting,

    /// <summary>It finds out what documents there are.</summary>
    Listing,

    /// <summary>It fetches and reads what is new or has changed.</summary>
    Fetching,
}

/// <summary>How many documents of a source are in which state.</summary>
/// <param name="Indexed">Found by searches as the source has them.</param>
/// <param name="Waiting">Not looked at yet.</param>
/// <param name="Retrying">Failed, and tried again later.</param>
/// <param name="Failed">Cannot be read.</param>
/// <param name="Withdrawn">Withdrawn by the source.</param>
internal sealed record DocumentCounts(int Indexed, int Waiting, int Retrying, int Failed, int Withdrawn)
{
    public static DocumentCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>All that the source lists.</summary>
    public int All => Indexed + Waiting + Retrying + Failed + Withdrawn;

    public static DocumentCounts operator +(DocumentCounts a, DocumentCounts b) => new(
        a.Indexed + b.Indexed, a.Waiting + b.Waiting, a.Retrying + b.Retrying, a.Failed + b.Failed, a.Withdrawn + b.Withdrawn);
}

/// <summary>How it stands with a source.</summary>
internal sealed record SourceStatus
{
    public required string Name { get; init; }

    public SourceKind Kind { get; init; }

    /// <summary>A site's address, or the name of a folder without the folders above it, which are nobody's business.</summary>
    public required string Place { get; init; }

    /// <summary>The council, if the settings name it.</summary>
    public string? Authority { get; init; }

    /// <summary>Whether the settings still name it. What was indexed from a source that they do not is kept.</summary>
    public bool IsInSettings { get; init; } = true;

    public SourceActivity Activity { get; init; }

    /// <summary>How many documents the look that is under way has found so far.</summary>
    public int ListedSoFar { get; init; }

    /// <summary>When it was last looked at as a whole; null if never.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>When it is looked at next; null for now.</summary>
    public DateTimeOffset? NextLook { get; init; }

    /// <summary>Why the last look failed, and what to do; null if it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>When it failed.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    public DocumentCounts Documents { get; init; } = DocumentCounts.None;

    /// <summary>How it stands with a source of the settings before anything is known of it.</summary>
    public static SourceStatus Of(ConfiguredSource source) => new()
    {
        Name = source.Documents.Name,
        Kind = source.Settings.Folder is null ? SourceKind.ModernGov : SourceKind.Folder,
        Place = source.Settings.ModernGov ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(source.Settings.Folder ?? "")),
        Authority = source.Settings.Authority,
    };
}
