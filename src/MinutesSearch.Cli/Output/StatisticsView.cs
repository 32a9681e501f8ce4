using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
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
            $": {IndexingView.Count(statistics.Documents, "document")}, {IndexingView.Count(statistics.Passages, "passage")}, {Size(statistics.Bytes)}{days}");
        WriteCounts(page, "Passages by council", statistics.Authorities);
        WriteCounts(page, "Passages by kind", statistics.Kinds);
        WriteCounts(page, "Passages by year", statistics.Years);
    }

    public static void WriteJson(TextWriter output, IndexStatistics statistics)
        => output.WriteLine(JsonSerializer.Serialize(new StatisticsJson(statistics), OutputJson.Indented.StatisticsJson));

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

    public static string Size(long bytes) => bytes < 1 << 20 ? $"{bytes / 1024.0:N0} kB" : $"{bytes / 1048576.0:N1} MB";

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

/// <summary>The JSON of <c>minutes stats</c>.</summary>
internal sealed record StatisticsJson(
    [property: JsonPropertyOrder(-1)] string Schema, int Documents, int Passages, long Bytes, DateOnly? Earliest, DateOnly? Latest,
    ImmutableArray<FacetCount> Authorities, ImmutableArray<FacetCount> Kinds, ImmutableArray<FacetCount> Years)
{
    public StatisticsJson(IndexStatistics from) : this(
        "minutes-search/stats/1", from.Documents, from.Passages, from.Bytes, from.Earliest, from.Latest, from.Authorities, from.Kinds, from.Years)
    {
    }
}
