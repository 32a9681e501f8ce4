using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Counts what an index holds.</summary>
internal static class IndexCounts
{
    private const string Rows = "sum(d.last_row - d.first_row + 1)";

    public static IndexStatistics Of(SqliteConnection connection, string path) => new()
    {
        Documents = (int)connection.Number("SELECT count(*) FROM document"),
        Passages = (int)connection.Number($"SELECT {Rows} FROM document d"),
        Bytes = Size(path) + Size(path + "-wal") + Size(path + "-journal"),
        Earliest = Day.Date((int)connection.Number("SELECT min(day) FROM document")),
        Latest = Day.Date((int)connection.Number("SELECT max(day) FROM document")),
        Authorities = Counts(connection, $"SELECT a.name, {Rows} AS n FROM document d JOIN authority a ON a.id = d.authority GROUP BY a.id HAVING n > 0 ORDER BY n DESC, a.name"),
        Kinds = KindsOf(PassageColumns.Read(connection)),
        Years = Counts(connection, $"SELECT CAST(d.day / 10000 AS TEXT), {Rows} AS n FROM document d WHERE d.day IS NOT NULL GROUP BY d.day / 10000 HAVING n > 0 ORDER BY d.day / 10000 DESC"),
    };

    public static List<CoverageCount> Coverage(SqliteConnection connection)
    {
        using var command = connection.Statement($"""
            SELECT a.name, c.name, d.day / 10000 AS year, count(*), {Rows}, max(d.day)
            FROM document d LEFT JOIN authority a ON a.id = d.authority LEFT JOIN committee c ON c.id = d.committee
            GROUP BY d.authority, d.committee, year
            ORDER BY a.name IS NULL, a.name, c.name IS NULL, c.name, year DESC
            """);
        using var row = command.ExecuteReader();
        List<CoverageCount> counts = [];
        while (row.Read())
            counts.Add(new CoverageCount(row.TextOrNull(0), row.TextOrNull(1), row.NumberOrNull(2), row.GetInt32(3), row.GetInt32(4), Day.Date(row.NumberOrNull(5))));
        return counts;
    }

    private static ImmutableArray<FacetCount> KindsOf(PassageColumns columns)
    {
        var counts = new int[KindName.All.Length];
        foreach (var segment in columns.Segments)
            for (int row = 0; row < segment?.Extent; row++)
                if (Bits.Has(segment.Live, row)) counts[Segment.KindOf(segment.Kinds[row])]++;
        return [.. KindName.All.Zip(counts, (name, count) => new FacetCount(name, count)).Where(kind => kind.Count > 0).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Value, StringComparer.Ordinal)];
    }

    private static ImmutableArray<FacetCount> Counts(SqliteConnection connection, string sql)
    {
        using var command = connection.Statement(sql);
        using var row = command.ExecuteReader();
        var counts = ImmutableArray.CreateBuilder<FacetCount>();
        while (row.Read()) counts.Add(new FacetCount(row.GetString(0), row.GetInt32(1)));
        return counts.ToImmutable();
    }

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
