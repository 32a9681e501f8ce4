namespace MinutesSearch.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Nothing was found, or some documents failed.</summary>
    public const int NothingOrSomeFailed = 1;

    public const int WrongUsage = 2;

    /// <summary>The index or a file could not be used.</summary>
    public const int Unusable = 3;

    /// <summary>What shells use for a process that Ctrl+C ended.</summary>
    public const int Interrupted = 130;
}

/// <summary>Ends a command with an exit code and one line that says what to do.</summary>
internal sealed class CommandFailure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
