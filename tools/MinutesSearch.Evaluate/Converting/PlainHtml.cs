using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MinutesSearch.Evaluate.Converting;

/// <summary>
/// A text or Markdown file as the simple page that a clerk would have typed it into: paragraphs, bold lines, bullets, tables. Numbers stay
/// typed. No reader of the parser has a part in it, so that what it gets wrong is not hidden.
/// </summary>
internal sealed partial class PlainHtml
{
    /// <summary>A line that starts so far in stands at the right edge.</summary>
    private const int AtRight = 60;

    /// <summary>A file whose longest lines end here was wrapped by hand.</summary>
    private const int LongestWrapped = 100;

    private readonly StringBuilder _page = new();
    private readonly List<string> _rows = [];
    private readonly bool _markdown;
    private readonly int _width;
    private string _paragraph = "", _before = "";
    private int _lists, _linesOfParagraph;
    private bool _standsApart;

    private PlainHtml(string[] lines, bool markdown)
    {
        _markdown = markdown;
        int longest = lines.Length == 0 ? 0 : lines.Max(line => line.TrimEnd().Length);
        _width = longest <= LongestWrapped ? longest : 0;
    }

    public static string Of(string text, bool markdown)
    {
        string[] lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n');
        var html = new PlainHtml(lines, markdown);
        foreach (string line in lines) html.Take(line.TrimEnd());
        html.Take("");
        html.CloseLists();
        return $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\n{html._page}</body></html>";
    }

    private void Take(string line)
    {
        string text = _markdown && line.StartsWith('>') ? line[1..].Trim() : line.Trim();
        if (_markdown && text.Length > 2 && text.All(letter => letter is '-' or '*')) text = "";
        int indent = line.Length - line.TrimStart().Length;
        if (CellsOf(text) is { } row)
        {
            if (_paragraph.Length > 0) EndParagraph();
            if (row.Length > 0) _rows.Add(row);
        }
        else if (text.Length == 0)
        {
            EndParagraph(isTitle: _standsApart && _linesOfParagraph == 1 && IsTitle(_paragraph));
            _standsApart = false;
        }
        else if (!_markdown && indent >= AtRight) Right(text);
        else if (_markdown && text[0] == '#') Heading(text);
        else if (IsBullet(text)) { EndParagraph(); Bullet(text[1..].Trim(), indent); }
        else Words(text);
        _before = text;
    }

    /// <summary>A line of a paragraph: of the one before, or the first of a new one.</summary>
    private void Words(string text)
    {
        if (GoesOn(text))
        {
            _paragraph = $"{_paragraph} {text}";
            _linesOfParagraph++;
        }
        else
        {
            EndParagraph();
            (_paragraph, _linesOfParagraph, _standsApart) = (text, 1, _before.Length == 0);
        }
    }

    private static bool IsBullet(string text) => text.Length > 2 && text[0] is '-' or '*' or '•' or '–' && text[1] is ' ' or '\t';

    /// <summary>Whether the line goes on with the one before, which was as wide as the file is wrapped.</summary>
    private bool GoesOn(string text)
        => _paragraph.Length > 0 && ((_markdown && !char.IsAsciiDigit(text[0])) || (_width > 0 && _before.Length > _width * 0.7 && !char.IsAsciiDigit(text[0]) && text[0] != '('));

    /// <summary>The row that a line is; "" for the line below a table's head, null for no row.</summary>
    private string? CellsOf(string text)
    {
        if (text.StartsWith('|') && text.IndexOfAny(['|'], 1) > 0)
        {
            if (text.All(letter => letter is '|' or '-' or ':' or ' ')) return "";
            return Cells(text.Trim('|').Split('|'));
        }
        string[] cells = text.Split(["\t", "   "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return cells.Length > 1 && cells[0].Length > 8 ? Cells(cells) : null;
    }

    private string Cells(IEnumerable<string> cells) => $"<tr>{string.Concat(cells.Select(cell => $"<td>{Inline(cell.Trim())}</td>"))}</tr>\n";

    private void Heading(string text)
    {
        EndParagraph();
        int level = Math.Min(6, text.TakeWhile(letter => letter == '#').Count());
        _page.Append($"<h{level}>{Inline(text.TrimStart('#').Trim())}</h{level}>\n");
    }

    private void Right(string text)
    {
        EndParagraph();
        CloseLists();
        _page.Append($"<p style=\"text-align: right\">{Inline(text)}</p>\n");
    }

    private void Bullet(string text, int indent)
    {
        int depth = indent >= 4 ? 2 : 1;
        while (_lists < depth) { _page.Append("<ul>"); _lists++; }
        while (_lists > depth) { _page.Append("</ul>"); _lists--; }
        _page.Append("<li>");
        _paragraph = text;
    }

    /// <summary>"Getting people home": short, and no sentence. Whoever types it makes it bold.</summary>
    private static bool IsTitle(string text)
        => text.Length is > 3 and < 90 && (char.IsUpper(text[0]) || char.IsAsciiDigit(text[0])) && !".,;:!?-".Contains(text[^1]) && text.Any(char.IsLetter);

    private void EndParagraph(bool isTitle = false)
    {
        if (_paragraph.Length > 0)
        {
            bool item = _page.Length > 3 && _page.ToString(_page.Length - 4, 4) == "<li>";
            if (!item) CloseLists();
            bool title = !_markdown && (isTitle || (_paragraph.Any(char.IsLetter) && !_paragraph.Any(char.IsLower)));
            _page.Append(item ? Inline(_paragraph) + "</li>\n" : title ? $"<p><b>{Inline(_paragraph)}</b></p>\n" : $"<p>{Inline(_paragraph)}</p>\n");
            _paragraph = "";
        }
        if (_rows.Count == 0) return;
        CloseLists();
        _page.Append("<table border=\"1\">\n").AppendJoin("", _rows).Append("</table>\n");
        _rows.Clear();
    }

    private void CloseLists()
    {
        for (; _lists > 0; _lists--) _page.Append("</ul>\n");
    }

    private string Inline(string text)
    {
        string[] parts = WebUtility.HtmlEncode(text).Replace("  ", "&nbsp; ", StringComparison.Ordinal).Split("**");
        string bold = parts.Length < 3 ? string.Join("**", parts) : string.Concat(parts.Select((part, i) => i % 2 == 1 && i < parts.Length - 1 ? $"<b>{part}</b>" : part));
        if (!_markdown) return bold;
        // A cell of Markdown has no other way to end a line: "Cllr Rook<br>Cllr Teal".
        bold = LineEnd().Replace(bold, "<br>");
        if (bold.Count(letter => letter == '*') % 2 != 0) return bold;
        return string.Concat(bold.Split('*').Select((part, i) => i % 2 == 1 ? $"<i>{part}</i>" : part));
    }

    [GeneratedRegex("&lt;br */?&gt;", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();
}
