using System.Globalization;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Web.Models;

/// <summary>What there is of one council: documents by year.</summary>
/// <param name="Council">The council.</param>
/// <param name="Documents">How many documents, with the list of them.</param>
/// <param name="Passages">How many passages.</param>
/// <param name="Latest">The day of the latest meeting.</param>
/// <param name="Years">By column: how many documents, with the list of them; null for none.</param>
public sealed record CoverageRowModel(string Council, LinkModel Documents, int Passages, DateOnly? Latest, IReadOnlyList<LinkModel?> Years);

/// <summary>How it stands with a source.</summary>
public sealed record SourceRowModel(string Name, string Place, string Doing, string LookedAt, string Next, string Counts, string? Failure);

/// <summary>A document that could not be read.</summary>
public sealed record FailureRowModel(string Name, string? Address, string Source, string Reason, string Tried, string Next, bool HasEarlier);

/// <summary>The page of what is indexed, what is not, and when it was last looked at.</summary>
public sealed record CoverageModel
{
    private const int OnSheet = 100, YearsShown = 8, FailuresShown = 50;

    public required string Summary { get; init; }
    public required IReadOnlyList<string> Years { get; init; }
    public required IReadOnlyList<CoverageRowModel> Rows { get; init; }
    public PagingModel? Paging { get; init; }
    public string? Trouble { get; init; }
    public required IReadOnlyList<SourceRowModel> Sources { get; init; }
    public required IReadOnlyList<FailureRowModel> Failures { get; init; }

    /// <summary>How many documents failed in all.</summary>
    public int FailedInAll { get; init; }
    public required IReadOnlyList<string> Withdrawn { get; init; }

    internal static CoverageModel Of(PageRequest request, IReadOnlyList<CoverageCount> coverage, WorkStatus status, DateTimeOffset now)
    {
        var councils = coverage.GroupBy(each => each.Authority ?? Wording.CouncilUnknown, StringComparer.OrdinalIgnoreCase)
            .OrderBy(council => council.Key == Wording.CouncilUnknown).ThenBy(council => council.Key, StringComparer.OrdinalIgnoreCase).ToArray();
        int[] years = [.. coverage.Select(each => each.Year).OfType<int>().Distinct().OrderDescending().Take(YearsShown)];
        bool hasOthers = coverage.Any(each => each.Year is not { } year || !years.Contains(year));
        // What names no council has a row, and is none.
        int named = councils.Count(council => council.Key != Wording.CouncilUnknown);
        var sources = status.Sources();
        return new CoverageModel
        {
            Summary = $"{Wording.Count(coverage.Sum(each => each.Documents), "document")} of {Wording.Count(named, "council")} with {Counted.Passages(coverage.Sum(each => each.Passages))}.",
            Years = [.. years.Select(Year), .. hasOthers ? new[] { "Other" } : []],
            Rows = [.. councils.Skip((request.Sheet - 1) * OnSheet).Take(OnSheet).Select(council => Row(council, years, hasOthers))],
            Paging = PagingModel.Of(request, councils.Length, OnSheet),
            Trouble = status.Trouble,
            Sources = [.. sources.Select(source => SourceRows.Of(source, now))],
            Failures = [.. status.Failures(limit: FailuresShown).Select(document => SourceRows.Of(document, now))],
            FailedInAll = sources.Sum(source => source.Documents.Failed + source.Documents.Retrying),
            Withdrawn = [.. status.Withdrawn().Select(document => document.Path)],
        };
    }

    private static CoverageRowModel Row(IGrouping<string, CoverageCount> council, int[] years, bool hasOthers)
    {
        string? authority = council.First().Authority;
        LinkModel? Cell(int? year)
        {
            int count = council.Where(each => year is null ? each.Year is not { } other || !years.Contains(other) : each.Year == year).Sum(each => each.Documents);
            string? name = year is { } shown ? Year(shown) : null;
            return count == 0 ? null : new LinkModel(count.ToString("N0", CultureInfo.InvariantCulture), PageAddress.Of("/documents", ("authority", authority), ("from", name), ("to", name)));
        }
        return new CoverageRowModel(council.Key,
            new LinkModel(council.Sum(each => each.Documents).ToString("N0", CultureInfo.InvariantCulture), PageAddress.Of("/documents", ("authority", authority))),
            council.Sum(each => each.Passages), council.Max(each => each.Latest),
            [.. years.Select(year => Cell(year)), .. hasOthers ? new[] { Cell(null) } : []]);
    }

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}

/// <summary>The worker's status in words.</summary>
internal static class SourceRows
{
    public static SourceRowModel Of(SourceStatus source, DateTimeOffset now) => new(
        source.Name, source.Place,
        source.Activity switch
        {
            SourceActivity.Listing => $"looking what there is ({source.ListedSoFar:N0} found so far)",
            SourceActivity.Fetching => "reading what is new",
            _ => source.IsInSettings ? "resting" : "not in the settings any more; what it gave is kept",
        },
        source.LookedAt is { } looked ? When(looked, now) : "never yet",
        !source.IsInSettings ? "never" : source.NextLook is { } next ? When(next, now) : "now",
        CountsOf(source.Documents),
        source.Failure is { } failure ? source.FailedAt is { } failed ? $"{failure} ({When(failed, now)})" : failure : null);

    public static FailureRowModel Of(QueuedDocument document, DateTimeOffset now) => new(
        document.Path, PageAddress.Source(document.Listed.Address?.AbsoluteUri), document.Source, document.Reason ?? "no reason known",
        document.TriedAt is { } tried ? When(tried, now) : "not yet",
        document.State == DocumentState.Waiting ? When(document.NextTry, now) : "when it changes",
        document.HasEarlierVersion);

    /// <summary>A time of today by the clock, another with its day; in UTC, as the service cannot know where its readers are.</summary>
    internal static string When(DateTimeOffset time, DateTimeOffset now)
    {
        var utc = time.UtcDateTime;
        string clock = utc.ToString("HH:mm", CultureInfo.InvariantCulture);
        return utc.Date == now.UtcDateTime.Date ? $"today {clock} UTC" : $"{Dates.Long(DateOnly.FromDateTime(utc))} {clock} UTC";
    }

    private static string CountsOf(DocumentCounts counts)
    {
        (int Count, string Name)[] all = [(counts.Indexed, "indexed"), (counts.Waiting, "waiting"), (counts.Retrying, "to be tried again"), (counts.Failed, "failed"), (counts.Withdrawn, "withdrawn")];
        string said = string.Join(", ", all.Where(each => each.Count > 0).Select(each => $"{each.Count:N0} {each.Name}"));
        return said.Length > 0 ? said : "none";
    }
}
