using System.CommandLine;
using System.CommandLine.Help;
using MinutesSearch.Cli;
using MinutesSearch.Cli.Commands;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Reading;

var terminal = Terminal.OfThisProcess();
var root = new RootCommand("Finds the questions, answers, actions and resolutions in UK council minutes, and searches them across councils.")
{
    new ParseCommand(terminal),
    new IndexCommand(terminal),
    new SearchCommand(terminal),
    new AskCommand(terminal),
    new CompareCommand(terminal),
    new ActionsCommand(terminal),
    new DecisionsCommand(terminal),
    new ExportCommand(terminal),
    new WatchCommand(terminal),
    new ShowCommand(terminal),
    new StatsCommand(terminal),
    new CheckCommand(terminal),
    new OptimizeCommand(terminal),
    new LexiconCommand(terminal),
    new HarvestCommand(terminal),
    new ServeCommand(terminal),
    new DemoCommand(terminal),
};
foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpWithExamples((HelpAction)help.Action!);

// A query may hold "-word" and "@word"; neither is a bundle of options nor a file of arguments here.
var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
if (args.Length == 0)
{
    root.Parse(["--help"]).Invoke();
    return ExitCode.WrongUsage;
}
if (WrongUsage.In(parsed) is { } mistake)
{
    return WrongUsage.Say(terminal, parsed, mistake);
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // Time for a batch that is being committed; past it the process ends, and SQLite drops the batch.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
    });
}
catch (OperationCanceledException)
{
    terminal.Fail("Stopped.");
    return ExitCode.Interrupted;
}
catch (CommandFailure failure) when (failure.ExitCode == ExitCode.WrongUsage)
{
    return WrongUsage.Say(terminal, parsed, failure.Message);
}
catch (Exception failure)
{
    // One line for people; what a command does not expect must not show a stack trace either.
    terminal.Fail(failure is CommandFailure or IndexUnusableException or MissingPathException ? failure.Message : $"{failure.GetType().Name}: {failure.Message}");
    return (failure as CommandFailure)?.ExitCode ?? ExitCode.Unusable;
}
