using HtmlAgilityPack;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>CDATA sections of XHTML, which the HTML library takes for comments.</summary>
internal static class CharacterData
{
    private const string Start = "<![CDATA[";
    private const string End = "]]>";

    /// <summary>The text of the section; "" for a real comment.</summary>
    public static string In(HtmlCommentNode comment)
    {
        string text = comment.Comment ?? "";
        if (!text.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return "";
        return text.EndsWith(End, StringComparison.Ordinal) ? text[Start.Length..^Math.Min(End.Length, text.Length - Start.Length)] : text[Start.Length..];
    }
}
