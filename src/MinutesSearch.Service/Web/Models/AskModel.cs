using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A question that was asked before.</summary>
/// <param name="Hit">The question with its answer.</param>
/// <param name="Why">Why it is like the question.</param>
/// <param name="Actions">What followed.</param>
public sealed record PrecedentModel(HitModel Hit, string? Why, IReadOnlyList<LinkModel> Actions);

/// <summary>A council with what it was asked.</summary>
public sealed record CouncilGroupModel(string Council, string Id, IReadOnlyList<PrecedentModel> Precedents);

/// <summary>The page of precedents.</summary>
public sealed record AskModel
{
    private const int OnSheet = 20, ActionsShown = 3;

    public static IReadOnlyList<LinkModel> Examples { get; } =
    [.. new[] { "How are we reducing reliance on locums?", "How long do families stay in bed and breakfast?", "Why are damp repairs taking so long?" }
        .Select(each => new LinkModel(each, PageAddress.Of("/ask", ("q", each))))];

    public required PageRequest Request { get; init; }
    public required string PageTitle { get; init; }

    /// <summary>How many were found; null where nothing was asked.</summary>
    public string? Summary { get; init; }
    public string? Reading { get; init; }
    public IReadOnlyList<WidenedModel> Topics { get; init; } = [];
    public IReadOnlyList<CouncilGroupModel> Councils { get; init; } = [];
    public IReadOnlyList<LinkModel> Chosen { get; init; } = [];
    public PagingModel? Paging { get; init; }
    public IReadOnlyList<LinkModel> Downloads { get; init; } = [];

    internal static AskModel Empty(PageRequest request) => new() { Request = request, PageTitle = "Ask" };

    internal static AskModel Read(SqliteIndex index, PageRequest request, TopicVocabulary topics, CancellationToken cancellation)
    {
        var within = request.Search.Query(topics) with { Limit = OnSheet, Offset = (request.Sheet - 1) * OnSheet };
        var result = index.Ask(new PrecedentQuery { Question = request.Search.Text, Within = within }, cancellation);
        int total = result.Answered + result.Unanswered;
        return new AskModel
        {
            Request = request,
            PageTitle = $"Ask: {request.Search.Text}{(request.Sheet > 1 ? $", page {request.Sheet:N0}" : "")}",
            Summary = total == 0 ? "Nobody asked anything like that" : $"{Wording.Count(result.Answered, "answered question")}, {result.Unanswered:N0} without an answer",
            Reading = SearchModel.WithoutTopics(result.Explanation),
            Topics = [.. result.Topics.Select(SearchModel.Widened)],
            Councils = ByCouncil(result),
            Chosen = ChosenFilters.Of(request),
            Paging = PagingModel.Of(request, total, OnSheet),
            Downloads = Models.Downloads.Of(request, "/api/ask", "csv", "jsonl", "json"),
        };
    }

    private static List<CouncilGroupModel> ByCouncil(PrecedentResult result)
        => [.. result.Precedents.GroupBy(each => each.Hit.Authority ?? Wording.CouncilUnknown, StringComparer.OrdinalIgnoreCase)
            .Select((council, place) => new CouncilGroupModel(council.Key, $"council-{place + 1}", [.. council.Select(Of)]))];

    private static PrecedentModel Of(Precedent precedent)
        => new(HitModel.Of(precedent.Hit), WhyOf(precedent), [.. precedent.Actions.Take(ActionsShown).Select(action => new LinkModel(action.Passage.Text, PageAddress.Passage(action.Id)))]);

    private static string? WhyOf(Precedent precedent)
    {
        if (precedent.Matched.IsEmpty) return null;
        string places = string.Join(", ", precedent.MatchedIn.Select(place => place == "item" ? "the item’s title" : "the " + place));
        return $"{string.Join(", ", precedent.Matched.Select(word => $"“{word}”"))} in {places}";
    }
}
