using System.Globalization;
using System.Text;
using Spectre.Console;

namespace MinutesSearch.Cli.Output;

/// <summary>The process's output, and how it may be used: colours and bars only where somebody looks at them.</summary>
internal sealed class Terminal
{
    private const int WidthWhenPiped = 100;
    private const int WidestText = 120;

    private Terminal(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal)
    {
        Out = output;
        Error = error;
        Screen = Console(output, outputIsTerminal);
        Status = Console(error, errorIsTerminal);
        StatusIsLive = errorIsTerminal && Ansi;
    }

    /// <summary>Standard output, for machine formats: nothing wraps or colours what is written here.</summary>
    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Standard output for people.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Standard error, for progress.</summary>
    public IAnsiConsole Status { get; }

    /// <summary>Whether a bar can move on standard error.</summary>
    public bool StatusIsLive { get; }

    private static bool Ansi => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static Terminal OfThisProcess()
    {
        // Windows consoles have a code page of their own; the encoding without a mark keeps pipes clean everywhere.
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(System.Console.Out, System.Console.Error, !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected);
    }

    /// <summary>A terminal that nobody looks at.</summary>
    internal static Terminal Piped(TextWriter output, TextWriter error) => new(output, error, outputIsTerminal: false, errorIsTerminal: false);

    /// <summary>One line on standard error.</summary>
    public void Fail(string message) => Error.WriteLine("minutes: " + message.ReplaceLineEndings(" "));

    private static IAnsiConsole Console(TextWriter writer, bool isTerminal)
    {
        var settings = new AnsiConsoleSettings
        {
            Ansi = isTerminal && Ansi ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && Ansi ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal && Ansi ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(isTerminal ? writer : new WithoutTrailingSpaces(writer)),
        };
        // Spectre would turn colours on for some build servers although their output is a file.
        settings.Enrichment.UseDefaultEnrichers = false;
        var console = AnsiConsole.Create(settings);
        console.Profile.Width = Math.Min(WidestText, isTerminal ? console.Profile.Width : PipedWidth());
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static int PipedWidth()
        => int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns >= 40
            ? columns
            : WidthWhenPiped;
}
