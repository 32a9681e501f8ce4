using System.Threading.Channels;

namespace MinutesSearch.Service.Work;

/// <summary>Wakes one that waits; given while nobody waits, it wakes the next one that does.</summary>
internal sealed class Signal
{
    // A timer takes no more than some weeks.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly Channel<bool> _given = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Give() => _given.Writer.TryWrite(true);

    /// <summary>Waits for the signal, and no longer than to this time; null for as long as it takes.</summary>
    public async Task Wait(DateTimeOffset? until, CancellationToken cancellation)
    {
        while (true)
        {
            var left = until is { } end ? end - DateTimeOffset.UtcNow : Longest;
            if (left <= TimeSpan.Zero || await IsGiven(left < Longest ? left : Longest, cancellation)) return;
        }
    }

    private async Task<bool> IsGiven(TimeSpan most, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(most);
        try
        {
            return await _given.Reader.ReadAsync(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
