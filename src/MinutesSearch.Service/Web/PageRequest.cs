using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Web;

/// <summary>What the address of a page with results asks for: a search, and which sheet of what it finds.</summary>
/// <param name="Path">The page.</param>
/// <param name="Search">The search.</param>
/// <param name="Sheet">Which sheet of the results, from 1.</param>
public sealed record PageRequest(string Path, SearchParameters Search, int Sheet)
{
    private const int LastSheet = 100_000;

    /// <summary>What is asked for beside a search ("owner", "overdue"), as it goes back into addresses.</summary>
    public IReadOnlyList<(string Name, string? Value)> Others { get; init; } = [];

    /// <summary>What was written for the first day, understood or not.</summary>
    public string FromWritten { get; init; } = "";

    /// <summary>What was written for the last day, understood or not.</summary>
    public string ToWritten { get; init; } = "";

    internal static PageRequest Of(HttpContext context, params string[] others)
    {
        var query = context.Request.Query;
        int sheet = int.TryParse(query["page"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Clamp(number, 1, LastSheet) : 1;
        return new PageRequest(context.Request.Path.Value ?? "/", SearchParameters.Of(query), sheet)
        {
            Others = [.. others.Select(name => (Name: name, Value: (string?)query[name].ToString().Trim())).Where(pair => !string.IsNullOrEmpty(pair.Value))],
            FromWritten = query["from"].ToString().Trim(),
            ToWritten = query["to"].ToString().Trim(),
        };
    }

    /// <summary>What was asked for under a name beside the search; empty if nothing was.</summary>
    internal string Other(string name) => Others.FirstOrDefault(pair => pair.Name == name).Value ?? "";

    /// <summary>What could not be understood, each with the field of the form that it stands in, if it stands in one.</summary>
    internal IEnumerable<(string Text, string? Field)> Problems()
    {
        foreach (string problem in Search.Problems)
        {
            if (FromIsWrong && problem.Contains("“from”", StringComparison.Ordinal)) yield return (problem.Replace("“from”", "the first day", StringComparison.Ordinal), "from");
            else if (ToIsWrong && problem.Contains("“to”", StringComparison.Ordinal)) yield return (problem.Replace("“to”", "the last day", StringComparison.Ordinal), "to");
            else yield return (problem, null);
        }
    }

    /// <summary>Whether what was written for the first day is no date.</summary>
    internal bool FromIsWrong => FromWritten.Length > 0 && Search.From is null;

    /// <summary>Whether what was written for the last day is no date.</summary>
    internal bool ToIsWrong => ToWritten.Length > 0 && Search.To is null;

    /// <summary>The address of this page, of another page for the same search, or of another sheet.</summary>
    internal string Address(string? path = null, int sheet = 1, string? format = null)
    {
        path ??= Path;
        var meaningless = MeansNothingAt(path);
        return PageAddress.Of(path, [.. Search.Pairs().Where(pair => !meaningless.Contains(pair.Name)), .. Others,
            ("page", sheet > 1 ? sheet.ToString(CultureInfo.InvariantCulture) : null), ("format", format)]);
    }

    /// <summary>The address of this page for another search.</summary>
    internal string With(Func<SearchParameters, SearchParameters> change) => (this with { Search = change(Search) }).Address();

    /// <summary>What addresses for programs refuse, as a misspelt name would be; pages leave it aside.</summary>
    private static string[] MeansNothingAt(string path) => path switch
    {
        "/feed" => ["sort", "spread"],
        "/api/ask" or "/api/compare" => ["kind", "sort", "spread"],
        "/api/actions" or "/api/decisions" => ["kind", "spread"],
        "/api/documents" => ["kind", "speaker", "exact", "spread"],
        _ => [],
    };
}
