using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Service.Work;

/// <summary>Takes what the sources fetched, reads it in parallel and brings it into the index: the one writer of all sources.</summary>
internal sealed class Intake(SqliteIndex index, WorkQueue queue, WorkStatus status, WorkMeters meters, ILogger log)
{
    // A core is left to searches.
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>How long a document that was read waits for others to be committed with.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>How often it is looked whether anything else is under way.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan TryIndexAgainAfter = TimeSpan.FromSeconds(30);

    private readonly Channel<FetchedToRead> _fetched = Channel.CreateBounded<FetchedToRead>(AtOnce);
    private readonly ConcurrentDictionary<string, string> _inWork = new(StringComparer.Ordinal);
    private readonly IndexBatch<FetchedToRead> _batch = new(index);

    private int _bringers;

    /// <summary>Called with the source's name when documents of it are done with.</summary>
    public event Action<string>? Settled;

    /// <summary>The documents of a source that are being read or about to be committed.</summary>
    public IReadOnlyCollection<string> InWork(string source)
        => [.. _inWork.Where(each => each.Value == source).Select(each => each.Key)];

    /// <summary>Says that a source is about to bring several documents one after another, so that they are committed together.</summary>
    public void Begin() => Interlocked.Increment(ref _bringers);

    /// <summary>Says that it has brought them.</summary>
    public void End() => Interlocked.Decrement(ref _bringers);

    /// <summary>Hands a document on to be read; waits where many are being read.</summary>
    public async Task Put(FetchedToRead document, CancellationToken cancellation)
    {
        _inWork[document.Path] = document.Queued.Source;
        await _fetched.Writer.WriteAsync(document, cancellation);
    }

    /// <summary>Reads and commits until it is stopped; what was read by then is committed.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        _inWork.Clear();
        await using var readings = ParallelInOrder.Run(_fetched.Reader.ReadAllAsync(cancellation), AtOnce, DocumentReading.Of, cancellation).GetAsyncEnumerator(cancellation);
        try
        {
            long oldest = 0;
            while (true)
            {
                var next = readings.MoveNextAsync().AsTask();
                // Nothing else is under way, or the first has waited long enough: what is there is committed, so that it can be found.
                while (_batch.Count > 0 && !await Comes(next, TimeProvider.System.GetElapsedTime(oldest))) Commit();
                if (!await next) return;
                if (_batch.Count == 0) oldest = TimeProvider.System.GetTimestamp();
                Take(readings.Current);
                if (_batch.IsFull) Commit();
            }
        }
        finally
        {
            Commit();
        }
    }

    /// <summary>Whether another document comes before what was gathered has waited too long.</summary>
    private async Task<bool> Comes(Task next, TimeSpan waited)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!next.IsCompleted)
        {
            bool isLast = _inWork.Count <= _batch.Count && Volatile.Read(ref _bringers) == 0;
            if (isLast || waited + TimeProvider.System.GetElapsedTime(begun) >= LongestWait) return false;
            await Task.WhenAny(next, Task.Delay(Glance));
        }
        return true;
    }

    private void Take(DocumentReading<FetchedToRead> reading)
    {
        var document = reading.Asked;
        if (reading.Failure is { } reason)
        {
            log.Failed(document.Path, reason);
            queue.Failed(document.Queued, reason, retry: null);
            Settle(document, "failed");
        }
        else if (reading.Indexed is null)
        {
            queue.Done([(document.Queued, reading.Stamp, document.Version)]);
            Settle(document, "unchanged");
        }
        else
        {
            // A batch of large files would fill the memory: their bytes and texts have done their work.
            _batch.Add(reading with { Parsed = null, Asked = document with { Open = static () => Stream.Null } });
        }
    }

    private void Commit()
    {
        if (_batch.Count == 0) return;
        try
        {
            var done = _batch.Commit();
            queue.Done([.. done.Select(each => (each.Reading.Asked.Queued, each.Reading.Stamp, (Sources.KnownVersion?)each.Reading.Asked.Version))]);
            status.Trouble = null;
            status.IndexedAt = DateTimeOffset.UtcNow;
            log.Indexed(done.Count, done[^1].Reading.Asked.Path);
            foreach (var (reading, how) in done) Settle(reading.Asked, how == Replacement.Unchanged ? "unchanged" : "indexed");
        }
        catch (IndexUnusableException failure)
        {
            status.Trouble = failure.Message;
            log.Trouble(failure.Message);
            PutBack(failure.Message);
        }
    }

    private void PutBack(string reason)
    {
        foreach (var reading in _batch.Clear())
        {
            queue.Failed(reading.Asked.Queued, reason, DateTimeOffset.UtcNow + TryIndexAgainAfter);
            Settle(reading.Asked, "retrying");
        }
    }

    private void Settle(FetchedToRead document, string result)
    {
        _inWork.TryRemove(document.Path, out _);
        meters.Documents(document.Queued.Source, result);
        Settled?.Invoke(document.Queued.Source);
    }
}
