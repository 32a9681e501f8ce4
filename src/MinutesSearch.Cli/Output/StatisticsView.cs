using System.Collections.Immutable;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Output;

/// <summary>What an index holds, for people and for programs.</summary>
internal static class StatisticsView
{
    public static void WriteTable(Terminal terminal, string path, IndexStatistics statistics)
    {
        var page = new Page(terminal.Screen);
        string days = statistics is { Earliest: { } earliest, Latest: { } latest } ? $", meetings from {Dates.Long(earliest)} to {Dates.Long(latest)}" : "";
        page.Write(0, new Run(path, Tone.Strong),
            $": {Wording.Count(statistics.Documents, "document")}, {Wording.Count(statistics.Passages, "passage")}, {Wording.Size(statistics.Bytes)}{days}");
        WriteCounts(page, "Passages by council", statistics.Authorities);
        WriteCounts(page, "Passages by kind", statistics.Kinds);
        WriteCounts(page, "Passages by year", statistics.Years);
    }

    public static void WriteCsv(TextWriter output, IndexStatistics statistics)
    {
        var csv = new Csv(output);
        csv.Row("measure", "value", "count");
        csv.Row("total", "documents", Csv.Number(statistics.Documents));
        csv.Row("total", "passages", Csv.Number(statistics.Passages));
        csv.Row("total", "bytes", Csv.Number(statistics.Bytes));
        foreach (var (name, counts) in Groups(statistics))
        {
            foreach (var each in counts) csv.Row(name, each.Value, Csv.Number(each.Count));
        }
    }

    private static (string Name, ImmutableArray<FacetCount> Counts)[] Groups(IndexStatistics statistics)
        => [("authority", statistics.Authorities), ("kind", statistics.Kinds), ("year", statistics.Years)];

    private static void WriteCounts(Page page, string title, ImmutableArray<FacetCount> counts)
    {
        if (counts.IsEmpty) return;
        page.Blank();
        page.Write(0, new Run(title, Tone.Heading));
        int width = counts.Max(each => each.Count.ToString("N0").Length);
        foreach (var each in counts)
        {
            // A paragraph drops the spaces that it begins with, so the indent sets the numbers flush.
            string number = each.Count.ToString("N0");
            page.Write(2 + width - number.Length, width + 4, number, new Run("  " + each.Value));
        }
    }
}
