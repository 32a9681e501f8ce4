using System.Globalization;
using System.Xml;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats.Comparing;

/// <summary>A plot of compared figures: a panel a unit, a row a council, a dot a figure.</summary>
/// <remarks>
/// A council is told by its row; the colours, which people with any colour vision can tell apart, only help the eye. Every
/// dot has a title that says what it is, and the whole has a title and a description, so that screen readers can read it.
/// </remarks>
internal sealed class ComparisonSvg
{
    private const int Width = 960, Left = 316, Right = 40, RowHeight = 26, Radius = 6, Top = 64, HeadingHeight = 46, AxisHeight = 64;
    private const int LongestName = 38;
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];

    private readonly XmlWriter _svg;

    private ComparisonSvg(XmlWriter svg) => _svg = svg;

    public static void Write(TextWriter output, Comparison comparison)
    {
        using (var writer = XmlWriter.Create(output, XmlSafe.Settings)) new ComparisonSvg(writer).Draw(comparison);
        output.Write('\n');
    }

    private void Draw(Comparison comparison)
    {
        var panels = comparison.Groups.Select(group => (Group: group, Rows: Rows(group))).ToList();
        int height = Top + panels.Sum(panel => HeadingHeight + panel.Rows.Count * RowHeight + AxisHeight);
        _svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attributes(("viewBox", $"0 0 {Width} {height}"), ("width", $"{Width}"), ("height", $"{height}"), ("role", "img"), ("lang", "en-GB"),
            ("aria-labelledby", "plot-title plot-description"), ("font-family", "system-ui, 'Segoe UI', Arial, sans-serif"), ("font-size", "14"), ("fill", "#1a1a1a"));
        string title = $"Figures on {comparison.Topic}, by council";
        Element("title", title, ("id", "plot-title"));
        Element("desc", Description(comparison), ("id", "plot-description"));
        Empty("rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        Element("text", title, ("x", "16"), ("y", "32"), ("font-size", "20"), ("font-weight", "bold"));
        int y = Top;
        foreach (var (group, rows) in panels) y = Panel(group, rows, y);
        _svg.WriteEndElement();
    }

    private static string Description(Comparison comparison)
    {
        if (comparison.Total == 0) return $"There are none. {comparison.Explanation}";
        var groups = comparison.Groups.Select(group =>
        {
            var (lowest, highest) = (group.Figures.MinBy(figure => figure.Figure.Value)!, group.Figures.MaxBy(figure => figure.Figure.Value)!);
            return $"{UnitNames.Heading(group.Unit)}: {Wording.Count(group.Figures.Length, "figure")}, lowest {Sentence(lowest)}; highest {Sentence(highest)}.";
        });
        return $"One dot for each figure, one row for each council. {string.Join(' ', groups)} {comparison.Explanation}";
    }

    private static List<IGrouping<string, ComparedFigure>> Rows(FigureGroup group)
        => [.. group.Figures.GroupBy(figure => figure.Hit.Authority ?? Wording.CouncilUnknown, StringComparer.OrdinalIgnoreCase)];

    private int Panel(FigureGroup group, List<IGrouping<string, ComparedFigure>> rows, int y)
    {
        var axis = Axis.Of(group.Figures.Select(figure => figure.Figure.Value));
        _svg.WriteStartElement("g");
        Element("text", $"{UnitNames.Heading(group.Unit)} ({Wording.Count(group.Figures.Length, "figure")})", ("x", "16"), ("y", $"{y + 24}"), ("font-size", "16"), ("font-weight", "bold"));
        int top = y + HeadingHeight, bottom = top + rows.Count * RowHeight;
        foreach (double mark in axis.Marks) Mark(axis, mark, group, top, bottom);
        for (int i = 0; i < rows.Count; i++) Row(axis, rows[i], top + i * RowHeight + RowHeight / 2, Colours[i % Colours.Length]);
        string scale = axis.IsLogarithmic ? ", each mark ten times the one before" : "";
        Element("text", UnitNames.Heading(group.Unit) + scale, ("x", $"{Left + (Width - Left - Right) / 2}"), ("y", $"{bottom + 44}"), ("text-anchor", "middle"));
        Element("text", "Council", ("x", $"{Left - 16}"), ("y", $"{top - 6}"), ("text-anchor", "end"), ("fill", "#4d4d4d"), ("font-size", "13"));
        _svg.WriteEndElement();
        return bottom + AxisHeight;
    }

    private void Mark(Axis axis, double mark, FigureGroup group, int top, int bottom)
    {
        string x = X(axis, mark);
        Empty("line", ("x1", x), ("x2", x), ("y1", $"{top}"), ("y2", $"{bottom}"), ("stroke", "#d0d0d0"));
        Element("text", Axis.Label(mark, group.Unit), ("x", x), ("y", $"{bottom + 20}"), ("text-anchor", "middle"), ("font-size", "13"));
    }

    private void Row(Axis axis, IGrouping<string, ComparedFigure> row, int y, string colour)
    {
        string name = row.Key.Length <= LongestName ? row.Key : row.Key[..(LongestName - 1)] + "…";
        Element("text", name, ("x", $"{Left - 16}"), ("y", $"{y + 5}"), ("text-anchor", "end"));
        Empty("line", ("x1", $"{Left}"), ("x2", $"{Width - Right}"), ("y1", $"{y}"), ("y2", $"{y}"), ("stroke", "#ececec"));
        foreach (var figure in row.OrderBy(figure => figure.Figure.Value))
        {
            _svg.WriteStartElement("circle");
            Attributes(("cx", X(axis, (double)figure.Figure.Value)), ("cy", $"{y}"), ("r", $"{Radius}"), ("fill", colour), ("fill-opacity", "0.8"), ("stroke", "#1a1a1a"), ("stroke-width", "1"));
            Element("title", Sentence(figure));
            _svg.WriteEndElement();
        }
    }

    private static string Sentence(ComparedFigure figure)
    {
        string council = figure.Hit.Authority ?? Wording.CouncilUnknown;
        return $"{FigureText.Of(figure.Figure)}, {council}{(figure.Hit.Date is { } day ? ", " + Dates.Long(day) : "")}";
    }

    private static string X(Axis axis, double value) => (Left + axis.Place(value) * (Width - Left - Right)).ToString("0.#", CultureInfo.InvariantCulture);

    private void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _svg.WriteStartElement(name);
        Attributes(attributes);
        _svg.WriteString(XmlSafe.Clean(text));
        _svg.WriteEndElement();
    }

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _svg.WriteStartElement(name);
        Attributes(attributes);
        _svg.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) _svg.WriteAttributeString(name, XmlSafe.Clean(value));
    }
}
