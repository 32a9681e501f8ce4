using System.Diagnostics;
using System.Text;

namespace MinutesSearch.Cli.Tests;

/// <summary>What a run of the real tool left: its exit code and its two outputs.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built tool as a process of its own, as people do.</summary>
internal static class CommandLine
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static CommandOutcome Run(string folder, params string[] args) => Run(folder, null, new Dictionary<string, string>(), args);

    public static CommandOutcome Run(string folder, string? input, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        using var process = Start(folder, variables, args);
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandOutcome(process.ExitCode, output, error.Result);
    }

    public static Process Start(string folder, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        var start = new ProcessStartInfo(IgnoresCtrlC ? "env" : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        if (IgnoresCtrlC) foreach (string word in new[] { "--default-signal=INT", "dotnet" }) start.ArgumentList.Add(word);
        start.ArgumentList.Add(Path.Combine(TestContext.CurrentContext.TestDirectory, "minutes.dll"));
        foreach (string arg in args) start.ArgumentList.Add(arg);
        // What the developer's shell sets must not decide a test.
        foreach (string name in new[] { "MINUTES_INDEX", "NO_COLOR", "COLUMNS" }) start.Environment.Remove(name);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>A shell that runs a script in the background ignores Ctrl+C (SIGINT, 2), and so does all that it starts unless it is told otherwise.</summary>
    private static bool IgnoresCtrlC { get; } = OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored[7..].Trim(), 16) & (1UL << (2 - 1))) != 0;

    /// <summary>Sends a signal that ends the tool, and waits until it has ended.</summary>
    public static void End(Process process, string signal)
    {
        Process.Start("kill", [signal, $"{process.Id}"])!.WaitForExit();
        if (process.WaitForExit(TimeSpan.FromMinutes(1))) return;
        process.Kill();
        Assert.Fail($"The tool did not end on the signal {signal}.");
    }
}
