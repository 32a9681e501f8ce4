using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A passage within its document.</summary>
/// <param name="Id">Its name in the page.</param>
/// <param name="What">What was said.</param>
/// <param name="Address">The page of the passage.</param>
/// <param name="Facts">What else is known of it.</param>
/// <param name="Page">The page that it stands on; null where there are none.</param>
/// <param name="IsHere">Whether it is the passage that the page is about.</param>
public sealed record EntryModel(string Id, SaidModel What, string Address, IReadOnlyList<(string Label, string Text)> Facts, int? Page, bool IsHere)
{
    internal static EntryModel Of(Hit hit, bool isHere = false)
    {
        string? who = hit.Passage.Kind == PassageKind.Action ? null : hit.Passage.Speaker;
        var said = new SaidModel(HitJson.NameOf(hit.Passage.Kind), KindLabels.Of(hit.Passage.Kind), who, [new MarkedText(hit.Passage.Text, IsMatch: false)]);
        return new EntryModel(hit.Passage.Id, said, PageAddress.Passage(hit.Id), [.. PassageFactsText.Of(hit)], hit.Passage.Kind == PassageKind.Slide ? null : hit.Passage.Span.Page, isHere);
    }
}

/// <summary>An item or slide with its passages.</summary>
public sealed record SectionModel(string Id, string Title, IReadOnlyList<EntryModel> Entries);

/// <summary>The page of a document: its passages by item.</summary>
public sealed record DocumentModel
{
    /// <summary>Passages on a sheet: an agenda pack has thousands.</summary>
    internal const int OnSheet = 300;

    public required string Path { get; init; }
    public required string Name { get; init; }
    public required string PageTitle { get; init; }
    public required string Council { get; init; }
    public string? Title { get; init; }
    public required string Kind { get; init; }
    public DateOnly? Date { get; init; }
    public string? Source { get; init; }
    public required string Counts { get; init; }
    public required IReadOnlyList<SectionModel> Sections { get; init; }
    public PagingModel? Paging { get; init; }
    public required IReadOnlyList<LinkModel> Links { get; init; }

    internal static int SheetOf(int place) => place / OnSheet + 1;

    /// <summary>What a document is called: its committee and day, or its title.</summary>
    internal static string NameOf(Hit hit) => NameFor(hit.Committee, hit.Date, hit.Title, hit.Document, hit.DocumentKind);

    internal static string NameFor(string? committee, DateOnly? date, string? title, string path, DocumentKind kind)
    {
        string what = kind == DocumentKind.Slides ? "Slides" : "Minutes";
        string? name = committee is not null ? $"{committee}: {what.ToLowerInvariant()}" : title;
        return name is null ? path : date is { } day ? $"{name} of {Dates.Long(day)}" : name;
    }

    internal static DocumentModel? Read(SqliteIndex index, string path, PageRequest request)
    {
        var passages = index.Document(path);
        return passages.Count == 0 ? null : Of(passages, request);
    }

    private static DocumentModel Of(IReadOnlyList<Hit> passages, PageRequest request)
    {
        var first = passages[0];
        string council = first.Authority ?? Wording.CouncilUnknown;
        return new DocumentModel
        {
            Path = first.Document,
            Name = NameOf(first),
            PageTitle = $"{NameOf(first)}, {council} ({first.Document}{(request.Sheet > 1 ? $", page {request.Sheet}" : "")})",
            Council = council,
            Title = first.Title,
            Kind = first.DocumentKind == DocumentKind.Slides ? "Slides" : "Minutes",
            Date = first.Date,
            Source = PageAddress.Source(first.Source),
            Counts = string.Join(", ", passages.GroupBy(hit => hit.Passage.Kind).OrderBy(kind => kind.Key)
                .Select(kind => Wording.Count(kind.Count(), KindLabels.Of(kind.Key).ToLowerInvariant()))),
            Sections = Split(passages.Skip((request.Sheet - 1) * OnSheet).Take(OnSheet)),
            Paging = PagingModel.Of(request, passages.Count, OnSheet),
            Links = [new("This document as JSON", "/api" + PageAddress.Document(first.Document))],
        };
    }

    private static List<SectionModel> Split(IEnumerable<Hit> passages)
    {
        List<SectionModel> sections = [];
        List<EntryModel> entries = [];
        string? title = null;
        foreach (var hit in passages)
        {
            string next = $"{hit.Passage.ItemNumber} {hit.Passage.Item}".Trim() is { Length: > 0 } named ? named : "Not under an item";
            if (next != title) sections.Add(new SectionModel($"section-{sections.Count + 1}", title = next, entries = []));
            entries.Add(EntryModel.Of(hit));
        }
        return sections;
    }
}
