using System.Globalization;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Web;

/// <summary>The addresses of pages. The API's are the same with /api before them.</summary>
internal static class PageAddress
{
    public static string Passage(string id) => "/passages/" + Escaped(id);

    public static string Document(string path) => "/documents/" + Escaped(path);

    /// <summary>A passage where it stands in its document.</summary>
    /// <param name="hit">The passage.</param>
    /// <param name="sheet">The sheet of the document's page that it stands on, from 1.</param>
    public static string InDocument(Hit hit, int sheet = 1)
        => $"{Document(hit.Document)}{(sheet > 1 ? $"?page={sheet.ToString(CultureInfo.InvariantCulture)}" : "")}#{Uri.EscapeDataString(hit.Passage.Id)}";

    public static string Topic(string id) => "/topics/" + Uri.EscapeDataString(id);

    /// <summary>An address with what it asks for; empty values are left out.</summary>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> asked)
    {
        string query = string.Join('&', asked.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>Where a document can be read at its publisher, at the passage's place; null unless that is an address of the web.</summary>
    public static string? Source(string? source, string? atPlace = null)
        => Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? atPlace ?? source : null;

    // An id's "#" would end the address, and a folder's "/" shall part it: each part is escaped alone.
    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
