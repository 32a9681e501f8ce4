using System.Collections.Immutable;
using System.Globalization;
using HtmlAgilityPack;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>Reads what stands beside the text: title, metadata, hosts, the texts of logo and footer that name the council.</summary>
internal static class PageFacts
{
    private const int MaxFurniture = 30;
    private const int MaxHosts = 50;
    private const int LongestFurniture = 200;

    /// <summary>Names of meta elements, best first. A date of publication is not the meeting's, so article dates are not among them.</summary>
    private static readonly string[] DateNames = ["dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "eventdate", "meetingdate"];
    private static readonly string[] PublisherNames = ["dc.publisher", "dcterms.publisher", "dc.creator", "dcterms.creator", "og:site_name", "application-name"];
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyy/MM/dd", "yyyyMMdd", "d MMMM yyyy", "dd-MM-yyyy", "d MMM yyyy"];

    public static SourceFacts Read(HtmlNode root, PageFurniture furniture)
    {
        var meta = Meta(root);
        return new SourceFacts
        {
            Title = root.Below().FirstOrDefault(node => node.Name == "title")?.ShortText() is { Length: > 0 } title ? title : null,
            Date = DateNames.Select(name => Date(meta.GetValueOrDefault(name))).FirstOrDefault(date => date is not null),
            Publisher = PublisherNames.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrEmpty(value)),
            Furniture = Furniture(root, furniture),
            Hosts = Hosts(root, meta),
        };
    }

    private static Dictionary<string, string> Meta(HtmlNode root)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in root.Below().Where(node => node.Name == "meta"))
        {
            string name = node.Attribute("name") is { Length: > 0 } given ? given : node.Attribute("property");
            string content = Fold.Text(Entities.Decode(node.Attribute("content")));
            if (name.Length > 0 && content.Length > 0) meta.TryAdd(name.Trim(), content);
        }
        return meta;
    }

    private static DateOnly? Date(string? text)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        return text.Length > 10 && text[10] is 'T' or ' '
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) ? date : null;
    }

    /// <summary>Texts of the parts that are left out, as far as they are short and not menus; alternative texts of logos.</summary>
    private static ImmutableArray<string> Furniture(HtmlNode root, PageFurniture furniture)
    {
        var found = new List<string>();
        foreach (var node in root.Below())
        {
            if (found.Count >= MaxFurniture) break;
            string text = node.Name == "img" ? Logo(node, furniture) : Piece(node, furniture);
            if (text.Length is > 2 and <= LongestFurniture && !found.Contains(text)) found.Add(text);
        }
        return [.. found];
    }

    /// <summary>What a picture outside the content, or one that links to the site's start, is called.</summary>
    private static string Logo(HtmlNode image, PageFurniture furniture)
    {
        bool outside = image.AncestorsAndSelf().Skip(1).Any(node => furniture.Leaves(node) || IsLogoOrFooter(node) || ModernGovMarks.Has(node, "banner"));
        return outside || image.ParentNode is { Name: "a" } link && link.Attribute("href").EndsWith('/') ? Fold.Text(Entities.Decode(image.Attribute("alt"))) : "";
    }

    /// <summary>A text of a header, footer or copyright line; "" for anything else.</summary>
    private static string Piece(HtmlNode node, PageFurniture furniture)
    {
        if (node.NodeType != HtmlNodeType.Text || string.IsNullOrWhiteSpace(((HtmlTextNode)node).Text)) return "";
        var around = node.AncestorsAndSelf().Where(at => at.IsElement()).ToArray();
        if (around.Any(at => PageWords.NeverText.Contains(at.Name) || at.Name is "nav" or "li")) return "";
        string text = Fold.Text(Entities.Decode(((HtmlTextNode)node).Text));
        bool names = text.Contains('©') || text.Contains("copyright", StringComparison.OrdinalIgnoreCase)
            || text.Contains("council", StringComparison.OrdinalIgnoreCase) || text.Contains("authority", StringComparison.OrdinalIgnoreCase);
        return around.Any(furniture.Leaves) && (names || around.Any(IsLogoOrFooter)) ? text : "";
    }

    private static bool IsLogoOrFooter(HtmlNode node)
        => node.Name is "footer" || node.Marks().Any(mark => mark.Contains("logo", StringComparison.Ordinal) || mark.Contains("footer", StringComparison.Ordinal)
            || mark.Contains("copyright", StringComparison.Ordinal));

    private static ImmutableArray<string> Hosts(HtmlNode root, Dictionary<string, string> meta)
    {
        var hosts = new List<string>();
        void Add(string? address)
        {
            if (Host(address) is { } host && hosts.Count < MaxHosts && !hosts.Contains(host)) hosts.Add(host);
        }
        var links = root.Below().Where(node => node.Name is "a" or "base" or "link" or "form" or "img").ToArray();
        foreach (var link in links.Where(node => node.Name == "link" && node.Attribute("rel").Equals("canonical", StringComparison.OrdinalIgnoreCase)))
            Add(link.Attribute("href"));
        Add(meta.GetValueOrDefault("og:url"));
        foreach (var link in links.Where(node => node.Name == "base")) Add(link.Attribute("href"));
        foreach (var link in links.Where(node => node.Name == "a")) Add(link.Attribute("href"));
        foreach (var link in links) Add(link.Attribute(link.Name switch { "form" => "action", "img" => "src", _ => "href" }));
        return [.. hosts];
    }

    private static string? Host(string? address)
    {
        if (string.IsNullOrEmpty(address)) return null;
        address = Entities.Decode(address).Trim();
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        return uri.Scheme is "http" or "https" or "mailto" && uri.Host.Contains('.') ? uri.Host.ToLowerInvariant() : null;
    }
}
