using System.CommandLine;
using System.CommandLine.Parsing;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats.Lists;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes decisions</c>: lists what was resolved.</summary>
internal sealed class DecisionsCommand : MinutesCommand
{
    private static readonly string Outcomes = string.Join(", ", Enum.GetNames<Outcome>().Select(name => name.ToLowerInvariant()));

    private readonly Terminal _terminal;
    private readonly ListOptions _list = new();
    private readonly Option<Outcome[]> _outcomes = new("--outcome")
    {
        Description = $"Only decisions with this outcome: {Outcomes} (repeatable)",
        HelpName = "OUTCOME",
        CustomParser = result => [.. result.Tokens.Select(token => OutcomeOf(token.Value, result)).OfType<Outcome>()],
    };
    private readonly Option<string[]> _movers = Choices.Repeatable("--mover", "NAME", "Only decisions that were moved or seconded by people with this in their name");
    private readonly Option<bool> _voted = new("--voted") { Description = "Only decisions with a recorded vote" };

    public DecisionsCommand(Terminal terminal) : base(
        "decisions",
        "List decisions: what was resolved, who moved it, and how was it voted on?",
        "minutes decisions --authority Ballycarn --from 2024",
        "minutes decisions housing --outcome rejected --outcome deferred",
        "minutes decisions --voted --format csv > votes.csv")
    {
        _terminal = terminal;
        _list.AddTo(this, _outcomes, _movers, _voted);
    }

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var list = _list.Read(parsed, PassageKind.Resolution, hit => Passes(parsed, hit.Passage.Decision ?? new DecisionFacts()), cancellation);
        switch (_list.Format(parsed))
        {
            case "json": PassageListJson.Write(_terminal.Out, "decisions", list); break;
            case "jsonl": PassageListJson.WriteLines(_terminal.Out, list); break;
            case "csv": DecisionsCsv.Write(_terminal.Out, list); break;
            default: new DecisionsView(_terminal).Write(list); break;
        }
        return Task.FromResult(list.Total > 0 ? ExitCode.Done : ExitCode.NothingOrSomeFailed);
    }

    private bool Passes(ParseResult parsed, DecisionFacts decision)
    {
        if (parsed.GetValue(_voted) && decision.Vote is null) return false;
        if (parsed.GetValue(_outcomes) is { Length: > 0 } outcomes && !outcomes.Contains(decision.Outcome)) return false;
        return parsed.GetValue(_movers) is not { Length: > 0 } movers || movers.Any(mover => Has(decision.Mover, mover) || Has(decision.Seconder, mover));
    }

    private static bool Has(string? name, string part) => name?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static Outcome? OutcomeOf(string written, ArgumentResult result)
    {
        if (written.All(char.IsLetter) && Enum.TryParse<Outcome>(written, ignoreCase: true, out var outcome)) return outcome;
        result.AddError($"--outcome takes {Outcomes}, not '{written}'.");
        return null;
    }
}
