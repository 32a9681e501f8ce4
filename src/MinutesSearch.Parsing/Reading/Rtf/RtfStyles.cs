using MinutesSearch.Parsing.Reading.Office.Word;

namespace MinutesSearch.Parsing.Reading.Rtf;

/// <summary>The paragraph styles of a document: which of them are headings.</summary>
internal sealed class RtfStyles
{
    private const int LongestName = 200;
    private const int LongestChain = 30;
    private const int MostStyles = 10_000;

    private readonly Dictionary<int, Style> _styles = [];
    private Style _open = new();
    private int _number;
    private bool _isParagraph = true;

    public void TakeNumber(int number) => _number = number;

    /// <summary>A style of letters, tables or sections has a number of its own row.</summary>
    public void TakeOtherKind() => _isParagraph = false;

    public void TakeOutline(int level) => _open.Outline = level;

    public void TakeParent(int number) => _open.Parent = number;

    /// <summary>Takes text of the sheet; a semicolon ends a style's name.</summary>
    public void TakeText(string text)
    {
        int end = text.IndexOf(';');
        if (_open.Name.Length < LongestName) _open.Name += end < 0 ? text : text[..end];
        if (end < 0) return;
        if (_isParagraph && _styles.Count < MostStyles) _styles.TryAdd(_number, _open);
        (_open, _number, _isParagraph) = (new Style(), 0, true);
    }

    /// <summary>The level of a style's heading from 1, of the document's title 1; 0 for text.</summary>
    public int HeadingOf(int number)
    {
        foreach (var style in Chain(number))
        {
            if (style.Outline is { } outline) return outline is >= 0 and < 9 ? outline + 1 : 0;
            if (WordStyles.HeadingOf(style.Name.Trim()) is > 0 and var heading) return heading;
            if (style.Name.Trim().Equals("title", StringComparison.OrdinalIgnoreCase)) return 1;
        }
        return 0;
    }

    /// <summary>Whether the style is of entries of the table of contents.</summary>
    public bool IsContents(int number) => Chain(number)
        .Any(style => style.Name.TrimStart().StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || style.Name.TrimStart().StartsWith("Contents ", StringComparison.Ordinal));

    /// <summary>The style and those that it is based on.</summary>
    private IEnumerable<Style> Chain(int number)
    {
        for (int step = 0; step < LongestChain && _styles.TryGetValue(number, out var style); step++)
        {
            yield return style;
            if (style.Parent == number) yield break;
            number = style.Parent;
        }
    }

    private sealed class Style
    {
        public string Name { get; set; } = "";

        public int? Outline { get; set; }

        /// <summary>The format's number for none.</summary>
        public int Parent { get; set; } = 222;
    }
}
