using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Api.Description;

/// <summary>What an address of the API may say behind its question mark: read by the description, and checked in requests.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Type">"string", "integer" or "boolean".</param>
internal sealed record ApiParameter(string Name, string Description, string Type)
{
    public string? Example { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    public (int Least, int Most)? Bounds { get; init; }

    /// <summary>Whether it may be said several times, for any of the values.</summary>
    public bool IsList { get; init; }

    public static ApiParameter Text(string name, string description, string example) => new(name, description, "string") { Example = example };

    public static ApiParameter Flag(string name, string description) => new(name, description, "boolean");

    public static ApiParameter Number(string name, string description, int least, int most) => new(name, description, "integer") { Bounds = (least, most) };

    public static ApiParameter OneOf(string name, string description, IEnumerable<string> values) => new(name, description, "string") { Values = [.. values] };

    public static ApiParameter Limit(string description) => Number("limit", description, 1, ApiRequest.MostOnPage);

    public static IEnumerable<string> Names<T>() where T : struct, Enum => Enum.GetNames<T>().Select(name => name.ToLowerInvariant());

    public static ApiParameter Authority => Text("authority", "Only this council, by its name or a part of it.", "Harrowmere") with { IsList = true };

    public static ApiParameter Committee => Text("committee", "Only committees with this in their name.", "Scrutiny") with { IsList = true };

    public static ApiParameter From => Text("from", "Only meetings on this day or later: a day, a month or a year.", "2024-03-31");

    public static ApiParameter To => Text("to", "Only meetings on this day or earlier: a day, a month or a year.", "2024");

    public static ApiParameter Exact => Flag("exact", "Whether only the words as typed are looked for; else a topic is also found by what others call it.");

    public static ApiParameter Fold => Flag("fold", "Whether a question is left to its answer where both match.");

    public static ApiParameter Spread => Flag("spread", "Whether councils take turns.");

    public static ApiParameter Kind
        => OneOf("kind", "Only passages of this kind.", Enum.GetValues<PassageKind>().Select(HitJson.NameOf).Append("answer")) with { IsList = true };

    public static ApiParameter Sort => OneOf("sort", "What comes first; “added” is what came into the index last.", Names<HitOrder>());

    /// <summary>The words of a search and what narrows it.</summary>
    public static ApiParameter[] Search =>
    [
        Text("q", "What to look for, in the query language of “minutes search”; no text is an error.", "agency rates"), Authority, Committee,
        Text("speaker", "Only what was said by people with this in their name or role.", "Director") with { IsList = true }, From, To,
    ];

    public static ApiParameter[] Paging =>
    [
        Limit("How many on a page."), Text("cursor", "Where the page before ended: take the address in “next” of an answer as it is.", ""),
    ];
}

/// <summary>What an endpoint takes and in which formats it answers, the first unless another is asked for.</summary>
internal sealed record ApiOperation(IReadOnlyList<string> Formats, IReadOnlyList<ApiParameter> Parameters);

/// <summary>What the body of a request holds.</summary>
internal sealed record ApiBody(string Description);
