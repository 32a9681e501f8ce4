using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes ask</c>: finds precedents for a question.</summary>
internal sealed class AskCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _question = new("QUESTION") { Description = "A question in plain words", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = Choices.Format("How to print them", "table", "json", "jsonl", "csv");
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<int> _limit = Choices.Number("--limit", 10, 1, 1000, "How many precedents to print");
    private readonly Option<int> _offset = Choices.Number("--offset", 0, 0, int.MaxValue, "How many of the best to leave out first");
    private readonly Filters _filters = new();

    public AskCommand(Terminal terminal) : base(
        "ask",
        "Find precedents: what did other committees ask like this, and what were they told?",
        "minutes ask \"How are we reducing reliance on locums?\"",
        "minutes ask \"How long do families stay in bed and breakfast?\" --from 2024 --limit 5",
        "minutes ask \"Why are damp repairs taking so long?\" --format csv > precedents.csv")
    {
        _terminal = terminal;
        Add(_question);
        foreach (Option option in new Option[] { _index, _format, _limit, _offset }) Add(option);
        _filters.AddTo(this);
    }

    public override string Needs => "ask needs a question, for example: minutes ask \"How are we reducing reliance on locums?\"";

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string question = string.Join(' ', parsed.GetRequiredValue(_question));
        if (string.IsNullOrWhiteSpace(question)) throw new CommandFailure(ExitCode.WrongUsage, Needs);
        var within = _filters.Query(parsed) with { Limit = parsed.GetValue(_limit), Offset = parsed.GetValue(_offset) };
        using var index = SqliteIndex.OpenReadOnly(Choices.IndexPath(parsed, _index));
        var result = index.Ask(new PrecedentQuery { Question = question, Within = within }, cancellation);
        switch (parsed.GetValue(_format))
        {
            case "json": PrecedentsJson.Write(_terminal.Out, result); break;
            case "jsonl": PrecedentsJson.WriteLines(_terminal.Out, result); break;
            case "csv": PrecedentsCsv.Write(_terminal.Out, result); break;
            default: new PrecedentsView(_terminal).Write(result); break;
        }
        return Task.FromResult(result.Precedents.IsEmpty ? ExitCode.NothingOrSomeFailed : ExitCode.Done);
    }
}
