using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A topic in the list, with its parts.</summary>
public sealed record TopicLinkModel(LinkModel Link, string? Note, IReadOnlyList<TopicLinkModel> Parts);

/// <summary>The list of topics.</summary>
/// <param name="Groups">Topics with parts.</param>
/// <param name="Others">Topics without.</param>
public sealed record TopicsModel(IReadOnlyList<TopicLinkModel> Groups, IReadOnlyList<TopicLinkModel> Others)
{
    internal static TopicsModel Of(TopicVocabulary vocabulary)
    {
        var roots = vocabulary.Topics.Where(topic => !topic.IsPlainWords && topic.Broader.IsEmpty).OrderBy(topic => topic.PrefLabel, StringComparer.OrdinalIgnoreCase)
            .Select(topic => Link(vocabulary, topic)).ToArray();
        return new TopicsModel([.. roots.Where(each => each.Parts.Count > 0)], [.. roots.Where(each => each.Parts.Count == 0)]);
    }

    internal static LinkModel LinkTo(Topic topic) => new(char.ToUpperInvariant(topic.PrefLabel[0]) + topic.PrefLabel[1..], PageAddress.Topic(topic.Id));

    private static TopicLinkModel Link(TopicVocabulary vocabulary, Topic topic) => new(LinkTo(topic), topic.ScopeNote,
        [.. topic.Narrower.Select(vocabulary.Find).OfType<Topic>().Where(part => !part.IsPlainWords).OrderBy(part => part.PrefLabel, StringComparer.OrdinalIgnoreCase)
            .Select(part => Link(vocabulary, part))]);
}

/// <summary>The page of a topic: its names, its figures council by council, and what was said on it.</summary>
public sealed record TopicModel
{
    private const int HitsShown = 5;

    public required LinkModel Link { get; init; }
    public string? Note { get; init; }
    public required IReadOnlyList<string> Names { get; init; }
    public required IReadOnlyList<(string Label, IReadOnlyList<LinkModel> Links)> Relations { get; init; }
    public required CompareModel Figures { get; init; }
    public required IReadOnlyList<HitModel> Hits { get; init; }
    public required LinkModel AllHits { get; init; }
    public required FacetGroupModel Councils { get; init; }
    public required IReadOnlyList<FacetModel> Years { get; init; }
    public required IReadOnlyList<LinkModel> Elsewhere { get; init; }

    internal static TopicModel Read(SqliteIndex index, Topic topic, PageRequest request, TopicVocabulary vocabulary, CancellationToken cancellation)
    {
        var search = request with { Path = "/search", Search = request.Search with { Text = topic.PrefLabel } };
        var result = index.Search(search.Search.Query(vocabulary) with { FoldAnswered = true, Limit = HitsShown, Spread = true }, cancellation);
        var counts = FacetCounts.Of(index, result, search.Search, vocabulary, fold: true, cancellation);
        return new TopicModel
        {
            Link = TopicsModel.LinkTo(topic),
            Note = topic.ScopeNote,
            Names = [.. topic.AltLabels],
            Relations = [.. RelationsOf(topic, vocabulary)],
            Figures = CompareModel.Read(index, search with { Path = "/compare" }, vocabulary, cancellation),
            Hits = [.. result.Hits.Select(HitModel.Of)],
            AllHits = new LinkModel($"All {Counted.Passages(result.Total)}", search.Address()),
            Councils = counts.CouncilLinks(search),
            Years = counts.Timeline(search),
            Elsewhere =
            [
                new("Questions on this, and their answers", search.Address("/ask")), new("Actions on this", search.Address("/actions")),
                new("Decisions on this", search.Address("/decisions")), new("Feed of new passages (Atom)", search.Address("/feed")),
            ],
        };
    }

    private static IEnumerable<(string Label, IReadOnlyList<LinkModel> Links)> RelationsOf(Topic topic, TopicVocabulary vocabulary)
    {
        foreach (var (label, ids) in new[] { ("Part of", topic.Broader), ("Its parts", topic.Narrower), ("See also", topic.Related) })
        {
            LinkModel[] links = [.. ids.Select(vocabulary.Find).OfType<Topic>().Where(each => !each.IsPlainWords).Select(TopicsModel.LinkTo)];
            if (links.Length > 0) yield return (label, links);
        }
    }
}
