using MinutesSearch.Indexing;

namespace MinutesSearch.Benchmarks.Index;

/// <summary>A kind of query: as it is put to the index and to plain full text, and how many times faster it is to be.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Query">As a query of ours.</param>
/// <param name="Plain">The same in plain full text.</param>
/// <param name="WholeHits">Whether the hits' texts and excerpts are part of it.</param>
/// <param name="Cold">The ratio to reach without anything kept; 0 for none.</param>
/// <param name="Warm">The ratio to reach when asked again.</param>
internal sealed record QueryClass(string Name, SearchQuery Query, Func<PlainFullText, int> Plain, bool WholeHits = false, double Cold = 1, double Warm = 1);

/// <summary>The kinds of queries that are measured.</summary>
internal static class QueryClasses
{
    public static QueryClass[] Of(PlainFullText plain, int passages)
    {
        string WordIn(double share, int from) => WordOfShare(plain, passages, share, from);
        string rare = WordIn(0.0002, 20_000), medium = WordIn(0.003, 1000), often = WordIn(0.06, 60), common = WordIn(0.24, 10);
        int rank = RankOf(common);
        string second = ZipfCorpus.Word(rank + 3), third = ZipfCorpus.Word(rank + 6), friend = ZipfCorpus.Companion(rank);
        string authority = ZipfCorpus.Authority(7);
        var from = new DateOnly(2022, 1, 1);
        string beginning = ZipfCorpus.Word(300)[..4];
        return
        [
            Same("rare", rare, rare),
            Same("medium", medium, medium),
            Same("common1", common, common) with { Cold = 5, Warm = 80 },
            Same("and2", $"{common} AND {often}", $"{common} AND {often}"),
            Same("rare and common", $"{common} AND {rare}", $"{common} AND {rare}"),
            Same("or3", $"{common} OR {second} OR {third}", $"{common} OR {second} OR {third}") with { Cold = 5, Warm = 60 },
            Same("not", $"{common} AND NOT {second}", $"{common} NOT {second}"),
            Same("phrase", $"\"{common} {friend}\"", $"\"{common} {friend}\"") with { Cold = 3, Warm = 100 },
            Same("near", $"\"{common} {second}\"~5", $"NEAR({common} {second}, 5)") with { Cold = 3, Warm = 100 },
            Same("prefix", $"{beginning}*", $"{beginning}*"),
            new("filter", new() { Text = common, Authorities = [authority], From = from }, plain => plain.Filtered(common, authority, from), Cold: 10, Warm: 100),
            new("facet", new() { Text = common }, plain => plain.Counted(common), Cold: 15, Warm: 200),
            new("snippet", new() { Text = medium }, plain => plain.Excerpted(medium), WholeHits: true),
        ];
    }

    private static QueryClass Same(string name, string query, string expression) => new(name, new() { Text = query }, plain => plain.Best(expression));

    private static int RankOf(string word)
    {
        int rank = 1;
        while (ZipfCorpus.Word(rank) != word) rank++;
        return rank;
    }

    /// <summary>The first word from a rank on that no more than this share of all passages has.</summary>
    private static string WordOfShare(PlainFullText plain, int passages, double share, int from)
    {
        int rank = from, step = Math.Max(1, from / 20);
        while (plain.Count(ZipfCorpus.Word(rank)) > share * passages) rank += step;
        return ZipfCorpus.Word(rank);
    }
}
