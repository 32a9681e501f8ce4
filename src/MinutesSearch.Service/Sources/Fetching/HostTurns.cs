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
            if (host.NotBefore is { } until && until > time.GetUtcNow())
                throw new SourceException($"{address.Host} asks to be left alone until {until:yyyy-MM-dd HH:mm} UTC: it is.", canRetry: true);
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

    /// <summary>Lets no request go to a host for a while.</summary>
    public void LeaveAlone(Uri address, TimeSpan howLong) => _hosts.GetOrAdd(address.Authority, _ => new Host()).NotBefore = time.GetUtcNow() + howLong;

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset? LastEnd { get; set; }

        public DateTimeOffset? NotBefore { get; set; }
    }
}
