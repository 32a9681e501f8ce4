using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Output;

/// <summary>A passage in its context, for people.</summary>
internal sealed class PassageView(Terminal terminal)
{
    private const int Label = 11;
    private readonly Page _page = new(terminal.Screen);

    public void Write(PassageInContext shown)
    {
        var hit = shown.Hit;
        string?[] heading = [hit.Authority ?? Wording.CouncilUnknown, hit.Committee, hit.Date is { } day ? Dates.Long(day) : null];
        _page.Write(0, 2, new Run(string.Join(" · ", heading.Where(part => !string.IsNullOrEmpty(part))), Tone.Heading));
        string? item = null;
        foreach (var neighbour in shown.Before) Write(neighbour, ref item, Tone.Quiet);
        Write(hit, ref item, Tone.Strong);
        foreach (var neighbour in shown.Behind) Write(neighbour, ref item, Tone.Quiet);
        _page.Blank();
        foreach (var (label, value) in Facts(hit))
            if (!string.IsNullOrEmpty(value)) _page.Write(0, Label, new Run(label.PadRight(Label), Tone.Strong), value);
    }

    private void Write(Hit hit, ref string? item, Tone tone)
    {
        string next = $"{hit.Passage.ItemNumber} {hit.Passage.Item}".Trim();
        if (next != item && next.Length > 0)
        {
            _page.Blank();
            _page.Write(0, 2, new Run(next, Tone.Heading));
        }
        item = next;
        bool chosen = tone == Tone.Strong;
        _page.Write(chosen ? 0 : 2, 4, new Run((chosen ? "> " : "") + hit.Passage.Id, chosen ? Tone.Match : Tone.Quiet), new Run($" {HitJson.NameOf(hit.Passage.Kind)}: ", tone),
            new Run(hit.Passage.Text, chosen ? Tone.Plain : Tone.Quiet));
    }

    private static IEnumerable<(string Label, string? Value)> Facts(Hit hit)
    {
        var passage = hit.Passage;
        yield return ("Id", hit.Id);
        yield return ("Document", hit.Title is { } title ? $"{hit.Document} ({title})" : hit.Document);
        yield return ("Address", hit.Source is null ? null : PassageAddress.Of(hit));
        yield return ("Page", passage.Span.Page?.ToString());
        yield return ("Place", $"characters {passage.Span.Start:N0} to {passage.Span.End:N0} of the document’s text");
        yield return ("Speaker", passage.Kind == PassageKind.Action ? null : passage.Speaker);
        yield return ("Answers", passage.QuestionId is { } question ? $"{hit.Document}#{question}{(hit.Asker is { } asker ? $" ({asker})" : "")}" : null);
        yield return ("Owner", passage.Action?.Owner);
        yield return ("Due", passage.Action?.Due);
        yield return ("Outcome", passage.Decision?.Outcome.ToString().ToLowerInvariant());
        yield return ("Moved by", passage.Decision?.Mover);
        yield return ("Seconded", passage.Decision?.Seconder);
        yield return ("Vote", passage.Decision?.Vote?.Text);
        yield return ("Figures", string.Join("; ", passage.Figures.Select(FigureText.Of)));
    }
}
