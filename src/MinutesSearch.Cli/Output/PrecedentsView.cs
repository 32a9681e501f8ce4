using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Output;

/// <summary>Precedents for people: council by council, the best first.</summary>
internal sealed class PrecedentsView(Terminal terminal)
{
    private const int ActionsShown = 3;
    private readonly Page _page = new(terminal.Screen);

    public void Write(PrecedentResult result)
    {
        if (result.Precedents.IsEmpty)
        {
            _page.Write(0, $"Nobody asked anything like that. Try other words, or look for them with minutes search.");
            _page.Write(0, 2, new Run(result.Explanation, Tone.Quiet));
            return;
        }
        foreach (var council in result.Precedents.GroupBy(precedent => precedent.Hit.Authority ?? Wording.CouncilUnknown, StringComparer.OrdinalIgnoreCase))
        {
            _page.Write(0, new Run(council.Key, Tone.Heading));
            _page.Blank();
            foreach (var precedent in council) Write(precedent);
        }
        int shown = result.Precedents.Length;
        _page.Write(0, 2, new Run($"{Wording.Count(shown, "precedent")} of {result.Answered + result.Unanswered:N0}: {Wording.Count(result.Answered, "answered question")}, {result.Unanswered:N0} without an answer. Looked for: {result.Explanation}", Tone.Quiet));
    }

    private void Write(Precedent precedent)
    {
        var card = new HitCard(_page) { UnderCouncil = true };
        card.Write(precedent.Hit.Rank, precedent.Hit, new HitBackground(precedent.Hit.Asker, []), Notes(precedent));
    }

    private static IEnumerable<(string Label, string Text)> Notes(Precedent precedent)
    {
        foreach (var action in precedent.Actions.Take(ActionsShown)) yield return ("Action that followed: ", action.Passage.Text);
        if (precedent.Actions.Length > ActionsShown) yield return ("", $"and {Wording.Count(precedent.Actions.Length - ActionsShown, "more action")} under the item");
        if (precedent.Matched.IsEmpty) yield break;
        string places = string.Join(", ", precedent.MatchedIn.Select(place => place == "item" ? "the item’s title" : "the " + place));
        yield return ("Why: ", $"{string.Join(", ", precedent.Matched.Select(word => $"“{word}”"))} in {places}");
    }
}
