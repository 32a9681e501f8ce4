using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Models;

/// <summary>What a passage states beyond its words, with labels.</summary>
internal static class PassageFactsText
{
    public static IEnumerable<(string Label, string Text)> Of(Hit hit)
    {
        if (hit.Passage.Action is { } action) return OfAction(action);
        return hit.Passage.Decision is { } decision ? OfDecision(decision) : [];
    }

    private static IEnumerable<(string Label, string Text)> OfAction(ActionFacts action)
    {
        yield return ("Who", action.Owner ?? "nobody named");
        yield return ("By when", DueOf(action));
    }

    private static IEnumerable<(string Label, string Text)> OfDecision(DecisionFacts decision)
    {
        yield return ("Outcome", decision.Outcome.ToString().ToLowerInvariant());
        if (decision.Mover is { } mover) yield return ("Moved by", decision.Seconder is { } seconder ? $"{mover}, seconded by {seconder}" : mover);
        if (decision.Vote is { } vote) yield return ("Vote", VoteOf(vote));
    }

    /// <summary>"by the end of May (31 May 2024)".</summary>
    public static string DueOf(ActionFacts action)
        => action.Due is null ? "no date given" : action.DueDay is { } day && Dates.Long(day) is var date && !action.Due.Contains(date, StringComparison.OrdinalIgnoreCase)
            ? $"{action.Due} ({date})" : action.Due;

    public static string VoteOf(Vote vote)
    {
        (int? Count, string Name)[] counts = [(vote.For, "for"), (vote.Against, "against"), (vote.Abstained, "abstained")];
        string said = string.Join(", ", counts.Where(each => each.Count is not null).Select(each => $"{each.Count} {each.Name}"));
        return said.Length > 0 ? said : vote.Text;
    }
}
