using System.Collections.Immutable;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats.Documents;

/// <summary>What the index holds by council, committee and year: <c>minutes-search/coverage/1</c>.</summary>
internal sealed record CoverageJson(string Schema, int Documents, int Passages, ImmutableArray<CoverageCount> Counts)
{
    public static CoverageJson Of(IReadOnlyList<CoverageCount> counts)
        => new("minutes-search/coverage/1", counts.Sum(count => count.Documents), counts.Sum(count => count.Passages), [.. counts]);

    public static void WriteCsv(TextWriter output, IReadOnlyList<CoverageCount> counts)
    {
        var csv = new Csv(output);
        csv.Row("authority", "committee", "year", "documents", "passages", "latest");
        foreach (var count in counts)
            csv.Row(count.Authority, count.Committee, count.Year is { } year ? Csv.Number(year) : null, Csv.Number(count.Documents), Csv.Number(count.Passages), Csv.Day(count.Latest));
    }
}
