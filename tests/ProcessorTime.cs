namespace MinutesSearch.Tests;

/// <summary>Measures what something costs. Unlike a clock's time, it does not grow when others keep the machine busy.</summary>
internal static class ProcessorTime
{
    /// <summary>The processor time that this process spends while something is done.</summary>
    public static TimeSpan Of(Action what)
    {
        var before = Environment.CpuUsage.TotalTime;
        what();
        return Environment.CpuUsage.TotalTime - before;
    }
}
