using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Markdown;

namespace MinutesSearch.Parsing.Reading;

/// <summary>
/// Markdown, and decks that were dumped as text with its marks. A paragraph, item or row is one line, blank lines stay: the slides of
/// such decks are told by them.
/// </summary>
internal sealed class MarkdownReader
{
    /// <summary>A line shorter than this was not wrapped: the next one is a line of its own, as in the addresses and titles of decks.</summary>
    private const int Wrapped = 45;

    private readonly LineWriter _lines = new();
    private readonly StringBuilder _paragraph = new();
    private readonly Stack<int> _indents = new();
    private readonly bool _paged, _unwrapped;
    private Line _facts;
    private MarkdownLine _last;
    private string? _fence;
    private int _page;

    /// <summary>The rows of the table that is being read, as they stand.</summary>
    private readonly List<string> _table = [];

    /// <param name="paged">Whether breaks part pages.</param>
    /// <param name="unwrapped">Whether each line is a paragraph of its own, as in decks that a program converted.</param>
    private MarkdownReader(bool paged, bool unwrapped) => (_paged, _unwrapped, _page) = (paged, unwrapped, paged ? 1 : 0);

    public static DocumentText Read(string text, string? name, CancellationToken cancellation)
    {
        var (start, title) = Comments.FrontMatter(text);
        // A form feed is a page break wherever it stands.
        string body = Comments.Remove(start == 0 ? text : text[start..])
            .Replace("\n\f", "\f", StringComparison.Ordinal).Replace("\f", "\n--- page ---\n", StringComparison.Ordinal);
        var reader = new MarkdownReader(HasPages(body), Comments.NumberSlides(text));
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            cancellation.ThrowIfCancellationRequested();
            reader.Take(line);
        }
        reader.Flush();
        reader.EndTable();
        var facts = string.IsNullOrEmpty(title) ? SourceFacts.None : new SourceFacts { Title = title };
        return reader._lines.ToDocument(DocumentFormat.Markdown, name, facts, ImmutableArray<ParseNote>.Empty);
    }

    private static bool HasPages(string body)
    {
        var before = MarkdownKind.Blank;
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            var kind = MarkdownLine.Read(line) is var read && IsUnderline(read, before) ? MarkdownKind.Underline : read.Kind;
            if (kind is MarkdownKind.Break or MarkdownKind.PageBreak) return true;
            before = kind;
        }
        return false;
    }

    /// <summary>"---" right under a line of text makes a heading of it; elsewhere it parts pages.</summary>
    private static bool IsUnderline(MarkdownLine line, MarkdownKind before)
        => before == MarkdownKind.Text && (line.Kind == MarkdownKind.Underline || line is { Kind: MarkdownKind.Break, Content: "-" });

    private void Take(ReadOnlySpan<char> physical)
    {
        if (_fence is not null) { TakeCode(physical); return; }
        var line = MarkdownLine.Read(physical);
        if (IsUnderline(line, _last.Kind) && _paragraph.Length > 0)
        {
            _facts = _facts with { Role = LineRole.Heading, Level = line.Kind == MarkdownKind.Underline ? 1 : 2 };
            Flush();
            line = line with { Kind = MarkdownKind.Underline };
        }
        else
        {
            TakeLine(line);
        }
        _last = line;
    }

    private void TakeLine(in MarkdownLine line)
    {
        switch (line.Kind)
        {
            case MarkdownKind.Blank: Flush(); EndTable(); _lines.AddBlank(_page); break;
            case MarkdownKind.Break or MarkdownKind.PageBreak: BreakPage(); break;
            case MarkdownKind.Fence: Flush(); EndTable(); _fence = line.Content; break;
            case MarkdownKind.Heading: Start(line, new Line { Role = LineRole.Heading, Level = line.Level }); Flush(); break;
            case MarkdownKind.Item: Start(line, new Line { Role = LineRole.ListItem, Marker = line.Marker, Level = Nest(line.Indent) }); break;
            case MarkdownKind.Row: Flush(); _table.Add(line.Content); break;
            case MarkdownKind.Separator when MakesRow(): break;
            case MarkdownKind.Separator or MarkdownKind.Reference: Flush(); break;
            case MarkdownKind.Underline: Flush(); break;
            default: TakeText(line); break;
        }
    }

    private void TakeCode(ReadOnlySpan<char> physical)
    {
        if (physical.Trim().StartsWith(_fence)) { _fence = null; _last = default; return; }
        _lines.Add(Fold.Text(physical), new Line { Page = _page });
    }

    private void BreakPage()
    {
        Flush();
        EndTable();
        _indents.Clear();
        // The break before the first text opens the first page.
        if (_paged && _lines.HasText) _page++;
    }

    private void TakeText(in MarkdownLine line)
    {
        bool table = _last.Kind is MarkdownKind.Row or MarkdownKind.Separator && line.Content.Contains('|', StringComparison.Ordinal);
        if (table) { Flush(); _table.Add(line.Content); return; }
        if (_paragraph.Length > 0 && Continues(line))
        {
            _paragraph.Append(' ').Append(line.Content);
            return;
        }
        if (line.Indent == 0) _indents.Clear();
        Start(line, default);
    }

    /// <summary>Whether a line goes on with the paragraph before it: it was wrapped, or stands under its list item.</summary>
    private bool Continues(in MarkdownLine line)
    {
        if (_last.EndsHard || _unwrapped) return false;
        bool lower = char.IsLower(line.Content[0]) || line.Content[0] is '(' or '“' or '£' || char.IsAsciiDigit(line.Content[0]);
        if (_last.Kind == MarkdownKind.Item || _facts.Role == LineRole.ListItem)
            return line.Indent > 0 || _last.Content.Length >= Wrapped && lower;
        return _last.Content.Length >= Wrapped || char.IsLower(line.Content[0]);
    }

    private void Start(in MarkdownLine line, Line facts)
    {
        Flush();
        _paragraph.Append(line.Content);
        _facts = facts;
    }

    /// <summary>The level of an item by its indent: decks indent by one blank, other writers by two to four.</summary>
    private int Nest(int indent)
    {
        while (_indents.TryPeek(out int top) && indent < top) _indents.Pop();
        if (!_indents.TryPeek(out int last) || indent > last) _indents.Push(indent);
        return _indents.Count - 1;
    }

    /// <summary>A table without outer pipes: the line above its separator is its first row.</summary>
    private bool MakesRow()
    {
        if (_last.Kind != MarkdownKind.Text || _paragraph.Length == 0 || !_last.Content.Contains('|', StringComparison.Ordinal)) return false;
        _paragraph.Clear();
        _table.Add(_last.Content);
        return true;
    }

    /// <summary>Writes the table that was read: minutes cell by cell, any other table row by row.</summary>
    private void EndTable()
    {
        if (_table.Count == 0) return;
        var rows = _table.Select(row => (IReadOnlyList<MinutesCell>)[.. Cells(row).Select(MarkdownCell.Read)]).ToList();
        if (MinutesTable.Arrange(rows, _lines) is { } minutes) foreach (var line in minutes) _lines.Add(line.Text, line.Facts with { Page = _page });
        else foreach (string row in _table) Row(row);
        _table.Clear();
    }

    private void Row(string content)
    {
        var cells = Cells(content).Select(InlineMarks.Strip).ToArray();
        string row = string.Join('\t', cells.Select(cell => cell.Text)).TrimEnd();
        var filled = cells.Where(cell => cell.Text.Length > 0).ToArray();
        if (filled.Length == 0) return;
        _lines.Add(row, new Line { Role = LineRole.TableRow, Page = _page, Bold = filled.All(cell => cell.Bold) });
    }

    private static IEnumerable<string> Cells(string row)
    {
        if (row[0] != '|' && row.Contains('\t', StringComparison.Ordinal)) return row.Split('\t');
        var cells = row.Replace("\\|", "\u0001", StringComparison.Ordinal).Trim('|').Split('|');
        return cells.Select(cell => cell.Replace('\u0001', '|').Trim());
    }

    private void Flush()
    {
        if (_paragraph.Length == 0) return;
        EndTable();
        var (text, bold, lead) = InlineMarks.Strip(_paragraph.ToString());
        _paragraph.Clear();
        if (text.Length > 0) _lines.Add(text, _facts with { Bold = bold, BoldLead = lead, Page = _page });
        _facts = default;
    }
}
