using MinutesSearch.Indexing;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Web;

/// <summary>What the index holds, counted at most every so often: on a large index counting takes longer than any search.</summary>
internal sealed class Overview(IndexReaders readers, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _counting = new(1, 1);
    private (DateTimeOffset At, IndexStatistics Statistics)? _last;

    public async Task<IndexStatistics> Statistics(CancellationToken cancellation)
    {
        await _counting.WaitAsync(cancellation);
        try
        {
            if (_last is { } last && clock.GetUtcNow() - last.At < GoodFor) return last.Statistics;
            var statistics = await readers.Use(index => index.Statistics(), cancellation);
            _last = (clock.GetUtcNow(), statistics);
            return statistics;
        }
        finally
        {
            _counting.Release();
        }
    }

    public void Dispose() => _counting.Dispose();
}
