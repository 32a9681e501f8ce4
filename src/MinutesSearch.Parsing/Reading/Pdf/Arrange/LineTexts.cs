using System.Text;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The text of lines below one another.</summary>
internal static class LineTexts
{
    /// <summary>Parts them with "\n"; a soft hyphen at a line's end joins it to the next.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            if (text.Length > 0 && text[^1] == '\u00ad') text.Length--;
            else if (text.Length > 0) text.Append('\n');
            text.Append(line);
        }
        return text.ToString();
    }
}
