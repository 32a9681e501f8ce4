using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes index</c>: brings files and folders into an index.</summary>
internal sealed class IndexCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files and folders; folders are read with all that is in them",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<string?> _authority = new("--authority") { Description = "The council of all these documents, if you know it better than they say", HelpName = "NAME" };
    private readonly Option<string[]> _lexicon = Choices.Lexicon("Rows of your own for the parser's tables");
    private readonly Option<bool> _prune = new("--prune") { Description = "Also remove documents that were indexed from these paths before and whose files are gone" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say which files would be read and which are skipped" };

    public IndexCommand(Terminal terminal) : base(
        "index",
        "Read minutes into an index. Only what is new or has changed is read; a document that cannot be read is reported and the rest goes on.",
        "minutes index corpus",
        "minutes index harrowmere --authority \"Harrowmere Borough Council\" --index councils.db",
        "minutes index minutes-of-2024 --prune",
        "minutes index harrowmere --lexicon habits/verbs.tsv")
    {
        _terminal = terminal;
        Add(_paths);
        Add(_index);
        Add(_authority);
        Add(_lexicon);
        Add(_prune);
        Add(_dryRun);
    }

    public override string Needs => "index needs files or folders to read, for example: minutes index corpus";

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string[] paths = parsed.GetRequiredValue(_paths);
        string indexPath = Choices.IndexPath(parsed, _index);
        var found = FileFinder.Find(paths, indexPath);
        if (parsed.GetValue(_dryRun)) return Describe(found);

        var choices = new IndexingChoices { Authority = parsed.GetValue(_authority), Lexicon = OwnFiles.Lexicon(parsed.GetValue(_lexicon)) };
        using var index = SqliteIndex.Open(indexPath);
        var indexer = new Indexer(index);
        await Read(indexer, found, choices, cancellation);
        if (parsed.GetValue(_prune)) Prune(indexer, found, paths);

        foreach (var failed in found.UnreadableFolders.Concat(indexer.Tally.Failed)) _terminal.Fail(ReadFailure.Line(failed.Name, failed.Reason));
        new IndexingView(_terminal).Write(found, indexer.Tally, indexPath, index.Statistics());
        return indexer.Tally.Failed.Count + found.UnreadableFolders.Count > 0 ? ExitCode.NothingOrSomeFailed : ExitCode.Done;
    }

    private async Task Read(Indexer indexer, FoundFiles found, IndexingChoices choices, CancellationToken cancellation)
    {
        try
        {
            await new ReadingProgress(_terminal).Show(found.Files.Count, progress => indexer.Add(found.Files, choices, progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            throw new CommandFailure(ExitCode.Interrupted, "Stopped. What was committed stays in the index; run the same command to go on.");
        }
    }

    private void Prune(Indexer indexer, FoundFiles found, string[] paths)
    {
        // What stands in a folder that cannot be read is not known to be gone.
        if (found.UnreadableFolders.Count > 0) _terminal.Fail("Nothing was pruned, because a folder could not be read.");
        else indexer.Prune(found, [.. paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))]);
    }

    private int Describe(FoundFiles found)
    {
        foreach (var file in found.Files) _terminal.Out.WriteLine(file.Name);
        new IndexingView(_terminal).WriteSkipped(found);
        return found.Files.Count > 0 ? ExitCode.Done : ExitCode.NothingOrSomeFailed;
    }
}
