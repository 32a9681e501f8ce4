using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Counts what an index holds. Passages are counted in the columns in memory, for in a large file counting rows takes longer than any search.</summary>
internal sealed class IndexCounts
{
    private readonly SqliteConnection _connection;
    private readonly IndexState _state;
    private readonly int[] _kinds = new int[KindName.All.Length];
    private readonly Dictionary<(int Authority, int Committee, int Year), int> _passages = [];

    public IndexCounts(SqliteConnection connection, IndexState state)
    {
        (_connection, _state) = (connection, state);
        foreach (var segment in state.Columns.Segments)
        {
            if (segment is null) continue;
            for (int kind = 0; kind < _kinds.Length; kind++) _kinds[kind] += Bits.CountOfBoth(segment.Live, segment.Sets.OfKind(kind));
            foreach (var document in segment.Documents)
                CollectionsMarshal.GetValueRefOrAddDefault(_passages, (document.Authority, document.Committee, Day.Year(document.Day)), out _) += document.End - document.First;
        }
    }

    public IndexStatistics Statistics(string path) => new()
    {
        Documents = (int)_connection.Number("SELECT count(*) FROM document"),
        Passages = _kinds.Sum(),
        Bytes = Size(path) + Size(path + "-wal") + Size(path + "-journal"),
        Earliest = Day.Date((int)_connection.Number("SELECT min(day) FROM document")),
        Latest = Day.Date((int)_connection.Number("SELECT max(day) FROM document")),
        Authorities = ByAuthority(),
        Kinds = LargestFirst(KindName.All.Zip(_kinds, (name, count) => new FacetCount(name, count))),
        Years = [.. _passages.Where(each => each.Key.Year != 0).GroupBy(each => each.Key.Year, each => each.Value).OrderByDescending(year => year.Key).Select(year => new FacetCount($"{year.Key}", year.Sum()))],
    };

    /// <summary>How many documents and passages there are of each authority, committee and year.</summary>
    public List<CoverageCount> Coverage()
    {
        var (authorities, committees) = (_state.Authorities.ByNumber, _state.Committees.ByNumber);
        using var command = _connection.Statement("""
            SELECT ifnull(authority, 0) AS authority, ifnull(committee, 0) AS committee, ifnull(day / 10000, 0) AS year, count(*), max(day)
            FROM document GROUP BY authority, committee, year
            """);
        using var row = command.ExecuteReader();
        List<CoverageCount> counts = [];
        while (row.Read())
        {
            var (authority, committee, year) = (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
            counts.Add(new CoverageCount(authorities.GetValueOrDefault(authority), committees.GetValueOrDefault(committee), year == 0 ? null : year,
                row.GetInt32(3), _passages.GetValueOrDefault((authority, committee, year)), Day.Date(row.NumberOrNull(4))));
        }
        return [.. counts.OrderBy(count => count.Authority is null).ThenBy(count => count.Authority, StringComparer.Ordinal)
            .ThenBy(count => count.Committee is null).ThenBy(count => count.Committee, StringComparer.Ordinal).ThenByDescending(count => count.Year)];
    }

    private ImmutableArray<FacetCount> ByAuthority()
    {
        var names = _state.Authorities.ByNumber;
        return LargestFirst(_passages.Where(each => each.Key.Authority != 0).GroupBy(each => each.Key.Authority, each => each.Value).Select(authority => new FacetCount(names[authority.Key], authority.Sum())));
    }

    private static ImmutableArray<FacetCount> LargestFirst(IEnumerable<FacetCount> counts)
        => [.. counts.Where(count => count.Count > 0).OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)];

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
