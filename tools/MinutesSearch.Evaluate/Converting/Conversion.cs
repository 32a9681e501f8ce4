using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HtmlAgilityPack;

namespace MinutesSearch.Evaluate.Converting;

/// <summary>
/// Saves the minutes of a folder in another format, each beside a copy of its gold file, so that the same document can be measured in both.
/// A page goes without its menus, as people copy it; decks and documents in office formats are left out.
/// </summary>
internal static class Conversion
{
    private static readonly string[] Menus = ["nav", "header", "footer", "aside", "form", "script", "style", "noscript", "button"];

    /// <returns>The paths of the gold files whose documents were converted.</returns>
    public static IReadOnlyList<string> Run(IEnumerable<(string GoldPath, JsonElement Gold, string Document)> documents, string format, string folder)
    {
        Directory.CreateDirectory(folder);
        string pages = Directory.CreateDirectory(Path.Combine(folder, "pages")).FullName, odt = Directory.CreateDirectory(Path.Combine(folder, "odt")).FullName;
        var chosen = documents.Where(each => each.Gold.Inner("meta").Text("kind") != "slides" && Path.GetExtension(each.Document) is ".html" or ".htm" or ".md" or ".txt").ToList();
        foreach (var (_, _, document) in chosen) File.WriteAllText(Path.Combine(pages, Named(document, "html")), PageOf(document), new UTF8Encoding(false));
        LibreOffice.Save(chosen.Select(each => Path.Combine(pages, Named(each.Document, "html"))), "odt", odt);
        LibreOffice.Save(chosen.Select(each => Path.Combine(odt, Named(each.Document, "odt"))), format, folder);
        return [.. chosen.Select(each => CopyGold(each.GoldPath, Named(each.Document, format), folder))];
    }

    private static string Named(string document, string ending) => Path.GetFileNameWithoutExtension(document) + "." + ending;

    private static string PageOf(string document)
    {
        byte[] bytes = File.ReadAllBytes(document);
        string text;
        try { text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes); }
        catch (DecoderFallbackException) { text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes); }
        string ending = Path.GetExtension(document);
        return ending is ".html" or ".htm" ? WithoutMenus(text) : PlainHtml.Of(text.TrimStart('\ufeff'), ending == ".md");
    }

    private static string WithoutMenus(string html)
    {
        var page = new HtmlDocument();
        page.LoadHtml(html);
        foreach (var menu in page.DocumentNode.Descendants().Where(node => Menus.Contains(node.Name)).ToList()) menu.Remove();
        return $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>{page.DocumentNode.SelectSingleNode("//body")?.InnerHtml ?? page.DocumentNode.InnerHtml}</body></html>";
    }

    private static string CopyGold(string goldPath, string document, string folder)
    {
        var gold = JsonNode.Parse(File.ReadAllText(goldPath))!.AsObject();
        gold["document"] = document;
        string copy = Path.Combine(folder, Path.GetFileName(goldPath));
        File.WriteAllText(copy, gold.ToJsonString());
        return copy;
    }
}
