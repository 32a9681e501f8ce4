using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Work;

/// <summary>How far the worker is with a document.</summary>
internal enum DocumentState
{
    /// <summary>It is to be fetched and read: it is new or has changed, or it failed and will be tried again.</summary>
    Waiting = 0,

    /// <summary>The index holds it as the source has it.</summary>
    Indexed = 1,

    /// <summary>It cannot be read; it is left alone until it changes.</summary>
    Failed = 2,

    /// <summary>The source says that it was withdrawn; the index does not hold it.</summary>
    Withdrawn = 3,

    /// <summary>The source does not list it any more; it is about to leave the index and the queue.</summary>
    Gone = 4,
}

/// <summary>A document as the queue knows it.</summary>
internal sealed record QueuedDocument
{
    /// <summary>Its path in the index: the source's name, "/", and the path that the source gave it.</summary>
    public required string Path { get; init; }

    /// <summary>The name of its source.</summary>
    public required string Source { get; init; }

    /// <summary>What the source says of it.</summary>
    public required ListedDocument Listed { get; init; }

    public DocumentState State { get; init; }

    /// <summary>What to send with a conditional request; null: the document is needed whatever it is.</summary>
    public KnownVersion? Known { get; init; }

    /// <summary>The content hash under which the index holds it; null if the index does not.</summary>
    public string? Stamp { get; init; }

    /// <summary>How often it failed one after another.</summary>
    public int Tries { get; init; }

    /// <summary>How often it became due: what was read in an earlier turn is not the last word on it.</summary>
    public long Turn { get; init; }

    /// <summary>When it was tried last and failed.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>Why it failed last; null if it did not.</summary>
    public string? Reason { get; init; }

    /// <summary>When it is tried again, if it is waiting.</summary>
    public DateTimeOffset NextTry { get; init; }

    /// <summary>When the source listed it last.</summary>
    public DateTimeOffset Seen { get; init; }

    /// <summary>When the index last took it in; null if it never did.</summary>
    public DateTimeOffset? IndexedAt { get; init; }

    /// <summary>Whether an earlier version of what failed can still be found.</summary>
    public bool HasEarlierVersion => Stamp is not null && State is not DocumentState.Indexed;
}
