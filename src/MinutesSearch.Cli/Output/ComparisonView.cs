using System.Globalization;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats.Comparing;

namespace MinutesSearch.Cli.Output;

/// <summary>Figures side by side, for people: unit by unit, council by council.</summary>
internal sealed class ComparisonView(Terminal terminal)
{
    private const int LongestMeasure = 90;

    // Numbers stand flush right before this column; a longer one takes the room that it needs.
    private const int ValueEnds = 14;
    private readonly Page _page = new(terminal.Screen);

    public void Write(Comparison comparison)
    {
        if (comparison.Total == 0)
        {
            _page.Write(0, $"No figures found on {comparison.Topic}. Try fewer or other words, or leave out the options that narrow the search.");
            _page.Write(0, 2, new Run($"Looked for: {comparison.Explanation}", Tone.Quiet));
            return;
        }
        foreach (var group in comparison.Groups) Write(group);
        int shown = comparison.Groups.Sum(group => group.Figures.Length);
        string more = shown < comparison.Total ? $" More with --limit {comparison.Total}." : "";
        _page.Write(0, 2, new Run($"{shown:N0} of {Wording.Count(comparison.Total, "figure")}. Looked for: {comparison.Explanation}{more}", Tone.Quiet));
    }

    private void Write(FigureGroup group)
    {
        int councils = group.Figures.Select(figure => figure.Hit.Authority).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var range = ValueRange.Of(group);
        string spread = group.Figures.Length > 1 ? $", from {Number(range.Lowest)} to {Number(range.Highest)}, median {Number(range.Median)}" : "";
        _page.Write(0, 2, new Run(UnitNames.Heading(group.Unit), Tone.Heading), $": {Wording.Count(group.Figures.Length, "figure")} of {Wording.Count(councils, "council")}{spread}");
        foreach (var council in group.Figures.GroupBy(figure => figure.Hit.Authority ?? Wording.CouncilUnknown, StringComparer.OrdinalIgnoreCase))
        {
            _page.Write(2, new Run(council.Key, Tone.Strong));
            foreach (var figure in council) WriteRow(figure);
        }
        _page.Blank();
    }

    private void WriteRow(ComparedFigure compared)
    {
        var (figure, hit) = (compared.Figure, compared.Hit);
        string value = string.Join(' ', new[] { figure.Qualifier, figure.Text }.Where(word => !string.IsNullOrEmpty(word)));
        string facts = string.Join(", ", new[] { figure.Of, figure.When }.Where(fact => !string.IsNullOrEmpty(fact)));
        string what = Shortened(figure.Measure ?? compared.Clause) + (facts.Length > 0 ? $" ({facts})" : "");
        string place = hit.Id + (figure.Span.Page is { } page ? $", page {page}" : "");
        if (hit.Duplicates > 0) place += $"; the same in {Wording.Count(hit.Duplicates, "more paper", "more papers")} of the meeting";
        int indent = Math.Max(2, ValueEnds - value.Length);
        _page.Write(indent, ValueEnds + 2, new Run(value, Tone.Match), "  " + what, new Run($" · {(hit.Date is { } day ? Dates.Long(day) + " · " : "")}{place}", Tone.Quiet));
    }

    private static string Shortened(string text) => text.Length <= LongestMeasure ? text : text[..text.LastIndexOf(' ', LongestMeasure)] + " …";

    private static string Number(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
