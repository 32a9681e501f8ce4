using System.CommandLine;
using System.CommandLine.Parsing;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats.Comparing;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes compare</c>: sets the figures on a topic side by side.</summary>
internal sealed class CompareCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _topic = new("TOPIC") { Description = "What the figures are about; \"rates\" or \"cost\" in it say which units come first", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = Choices.Format("How to print them; svg draws a plot", "table", "json", "jsonl", "csv", "svg");
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<int> _limit = Choices.Number("--limit", 100, 1, 100_000, "How many figures to print at most, the best on the topic");
    private readonly Option<FigureUnit[]> _units = new("--unit")
    {
        Description = $"Only figures in this unit: {string.Join(", ", UnitNames.All)} (repeatable)",
        HelpName = "UNIT",
        CustomParser = result => [.. result.Tokens.Select(token => UnitOf(token.Value, result)).OfType<FigureUnit>()],
    };
    private readonly Filters _filters = new();

    public CompareCommand(Terminal terminal) : base(
        "compare",
        "Set the figures on a topic side by side, across councils and dates.",
        "minutes compare agency rates",
        "minutes compare average caseload --unit count --from 2024",
        "minutes compare agency rates --unit percent --format svg > agency-rates.svg",
        "minutes compare vacancy rate --format csv > vacancies.csv")
    {
        _terminal = terminal;
        Add(_topic);
        foreach (Option option in new Option[] { _index, _format, _limit, _units }) Add(option);
        _filters.AddTo(this);
    }

    public override string Needs => "compare needs a topic, for example: minutes compare agency rates";

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string topic = string.Join(' ', parsed.GetRequiredValue(_topic));
        if (string.IsNullOrWhiteSpace(topic)) throw new CommandFailure(ExitCode.WrongUsage, Needs);
        var query = new CompareQuery { Topic = topic, Units = [.. parsed.GetValue(_units) ?? []], Within = _filters.Query(parsed) with { Limit = parsed.GetValue(_limit) } };
        using var index = SqliteIndex.OpenReadOnly(Choices.IndexPath(parsed, _index));
        var comparison = index.Compare(query, cancellation);
        switch (parsed.GetValue(_format))
        {
            case "json": ComparisonJson.Write(_terminal.Out, comparison); break;
            case "jsonl": ComparisonJson.WriteLines(_terminal.Out, comparison); break;
            case "csv": ComparisonCsv.Write(_terminal.Out, comparison); break;
            case "svg": ComparisonSvg.Write(_terminal.Out, comparison); break;
            default: new ComparisonView(_terminal).Write(comparison); break;
        }
        return Task.FromResult(comparison.Total > 0 ? ExitCode.Done : ExitCode.NothingOrSomeFailed);
    }

    private static FigureUnit? UnitOf(string written, ArgumentResult result)
    {
        if (UnitNames.Read(written) is { } unit) return unit;
        result.AddError($"--unit takes {string.Join(", ", UnitNames.All[..^1])} or {UnitNames.All[^1]}, not '{written}'.");
        return null;
    }
}
