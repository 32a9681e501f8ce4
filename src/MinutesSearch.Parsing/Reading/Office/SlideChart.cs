using System.Globalization;
using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>What a chart shows, from the copies of its numbers that the chart's part keeps.</summary>
/// <param name="Title">Its title as drawn; null for none.</param>
/// <param name="Rows">The categories behind the title or the axis's unit, then a row for each series; empty where it holds no numbers.</param>
internal sealed record SlideChart(string? Title, IReadOnlyList<string> Rows)
{
    private const int MostSeries = 60;
    private const int MostPoints = 400;

    /// <summary>The chart; null where the part is missing or holds nothing.</summary>
    public static SlideChart? Read(XElement? root)
    {
        var chart = root.Child("chart");
        var plots = chart.Child("plotArea")?.Elements().Where(plot => plot.Child("ser") is not null).ToList() ?? [];
        var series = plots.SelectMany(plot => plot.Children("ser").Select(each => Series.Read(plot, each))).OfType<Series>().Take(MostSeries).ToList();
        string? title = TitleOf(chart, series);
        if (title is null && series.Count == 0) return null;
        return new SlideChart(title, series.Count == 0 ? [] : Table(series, title, Unit(chart)));
    }

    /// <summary>A title without words of its own shows the name of the only series.</summary>
    private static string? TitleOf(XElement? chart, List<Series> series)
    {
        var title = chart.Child("title");
        if (title is null) return null;
        string text = SlideText.Flat(title.Child("tx", "rich"));
        if (text.Length == 0) text = title.Child("tx", "strRef") is { } reference ? string.Join(' ', Points(reference).Values) : "";
        if (text.Length == 0 && series.Count == 1 && !chart.Child("autoTitleDeleted").Flag("val")) text = series[0].Name;
        return text.Length > 0 ? Clean(text) : null;
    }

    /// <summary>The title of the axis that the values stand on.</summary>
    private static string? Unit(XElement? chart)
    {
        var axis = chart.Child("plotArea", "valAx", "title");
        string text = SlideText.Flat(axis.Child("tx", "rich"));
        return text.Length is > 0 and < 60 ? Clean(text) : null;
    }

    private static List<string> Table(List<Series> series, string? title, string? unit)
    {
        var categories = new List<string>();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string category in series.SelectMany(each => each.Values.Select(point => point.Category)))
        {
            if (columns.Count < MostPoints && columns.TryAdd(category, columns.Count)) categories.Add(category);
        }
        string head = unit is null || title?.Contains(unit, StringComparison.OrdinalIgnoreCase) == true ? title ?? "" : $"{title} ({unit})".Trim();
        var rows = new List<string> { string.Join('\t', categories.Prepend(head)) };
        foreach (var each in series)
        {
            string[] cells = new string[categories.Count];
            foreach (var (category, value) in each.Values)
            {
                if (columns.TryGetValue(category, out int column)) cells[column] ??= value;
            }
            rows.Add(string.Join('\t', cells.Prepend(each.Name)));
        }
        return rows;
    }

    private static string Clean(string text) => Fold.Text(Normaliser.Clean(text));

    /// <summary>The cached points by their places; of categories with several levels the inner one behind the outer.</summary>
    private static SortedDictionary<int, string> Points(XElement? reference)
    {
        var cache = reference?.Elements().FirstOrDefault(child => child.Name.LocalName is "strCache" or "numCache" or "multiLvlStrCache");
        var literal = reference is not null && reference.Name.LocalName is "strLit" or "numLit" ? reference : cache;
        if (literal is null || literal.Child("lvl") is null) return Level(literal);
        var levels = literal.Children("lvl").Take(4).Select(Level).ToList();
        var points = new SortedDictionary<int, string>();
        foreach (var (place, inner) in levels[0])
        {
            var outer = levels.Skip(1).Select(level => level.LastOrDefault(point => point.Key <= place).Value).OfType<string>();
            points[place] = string.Join(' ', outer.Prepend(inner));
        }
        return points;
    }

    private static SortedDictionary<int, string> Level(XElement? cache)
    {
        var points = new SortedDictionary<int, string>();
        string? format = cache.Child("formatCode")?.Value;
        foreach (var point in cache.Children("pt"))
        {
            if (points.Count >= MostPoints) break;
            if (point.Number("idx") is not (>= 0 and < int.MaxValue) || point.Child("v")?.Value is not { } value) continue;
            points.TryAdd((int)point.Number("idx")!.Value, NumberFormat.Category(Clean(value), format));
        }
        return points;
    }

    private sealed record Series(string Name, IReadOnlyList<(string Category, string Value)> Values)
    {
        public static Series? Read(XElement plot, XElement series)
        {
            var tx = series.Child("tx");
            string name = tx.Child("v")?.Value ?? string.Join(' ', Points(tx.Child("strRef")).Values);
            var categories = Points(First(series.Child("cat")) ?? First(series.Child("xVal")));
            var values = First(series.Child("val")) ?? First(series.Child("yVal"));
            var cache = values?.Child("numCache") ?? values;
            string? format = Labels(series) ?? Labels(plot) ?? cache.Child("formatCode")?.Value;
            var points = new List<(string, string)>();
            foreach (var point in cache.Children("pt").Take(MostPoints))
            {
                if (point.Number("idx") is not { } place || !decimal.TryParse(point.Child("v")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)) continue;
                string category = place < int.MaxValue && categories.TryGetValue((int)place, out string? named) ? named : "";
                points.Add((category, NumberFormat.Value(value, point.Value("formatCode") ?? format)));
            }
            return points.Count == 0 ? null : new Series(Clean(name), points);
        }

        private static XElement? First(XElement? reference) => reference?.Elements().FirstOrDefault();

        /// <summary>The format of the numbers that stand at the bars, where it is not that of the sheet.</summary>
        private static string? Labels(XElement? owner)
            => owner.Child("dLbls", "numFmt") is { } format && !format.Flag("sourceLinked") ? format.Value("formatCode") : null;
    }
}
