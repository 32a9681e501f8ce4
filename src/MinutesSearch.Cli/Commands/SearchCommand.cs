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
        Description = "Words, \"exact phrases\", \"words near by\"~5, AND, OR, NOT, + and -, brackets, prefix*, wild?card, spelling~, weight^2, field:word and ranges "
            + "(these narrow: authority, committee, kind, side, outcome, type, nation, unit, date:[2021-01 TO 2022], year:2023, value:>10, page:3; these are searched like words: speaker, role, item, question, text, owner, measure)",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string> _format = Choices.Format("How to print the hits; all but table also list questions beside their answers", "table", "json", "jsonl", "csv");
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<int> _limit = Choices.Number("--limit", 10, 1, 1000, "How many hits to print");
    private readonly Option<int> _offset = Choices.Number("--offset", 0, 0, int.MaxValue, "How many of the best hits to leave out first");
    private readonly Option<PassageKind[]> _kinds = Choices.Kinds();
    private readonly Filters _filters = new();
    private readonly Option<bool> _spread = new("--spread") { Description = "Let councils take turns, so that the first hits come from many" };

    public SearchCommand(Terminal terminal) : base(
        "search",
        "Search the index: what did councils ask, answer, decide and promise?",
        "minutes search agency rates",
        "minutes search '\"damp and mould\" AND repairs' --kind response --from 2023",
        "minutes search delayed discharges --exact",
        "minutes search 'vacancies value:>10% date:[2023-09 TO 2024] side:officer'",
        "minutes search agency -locum --authority Harrowmere --authority Talgerwen",
        "minutes search send transport --format csv --limit 100 > hits.csv")
    {
        _terminal = terminal;
        Add(_query);
        foreach (Option option in new Option[] { _index, _format, _limit, _offset, _kinds, _spread }) Add(option);
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
        Spread = parsed.GetValue(_spread),
        // A list for further work has a row for each passage.
        KeepDuplicates = parsed.GetValue(_format) is "csv" or "jsonl",
        // People would read one text twice; a program gets each passage and what belongs together (questionId, answered).
        FoldAnswered = parsed.GetValue(_format) == "table",
    };
}
