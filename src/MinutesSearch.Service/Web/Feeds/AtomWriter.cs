using System.Globalization;
using System.Text;
using System.Xml;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Feeds;

/// <summary>Writes a search as an Atom feed (RFC 4287).</summary>
/// <remarks>An entry's id is made of the passage's, so that a document that is read again brings no entry a second time.</remarks>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    // Tags need a day on which the name was ours; any before the first release will do for all.
    private const string TagDay = "2025-01-01";

    private const int LongestTitle = 120;

    /// <param name="site">The service's address.</param>
    /// <param name="asked">What is behind the address's path, with its question mark.</param>
    /// <param name="title">The service's title.</param>
    /// <param name="result">What was found.</param>
    public static byte[] Write(Uri site, string asked, string title, SearchResult result)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "id", $"tag:{site.Host},{TagDay}:/feed{asked}");
            Element(xml, "title", result.Query.Length > 0 ? $"{result.Query} – {title}" : title);
            Element(xml, "subtitle", result.Explanation);
            Element(xml, "updated", Day(result.Hits.Max(hit => hit.Date)));
            Link(xml, "self", new Uri(site, "/feed" + asked).AbsoluteUri, "application/atom+xml");
            Link(xml, "alternate", new Uri(site, "/search" + asked).AbsoluteUri, "text/html");
            foreach (var hit in result.Hits) Entry(xml, site, hit);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, Uri site, Hit hit)
    {
        string place = string.Join('/', hit.Id.Split('/').Select(Uri.EscapeDataString));
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", $"tag:{site.Host},{TagDay}:/passages/{place}");
        Element(xml, "title", Title(hit));
        // The day of the meeting: when the passage came into the index is not told apart from when it was read again.
        Element(xml, "updated", Day(hit.Date));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", hit.Authority ?? Wording.CouncilUnknown);
        xml.WriteEndElement();
        Link(xml, "alternate", new Uri(site, "/passages/" + place).AbsoluteUri, "text/html");
        if (PageSource(hit.Source) is { } source) Link(xml, "via", source, null);
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", HitJson.NameOf(hit.Passage.Kind));
        xml.WriteEndElement();
        Element(xml, "content", hit.Passage.Question is { } question ? $"{question}\n\n{hit.Passage.Text}" : hit.Passage.Text);
        xml.WriteEndElement();
    }

    private static string Title(Hit hit)
    {
        string what = hit.Passage.Item ?? hit.Passage.Text;
        if (what.Length > LongestTitle) what = what[..(what.LastIndexOf(' ', LongestTitle) is > 0 and int gap ? gap : LongestTitle)] + " …";
        return string.Join(" – ", new[] { what, hit.Committee, hit.Authority, hit.Date is { } day ? Dates.Long(day) : null }.OfType<string>());
    }

    private static string? PageSource(string? source)
        => Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;

    private static string Day(DateOnly? day) => (day ?? DateOnly.FromDateTime(DateTime.UnixEpoch)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlSafe.Clean(text));

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
