using MinutesSearch.Parsing.Extraction.Actions;
using MinutesSearch.Parsing.Extraction.Turns;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>Actions that a label names: "Action: …", "… – ACTION (R Lal)", "… [ACTION 3]".</summary>
internal sealed partial class ItemReader
{
    /// <summary>An action label at a block's start; a label alone makes actions of the list below it.</summary>
    private int ReadLabelled(int index, ActionLabels.Label label)
    {
        var block = section.Body[index];
        int next = index + 1;
        if (label.End < block.End) { AddLabelled(index, label.End, block.End); return next; }
        for (; next < section.Body.Length; next++)
        {
            // "A1. Write to the Borough Commander – Chair – 21 February"
            int number = ActionLabels.NumberLength(text.AsSpan(section.Body[next].Start, section.Body[next].Length));
            if (section.Body[next].Marker is null && number == 0) break;
            AddLabelled(next, section.Body[next].Start + number, section.Body[next].End);
        }
        return next;
    }

    private void AddLabelled(int index, int start, int end)
    {
        var labelled = new Sentence(start, end);
        bool bare = ActionReader.IsBare(text, labelled, out string? owner);
        if (!bare)
        {
            drafts.Add(ActionReader.Labelled(text, index, labelled));
            return;
        }
        // "We ask that … – ACTION.", "Members requested that …" with "Action: R Lal" below: the request is the action.
        if (drafts is [.., { Request: not null } request])
        {
            if (owner is not null) (request.Owner, request.Basis) = (owner, ActionBasis.Explicit);
            return;
        }
        if (drafts.LastOrDefault(d => d.Kind is DraftKind.Statement or DraftKind.Response or DraftKind.Comment && d.Pieces.Count > 0) is { } said)
            drafts.Add(ActionReader.Named(text, index, said.Pieces[^1], owner, said.Kind == DraftKind.Comment ? null : said.Speaker));
    }

    /// <summary>"Answer (LP):" names somebody only where the attendance has the initials.</summary>
    private QuestionLabel? Known(QuestionLabel? label)
        => label?.Speaker is { Name: { Length: < 5 } name, Role: null } && Initials.Are(name) && !people.Names.Has(name) ? label with { Speaker = null } : label;

    /// <summary>"Q." and "A." that were taken for the letters of a list: the "A." below a "Q." answers.</summary>
    private QuestionLabel? AnswerMarker(int index)
    {
        var block = section.Body[index];
        if (block.Marker?.TrimEnd('.', ')', ':') != "A") return null;
        for (int before = index - 1; before >= Math.Max(0, index - 3); before--)
        {
            if (section.Body[before].Marker is { } marker) return marker.TrimEnd('.', ')', ':') == "Q" ? new QuestionLabel(QuestionPart.Answer, block.Start) : null;
        }
        return null;
    }
}
