using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Work;

/// <summary>Keeps the index as the sources are: looks at each by its schedule and when it changes, fetches what is new, takes out what is gone.</summary>
internal sealed class IndexingWorker(
    ServiceSettings settings, SourceFactory sources, WorkQueue queue, WorkStatus status, WorkMeters meters, ILogger<IndexingWorker> log) : BackgroundService
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(10);

    private volatile IReadOnlyDictionary<string, (SourceLooks Looks, SourceFetches Fetches)> _running = new Dictionary<string, (SourceLooks, SourceFetches)>();
    private SqliteIndex? _index;

    /// <summary>Has a source looked at now, and all that failed tried again.</summary>
    /// <returns>Whether there is such a source.</returns>
    public bool RunNow(string source)
    {
        if (!_running.TryGetValue(source, out var running)) return false;
        queue.RetryNow(source);
        running.Looks.LookNow();
        running.Fetches.Wake();
        return true;
    }

    /// <summary>Takes all documents of a source out of the index. One that the settings still name is looked at anew.</summary>
    /// <returns>How many documents there were; null if nothing is known of such a source.</returns>
    public int? Forget(string source)
    {
        if (_index is null || status.Source(source) is not { } known) return null;
        queue.Forget(source);
        if (!RunNow(source)) RemoveAll(_index, source);
        return known.Documents.All;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The service answers first; opening and comparing a large index may take a moment.
        await Task.Yield();
        _index = await Open(stoppingToken);
        try
        {
            queue.MadeBy(ContentStamp.Build);
            foreach (var source in sources.All) queue.ReadBy(source.Documents.Name, source.Lexicon.Fingerprint);
            QueueAgainstIndex.Compare(queue, _index);
            await Task.WhenAll(Parts(_index).Select(part => KeepGoing(part.Run, part.Name, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the service stops
        }
        finally
        {
            _index.Dispose();
        }
    }

    private async Task<SqliteIndex> Open(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                var index = SqliteIndex.Open(settings.Index);
                status.Trouble = null;
                return index;
            }
            catch (IndexUnusableException failure)
            {
                status.Trouble = failure.Message;
                log.Trouble(failure.Message);
                await Task.Delay(TryAgainAfter, cancellation);
            }
        }
    }

    private List<(string Name, Func<CancellationToken, Task> Run)> Parts(SqliteIndex index)
    {
        var intake = new Intake(index, queue, status, meters, log);
        List<(string, Func<CancellationToken, Task>)> parts = [("the index", intake.Run)];
        Dictionary<string, (SourceLooks Looks, SourceFetches Fetches)> running = new(StringComparer.Ordinal);
        foreach (var source in sources.All)
        {
            string name = source.Documents.Name;
            var looks = new SourceLooks(source, queue, status, meters, log);
            var fetches = new SourceFetches(source, index, queue, intake, looks, status, meters, log);
            looks.Found += fetches.Wake;
            running[name] = (looks, fetches);
            parts.Add((name, looks.Run));
            parts.Add((name, fetches.Run));
        }
        intake.Settled += name => running[name].Fetches.Wake();
        _running = running;
        return parts;
    }

    /// <summary>Whatever happens to a part (the disk is full, a program holds the index), the others go on and it begins again.</summary>
    private async Task KeepGoing(Func<CancellationToken, Task> run, string name, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await run(cancellation);
                return;
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                if (failure is IndexUnusableException) log.Trouble(failure.Message);
                else log.Unexpected(failure, name);
                status.Trouble = failure.Message;
            }
            await Task.Delay(TryAgainAfter, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            status.Trouble = null; // if it goes on, it is said again
        }
    }

    private void RemoveAll(SqliteIndex index, string source)
    {
        while (queue.ToRemove(source, gone: true, 100) is { Count: > 0 } gone)
        {
            string[] paths = [.. gone.Select(document => document.Path)];
            index.RemoveAll(paths);
            queue.Removed(paths);
        }
    }
}
