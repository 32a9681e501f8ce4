namespace MinutesSearch.Evaluate.Relevance;

/// <summary>Measures judged queries and prints how the library ranks beside plain full text.</summary>
internal static class RelevanceReport
{
    private const string Format = "{0,-12} {1,3}   {2,7:0.000} {3,9:0.000} {4,6:0.000}   {5,7:0.000} {6,9:0.000} {7,6:0.000}";

    /// <summary>Prints a table by kind of query, and each query if asked for.</summary>
    /// <returns>The average over all queries.</returns>
    public static RankingScore Write(TextWriter output, IReadOnlyCollection<JudgedQuery> queries, JudgedIndex index, bool each)
    {
        var rows = queries.Select(query => (query.Kind, query.Text, Ours: RankingScore.Of(query, index.Hits(query)), Plain: RankingScore.Of(query, index.PlainHits(query)))).ToList();
        output.WriteLine("                   as ranked                   plain BM25 over paragraphs");
        output.WriteLine("kind           n   nDCG@10 recall@20    MRR   nDCG@10 recall@20    MRR");
        foreach (var kind in rows.GroupBy(row => row.Kind)) WriteRow(output, kind.Key, [.. kind.Select(row => (row.Ours, row.Plain))]);
        WriteRow(output, "all", [.. rows.Select(row => (row.Ours, row.Plain))]);
        if (each) foreach (var (_, text, ours, plain) in rows) output.WriteLine($"{ours.Gain:0.00} {ours.Recall:0.00}   plain {plain.Gain:0.00} {plain.Recall:0.00}   {text}");
        return RankingScore.Average([.. rows.Select(row => row.Ours)]);
    }

    private static void WriteRow(TextWriter output, string name, List<(RankingScore Ours, RankingScore Plain)> scores)
    {
        var ours = RankingScore.Average([.. scores.Select(score => score.Ours)]);
        var plain = RankingScore.Average([.. scores.Select(score => score.Plain)]);
        output.WriteLine(string.Format(null, System.Text.CompositeFormat.Parse(Format), [name, scores.Count, ours.Gain, ours.Recall, ours.First, plain.Gain, plain.Recall, plain.First]));
    }
}
