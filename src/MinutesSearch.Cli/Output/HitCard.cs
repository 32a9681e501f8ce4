using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Output;

/// <summary>One hit as people read it: who met when, what was asked and answered, and where it stands.</summary>
internal sealed class HitCard(Page page)
{
    private const int Indent = 4;

    /// <summary>Whether the council's name stands above already.</summary>
    public bool UnderCouncil { get; init; }

    /// <summary>Writes a card.</summary>
    /// <param name="number">Printed before it.</param>
    /// <param name="hit">The hit.</param>
    /// <param name="known">What its document says beyond it, where the document is at hand.</param>
    /// <param name="notes">Lines to put below, each with a label.</param>
    public void Write(int number, Hit hit, HitBackground? known = null, IEnumerable<(string Label, string Text)>? notes = null)
    {
        hit = WithoutTitle(hit);
        var matches = Matches.Of(hit);
        page.Write(0, Indent, Heading(number, hit));
        if (hit.Passage.Question is { } question) Said(hit.QuestionKind == PassageKind.Comment ? "Commented" : "Asked", known?.Asker, question, matches.In(question));
        Said(Verb(hit.Passage), hit.Passage.Speaker, hit.Passage.Text, matches.InTextOf(hit));
        if (hit.Passage.Kind == PassageKind.Question && !hit.IsAnswered) page.Write(Indent, new Run("No answer is recorded with it.", Tone.Quiet));
        if (known?.Figures is [_, ..]) page.Write(Indent, Indent + 2, new Run("Figures: ", Tone.Strong), string.Join("; ", known.Figures));
        foreach (var (label, text) in notes ?? []) page.Write(Indent, Indent + 2, new Run(label, Tone.Strong), text);
        string twins = hit.Duplicates == 0 ? "" : $"; the same in {Wording.Count(hit.Duplicates, "more paper", "more papers")} of the meeting";
        page.Write(Indent, Indent + 2, new Run(Place(hit) + twins, Tone.Quiet));
        page.Blank();
    }

    /// <summary>A slide's passage begins with its title, which stands in the card's heading already.</summary>
    private static Hit WithoutTitle(Hit hit)
    {
        if (hit.Passage is not { Kind: PassageKind.Slide, Item: { Length: > 0 } title, Text: var text }) return hit;
        return text.Length > title.Length && text.StartsWith(title + " ", StringComparison.Ordinal)
            ? hit with { Passage = hit.Passage with { Text = text[(title.Length + 1)..] } }
            : hit;
    }

    private IEnumerable<Run> Heading(int number, Hit hit)
    {
        yield return new Run($"{number}.".PadRight(Indent), Tone.Strong);
        string?[] parts = [hit.Committee, hit.Date is { } day ? Dates.Long(day) : null, hit.Passage.Item];
        string rest = string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
        if (!UnderCouncil) yield return new Run(hit.Authority ?? Wording.CouncilUnknown, Tone.Heading);
        if (rest.Length > 0) yield return UnderCouncil ? rest : " · " + rest;
    }

    private void Said(string verb, string? speaker, string text, IEnumerable<MarkedText> runs)
    {
        // Most sentences name their speaker; then the name in brackets ("Graham Peel, Director of Finance") would only be said twice.
        bool named = speaker is null || text.Contains(speaker.Split(", ")[0], StringComparison.OrdinalIgnoreCase);
        page.Write(Indent, Indent + 2, [new Run(named ? verb + ": " : $"{verb} ({speaker}): ", Tone.Strong), .. runs]);
    }

    private static string Verb(Passage passage) => passage.Kind switch
    {
        PassageKind.Question => "Asked",
        PassageKind.Response => "Answered",
        PassageKind.Comment => "Commented",
        PassageKind.Action => "Action",
        PassageKind.Resolution => "Resolved",
        PassageKind.Slide => "Slide",
        _ => "Minuted",
    };

    private static string Place(Hit hit)
    {
        string item = hit.Passage.ItemNumber is not { Length: > 0 } number ? ""
            : hit.Passage.Kind == PassageKind.Slide ? $", slide {number}" : $", item {number}";
        string sheet = hit.Passage.Span.Page is { } page && hit.Passage.Kind != PassageKind.Slide ? $", page {page}" : "";
        string address = hit.Source is { } source ? $", {source}" : "";
        return hit.Id + item + sheet + address;
    }
}
