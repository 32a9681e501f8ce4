using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MinutesSearch.Service.Web.Api;

/// <summary>In which format an answer is written: as <c>?format=</c> says, else as the Accept header does.</summary>
internal static class Negotiation
{
    private static readonly (string Format, string Type)[] Types =
    [
        ("json", "application/json"), ("csv", "text/csv"), ("jsonl", "application/jsonl"), ("jsonl", "application/x-ndjson"), ("jsonl", "application/x-jsonlines"),
        ("atom", "application/atom+xml"), ("svg", "image/svg+xml"), ("ris", "application/x-research-info-systems"), ("bibtex", "application/x-bibtex"), ("akn", "application/akn+xml"),
    ];

    public static string TypeOf(string format) => Types.First(each => each.Format == format).Type;

    public static string Format(HttpRequest request, IReadOnlyList<string> formats)
    {
        if (formats.Count == 0) return "";
        if (request.Query["format"].ToString() is { Length: > 0 } asked)
            return formats.Contains(asked) ? asked : throw ApiProblem.BadRequest($"“{asked}” is no format of this answer: use {Listed(formats)}.");
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0) return formats[0];
        foreach (var type in accepted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
            if (Accepted(type, formats) is { } format) return format;
        throw new ApiProblem(StatusCodes.Status406NotAcceptable, $"None of the formats that the Accept header names can be written: use {Listed(formats)}.");
    }

    private static string? Accepted(MediaTypeHeaderValue type, IReadOnlyList<string> formats)
        => type.MatchesAllTypes ? formats[0] : formats.FirstOrDefault(format => Types.Any(each => each.Format == format && new MediaTypeHeaderValue(each.Type).IsSubsetOf(Plain(type))));

    /// <summary>The type without its parameters, which say "charset" or "q".</summary>
    private static MediaTypeHeaderValue Plain(MediaTypeHeaderValue type) => new(type.MediaType);

    private static string Listed(IReadOnlyList<string> formats) => formats.Count == 1 ? formats[0] : $"{string.Join(", ", formats.SkipLast(1))} or {formats[^1]}";
}
