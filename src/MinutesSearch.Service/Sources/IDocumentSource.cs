namespace MinutesSearch.Service.Sources;

/// <summary>A place that documents come from: it lists what is there now, and fetches one.</summary>
internal interface IDocumentSource
{
    /// <summary>What it is called on pages and in the paths of its documents.</summary>
    string Name { get; }

    /// <summary>
    /// Lists the documents that are there now, as they are found. The list is whole if it ends without an exception; then what was
    /// listed before and is missing now is gone. It may take long; what is listed so far can be fetched meanwhile.
    /// </summary>
    /// <exception cref="SourceException">The place cannot be reached or understood; the message says what to do.</exception>
    IAsyncEnumerable<ListedDocument> List(CancellationToken cancellation);

    /// <summary>Fetches a document that was listed, unless it still is what <paramref name="known"/> says.</summary>
    /// <exception cref="SourceException">It cannot be had; <see cref="SourceException.CanRetry"/> says whether trying again makes sense.</exception>
    Task<FetchedDocument> Fetch(ListedDocument document, KnownVersion? known, CancellationToken cancellation);

    /// <summary>Waits until something may have changed, so that it is worth listing again before its time. A source that notices nothing waits for ever.</summary>
    Task WaitForChange(CancellationToken cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    /// <summary>How long to wait before a document, or the list, that could not be had is tried again; from then on ever longer.</summary>
    TimeSpan FirstRetry => TimeSpan.FromMinutes(5);
}

/// <summary>A document that a source has.</summary>
internal sealed record ListedDocument
{
    /// <summary>Its path in the index, below the source's name: stable from run to run, with "/" between parts.</summary>
    public required string Path { get; init; }

    /// <summary>Where people can read it; null for a file.</summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// What changes when it changes, as far as the list tells (size and time of a file, publication date); null if unknown: then it is fetched under
    /// a condition.
    /// </summary>
    public string? Version { get; init; }

    /// <summary>The council, where the source knows it.</summary>
    public string? Authority { get; init; }

    /// <summary>The committee, where the source knows it.</summary>
    public string? Committee { get; init; }

    /// <summary>The meeting's day, where the source knows it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the source says that it was withdrawn; what the index holds of it is removed, and the page of sources says so.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether these are draft minutes, which the final ones replace under the same <see cref="Path"/>.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>What a server said of the version that was fetched last, for a conditional request.</summary>
internal sealed record KnownVersion(string? ETag, DateTimeOffset? LastModified);

/// <summary>A document's bytes, or that it has not changed.</summary>
/// <param name="Content">The bytes; null if it has not changed.</param>
/// <param name="Name">A file name for it, whose ending helps to tell the format.</param>
/// <param name="Version">What to send next time.</param>
internal sealed record FetchedDocument(byte[]? Content, string Name, KnownVersion Version)
{
    /// <summary>The address after all redirections; null for a file.</summary>
    public Uri? Address { get; init; }
}

/// <summary>A source, or a document of it, cannot be had. The message says what to do.</summary>
internal sealed class SourceException(string message, bool canRetry, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same may work later.</summary>
    public bool CanRetry { get; } = canRetry;
}
