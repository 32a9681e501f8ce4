using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A topic by which a search was widened.</summary>
/// <param name="Words">The words of the query that name it.</param>
/// <param name="Link">The topic's page.</param>
/// <param name="Names">The other names that were looked for.</param>
public sealed record WidenedModel(string Words, LinkModel Link, string Names);

/// <summary>The page of a search.</summary>
public sealed record SearchModel
{
    internal const int OnSheet = 20;
    private const int NamesShown = 8;

    public required PageRequest Request { get; init; }
    public required string PageTitle { get; init; }
    public required string Summary { get; init; }
    public string? Folded { get; init; }
    public required IReadOnlyList<HitModel> Hits { get; init; }
    public int FirstRank { get; init; }
    public string? Reading { get; init; }
    public IReadOnlyList<WidenedModel> Topics { get; init; } = [];
    public LinkModel? WordsAlone { get; init; }
    public LinkModel? Suggestion { get; init; }
    public IReadOnlyList<LinkModel> Chosen { get; init; } = [];
    public required FacetGroupModel Councils { get; init; }
    public required FacetGroupModel Kinds { get; init; }
    public required IReadOnlyList<FacetModel> Years { get; init; }
    public required IReadOnlyList<LinkModel> Sorts { get; init; }
    public PagingModel? Paging { get; init; }
    public required IReadOnlyList<LinkModel> Downloads { get; init; }
    public required string Feed { get; init; }
    public required IReadOnlyList<LinkModel> Elsewhere { get; init; }

    internal static SearchModel Read(SqliteIndex index, PageRequest request, TopicVocabulary topics, CancellationToken cancellation)
    {
        var search = request.Search;
        var result = index.Search(search.Query(topics) with { FoldAnswered = true, Limit = OnSheet, Offset = (request.Sheet - 1) * OnSheet }, cancellation);
        var counts = FacetCounts.Of(index, result, search, topics, fold: true, cancellation);
        return new SearchModel
        {
            Request = request,
            PageTitle = TitleOf(request, result),
            Summary = SummaryOf(request, result),
            Folded = FoldedOf(result),
            Hits = [.. result.Hits.Select(HitModel.Of)],
            FirstRank = (request.Sheet - 1) * OnSheet + 1,
            Reading = search.Text.Length > 0 ? ReadingWithoutTopics(result) : null,
            Topics = [.. result.Topics.Select(Widened)],
            WordsAlone = WordsAloneOf(request, result),
            Suggestion = result.Suggestion is { } better ? new LinkModel(better, request.With(each => each with { Text = better })) : null,
            Chosen = ChosenFilters.Of(request),
            Councils = counts.CouncilLinks(request),
            Kinds = counts.KindLinks(request),
            Years = counts.Timeline(request),
            Sorts = SortLinks.Of(request),
            Paging = PagingModel.Of(request, result.Total, OnSheet),
            Downloads = Models.Downloads.OfSearch(request),
            Feed = request.Address("/feed"),
            Elsewhere = search.Text.Length > 0 ? ElsewhereOf(request) : [],
        };
    }

    private static LinkModel[] ElsewhereOf(PageRequest request) =>
    [
        new("Questions like this, and their answers", request.Address("/ask")),
        new("Figures on this, council by council", request.Address("/compare")),
        new("Actions on this", request.Address("/actions")),
        new("Decisions on this", request.Address("/decisions")),
    ];

    /// <summary>The reading up to what it says of topics, which the page shows with links.</summary>
    internal static string ReadingWithoutTopics(SearchResult result) => WithoutTopics(result.Explanation);

    internal static string WithoutTopics(string explanation)
    {
        int widened = explanation.IndexOf(" Widened with less weight:", StringComparison.Ordinal);
        return (widened < 0 ? explanation : explanation[..widened]).TrimEnd('.', ' ');
    }

    internal static WidenedModel Widened(RecognisedTopic topic)
    {
        string more = topic.Labels.Length > NamesShown ? $" and {topic.Labels.Length - NamesShown} more" : "";
        return new WidenedModel(topic.Words, new LinkModel(topic.Label, PageAddress.Topic(topic.Id)), string.Join(", ", topic.Labels.Take(NamesShown)) + more);
    }

    private static string? FoldedOf(SearchResult result)
        => result.Folded > 0 ? $"{Wording.Count(result.Folded, "question or comment", "questions and comments")} that match too stand with their answers." : null;

    private static LinkModel? WordsAloneOf(PageRequest request, SearchResult result)
    {
        if (request.Search.Exact) return new LinkModel("Also look for what others call it", request.With(each => each with { Exact = false }));
        return result.Topics.IsEmpty ? null : new LinkModel("Look for these words alone", request.With(each => each with { Exact = true }));
    }

    private static string TitleOf(PageRequest request, SearchResult result)
    {
        string what = request.Search.Text.Length > 0 ? request.Search.Text : "All passages";
        return $"{what}: {Counted.Passages(result.Total)}{(request.Sheet > 1 ? $", page {request.Sheet:N0}" : "")}";
    }

    private static string SummaryOf(PageRequest request, SearchResult result)
    {
        if (result.Total == 0) return "Nothing found";
        if (result.Hits.IsEmpty) return $"There are only {Counted.Passages(result.Total)}";
        int first = (request.Sheet - 1) * OnSheet + 1;
        string all = Counted.Passages(result.Total);
        return result.Hits.Length == result.Total ? all : $"{first:N0} to {first + result.Hits.Length - 1:N0} of {all}";
    }
}

/// <summary>In what order results can stand.</summary>
internal static class SortLinks
{
    public static IReadOnlyList<LinkModel> Of(PageRequest request) =>
    [
        Link(request, "Best match", HitOrder.Best),
        Link(request, "Councils take turns", HitOrder.Best, spread: true),
        Link(request, "Newest first", HitOrder.Newest),
        Link(request, "Oldest first", HitOrder.Oldest),
    ];

    private static LinkModel Link(PageRequest request, string text, HitOrder order, bool spread = false)
        => new(text, request.With(search => search with { Order = order, Spread = spread }), request.Search.Order == order && request.Search.Spread == spread);
}

/// <summary>What a search is narrowed to, each with the address of the search without it.</summary>
internal static class ChosenFilters
{
    public static IReadOnlyList<LinkModel> Of(PageRequest request)
    {
        var search = request.Search;
        List<LinkModel> chosen = [];
        foreach (string each in search.Authorities) chosen.Add(new($"Council: {each}", request.With(s => s with { Authorities = s.Authorities.Remove(each) })));
        foreach (string each in search.Committees) chosen.Add(new($"Committee: {each}", request.With(s => s with { Committees = s.Committees.Remove(each) })));
        foreach (var each in search.Kinds) chosen.Add(new($"Kind: {KindLabels.Of(each).ToLowerInvariant()}s", request.With(s => s with { Kinds = s.Kinds.Remove(each) })));
        foreach (string each in search.Speakers) chosen.Add(new($"Speaker: {each}", request.With(s => s with { Speakers = s.Speakers.Remove(each) })));
        if (Days(search) is { } days) chosen.Add(new(days, request.With(s => s with { From = null, To = null })));
        if (search.Exact) chosen.Add(new("These words alone", request.With(s => s with { Exact = false })));
        return chosen;
    }

    private static string? Days(SearchParameters search) => (search.From, search.To) switch
    {
        (null, null) => null,
        ({ } from, null) => $"From {Dates.Long(from)}",
        (null, { } to) => $"Until {Dates.Long(to)}",
        ({ Month: 1, Day: 1 } from, { Month: 12, Day: 31 } to) when from.Year == to.Year => $"Year: {from.Year}",
        ({ } from, { } to) => $"{Dates.Long(from)} to {Dates.Long(to)}",
    };
}
