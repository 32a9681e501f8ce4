using Microsoft.Extensions.Logging;

namespace MinutesSearch.Service.Work;

/// <summary>What the worker writes to the log.</summary>
internal static partial class WorkLog
{
    [LoggerMessage(1, LogLevel.Information, "Looked at {Source} in {Seconds:F1} s; documents there: {Count}")]
    public static partial void Looked(this ILogger log, string source, int count, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "Could not look at {Source}: {Reason}")]
    public static partial void LookFailed(this ILogger log, string source, string reason);

    [LoggerMessage(3, LogLevel.Information, "Documents indexed: {Count}; the last is {Path}")]
    public static partial void Indexed(this ILogger log, int count, string path);

    [LoggerMessage(4, LogLevel.Information, "Documents of {Source} removed: {Count}; the last is {Path}")]
    public static partial void Removed(this ILogger log, int count, string source, string path);

    [LoggerMessage(5, LogLevel.Information, "{Path} is now {NewPath}")]
    public static partial void Renamed(this ILogger log, string path, string newPath);

    [LoggerMessage(6, LogLevel.Warning, "Could not read {Path}, and leave it alone until it changes: {Reason}")]
    public static partial void Failed(this ILogger log, string path, string reason);

    [LoggerMessage(7, LogLevel.Information, "Could not get {Path}, and try again at {NextTry:u}: {Reason}")]
    public static partial void WillRetry(this ILogger log, string path, DateTimeOffset nextTry, string reason);

    [LoggerMessage(8, LogLevel.Error, "The index cannot be written to; the worker tries again in a moment: {Reason}")]
    public static partial void Trouble(this ILogger log, string reason);

    [LoggerMessage(9, LogLevel.Error, "The worker met what it does not expect with {Source}; it goes on")]
    public static partial void Unexpected(this ILogger log, Exception failure, string source);
}
