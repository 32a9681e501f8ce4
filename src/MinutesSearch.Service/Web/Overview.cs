using MinutesSearch.Indexing;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Web;

/// <summary>What the index holds.</summary>
internal sealed record Holdings(IndexStatistics Statistics, IReadOnlyList<CoverageCount> Coverage);

/// <summary>What the index holds, counted at most every so often: on a large index counting takes longer than any search.</summary>
internal sealed class Overview(IndexReaders readers, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _counting = new(1, 1);
    private volatile Counted? _last;

    /// <summary>What it held a little while ago.</summary>
    public Task<Holdings> Read(CancellationToken cancellation) => Fresh() is { } known ? Task.FromResult(known) : Read(isNow: false, cancellation);

    /// <summary>What it holds now; an index that has not changed is not counted again.</summary>
    public Task<Holdings> ReadNow(CancellationToken cancellation) => Read(isNow: true, cancellation);

    private async Task<Holdings> Read(bool isNow, CancellationToken cancellation)
    {
        await _counting.WaitAsync(cancellation);
        try
        {
            if (!isNow && Fresh() is { } counted) return counted;
            var (generation, holdings) = await readers.UseAsync(Count, cancellation);
            _last = new Counted(clock.GetUtcNow(), generation, holdings);
            return holdings;
        }
        finally
        {
            _counting.Release();
        }
    }

    public void Dispose() => _counting.Dispose();

    /// <summary>An index that has not changed is not counted again.</summary>
    private (long Generation, Holdings Holdings) Count(SqliteIndex index)
    {
        long generation = index.Generation;
        if (_last is { } last && last.Generation == generation) return (generation, last.Holdings);
        var (statistics, coverage) = index.Holdings();
        return (generation, new Holdings(statistics, coverage));
    }

    private Holdings? Fresh() => _last is { } last && clock.GetUtcNow() - last.At < GoodFor ? last.Holdings : null;

    private sealed record Counted(DateTimeOffset At, long Generation, Holdings Holdings);
}
