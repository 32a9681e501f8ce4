using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats.Lists;

namespace MinutesSearch.Cli.Output;

/// <summary>A list for people: meeting by meeting, what was taken down under each.</summary>
internal abstract class ListView(Terminal terminal, string what)
{
    protected Page Page { get; } = new(terminal.Screen);

    public void Write(PassageList list)
    {
        string readAs = list.Query.Length > 0 ? $" Read as: {list.Explanation.TrimEnd('.')}." : "";
        if (list.Total == 0)
        {
            Page.Write(0, $"No {what}s found. Try fewer or other words, or leave out the options that narrow the list.{readAs}");
            return;
        }
        string? meeting = null;
        foreach (var hit in list.Hits)
        {
            string next = Meeting(hit);
            if (next != meeting) WriteMeeting(next, isFirst: meeting is null);
            meeting = next;
            Write(hit);
        }
        Page.Blank();
        string more = list.Hits.Count < list.Total ? $" More with --limit {list.Total}." : "";
        Page.Write(0, 2, new Run($"{list.Hits.Count:N0} of {Wording.Count(list.Total, what)}.{readAs}{more}", Tone.Quiet));
    }

    /// <summary>Writes one of them, below its meeting.</summary>
    protected abstract void Write(Hit hit);

    /// <summary>Where it stands.</summary>
    protected static string Place(Hit hit)
        => hit.Id + (hit.Passage.ItemNumber is { Length: > 0 } item ? $", item {item}" : "") + (hit.Passage.Span.Page is { } page ? $", page {page}" : "");

    private void WriteMeeting(string meeting, bool isFirst)
    {
        if (!isFirst) Page.Blank();
        Page.Write(0, 2, new Run(meeting, Tone.Heading));
    }

    private static string Meeting(Hit hit)
        => string.Join(" · ", new[] { hit.Authority ?? Wording.CouncilUnknown, hit.Committee, hit.Date is { } day ? Dates.Long(day) : null }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>Actions for people.</summary>
internal sealed class ActionsView(Terminal terminal, DateOnly today) : ListView(terminal, "action")
{
    protected override void Write(Hit hit)
    {
        var action = hit.Passage.Action ?? new ActionFacts();
        Page.Write(2, 4, new Run(action.Owner ?? "Nobody named", action.Owner is null ? Tone.Quiet : Tone.Strong), ": ", hit.Passage.Text);
        Page.Write(4, 6, new Run($"{Due(action)} · {action.Basis.ToString().ToLowerInvariant()} · {Place(hit)}", Tone.Quiet));
    }

    private string Due(ActionFacts action)
    {
        if (action.Due is null) return "no date";
        string day = action.DueDay is { } due ? $" ({Dates.Long(due)}{(due < today ? ", passed" : "")})" : "";
        return $"due {action.Due}{day}";
    }
}

/// <summary>Decisions for people.</summary>
internal sealed class DecisionsView(Terminal terminal) : ListView(terminal, "decision")
{
    protected override void Write(Hit hit)
    {
        var decision = hit.Passage.Decision ?? new DecisionFacts();
        string outcome = decision.Outcome.ToString();
        Page.Write(2, 4, new Run(outcome, Tone.Strong), ": ", hit.Passage.Text);
        Page.Write(4, 6, new Run(string.Join(" · ", Facts(decision).Append(Place(hit))), Tone.Quiet));
    }

    private static IEnumerable<string> Facts(DecisionFacts decision)
    {
        if (decision.Mover is { } mover) yield return $"moved by {mover}{(decision.Seconder is { } seconder ? $", seconded by {seconder}" : "")}";
        if (decision.Vote is { } vote) yield return $"vote: {Vote(vote)}";
    }

    private static string Vote(Parsing.Vote vote)
    {
        (int? Count, string Name)[] counts = [(vote.For, "for"), (vote.Against, "against"), (vote.Abstained, "abstained")];
        string said = string.Join(", ", counts.Where(each => each.Count is not null).Select(each => $"{each.Count} {each.Name}"));
        return said.Length > 0 ? said : vote.Text;
    }
}
