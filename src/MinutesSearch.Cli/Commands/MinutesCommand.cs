using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

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

    /// <summary>What to say where the arguments that it cannot do without are missing; empty where it needs none.</summary>
    public virtual string Needs => "";

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
            _ => ["minutes demo", "minutes index corpus", "minutes search agency rates --authority Harrowmere"],
        };
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples) output.WriteLine("  " + example);
        output.WriteLine();
        output.WriteLine("Exit codes: 0 done, 1 nothing found or some documents failed, 2 wrong usage, 3 the index or a file could not be used.");
        return result;
    }
}
