using MinutesSearch.Parsing;

namespace MinutesSearch.Cli.Output;

/// <summary>What the parser found in a document, as an outline for people.</summary>
internal sealed class OutlineView(Terminal terminal)
{
    private const int Indent = 4;
    private const int Label = 11;
    private const int LongestStatement = 240;
    private readonly Page _page = new(terminal.Screen);

    public void Write(MinutesDocument document)
    {
        WriteHeader(document);
        foreach (var item in document.Items) WriteItem(item);
        foreach (var slide in document.Slides) WriteSlide(slide);
        WriteFigures(document);
        foreach (var note in document.Warnings) _page.Write(0, 2, new Run($"Note ({note.Code}): ", Tone.Strong), note.Message);
        WriteCounts(document);
        _page.Blank();
    }

    private void WriteHeader(MinutesDocument document)
    {
        _page.Write(0, new Run(document.Title ?? document.Source ?? "Untitled", Tone.Heading));
        string?[] facts =
        [
            document.Authority, document.Committee, document.Date is { } day ? Dates.Long(day) : null, document.Venue,
            document.Kind.ToString().ToLowerInvariant(),
        ];
        _page.Write(0, string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))));
        foreach (var group in document.Attendance.GroupBy(attendee => attendee.Presence))
        {
            var names = group.Select(attendee => attendee.Role is { } role ? $"{attendee.Name} ({role})" : attendee.Name);
            _page.Write(0, 2, new Run(PresenceLabel(group.Key) + ": ", Tone.Strong), string.Join(", ", names));
        }
    }

    private void WriteItem(Item item)
    {
        _page.Blank();
        _page.Write(0, Indent, new Run((item.Number ?? "").PadRight(Indent - 1) + " ", Tone.Strong), new Run(item.Title.Length > 0 ? item.Title : "(no title)", Tone.Heading));
        if (item.Purpose is { } purpose) _page.Write(Indent, new Run(purpose, Tone.Quiet));
        foreach (var entry in item.Entries) WriteEntry(entry);
        if (item.Documents.Length > 0) Labelled(Indent, "Papers", string.Join("; ", item.Documents));
    }

    private void WriteEntry(Entry entry)
    {
        switch (entry)
        {
            case Question question: Labelled(Indent, "Asked", Spoken(question.Text, question.Speaker)); break;
            case Response { InReplyTo: not null } answer: Labelled(Indent + 2, "Answered", Spoken(answer.Text, answer.Speaker)); break;
            case Response response: Labelled(Indent, "Answered", Spoken(response.Text, response.Speaker)); break;
            case Comment comment: Labelled(Indent, "Commented", Spoken(comment.Text, comment.Speaker)); break;
            case ActionPoint action: Labelled(Indent, "Action", Described(action)); break;
            case Resolution resolution: WriteResolution(resolution); break;
            default: Labelled(Indent, "Minuted", Short(entry.Text)); break;
        }
    }

    private void WriteResolution(Resolution resolution)
    {
        string outcome = resolution.Outcome == Outcome.Other ? "" : $" ({resolution.Outcome.ToString().ToLowerInvariant()})";
        for (int i = 0; i < resolution.Clauses.Length; i++)
        {
            var clause = resolution.Clauses[i];
            Labelled(Indent, i == 0 ? "Resolved" : "", (clause.Number is { } number ? $"{number}. " : "") + clause.Text + (i == 0 ? outcome : ""));
        }
        if (resolution.Clauses.IsEmpty) Labelled(Indent, "Resolved", resolution.Text + outcome);
    }

    private void WriteSlide(Slide slide)
    {
        _page.Blank();
        _page.Write(0, Indent, new Run(slide.Number.ToString().PadRight(Indent - 1) + " ", Tone.Strong), new Run(slide.Title, Tone.Heading));
        foreach (var line in slide.Lines) _page.Write(Indent + 2 * line.Level, Indent + 2 * line.Level + 2, "- " + line.Text);
    }

    private void WriteFigures(MinutesDocument document)
    {
        if (document.Figures.IsEmpty) return;
        _page.Blank();
        _page.Write(0, new Run("Figures", Tone.Heading));
        foreach (var figure in document.Figures) _page.Write(Indent, Indent + 2, FigureText.Of(figure));
    }

    private void WriteCounts(MinutesDocument document)
    {
        var counts = DocumentCounts.Of(document);
        _page.Blank();
        _page.Write(0, new Run(
            $"{Wording.Count(counts.Questions, "question")}, {Wording.Count(counts.Answers, "answer")}, {Wording.Count(counts.Actions, "action")}, "
            + $"{Wording.Count(counts.Resolutions, "resolution")}, {Wording.Count(counts.Figures, "figure")}", Tone.Quiet));
    }

    private void Labelled(int indent, string label, string text)
    {
        if (label.Length == 0) _page.Write(indent + Label, text);
        else _page.Write(indent, indent + Label, new Run(label.PadRight(Label - 1) + " ", Tone.Strong), text);
    }

    private static string Spoken(string text, Speaker? speaker)
    {
        string? name = speaker?.Name ?? speaker?.Role;
        return name is null || text.Contains(name, StringComparison.OrdinalIgnoreCase) ? text : $"({name}) {text}";
    }

    private static string Described(ActionPoint action)
    {
        string?[] facts = [action.Owner, action.Due is { } due ? $"by {due}" : null];
        string who = string.Join(", ", facts.Where(fact => fact is not null));
        return who.Length > 0 ? $"{action.Text} ({who})" : action.Text;
    }

    private static string Short(string text) => text.Length <= LongestStatement ? text : text[..text.LastIndexOf(' ', LongestStatement)] + " …";

    private static string PresenceLabel(Presence presence) => presence switch
    {
        Presence.InAttendance => "In attendance",
        Presence.Substitute => "Substitutes",
        _ => presence.ToString(),
    };
}
