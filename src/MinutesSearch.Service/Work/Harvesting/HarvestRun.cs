using System.Runtime.CompilerServices;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Work.Harvesting;

/// <summary>
/// One run through a source into an index, by hand: what the worker does for a source when its time has come, without a schedule. Both keep
/// what they did in the same queue, so that neither does again what the other did, and a run that was stopped goes on where it was.
/// </summary>
internal sealed class HarvestRun(IDocumentSource source, SqliteIndex index, WorkQueue queue, TimeProvider time)
{
    // Fetching is slow, so a stop loses little even with small batches.
    private const int DocumentsInBatch = 10;
    private const int AtATime = 50;
    private static readonly TimeSpan NextLook = TimeSpan.FromDays(1);

    private readonly IndexBatch<FetchedToRead> _batch = new(index, DocumentsInBatch);
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    public HarvestTally Tally { get; } = new();

    /// <summary>Told of each document before it is fetched.</summary>
    public Action<ListedDocument>? Fetching { get; init; }

    /// <summary>Whether documents of this source that are not listed any more leave the index.</summary>
    public bool Prunes { get; init; }

    /// <summary>The words that the documents are parsed by.</summary>
    public MinutesLexicon Lexicon { get; init; } = MinutesLexicon.Default;

    /// <exception cref="IndexUnusableException">The index cannot be written to.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        queue.MadeBy(ContentStamp.Build);
        queue.ReadBy(source.Name, Lexicon.Fingerprint);
        QueueAgainstIndex.Compare(queue, index);
        queue.RetryNow(source.Name);
        try
        {
            await foreach (var reading in ParallelInOrder.Run(Fetched(cancellation), 1, DocumentReading.Of, cancellation).WithCancellation(cancellation)) Take(reading);
        }
        finally
        {
            // Also where it was stopped: what was read is not fetched again.
            Commit();
        }
        Remove();
        Tally.Unchanged = Math.Max(0, Tally.Listed - Tally.Read - Tally.Failed.Count);
    }

    private async IAsyncEnumerable<FetchedToRead> Fetched([EnumeratorCancellation] CancellationToken cancellation)
    {
        long listing = queue.BeginListing(source.Name);
        await using var list = source.List(cancellation).GetAsyncEnumerator(cancellation);
        while (await HasNext(list))
        {
            Tally.Listed++;
            queue.Saw(source.Name, listing, [list.Current]);
            await foreach (var document in FetchDue(cancellation)) yield return document;
        }
        if (Prunes && Tally.ListFailure is null && Tally.Listed > 0) queue.EndListing(source.Name, listing, time.GetUtcNow() + NextLook);
        await foreach (var document in FetchDue(cancellation)) yield return document;
    }

    private async Task<bool> HasNext(IAsyncEnumerator<ListedDocument> list)
    {
        try
        {
            return await list.MoveNextAsync();
        }
        catch (SourceException failure)
        {
            queue.FailListing(source.Name, failure.Message, time.GetUtcNow() + source.FirstRetry);
            Tally.ListFailure = failure.Message;
            return false;
        }
    }

    private async IAsyncEnumerable<FetchedToRead> FetchDue([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var document in queue.Due(source.Name, AtATime, _tried))
        {
            _tried.Add(document.Path);
            Fetching?.Invoke(document.Listed);
            if (await Fetch(document, cancellation) is { } fetched) yield return fetched;
        }
    }

    /// <summary>A document's bytes; null where it has not changed or cannot be had.</summary>
    private async Task<FetchedToRead?> Fetch(QueuedDocument document, CancellationToken cancellation)
    {
        try
        {
            var fetched = await source.Fetch(document.Listed, document.Known, cancellation);
            if (fetched.Content is not null) return FetchedToRead.Of(document, fetched, Lexicon, index.HashOf(document.Path));
            queue.NotModified(document);
        }
        catch (SourceException failure)
        {
            Fail(document, failure.Message, failure.CanRetry ? time.GetUtcNow() + BackOff.After(source.FirstRetry, document.Tries + 1) : null);
        }
        return null;
    }

    private void Take(DocumentReading<FetchedToRead> reading)
    {
        if (reading.Failure is { } reason) Fail(reading.Asked.Queued, reason, retry: null);
        else if (reading.Indexed is null) queue.Done([(reading.Asked.Queued, reading.Stamp, reading.Asked.Version)]);
        else _batch.Add(reading);
        if (_batch.IsFull) Commit();
    }

    private void Fail(QueuedDocument document, string reason, DateTimeOffset? retry)
    {
        queue.Failed(document, reason, retry);
        lock (Tally.Failed) Tally.Failed.Add(new FailedFile(document.Listed.Address?.AbsoluteUri ?? document.Path, reason));
    }

    private void Commit()
    {
        var committed = _batch.Commit();
        Tally.Added += committed.Count(each => each.Done == Replacement.Added);
        Tally.Replaced += committed.Count(each => each.Done == Replacement.Replaced);
        queue.Done([.. committed.Select(each => (each.Reading.Asked.Queued, each.Reading.Stamp, (KnownVersion?)each.Reading.Asked.Version))]);
    }

    private void Remove()
    {
        while (queue.ToRemove(source.Name, gone: Prunes && Tally.ListFailure is null, AtATime) is { Count: > 0 } leaving)
        {
            string[] paths = [.. leaving.Select(document => document.Path)];
            Tally.Removed += index.RemoveAll(paths);
            queue.Removed(paths);
        }
    }
}
