using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Web.Api;

/// <summary>What the address of a request to the API asks for.</summary>
/// <param name="Search">The search.</param>
/// <param name="Format">How the answer is to be written.</param>
/// <param name="Limit">How many; null where the address does not say.</param>
/// <param name="Cursor">Where a page before this one ended; null for the first page.</param>
internal sealed record ApiRequest(SearchParameters Search, string Format, int? Limit, string? Cursor)
{
    public const int MostOnPage = 1000, UsualPage = 20;

    public required IQueryCollection Query { get; init; }

    public required string Path { get; init; }

    public int PageSize => Limit ?? UsualPage;

    /// <exception cref="ApiProblem">Something in it cannot be understood; the problem says what is expected.</exception>
    public static ApiRequest Of(HttpContext context, params IReadOnlyList<string> formats)
    {
        var query = context.Request.Query;
        var search = SearchParameters.Of(query);
        List<string> problems = [.. search.Problems];
        if (search.From > search.To) problems.Add("“from” is later than “to”: swap them.");
        int? limit = Number(query, "limit", 1, MostOnPage, problems);
        if (problems.Count > 0) throw ApiProblem.BadRequest(problems);
        string format = Negotiation.Format(context.Request, formats);
        return new ApiRequest(search, format, limit, query["cursor"].ToString() is { Length: > 0 } cursor ? cursor : null) { Query = query, Path = context.Request.Path };
    }

    /// <summary>A whole number of the address; null where there is none.</summary>
    public int? Number(string name, int least, int most)
    {
        List<string> problems = [];
        int? number = Number(Query, name, least, most, problems);
        return problems.Count == 0 ? number : throw ApiProblem.BadRequest(problems);
    }

    public bool IsOn(string name) => Query[name].ToString() switch
    {
        "1" or "true" or "on" or "yes" => true,
        "" or "0" or "false" or "off" or "no" => false,
        var written => throw ApiProblem.BadRequest($"“{written}” is no value for “{name}”: write true or false."),
    };

    public string? Text(string name) => Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public string[] Texts(string name) => [.. Query[name].OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0)];

    /// <summary>The address of the page behind this one.</summary>
    public string After(string cursor)
        => PathAndQuery([.. Query.Where(pair => pair.Key != "cursor").SelectMany(pair => pair.Value.Select(value => (pair.Key, value))), ("cursor", cursor)]);

    /// <summary>What is asked for, whichever page of it: the same for all pages of one search.</summary>
    public string WhateverPage
        => PathAndQuery([.. Query.Where(pair => pair.Key is not ("cursor" or "limit" or "format")).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, value)))]);

    private string PathAndQuery(IReadOnlyList<(string Name, string? Value)> pairs)
        => Path + (pairs.Count == 0 ? "" : "?" + string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value ?? "")}")));

    private static int? Number(IQueryCollection query, string name, int least, int most, List<string> problems)
    {
        string written = query[name].ToString();
        if (written.Length == 0) return null;
        if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most) return number;
        problems.Add($"“{written}” is no value for “{name}”: write a whole number from {least} to {most}.");
        return null;
    }
}
