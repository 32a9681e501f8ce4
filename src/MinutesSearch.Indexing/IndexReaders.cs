using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MinutesSearch.Indexing;

/// <summary>
/// Open readers of an index, each lent to one piece of work at a time, so that many requests search side by side and beside the writer.
/// Thread-safe; one serves a whole program.
/// </summary>
/// <remarks>
/// Readers are opened as they are needed and share what they keep in memory, so that many cost little more than one. The meter "MinutesSearch" measures how
/// long each was used and waited for.
/// </remarks>
public sealed class IndexReaders : IDisposable
{
    private readonly ConcurrentBag<SqliteIndex> _idle = [];
    private readonly SemaphoreSlim _places;
    private readonly Lock _gate = new();
    private readonly Meter? _ownMeter;
    private readonly Histogram<double> _reads;
    private readonly Histogram<double> _waits;
    private SqliteIndex? _first;
    private volatile bool _closed;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="path">The index file; it must exist when it is first used.</param>
    /// <param name="most">How many work at a time; 0 for two for each processor.</param>
    /// <param name="meters">Makes the meter; null for one of its own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public IndexReaders(string path, int most = 0, IMeterFactory? meters = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        Path = path;
        _places = new SemaphoreSlim(most > 0 ? most : 2 * Environment.ProcessorCount);
        // A factory disposes of what it made.
        var meter = meters?.Create("MinutesSearch") ?? (_ownMeter = new Meter("MinutesSearch"));
        _reads = meter.CreateHistogram<double>("minutes.index.read.duration", "s", "How long the index was used.");
        _waits = meter.CreateHistogram<double>("minutes.index.wait.duration", "s", "How long a reader of the index was waited for.");
    }

    /// <summary>The index file.</summary>
    public string Path { get; }

    /// <summary>Works with a reader; waits for one where all are in use. What is read within one call may still change between two searches of it.</summary>
    /// <param name="work">Searches; it must not keep the reader.</param>
    /// <param name="cancellation">Ends the waiting; hand it on to the searches too.</param>
    /// <exception cref="IndexUnusableException">The index cannot be read. The next call opens it anew.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<T> UseAsync<T>(Func<SqliteIndex, T> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        long asked = TimeProvider.System.GetTimestamp();
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        long begun = TimeProvider.System.GetTimestamp();
        try
        {
            return Lend(work);
        }
        finally
        {
            _waits.Record(TimeProvider.System.GetElapsedTime(asked, begun).TotalSeconds);
            _reads.Record(TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
            _places.Release();
        }
    }

    /// <summary>Closes all that are not in use, and the others when they come back.</summary>
    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var reader)) reader.Dispose();
        ForgetFirst();
        _ownMeter?.Dispose();
        _places.Dispose();
    }

    private T Lend<T>(Func<SqliteIndex, T> work)
    {
        var reader = _idle.TryTake(out var idle) ? idle : Open();
        // One that failed is not lent again: a new one tells whether the index itself is at fault.
        bool isSound = false;
        try
        {
            var result = work(reader);
            isSound = true;
            return result;
        }
        catch (OperationCanceledException)
        {
            isSound = true;
            throw;
        }
        finally
        {
            if (isSound && !_closed) _idle.Add(reader);
            else reader.Dispose();
            if (!isSound) ForgetFirst();
        }
    }

    /// <summary>One more reader, that shares what the others know. The first is never lent, so that nobody waits for it.</summary>
    private SqliteIndex Open()
    {
        lock (_gate) return (_first ??= SqliteIndex.OpenReadOnly(Path)).OpenReader();
    }

    private void ForgetFirst()
    {
        lock (_gate)
        {
            _first?.Dispose();
            _first = null;
        }
    }
}
