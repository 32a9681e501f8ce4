using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace MinutesSearch.Cli.Commands;

/// <summary>A command with examples in its help; it runs off the main thread so that Ctrl+C is heard.</summary>
internal abstract class MinutesCommand : Command
{
    protected MinutesCommand(string name, string description, params string[] examples) : base(name, description)
    {
        Examples = examples;
        SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), cancellation));
    }

    /// <summary>Lines as one would type them.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Does the work.</summary>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    protected abstract Task<int> Run(ParseResult parsed, CancellationToken cancellation);
}

/// <summary>The library's help, then the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction general) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        int result = general.Invoke(parseResult);
        IReadOnlyList<string> examples = parseResult.CommandResult.Command switch
        {
            MinutesCommand command => command.Examples,
            _ => ["minutes demo", "minutes index minutes-of-2024", "minutes search agency rates --authority Durham"],
        };
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples) output.WriteLine("  " + example);
        output.WriteLine();
        output.WriteLine("Exit codes: 0 done, 1 nothing found or some documents failed, 2 wrong usage, 3 the index or a file could not be used.");
        return result;
    }
}

/// <summary>Tells a mistyped option from a word: where a command takes words, the library would take "--limt" as one.</summary>
internal static class UnknownOption
{
    public static string? In(ParseResult parsed)
    {
        bool literal = false;
        foreach (var token in parsed.Tokens)
        {
            literal |= token.Type == TokenType.DoubleDash;
            if (!literal && token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
                return $"Unknown option '{token.Value}'. (A word that begins with -- goes behind a lone --.)";
        }
        return null;
    }
}

/// <summary>A command as it is typed: "minutes search".</summary>
internal static class CommandPath
{
    public static string Of(CommandResult result) => result.Parent is CommandResult ? "minutes " + result.Command.Name : "minutes";
}
