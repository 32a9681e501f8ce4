using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats.Lists;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes actions</c>: lists what somebody is to do.</summary>
internal sealed class ActionsCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly ListOptions _list = new();
    private readonly Option<string[]> _owners = Choices.Repeatable("--owner", "NAME", "Only actions of people or posts with this in their name");
    private readonly Option<bool> _withoutOwner = new("--without-owner") { Description = "Only actions that name nobody" };
    private readonly Option<bool> _overdue = new("--overdue") { Description = "Only actions whose day has passed; the minutes do not say whether they were done" };
    private readonly Option<DateOnly?> _on = Choices.Day("--on", lastOfPeriod: false, "The day that --overdue goes by, else today");
    private readonly Option<string?> _basis = new("--basis")
    {
        Description = "Only actions that are committed to like this: explicit, agreed, undertaking or request",
        HelpName = "BASIS",
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (written.All(char.IsLetter) && Enum.TryParse<ActionBasis>(written, ignoreCase: true, out _)) return written;
            result.AddError($"--basis takes explicit, agreed, undertaking or request, not '{written}'.");
            return null;
        },
    };

    public ActionsCommand(Terminal terminal) : base(
        "actions",
        "List actions: who is to do what, and by when?",
        "minutes actions --authority Harrowmere",
        "minutes actions workforce --from 2024 --owner Director",
        "minutes actions --overdue --format csv > overdue.csv",
        "minutes actions --without-owner")
    {
        _terminal = terminal;
        _list.AddTo(this, _owners, _withoutOwner, _overdue, _on, _basis);
    }

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_withoutOwner) && parsed.GetValue(_owners) is { Length: > 0 })
            throw new CommandFailure(ExitCode.WrongUsage, "--owner and --without-owner exclude each other: use one of them.");
        var today = parsed.GetValue(_on) ?? DateOnly.FromDateTime(DateTime.Today);
        var list = _list.Read(parsed, PassageKind.Action, hit => Passes(parsed, hit.Passage.Action ?? new ActionFacts(), today), cancellation);
        switch (_list.Format(parsed))
        {
            case "json": PassageListJson.Write(_terminal.Out, "actions", list); break;
            case "jsonl": PassageListJson.WriteLines(_terminal.Out, list); break;
            case "csv": ActionsCsv.Write(_terminal.Out, list); break;
            default: new ActionsView(_terminal, today).Write(list); break;
        }
        return Task.FromResult(list.Total > 0 ? ExitCode.Done : ExitCode.NothingOrSomeFailed);
    }

    private bool Passes(ParseResult parsed, ActionFacts action, DateOnly today)
    {
        if (parsed.GetValue(_withoutOwner) && action.Owner is not null) return false;
        if (parsed.GetValue(_overdue) && !(action.DueDay < today)) return false;
        if (parsed.GetValue(_basis) is { } basis && !basis.Equals(action.Basis.ToString(), StringComparison.OrdinalIgnoreCase)) return false;
        return parsed.GetValue(_owners) is not { Length: > 0 } owners || owners.Any(owner => action.Owner?.Contains(owner, StringComparison.OrdinalIgnoreCase) == true);
    }
}
