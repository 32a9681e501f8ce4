using System.Globalization;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Models;

/// <summary>A link.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsCurrent">Whether it says what holds now.</param>
public sealed record LinkModel(string Text, string Address, bool IsCurrent = false);

/// <summary>Which sheet of how many, and the way to the others.</summary>
public sealed record PagingModel(int Sheet, int Sheets, string? Previous, string? Next)
{
    internal static PagingModel? Of(PageRequest request, int total, int onSheet)
    {
        int sheets = (total + onSheet - 1) / onSheet;
        if (sheets <= 1 && request.Sheet == 1) return null;
        string? previous = request.Sheet > 1 && sheets > 0 ? request.Address(sheet: Math.Min(request.Sheet - 1, sheets)) : null;
        return new PagingModel(request.Sheet, sheets, previous, request.Sheet < sheets ? request.Address(sheet: request.Sheet + 1) : null);
    }
}

/// <summary>A value by which results can be narrowed.</summary>
/// <param name="Label">The value as people call it.</param>
/// <param name="Count">How many results have it.</param>
/// <param name="Address">The results narrowed to it; without that again where it is chosen.</param>
/// <param name="IsChosen">Whether the results are narrowed to it now.</param>
public sealed record FacetModel(string Label, int Count, string Address, bool IsChosen)
{
    /// <summary>Its share of the largest, in hundredths.</summary>
    public int Share { get; init; }

    public string CountText => Count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>Values of one kind by which results can be narrowed.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Id">Names the group in the page.</param>
/// <param name="Values">The largest first.</param>
/// <param name="More">Those behind them.</param>
/// <param name="Rest">How many there are beyond those.</param>
public sealed record FacetGroupModel(string Title, string Id, IReadOnlyList<FacetModel> Values, IReadOnlyList<FacetModel> More, int Rest);

/// <summary>Ways to take results along.</summary>
internal static class Downloads
{
    /// <summary>All results of a search, by the API.</summary>
    public static IReadOnlyList<LinkModel> OfSearch(PageRequest request) =>
    [
        new("Spreadsheet (CSV)", request.Address("/api/search", format: "csv")),
        new("JSON Lines", request.Address("/api/search", format: "jsonl")),
        new("Citations (RIS)", request.Address("/api/search", format: "ris")),
        new("Citations (BibTeX)", request.Address("/api/search", format: "bibtex")),
    ];

    /// <summary>What another part of the API answers, in the formats that it has.</summary>
    public static IReadOnlyList<LinkModel> Of(PageRequest request, string api, params string[] formats)
        => [.. formats.Select(format => new LinkModel(Name(format), request.Address(api, format: format)))];

    private static string Name(string format) => format switch { "csv" => "Spreadsheet (CSV)", "jsonl" => "JSON Lines", "svg" => "Plot (SVG)", _ => "JSON" };
}

/// <summary>Counts in words.</summary>
internal static class Counted
{
    public static string Passages(int number) => Wording.Count(number, "passage");
}
