using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Parsing;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes lexicon</c>: shows the words that the parser goes by, so that one can add to them.</summary>
internal sealed class LexiconCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _table = new("TABLE") { Description = "A table, such as verbs.tsv; none lists them all", Arity = ArgumentArity.ZeroOrOne };

    public LexiconCommand(Terminal terminal) : base(
        "lexicon",
        "Show the tables of words that the parser goes by. Rows of your own go into a file of a table's name, which parse, index, harvest and serve take with --lexicon.",
        "minutes lexicon",
        "minutes lexicon verbs.tsv")
    {
        _terminal = terminal;
        Add(_table);
    }

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_table) is { } table) _terminal.Out.Write(OwnFiles.Table(table));
        else foreach (string each in MinutesLexicon.Tables) _terminal.Out.WriteLine($"{each,-22} {FirstSentence(MinutesLexicon.ReadTable(each))}");
        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>What the comment at a table's head says of it.</summary>
    private static string FirstSentence(string table)
    {
        string comment = string.Join(' ', table.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' ').TrimEnd()));
        int end = comment.IndexOfAny(['.', ':']);
        return end < 0 ? comment : comment[..end];
    }
}
