using HtmlAgilityPack;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>
/// Tables that hold an item's number and title and nothing else, one above each item: "21/25 | APOLOGIES FOR ABSENCE [Item 1]". Word writes
/// them where a clerk set the number apart from the title.
/// </summary>
internal sealed class TitleTables
{
    /// <summary>So many make a habit; one may be anything.</summary>
    private const int Fewest = 3;
    private const int LongestTitle = 200;

    private readonly Dictionary<HtmlNode, (HtmlNode Number, HtmlNode Title)> _titles = [];

    /// <summary>Takes a table of the page into account; all of them, before the first is asked for.</summary>
    public void Consider(HtmlNode table, PageFurniture furniture)
    {
        if (MinutesRows.Single(table, furniture) is [var number, var title] && IsTitle(number.ShortText(), title.ShortText())) _titles[table] = (number, title);
    }

    /// <summary>The cells of such a table; null for any other.</summary>
    public (HtmlNode Number, HtmlNode Title)? Of(HtmlNode table) => _titles.Count >= Fewest && _titles.TryGetValue(table, out var cells) ? cells : null;

    private static bool IsTitle(string number, string title)
        => number.Length > 0 && char.IsAsciiDigit(number.TrimEnd('.')[^1]) && MinutesColumns.IsNumber(number)
            && title.Length is > 3 and < LongestTitle && char.IsUpper(title[0]) && title[^1] is not ('.' or '?' or ';' or ',');
}
