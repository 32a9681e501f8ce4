using System.Diagnostics;
using MinutesSearch.Benchmarks.Index;
using MinutesSearch.Indexing;

namespace MinutesSearch.Benchmarks.Load;

/// <summary>The service under load: requests come at a fixed rate from this process, while the service's worker indexes what falls into its folder.</summary>
/// <remarks>
/// A request's time counts from when it was due, not from when it was sent, so that a service that stalls cannot hide it. Service and
/// client share the machine: what is measured is what both can do together.
/// </remarks>
internal static class LoadBenchmark
{
    /// <param name="passages">How many passages the index holds before.</param>
    /// <param name="seconds">How long the load lasts.</param>
    /// <param name="rate">Requests a second.</param>
    /// <param name="filled">A folder in which <see cref="IndexBenchmark"/> has left an index of so many passages, of which a copy is used; null to fill one.</param>
    public static async Task Run(int passages, int seconds, int rate, string? filled)
    {
        string folder = Directory.CreateTempSubdirectory("minutes-load-").FullName;
        try
        {
            string index = Path.Combine(folder, "minutes.db"), watched = Directory.CreateDirectory(Path.Combine(folder, "papers")).FullName;
            if (filled is null) Fill(index, passages);
            else File.Copy(Path.Combine(filled, IndexBenchmark.FileName), index);
            await using var service = await ServiceProcess.Start(index, watched);
            Console.WriteLine($"{passages:N0} passages; the service started in {service.Started.TotalSeconds:F1} s");
            await Warm(service, rate);
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            var writer = Write(watched, stop.Token);
            var samples = Sample(service, stop.Token);
            var report = await new LoadClient(service.Address, new RequestMix(passages)).Run(rate, TimeSpan.FromSeconds(seconds));
            report.Write(Console.Out);
            Console.WriteLine($"{await writer:N0} files fell into the folder meanwhile; the index held {await service.Documents():N0} documents at the end, {passages / ZipfCorpus.PassagesADocument:N0} before");
            Console.WriteLine($"memory of the service: {string.Join(", ", (await samples).Select(bytes => $"{bytes / 1e6:N0}"))} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Fill(string path, int passages)
    {
        using var index = SqliteIndex.Open(path);
        foreach (var batch in ZipfCorpus.Documents(passages).Chunk(40)) index.ReplaceAll(batch);
    }

    /// <summary>What a service that has run for a while has in memory already.</summary>
    private static async Task Warm(ServiceProcess service, int rate)
    {
        var report = await new LoadClient(service.Address, new RequestMix(passages: 0, seed: 7)).Run(rate / 2, TimeSpan.FromSeconds(20));
        Console.WriteLine($"first 20 s at half the rate: p99 {report.Percentile(0.99):N0} ms");
    }

    /// <summary>A paper a second.</summary>
    private static async Task<int> Write(string folder, CancellationToken cancellation)
    {
        int written = 0;
        try
        {
            for (; ; written++)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"paper-{written}.txt"), InventedMinutes.PlainText(20_000, written), CancellationToken.None);
                await Task.Delay(1000, cancellation);
            }
        }
        catch (OperationCanceledException) { return written + 1; }
    }

    /// <summary>The service's memory, six times.</summary>
    private static async Task<List<long>> Sample(ServiceProcess service, CancellationToken cancellation)
    {
        List<long> samples = [service.Memory];
        var every = TimeSpan.FromSeconds(10);
        try
        {
            while (true)
            {
                await Task.Delay(every, cancellation);
                samples.Add(service.Memory);
            }
        }
        catch (OperationCanceledException) { return samples; }
    }
}
