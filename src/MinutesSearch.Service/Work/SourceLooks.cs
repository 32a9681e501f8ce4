using Microsoft.Extensions.Logging;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Work;

/// <summary>Looks at one source again and again: when it is time, when it says that something changed, and when somebody asks for it.</summary>
internal sealed class SourceLooks(ConfiguredSource source, WorkQueue queue, WorkStatus status, WorkMeters meters, ILogger log)
{
    /// <summary>A look that takes longer is not waited for before what it found is fetched.</summary>
    private static readonly TimeSpan QuickLook = TimeSpan.FromSeconds(5);

    /// <summary>A list that suddenly is empty where so many were is taken for a disk that is not there.</summary>
    private const int TooManyToVanish = 20;
    private const int AtOnce = 500;

    private readonly Signal _asked = new();
    private long _begun;
    private int _listed;

    /// <summary>Called when there may be something to fetch or to remove.</summary>
    public event Action? Found;

    /// <summary>Whether a look is under way.</summary>
    public bool IsLooking => Interlocked.Read(ref _begun) != 0;

    /// <summary>Whether what was found so far is best left until the look has ended: then it is known what was only renamed.</summary>
    public bool EndsSoon => Interlocked.Read(ref _begun) is var begun and not 0 && TimeProvider.System.GetElapsedTime(begun) < QuickLook;

    /// <summary>How many documents the look under way has found so far.</summary>
    public int Listed => _listed;

    private string Name => source.Documents.Name;

    /// <summary>Asks for a look now.</summary>
    public void LookNow() => _asked.Give();

    public async Task Run(CancellationToken cancellation)
    {
        var took = TimeSpan.Zero;
        for (bool isFirst = true; ; isFirst = false)
        {
            // Nobody watched a folder while the service was not running.
            if (!isFirst || source.Settings.Folder is null) await WaitForTime(took, cancellation);
            Interlocked.Exchange(ref _begun, TimeProvider.System.GetTimestamp());
            await Look(cancellation);
            took = TimeProvider.System.GetElapsedTime(Interlocked.Exchange(ref _begun, 0));
            Found?.Invoke();
        }
    }

    private async Task WaitForTime(TimeSpan lastTook, CancellationToken cancellation)
    {
        if (queue.Looks().GetValueOrDefault(Name) is not { } look) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var changed = WaitForChange(lastTook, stop.Token);
        try
        {
            await Task.WhenAny(changed, _asked.Wait(look.Next, stop.Token));
        }
        finally
        {
            await stop.CancelAsync();
            await changed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task WaitForChange(TimeSpan lastTook, CancellationToken cancellation)
    {
        // Where a look takes long and something changes all the time, looks take a third of the time.
        await Task.Delay(lastTook > QuickLook ? QuickLook : 2 * lastTook, cancellation);
        await source.Documents.WaitForChange(cancellation);
    }

    private async Task Look(CancellationToken cancellation)
    {
        long begun = TimeProvider.System.GetTimestamp();
        try
        {
            int count = await List(cancellation);
            log.Looked(Name, count, TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
            meters.Look(Name, isWhole: true);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            string reason = failure is SourceException ? failure.Message : $"It could not be listed ({failure.GetType().Name}: {failure.Message}): please report it.";
            if (failure is not SourceException) log.Unexpected(failure, Name);
            log.LookFailed(Name, reason);
            meters.Look(Name, isWhole: false);
            int failures = 1 + (queue.Looks().GetValueOrDefault(Name)?.Failures ?? 0);
            queue.FailListing(Name, reason, DateTimeOffset.UtcNow + BackOff.After(source.Documents.FirstRetry, failures));
        }
    }

    private async Task<int> List(CancellationToken cancellation)
    {
        long listing = queue.BeginListing(Name);
        _listed = 0;
        status.Now(Name, SourceActivity.Listing);
        List<ListedDocument> found = [];
        long saved = TimeProvider.System.GetTimestamp();
        try
        {
            await foreach (var document in source.Documents.List(cancellation))
            {
                found.Add(document);
                _listed++;
                if (found.Count < AtOnce && TimeProvider.System.GetElapsedTime(saved) < TimeSpan.FromSeconds(1)) continue;
                Save(listing, found);
                saved = TimeProvider.System.GetTimestamp();
            }
        }
        finally
        {
            Save(listing, found);
        }
        CheckThatItIsThere();
        queue.EndListing(Name, listing, DateTimeOffset.UtcNow + source.Settings.Interval);
        return _listed;
    }

    private void Save(long listing, List<ListedDocument> found)
    {
        queue.Saw(Name, listing, found);
        found.Clear();
        status.Now(Name, SourceActivity.Listing, _listed);
        if (!EndsSoon) Found?.Invoke();
    }

    private void CheckThatItIsThere()
    {
        if (_listed > 0 || queue.Counts().GetValueOrDefault(Name) is not { All: >= TooManyToVanish } before) return;
        throw new SourceException(
            $"It lists nothing at all, though it had {before.All:N0} documents: check that its disk or site is what it was. They are kept. If they are really gone, remove them by 'DELETE /api/sources/{Name}' with the write key.",
            canRetry: true);
    }
}
