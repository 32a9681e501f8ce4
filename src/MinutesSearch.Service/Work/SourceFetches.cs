using Microsoft.Extensions.Logging;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Work;

/// <summary>Fetches what is due of one source, one document after another, and takes out of the index what is gone.</summary>
internal sealed class SourceFetches(ConfiguredSource source, SqliteIndex index, WorkQueue queue, Intake intake, SourceLooks looks, WorkStatus status, WorkMeters meters, ILogger log)
{
    private const int AtOnce = 50;

    private readonly Signal _something = new();

    private string Name => source.Documents.Name;

    /// <summary>Says that there may be something to do.</summary>
    public void Wake() => _something.Give();

    public async Task Run(CancellationToken cancellation)
    {
        while (true)
        {
            var inWork = intake.InWork(Name);
            var due = looks.EndsSoon ? [] : queue.Due(Name, AtOnce, inWork);
            await FetchAll(due, cancellation);
            if (due.Count > 0) continue;
            if (inWork.Count == 0 && !looks.EndsSoon) Rest();
            await _something.Wait(NextTime(), cancellation);
        }
    }

    /// <summary>When to see again what there is to do, if nobody wakes it before; null if there is nothing.</summary>
    private DateTimeOffset? NextTime()
    {
        // What is due already waits for the end of a look, or is in work; both wake. A look that takes long does not.
        var soon = DateTimeOffset.UtcNow.AddSeconds(1);
        if (looks.IsLooking) return soon;
        return queue.NextDue(Name) is { } next ? (next > soon ? next : soon) : null;
    }

    private async Task FetchAll(IReadOnlyList<QueuedDocument> due, CancellationToken cancellation)
    {
        intake.Begin();
        try
        {
            foreach (var document in due) await Fetch(document, cancellation);
        }
        finally
        {
            intake.End();
        }
    }

    private async Task Fetch(QueuedDocument document, CancellationToken cancellation)
    {
        if (!looks.IsLooking) status.Now(Name, SourceActivity.Fetching);
        try
        {
            var fetched = await source.Documents.Fetch(document.Listed, document.Known, cancellation);
            if (fetched.Content is null)
            {
                queue.NotModified(document);
                meters.Documents(Name, "unchanged");
                return;
            }
            var toRead = FetchedToRead.Of(document, fetched, source.Lexicon, index.HashOf(document.Path));
            if (!IsRenamed(toRead)) await intake.Put(toRead, cancellation);
        }
        catch (SourceException failure)
        {
            Fail(document, failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.Unexpected(failure, Name);
            Fail(document, new SourceException($"It could not be fetched ({failure.GetType().Name}: {failure.Message}).", canRetry: true, failure));
        }
    }

    private void Fail(QueuedDocument document, SourceException failure)
    {
        DateTimeOffset? retry = failure.CanRetry ? DateTimeOffset.UtcNow + BackOff.After(source.Documents.FirstRetry, document.Tries + 1) : null;
        queue.Failed(document, failure.Message, retry);
        meters.Documents(Name, retry is null ? "failed" : "retrying");
        if (retry is { } time) log.WillRetry(document.Path, time, failure.Message);
        else log.Failed(document.Path, failure.Message);
    }

    /// <summary>Gives a document its new path where it only changed that.</summary>
    private bool IsRenamed(FetchedToRead document)
    {
        if (document.KnownStamp is not null || !queue.HasGone(Name)) return false;
        using var content = document.Open();
        string stamp = ContentStamp.Of(content, document);
        if (queue.GoneWith(Name, stamp) is not { } before || Path.GetExtension(before.Path) != Path.GetExtension(document.Path)) return false;
        if (!index.Rename(before.Path, document.Path)) return false;
        queue.Done([(document.Queued, stamp, document.Version)]);
        queue.Removed([before.Path]);
        status.IndexedAt = DateTimeOffset.UtcNow;
        meters.Documents(Name, "renamed");
        log.Renamed(before.Path, document.Path);
        return true;
    }

    private void Rest()
    {
        // What a look under way has not come to yet is not gone.
        while (queue.ToRemove(Name, gone: !looks.IsLooking, AtOnce) is { Count: > 0 } gone) Remove(gone);
        if (!looks.IsLooking) status.Now(Name, SourceActivity.Resting);
    }

    private void Remove(IReadOnlyList<QueuedDocument> documents)
    {
        string[] paths = [.. documents.Select(document => document.Path)];
        int removed = index.RemoveAll(paths);
        queue.Removed(paths);
        if (removed == 0) return;
        status.IndexedAt = DateTimeOffset.UtcNow;
        meters.Documents(Name, "removed", removed);
        log.Removed(removed, Name, paths[^1]);
    }
}
