using System.Diagnostics;

namespace MinutesSearch.Benchmarks;

/// <summary>Times pieces of work in turn, so that a busy moment of the machine falls on all of them alike.</summary>
internal static class Clock
{
    private const int WarmUps = 2;
    private const int MostRuns = 31;
    private const int LeastRuns = 3;

    /// <summary>Enough for a steady median, and little enough that all sizes together stay under a minute.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    /// <summary>The median seconds and bytes allocated of each piece of work.</summary>
    public static Timing[] Interleaved(params Action[] work)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            foreach (var piece in work) piece();
        }
        var runs = work.Select(_ => new List<Timing>()).ToArray();
        var total = Stopwatch.StartNew();
        for (int run = 0; run < MostRuns && (run < LeastRuns || total.Elapsed < Budget); run++)
        {
            for (int i = 0; i < work.Length; i++) runs[i].Add(Once(work[i]));
        }
        return [.. runs.Select(Median)];
    }

    private static Timing Once(Action work)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        work();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Timing(seconds, GC.GetTotalAllocatedBytes(precise: true) - before, 1);
    }

    private static Timing Median(List<Timing> runs)
    {
        var seconds = runs.Select(run => run.Seconds).Order().ToList();
        var bytes = runs.Select(run => run.Allocated).Order().ToList();
        return new Timing(seconds[seconds.Count / 2], bytes[bytes.Count / 2], runs.Count);
    }
}

/// <summary>How long a piece of work took and what it allocated, over so many runs.</summary>
internal readonly record struct Timing(double Seconds, long Allocated, int Runs);
