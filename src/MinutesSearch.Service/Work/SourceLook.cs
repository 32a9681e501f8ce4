namespace MinutesSearch.Service.Work;

/// <summary>When a source was looked at, and how that went.</summary>
/// <param name="EndedAt">When it was last listed as a whole; null if never.</param>
/// <param name="Next">When it is looked at next.</param>
/// <param name="FailedAt">When the last look failed; null if it did not.</param>
/// <param name="Failures">How many looks failed one after another.</param>
/// <param name="Failure">Why the last one failed.</param>
internal sealed record SourceLook(DateTimeOffset? EndedAt, DateTimeOffset Next, DateTimeOffset? FailedAt, int Failures, string? Failure);
