using System.Collections.Concurrent;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Hosting;

/// <summary>Open readers of the index, lent to one request each, so that searches run side by side and beside the writer.</summary>
internal sealed class IndexReaders(string path, int most, ServiceMeters? meters = null) : IDisposable
{
    private readonly ConcurrentBag<SqliteIndex> _idle = [];
    private readonly SemaphoreSlim _places = new(most, most);
    private readonly Lock _gate = new();
    private SqliteIndex? _first;
    private volatile bool _closed;

    public string Path => path;

    /// <summary>Works with a reader; waits for one where all are in use.</summary>
    /// <exception cref="IndexUnusableException">The index cannot be read.</exception>
    public async Task<T> Use<T>(Func<SqliteIndex, T> work, CancellationToken cancellation)
    {
        long asked = TimeProvider.System.GetTimestamp();
        await _places.WaitAsync(cancellation);
        long begun = TimeProvider.System.GetTimestamp();
        try
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
        finally
        {
            meters?.Read(TimeProvider.System.GetElapsedTime(asked, begun), TimeProvider.System.GetElapsedTime(begun));
            _places.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var reader)) reader.Dispose();
        ForgetFirst();
        _places.Dispose();
    }

    /// <summary>One more reader, that shares what the others know. The first is never lent, so that nobody waits for it.</summary>
    private SqliteIndex Open()
    {
        lock (_gate) return (_first ??= SqliteIndex.OpenReadOnly(path)).OpenReader();
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
