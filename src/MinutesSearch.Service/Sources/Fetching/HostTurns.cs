using System.Collections.Concurrent;

namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>Lets one request at a time go to a host, with a pause behind it.</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn, makes the request, and starts the pause when it has ended, however it ended.</summary>
    public async Task<T> Take<T>(Uri address, TimeSpan pause, Func<Task<T>> request, CancellationToken cancellation)
    {
        var host = _hosts.GetOrAdd(address.Authority, _ => new Host());
        await host.Turn.WaitAsync(cancellation);
        try
        {
            var wait = host.LastEnd is { } end ? end + pause - time.GetUtcNow() : TimeSpan.Zero;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation);
            try { return await request(); }
            finally { host.LastEnd = time.GetUtcNow(); }
        }
        finally
        {
            host.Turn.Release();
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset? LastEnd { get; set; }
    }
}
