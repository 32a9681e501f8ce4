using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Topics;

/// <summary>Makes topics of what files say: joins those of one id, and sees to it that relations hold both ways and lead somewhere.</summary>
internal static class TopicRelations
{
    /// <summary>The topics in order of their ids.</summary>
    /// <exception cref="TopicFormatException">A topic has no name, or a relation leads nowhere, to itself or round in a circle.</exception>
    public static ImmutableArray<Topic> Build(IReadOnlyCollection<TopicDraft> drafts)
    {
        var byId = drafts.GroupBy(draft => draft.Id).ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        var broader = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var related = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            foreach (var (other, line) in Others(draft, "broader", byId)) Link(broader, draft.Id, other, draft, line);
            foreach (var (other, line) in Others(draft, "narrower", byId)) Link(broader, other, draft.Id, draft, line);
            foreach (var (other, _) in Others(draft, "related", byId))
            {
                Of(related, draft.Id).Add(other);
                Of(related, other).Add(draft.Id);
            }
        }
        var narrower = broader.SelectMany(pair => pair.Value.Select(parent => (parent, child: pair.Key))).ToLookup(pair => pair.parent, pair => pair.child);
        return [.. byId.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Make(pair.Key, pair.Value, broader, narrower, related))];
    }

    private static Topic Make(string id, TopicDraft[] drafts, Dictionary<string, SortedSet<string>> broader, ILookup<string, string> narrower, Dictionary<string, SortedSet<string>> related) => new()
    {
        Id = id,
        PrefLabel = Last(drafts, "prefLabel") ?? throw new TopicFormatException(drafts[0].Source, drafts[0].Line, $"the topic “{id}” has no prefLabel."),
        // A name that a later file replaced is still a name.
        AltLabels = [.. drafts.SelectMany(draft => draft.All("altLabel")).Concat(drafts[..^1].Select(draft => draft.One("prefLabel")).OfType<string>()).Distinct()],
        HiddenLabels = All(drafts, "hiddenLabel"),
        TypedLabels = All(drafts, "typedLabel"),
        Hints = All(drafts, "hint"),
        Broader = [.. Of(broader, id)],
        Narrower = [.. narrower[id].Order(StringComparer.Ordinal)],
        Related = [.. Of(related, id)],
        ScopeNote = Last(drafts, "scopeNote"),
        IsPlainWords = Last(drafts, "kind") == "words",
    };

    private static ImmutableArray<string> All(TopicDraft[] drafts, string name) => [.. drafts.SelectMany(draft => draft.All(name)).Distinct()];

    private static string? Last(TopicDraft[] drafts, string name) => drafts.Select(draft => draft.One(name)).LastOrDefault(value => value is not null);

    private static IEnumerable<(string Other, int Line)> Others(TopicDraft draft, string relation, Dictionary<string, TopicDraft[]> byId)
    {
        if (!draft.Values.TryGetValue(relation, out var others)) yield break;
        foreach (var (other, line) in others)
        {
            if (!byId.ContainsKey(other)) throw new TopicFormatException(draft.Source, line, $"{relation} names “{other}”, but there is no such topic.");
            if (other == draft.Id) throw new TopicFormatException(draft.Source, line, $"{relation} of “{other}” names the topic itself.");
            yield return (other, line);
        }
    }

    /// <summary>Puts a topic under another, unless that one stands under it already.</summary>
    private static void Link(Dictionary<string, SortedSet<string>> broader, string child, string parent, TopicDraft draft, int line)
    {
        Stack<string> above = new([parent]);
        HashSet<string> seen = [];
        while (above.TryPop(out string? one))
        {
            if (one == child) throw new TopicFormatException(draft.Source, line, $"“{child}” and “{parent}” would each be part of the other.");
            if (seen.Add(one)) foreach (string next in Of(broader, one)) above.Push(next);
        }
        Of(broader, child).Add(parent);
    }

    private static SortedSet<string> Of(Dictionary<string, SortedSet<string>> relations, string id)
    {
        if (!relations.TryGetValue(id, out var others)) relations[id] = others = new(StringComparer.Ordinal);
        return others;
    }
}
