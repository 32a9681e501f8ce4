using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using MinutesSearch.Cli.Output;

namespace MinutesSearch.Cli.Commands;

/// <summary>What is wrong with a command line, in one sentence.</summary>
internal static class WrongUsage
{
    /// <summary>The first mistake, or null.</summary>
    public static string? In(ParseResult parsed)
    {
        bool rootOnly = parsed.CommandResult.Parent is null;
        if (parsed.Action is not ParseErrorAction) return rootOnly ? null : UnknownOption(parsed);
        if (UnknownOption(parsed) is { } unknown) return unknown;
        return rootOnly && parsed.UnmatchedTokens is [var word, ..]
            ? $"There is no command '{word}': use {string.Join(", ", parsed.CommandResult.Command.Subcommands.Select(command => command.Name))}."
            : Arguments(parsed) ?? parsed.Errors[0].Message;
    }

    /// <summary>A command without its arguments or with too many, or an option without its value; the library's sentences do not say what to type.</summary>
    private static string? Arguments(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        if (command.Command is MinutesCommand { Needs: { Length: > 0 } needs } && command.Children.OfType<ArgumentResult>().All(each => each.Tokens.Count == 0))
            return needs;
        if (parsed.UnmatchedTokens is [var word, ..]) return $"{command.Command.Name} takes no '{word}'.";
        return parsed.Errors[0].SymbolResult is OptionResult { Tokens.Count: 0 } option ? $"{option.Option.Name} needs a value ({option.Option.HelpName}) behind it." : null;
    }

    /// <summary>Says what is wrong and where to read more.</summary>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    public static int Say(Terminal terminal, ParseResult parsed, string mistake)
    {
        string command = parsed.CommandResult.Parent is CommandResult ? "minutes " + parsed.CommandResult.Command.Name : "minutes";
        // A sentence with an example needs no further reading.
        bool hasExample = parsed.CommandResult.Command is MinutesCommand { Needs: var needs } && mistake == needs;
        terminal.Fail(hasExample ? mistake : $"{mistake} (See {command} --help.)");
        return ExitCode.WrongUsage;
    }

    /// <summary>A mistyped option: where a command takes words, the library would take "--limt" as one of them.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        bool literal = false;
        foreach (var token in parsed.Tokens)
        {
            literal |= token.Type == TokenType.DoubleDash;
            if (!literal && token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
                return $"There is no option '{token.Value}'.";
        }
        return null;
    }
}
