using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes search</c>: searches an index.</summary>
internal sealed class SearchCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "Words, \"phrases\", AND, OR, NOT, brackets, prefix*, field:word (authority, committee and kind narrow the search; also speaker, item, question, text)",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string> _format = Choices.Format("How to print the hits; all but table also list questions beside their answers", "table", "json", "jsonl", "csv");
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<int> _limit = Choices.Number("--limit", 10, 1, 1000, "How many hits to print");
    private readonly Option<int> _offset = Choices.Number("--offset", 0, 0, int.MaxValue, "How many of the best hits to leave out first");
    private readonly Option<PassageKind[]> _kinds = Choices.Kinds();
    private readonly Filters _filters = new();
    private readonly Option<bool> _exact = new("--exact") { Description = "Only the words as typed; else a topic is also found by what others call it" };
    private readonly Option<bool> _spread = new("--spread") { Description = "Let councils take turns, so that the first hits come from many" };
    private readonly Option<string?> _topics = new("--topics") { Description = "A file with topics of your own, beside those that come with the tool", HelpName = "FILE" };

    public SearchCommand(Terminal terminal) : base(
        "search",
        "Search the index: what did councils ask, answer, decide and promise?",
        "minutes search agency rates",
        "minutes search '\"damp and mould\" AND repairs' --kind response --from 2023",
        "minutes search delayed discharges --exact",
        "minutes search agency -locum --authority Harrowmere --authority Talgerwen",
        "minutes search send transport --format csv --limit 100 > hits.csv")
    {
        _terminal = terminal;
        Add(_query);
        foreach (Option option in new Option[] { _index, _format, _limit, _offset, _kinds, _exact, _topics, _spread }) Add(option);
        _filters.AddTo(this);
    }

    public override string Needs => "search needs words to look for, for example: minutes search agency rates";

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Words(parsed))) throw new CommandFailure(ExitCode.WrongUsage, Needs);
        var query = Query(parsed);
        using var index = SqliteIndex.OpenReadOnly(Choices.IndexPath(parsed, _index));
        var result = index.Search(query, cancellation);
        switch (parsed.GetValue(_format))
        {
            case "json": HitsJson.Write(_terminal.Out, result); break;
            case "jsonl": HitsJson.WriteLines(_terminal.Out, result); break;
            case "csv": HitsCsv.Write(_terminal.Out, result); break;
            default: new HitsView(_terminal).Write(result, parsed.GetValue(_offset)); break;
        }
        return Task.FromResult(result.Hits.Length > 0 ? ExitCode.Done : ExitCode.NothingOrSomeFailed);
    }

    private string Words(ParseResult parsed) => string.Join(' ', parsed.GetRequiredValue(_query));

    private SearchQuery Query(ParseResult parsed) => _filters.Query(parsed, Words(parsed)) with
    {
        Limit = parsed.GetValue(_limit),
        Offset = parsed.GetValue(_offset),
        Kinds = [.. parsed.GetValue(_kinds) ?? []],
        Exact = parsed.GetValue(_exact),
        Spread = parsed.GetValue(_spread),
        Topics = OwnTopics.Of(parsed.GetValue(_topics)),
        // A list for further work has a row for each passage.
        KeepDuplicates = parsed.GetValue(_format) is "csv" or "jsonl",
        // People would read one text twice; a program gets each passage and what belongs together (questionId, answered).
        FoldAnswered = parsed.GetValue(_format) == "table",
    };
}
