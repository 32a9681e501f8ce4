namespace MinutesSearch.Service.Tests.ModernGov;

/// <summary>A clock that tests set; only the time of day, waits take as long as they take.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
