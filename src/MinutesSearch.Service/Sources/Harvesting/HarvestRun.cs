using MinutesSearch.Indexing;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Sources.Harvesting;

/// <summary>
/// One run through a source into an index, by hand: what the worker does for a source when its time has come, without a schedule. Both keep
/// what they did in the same queue, so that neither does again what the other did, and a run that was stopped goes on where it was.
/// </summary>
internal sealed class HarvestRun(IDocumentSource source, SqliteIndex index, WorkQueue queue, SourceSettings settings, TimeProvider time)
{
    // Fetching is slow, so a stop loses little even with small batches.
    private const int DocumentsInBatch = 10;
    private const int AtATime = 50;
    private static readonly TimeSpan NextTry = TimeSpan.FromHours(1);

    private readonly IndexBatch<FetchedToRead> _batch = new(index, DocumentsInBatch);
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    public HarvestTally Tally { get; } = new();

    /// <summary>Told of each document before it is fetched.</summary>
    public Action<ListedDocument>? Fetching { get; init; }

    /// <summary>Whether documents of this source that are not listed any more leave the index.</summary>
    public bool Prunes { get; init; }

    public async Task Run(CancellationToken cancellation)
    {
        queue.RetryNow(source.Name);
        long listing = queue.BeginListing(source.Name);
        try
        {
            await foreach (var document in source.List(cancellation))
            {
                Tally.Listed++;
                queue.Saw(source.Name, listing, [document]);
                await Work(cancellation);
            }
            if (Prunes) queue.EndListing(source.Name, listing, time.GetUtcNow() + settings.Interval);
        }
        catch (SourceException failure)
        {
            queue.FailListing(source.Name, failure.Message, time.GetUtcNow() + NextTry);
            Tally.ListFailure = failure.Message;
        }
        finally
        {
            // Also where it was stopped: what was fetched is not fetched again.
            Commit();
        }
        await Work(cancellation);
        Commit();
        RemoveWithdrawn();
        Tally.Unchanged = Math.Max(0, Tally.Listed - Tally.Read - Tally.Failed.Count);
    }

    private async Task Work(CancellationToken cancellation)
    {
        var waiting = queue.Due(source.Name, AtATime, _tried);
        foreach (var document in waiting)
        {
            _tried.Add(document.Path);
            Fetching?.Invoke(document.Listed);
            await Read(document, cancellation);
            if (_batch.IsFull) Commit();
        }
    }

    private async Task Read(QueuedDocument document, CancellationToken cancellation)
    {
        try
        {
            var fetched = await source.Fetch(document.Listed, document.Stamp is null ? null : document.Known, cancellation);
            if (fetched.Content is null) queue.NotModified(document);
            else Take(document, fetched, cancellation);
        }
        catch (SourceException failure)
        {
            Fail(document, failure.Message, failure.CanRetry);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not IndexUnusableException)
        {
            // Whatever one document does, the others go on.
            Fail(document, ReadFailure.Reason(failure), canRetry: false);
        }
    }

    private void Take(QueuedDocument document, FetchedDocument fetched, CancellationToken cancellation)
    {
        var reading = DocumentReading.Of(FetchedToRead.Of(document, fetched, index.HashOf(document.Path)), cancellation);
        if (reading.Failure is { } reason) Fail(document, reason, canRetry: false);
        else if (reading.Indexed is null) queue.Done([(document, reading.Stamp, fetched.Version)]);
        else _batch.Add(reading);
    }

    private void Fail(QueuedDocument document, string reason, bool canRetry)
    {
        queue.Failed(document, reason, canRetry ? time.GetUtcNow() + NextTry : null);
        Tally.Failed.Add(new FailedFile(document.Listed.Address?.AbsoluteUri ?? document.Path, reason));
    }

    private void Commit()
    {
        var committed = _batch.Commit();
        Tally.Added += committed.Count(each => each.Done == Replacement.Added);
        Tally.Replaced += committed.Count(each => each.Done == Replacement.Replaced);
        queue.Done([.. committed.Select(each => (each.Reading.Asked.Queued, each.Reading.Stamp, (KnownVersion?)each.Reading.Asked.Version))]);
    }

    private void RemoveWithdrawn()
    {
        while (queue.ToRemove(source.Name, gone: Prunes && Tally.ListFailure is null, AtATime) is { Count: > 0 } leaving)
        {
            Tally.Removed += index.RemoveAll([.. leaving.Select(document => document.Path)]);
            queue.Removed(leaving.Select(document => document.Path));
        }
    }
}
