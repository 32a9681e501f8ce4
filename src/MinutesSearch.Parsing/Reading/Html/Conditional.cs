namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>Word's "&lt;![if !supportLists]>" and CDATA sections, which the HTML library hands on as text.</summary>
internal static class Conditional
{
    /// <summary>Removes the marks of a section at the start of the text; its content stays.</summary>
    public static bool Strip(ref string text)
    {
        if (text.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            int end = text.LastIndexOf("]]>", StringComparison.Ordinal);
            text = text[9..(end < 9 ? text.Length : end)];
            return true;
        }
        int close = text.IndexOf('>', StringComparison.Ordinal);
        if (!text.StartsWith("<![", StringComparison.Ordinal) || close < 0) return false;
        text = text[(close + 1)..];
        return true;
    }
}
