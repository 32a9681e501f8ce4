using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.Lists;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A meeting with what was taken down at it.</summary>
public sealed record MeetingModel(string Council, string? Committee, DateOnly? Date, IReadOnlyList<HitModel> Hits);

/// <summary>The page of actions or of decisions.</summary>
public sealed record ListModel
{
    private const int OnSheet = 40;

    public required PageRequest Request { get; init; }
    public required string Title { get; init; }
    public required string PageTitle { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<MeetingModel> Meetings { get; init; }
    public required IReadOnlyList<LinkModel> Chosen { get; init; }
    public FacetGroupModel? Councils { get; init; }
    public IReadOnlyList<FacetModel> Years { get; init; } = [];
    public PagingModel? Paging { get; init; }
    public required IReadOnlyList<LinkModel> Downloads { get; init; }
    public required string Feed { get; init; }

    internal static ListModel Read(SqliteIndex index, PageRequest request, PassageKind kind, TopicVocabulary topics, DateOnly today, CancellationToken cancellation)
    {
        bool isAction = kind == PassageKind.Action;
        string name = isAction ? "action" : "decision";
        var search = request.Search with { Kinds = [kind] };
        var query = search.Query(topics) with { Limit = OnSheet, Offset = (request.Sheet - 1) * OnSheet };
        // What only the passages themselves tell takes reading all of them; everything else is counted without.
        Func<Hit, bool>? passes = isAction ? ListFilters.OfActions(request, today) : ListFilters.OfDecisions(request);
        var result = passes is null ? index.Search(query, cancellation) : null;
        var (total, hits) = result is not null ? (result.Total, result.Hits)
            : PassageList.Read(index, query, passes!, query.Offset, OnSheet, cancellation) is var list ? (list.Total, [.. list.Hits]) : default;
        var counts = result is null ? null : FacetCounts.Of(index, result, search, topics, fold: false, cancellation);
        return new ListModel
        {
            Request = request,
            Title = isAction ? "Actions" : "Decisions",
            PageTitle = $"{(isAction ? "Actions" : "Decisions")}{(search.Text.Length > 0 ? $" on {search.Text}" : "")}{(request.Sheet > 1 ? $", page {request.Sheet:N0}" : "")}",
            Summary = total == 0 ? $"No {name}s found" : Wording.Count(total, name),
            Meetings = ByMeeting(hits),
            Chosen = [.. ChosenFilters.Of(request), .. ListFilters.Chosen(request)],
            Councils = counts?.CouncilLinks(request),
            Years = counts?.Timeline(request) ?? [],
            Paging = PagingModel.Of(request, total, OnSheet),
            Downloads = Models.Downloads.Of(request, $"/api/{name}s", "csv", "jsonl", "json"),
            Feed = (request with { Search = search, Others = [] }).Address("/feed"),
        };
    }

    private static List<MeetingModel> ByMeeting(IEnumerable<Hit> hits)
    {
        List<MeetingModel> meetings = [];
        List<HitModel> current = [];
        foreach (var hit in hits)
        {
            var (council, committee, date) = (hit.Authority ?? Wording.CouncilUnknown, hit.Committee, hit.Date);
            if (meetings is not [.., var last] || (last.Council, last.Committee, last.Date) != (council, committee, date))
                meetings.Add(new MeetingModel(council, committee, date, current = []));
            current.Add(HitModel.Of(hit));
        }
        return meetings;
    }
}

/// <summary>What lists can be narrowed to beside what every search can.</summary>
internal static class ListFilters
{
    public static readonly string[] OfActionNames = ["owner", "without-owner", "overdue", "basis"];
    public static readonly string[] OfDecisionNames = ["outcome", "mover", "voted"];

    public static IReadOnlyList<(string Name, string Label)> Outcomes { get; } = [.. Enum.GetNames<Outcome>().Select(name => (name.ToLowerInvariant(), name)).OrderBy(each => each.Item1 == "other")];

    /// <summary>Which actions pass; null if all do.</summary>
    public static Func<Hit, bool>? OfActions(PageRequest request, DateOnly today)
    {
        if (request.Others.Count == 0) return null;
        string owner = request.Other("owner"), basis = request.Other("basis");
        bool withoutOwner = IsOn(request, "without-owner"), overdue = IsOn(request, "overdue");
        return hit =>
        {
            var action = hit.Passage.Action ?? new ActionFacts();
            return (owner.Length == 0 || Has(action.Owner, owner)) && (!withoutOwner || action.Owner is null) && (!overdue || action.DueDay < today)
                && (basis.Length == 0 || basis.Equals(action.Basis.ToString(), StringComparison.OrdinalIgnoreCase));
        };
    }

    /// <summary>Which decisions pass; null if all do.</summary>
    public static Func<Hit, bool>? OfDecisions(PageRequest request)
    {
        if (request.Others.Count == 0) return null;
        string outcome = request.Other("outcome"), mover = request.Other("mover");
        bool voted = IsOn(request, "voted");
        return hit =>
        {
            var decision = hit.Passage.Decision ?? new DecisionFacts();
            return (outcome.Length == 0 || outcome.Equals(decision.Outcome.ToString(), StringComparison.OrdinalIgnoreCase))
                && (mover.Length == 0 || Has(decision.Mover, mover) || Has(decision.Seconder, mover)) && (!voted || decision.Vote is not null);
        };
    }

    /// <summary>What a list is narrowed to, each with the address without it.</summary>
    public static IEnumerable<LinkModel> Chosen(PageRequest request) => request.Others.Select(other => new LinkModel(Label(other.Name, other.Value!),
        (request with { Others = [.. request.Others.Where(each => each.Name != other.Name)] }).Address()));

    public static bool IsOn(PageRequest request, string name) => request.Other(name) is "1" or "true" or "on" or "yes";

    private static string Label(string name, string value) => name switch
    {
        "owner" => $"Who: {value}",
        "without-owner" => "Nobody named",
        "overdue" => "Day has passed",
        "voted" => "With a recorded vote",
        "mover" => $"Moved or seconded by: {value}",
        "outcome" => $"Outcome: {value}",
        _ => $"How it came: {value}",
    };

    private static bool Has(string? name, string part) => name?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
