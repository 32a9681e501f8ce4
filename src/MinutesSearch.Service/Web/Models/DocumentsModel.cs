using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A document in the list.</summary>
public sealed record DocumentRowModel(LinkModel Link, string Council, string? Title, DateOnly? Date, int Passages, string? Source);

/// <summary>The list of documents.</summary>
public sealed record DocumentsModel
{
    private const int OnSheet = 50;

    public required PageRequest Request { get; init; }
    public required string PageTitle { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<DocumentRowModel> Rows { get; init; }
    public required IReadOnlyList<LinkModel> Chosen { get; init; }
    public PagingModel? Paging { get; init; }
    public required IReadOnlyList<LinkModel> Downloads { get; init; }

    internal static DocumentsModel Read(SqliteIndex index, PageRequest request)
    {
        var search = request.Search;
        var found = index.Documents(new DocumentQuery
        {
            Title = search.Text,
            Authorities = search.Authorities,
            Committees = search.Committees,
            From = search.From,
            To = search.To,
            Order = search.Order,
            Limit = OnSheet,
            Offset = (request.Sheet - 1) * OnSheet,
        });
        return new DocumentsModel
        {
            Request = request,
            PageTitle = $"Documents{(search.Text.Length > 0 ? $": {search.Text}" : "")}{(request.Sheet > 1 ? $", page {request.Sheet:N0}" : "")}",
            Summary = found.Total == 0 ? "No documents found" : Wording.Count(found.Total, "document"),
            Rows = [.. found.Documents.Select(Row)],
            Chosen = ChosenFilters.Of(request),
            Paging = PagingModel.Of(request, found.Total, OnSheet),
            Downloads = Models.Downloads.Of(request, "/api/documents", "csv", "json"),
        };
    }

    /// <summary>Whether the title says more than the council, the committee and the day do, which stand beside it.</summary>
    private static bool SaysMore(DocumentEntry entry) => entry is { Committee: { } committee, Title: { } title }
        && !title.Contains(committee, StringComparison.OrdinalIgnoreCase) && !(entry.Authority is { } authority && title.Contains(authority, StringComparison.OrdinalIgnoreCase));

    private static DocumentRowModel Row(DocumentEntry entry) => new(
        new LinkModel(DocumentModel.NameFor(entry.Committee, date: null, entry.Title, entry.Path, entry.Kind), PageAddress.Document(entry.Path)),
        entry.Authority ?? Wording.CouncilUnknown, SaysMore(entry) ? entry.Title : null, entry.Date, entry.Passages, PageAddress.Source(entry.Source));
}
