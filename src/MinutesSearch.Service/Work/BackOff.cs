namespace MinutesSearch.Service.Work;

/// <summary>How long to wait before something that failed is tried again.</summary>
internal static class BackOff
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="first">The wait after the first failure.</param>
    /// <param name="failures">How often it failed one after another, from 1 on. Each wait is four times the one before, up to a day.</param>
    public static TimeSpan After(TimeSpan first, int failures)
    {
        double factor = Math.Pow(4, Math.Clamp(failures - 1, 0, 12));
        return first * factor < Longest ? first * factor : Longest;
    }
}
