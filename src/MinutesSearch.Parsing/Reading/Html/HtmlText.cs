using HtmlAgilityPack;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>
/// Walks the content of a page and writes its lines. Recursive: <see cref="Nesting"/> has capped the depth before.
/// </summary>
internal sealed class HtmlText
{
    private readonly PageFurniture _furniture;
    private readonly ModernGovPage? _modernGov;
    private readonly TableKinds _tables;
    private readonly CancellationToken _cancellation;
    private readonly TextPen _pen;

    public HtmlText(LineWriter lines, PageFurniture furniture, ModernGovPage? modernGov, TableKinds tables, CancellationToken cancellation)
    {
        (_pen, _furniture, _modernGov, _tables, _cancellation) = (new TextPen(lines), furniture, modernGov, tables, cancellation);
    }

    public void Write(HtmlNode content)
    {
        Children(content, default);
        _pen.Flush(default);
    }

    private void Children(HtmlNode node, in Surroundings around)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling) Walk(child, around);
    }

    private void Walk(HtmlNode node, in Surroundings around)
    {
        if (node.NodeType == HtmlNodeType.Text) Text(((HtmlTextNode)node).Text, around);
        else if (node.NodeType == HtmlNodeType.Comment) Text(CharacterData.In((HtmlCommentNode)node), around);
        else if (node.IsElement() && !_furniture.Leaves(node) && !IsTool(node)) Element(node, around);
    }

    private void Text(string raw, in Surroundings around)
    {
        string text = Entities.Decode(raw);
        if (!around.Preformatted)
        {
            _pen.Append(text, around.Bold);
            return;
        }
        string[] parts = text.Split('\n');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0) _pen.Flush(around);
            _pen.Append(parts[i], around.Bold);
        }
    }

    private void Element(HtmlNode node, in Surroundings around)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_modernGov is not null && node.HasAttributes && !around.InBody && Marked(node, around)) return;
        switch (node.Name)
        {
            case "br": _pen.Flush(around); break;
            case "table": Table(node, around); break;
            case "ul" or "ol" or "dir": List(node, around); break;
            case "li": Block(node, around, "•"); break;
            case "dl": Definitions(node, around); break;
            case "a": Link(node, around); break;
            case "dt" or "summary": Block(node, around with { Bold = true }); break;
            case "p": Block(node, Paragraph(node, around)); break;
            case "pre" or "listing": Block(node, around with { Preformatted = true }); break;
            case "th" when _modernGov is not null && !around.InBody: Block(node, around with { Role = LineRole.Furniture }); break; // "No.", "Item"
            case "q": Quote(node, around); break;
            default: Other(node, around); break;
        }
    }

    private void Other(HtmlNode node, in Surroundings around)
    {
        var inside = IsBold(node) ? around with { Bold = true } : around;
        if (node.HeadingLevel() is > 0 and var level)
            Block(node, inside with { Role = around.Role == LineRole.Text ? LineRole.Heading : around.Role, Level = level });
        else if (IsCmisFact(node))
            _pen.WriteFact(node.ShortText(), around);
        else if (node.IsBlock())
            Block(node, inside);
        else
            Children(node, inside);
    }

    /// <summary>CMIS, the other system that councils run: a "holder" with a label and its value.</summary>
    private static bool IsCmisFact(HtmlNode node)
        => node.HasAttributes && node.Name == "div" && ModernGovMarks.Has(node, "holder") && node.ChildNodes.Any(child => ModernGovMarks.Has(child, "dnnlabel"));

    private static Surroundings Paragraph(HtmlNode node, in Surroundings around)
    {
        var inside = IsBold(node) ? around with { Bold = true } : around;
        return WordLists.IsListParagraph(node)
            ? inside with { HangsOnMark = true, Level = WordLists.Level(node) }
            : inside with { HangsOnMark = false };
    }

    private void Block(HtmlNode node, in Surroundings inside)
    {
        _pen.Flush(inside with { HangsOnMark = false });
        Children(node, inside);
        _pen.Flush(inside);
    }

    private void Block(HtmlNode node, in Surroundings inside, string mark)
    {
        _pen.Flush(inside);
        _pen.Mark(mark, Math.Max(0, inside.Lists - 1));
        Children(node, inside);
        _pen.Flush(inside);
        _pen.Mark(null, 0);
    }

    private void List(HtmlNode list, in Surroundings around)
    {
        _pen.Flush(around);
        var inside = around with { Lists = around.Lists + 1, HangsOnMark = false };
        var numbers = new ListNumbers(list);
        for (var child = list.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.Name == "li" && !_furniture.Leaves(child) && !IsTool(child)) Item(child, inside, numbers.Next(child));
            else if (child.Name != "li") Walk(child, inside);
        }
        _pen.Flush(inside);
    }

    private void Item(HtmlNode item, in Surroundings around, string mark)
    {
        if (around.InLinks && ModernGovPage.RoleOfLink(item) is { } role)
            Block(item, around with { Role = role });
        else
            Block(item, IsBold(item) ? around with { Bold = true } : around, mark);
    }

    /// <summary>Short pairs of term and description are rows of two cells; longer ones are a bold line and text.</summary>
    private void Definitions(HtmlNode list, in Surroundings around)
    {
        _pen.Flush(around);
        var inside = around with { HangsOnMark = false };
        foreach (var child in list.ChildNodes)
        {
            if (child.Name == "dt" && Description(child) is { } description && IsPhrase(child) && IsPhrase(description))
                WriteRow([child, description], around);
            else if (child.Name != "dd" || Term(child) is not { } term || !(IsPhrase(child) && IsPhrase(term)))
                Walk(child, inside);
        }
        _pen.Flush(inside);
    }

    private static HtmlNode? Description(HtmlNode term) => NextElement(term) is { Name: "dd" } next && NextElement(next) is not { Name: "dd" } ? next : null;

    private static HtmlNode? Term(HtmlNode description)
    {
        var before = description.PreviousSibling;
        while (before is not null && !before.IsElement()) before = before.PreviousSibling;
        return before is { Name: "dt" } && Description(before) == description ? before : null;
    }

    private static HtmlNode? NextElement(HtmlNode node)
    {
        var next = node.NextSibling;
        while (next is not null && !next.IsElement()) next = next.NextSibling;
        return next;
    }

    private static bool IsPhrase(HtmlNode node) => !node.Below().Any(below => below.IsElement() && (below.IsBlock() || below.Name == "br"));

    private void Table(HtmlNode table, in Surroundings around)
    {
        var inside = around with { HangsOnMark = false };
        _pen.Flush(inside);
        if (around.Role == LineRole.Text && (WriteTitle(table) || WriteMinutes(table, inside))) return;
        if (_tables.IsLayout(table)) Children(table, inside);
        else foreach (var child in table.ChildNodes) RowsOf(child, inside);
        _pen.Flush(inside);
    }

    /// <summary>An item's number and title in a table of their own; false for any other table.</summary>
    private bool WriteTitle(HtmlNode table)
    {
        if (_tables.Titles.Of(table) is not var (number, title)) return false;
        _pen.Lines.Add(number.ShortText(), new Line { Role = LineRole.ItemNumber });
        _pen.Lines.Add(title.ShortText(), new Line { Role = LineRole.ItemTitle });
        return true;
    }

    /// <summary>Minutes that were typed into a table; false for any other table.</summary>
    private bool WriteMinutes(HtmlNode table, in Surroundings around)
    {
        if (MinutesRows.Find(table, _furniture, _pen.Lines.MinutesColumns) is not var (rows, columns)) return false;
        _pen.Lines.MinutesColumns = columns;
        bool bold = around.Bold;
        var cells = rows.Select(row => (IReadOnlyList<MinutesCell>)[.. row.Select(cell => MinutesCell.Of(Cell(cell, bold), TableKinds.Span(cell)))]);
        foreach (var line in MinutesTable.Arrange([.. cells], columns)) _pen.Lines.Add(line.Text, line.Facts);
        return true;
    }

    private void RowsOf(HtmlNode node, in Surroundings around)
    {
        if (!node.IsElement()) { Walk(node, around); return; }
        if (_furniture.Leaves(node)) return;
        if (node.Name is "tbody" or "thead" or "tfoot") foreach (var child in node.ChildNodes) RowsOf(child, around);
        else if (node.Name == "tr") Row(node, around);
        else Walk(node, around);
    }

    private void Row(HtmlNode row, in Surroundings around)
    {
        _cancellation.ThrowIfCancellationRequested();
        _pen.Flush(around);
        if (_tables.IsLayout(row)) Children(row, around);
        else WriteRow(row.ChildNodes.Where(cell => cell.Name is "td" or "th" && !_furniture.Leaves(cell)), around);
        _pen.Flush(around);
    }

    private void WriteRow(IEnumerable<HtmlNode> cells, in Surroundings around)
    {
        var row = new TableRow();
        foreach (var cell in cells)
        {
            row.Add(Cell(cell, around.Bold), TableKinds.Span(cell));
            if (_modernGov is not null && ModernGovPage.IsFact(cell)) row.IsFact = true;
        }
        row.Write(_pen.Lines, around.Role);
    }

    /// <summary>The lines of a cell, apart from those around it.</summary>
    private LineWriter Cell(HtmlNode cell, bool bold)
    {
        var scratch = new LineWriter();
        var text = new HtmlText(scratch, _furniture, _modernGov, _tables, _cancellation);
        text._pen.Flush(default);
        text.Children(cell, new Surroundings { InBody = true, Bold = bold || cell.Name is "th" or "dt" || IsBold(cell) });
        text._pen.Flush(default);
        return scratch;
    }

    private void Quote(HtmlNode node, in Surroundings around)
    {
        _pen.Append("“", around.Bold);
        Children(node, around);
        _pen.Append("”", around.Bold);
    }

    private void Link(HtmlNode link, in Surroundings around)
    {
        if (_modernGov is not null && !around.InBody && ModernGovPage.IsMeetingLink(link)) _pen.LineRole = LineRole.MeetingFact;
        Children(link, around);
    }

    /// <summary>Handles an element that ModernGov marked; false if it is like any other.</summary>
    private bool Marked(HtmlNode node, in Surroundings around)
    {
        var mark = ModernGovMarks.Of(node);
        switch (mark)
        {
            case Mark.None or Mark.ItemTable: return false;
            case Mark.Suffix: return around.InLinks; // "item 32." behind a document's title
            case Mark.FactLabel: Fact(node, around); return true;
            case Mark.LinkList: List(node, around with { InLinks = true }); return true;
            default:
                Block(node, _modernGov!.Enter(node, mark, around));
                return true;
        }
    }

    private void Fact(HtmlNode label, in Surroundings around)
    {
        if (label.IsBlock() && label.Name is not ("td" or "dt")) _pen.Flush(around);
        _pen.LineRole = LineRole.MeetingFact;
        Children(label, around);
        _pen.Space();
    }

    private static bool IsTool(HtmlNode node)
    {
        if (node.Name != "a") return false;
        string href = node.Attribute("href");
        if (href.StartsWith("mailto:?", StringComparison.OrdinalIgnoreCase) || href.StartsWith("javascript:window.print", StringComparison.OrdinalIgnoreCase)) return true;
        return href.Length > 0 && PageWords.ToolLinks.Contains(node.ShortText().Trim(' ', '|', '»', '›', '^', '.').ToLowerInvariant());
    }

    private static bool IsBold(HtmlNode node)
    {
        if (node.Name is "b" or "strong" or "u") return true; // clerks underline their headings, too
        if (node.Attribute("style").Length == 0) return false;
        string style = node.Style();
        return style.Contains("font-weight:bold", StringComparison.Ordinal) || style.Contains("font-weight:700", StringComparison.Ordinal)
            || style.Contains("font-weight:600", StringComparison.Ordinal);
    }
}
