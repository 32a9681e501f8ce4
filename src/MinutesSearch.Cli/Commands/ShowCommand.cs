using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes show</c>: prints a passage in its context.</summary>
internal sealed class ShowCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _id = new("ID") { Description = "A passage's id as minutes search prints it, such as harrowmere-cabinet.html#r1" };
    private readonly Option<string> _format = Choices.Format("How to print it", "table", "json");
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<int> _context = Choices.Number("--context", 2, 0, 100, "How many passages to print before it and behind it");

    public ShowCommand(Terminal terminal) : base(
        "show",
        "Print a passage with what stands before and behind it, its page, and what is known of it.",
        "minutes show \"harrowmere-cabinet.html#r1\"",
        "minutes show \"harrowmere-cabinet.html#r1\" --context 5",
        "minutes show \"harrowmere-cabinet.html#r1\" --format json")
    {
        _terminal = terminal;
        Add(_id);
        foreach (Option option in new Option[] { _index, _format, _context }) Add(option);
    }

    public override string Needs => "show needs the id of a passage, for example: minutes show \"harrowmere-cabinet.html#r1\"";

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string id = parsed.GetRequiredValue(_id);
        using var index = SqliteIndex.OpenReadOnly(Choices.IndexPath(parsed, _index));
        var hit = index.Get(id) ?? throw new CommandFailure(ExitCode.NothingOrSomeFailed, Missing(index, id));
        var passages = index.Document(hit.Document);
        int context = parsed.GetValue(_context);
        int at = Enumerable.Range(0, passages.Count).First(place => passages[place].Id == hit.Id);
        var shown = new PassageInContext(hit, [.. passages.Take(at).TakeLast(context)], [.. passages.Skip(at + 1).Take(context)]);
        if (parsed.GetValue(_format) == "json") PassageJson.Write(_terminal.Out, shown);
        else new PassageView(_terminal).Write(shown);
        return Task.FromResult(ExitCode.Done);
    }

    private static string Missing(SqliteIndex index, string id)
    {
        int hash = id.LastIndexOf('#');
        if (hash < 0) return $"'{id}' is no id of a passage: an id is a document's path, # and a name, such as harrowmere-cabinet.html#r1, as minutes search prints it.";
        string path = id[..hash];
        return index.HashOf(path) is null
            ? $"The index holds no document '{path}': check the id, or index the document first."
            : $"The document '{path}' has no passage '{id[(hash + 1)..]}': it may have been indexed again since; minutes search finds the passage's new id.";
    }
}
