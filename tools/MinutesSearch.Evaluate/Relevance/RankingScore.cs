namespace MinutesSearch.Evaluate.Relevance;

/// <summary>How well the hits of a query, or of several on average, are ranked.</summary>
/// <param name="Gain">Normalised discounted cumulative gain of the first ten: 1 if none could stand better.</param>
/// <param name="Recall">The share of what should be found among the first twenty.</param>
/// <param name="First">One by the place of the first hit that helps: 1 for the first place, 0.5 for the second.</param>
internal sealed record RankingScore(double Gain, double Recall, double First)
{
    private const int GainDepth = 10, RecallDepth = 20, HelpfulGrade = 2;

    /// <summary>The score of hits, each a document's name and the words of the passage. A judged passage counts once.</summary>
    public static RankingScore Of(JudgedQuery query, IEnumerable<(string Document, string Text)> hits)
    {
        List<JudgedPassage> left = [.. query.Relevant];
        List<int> grades = [];
        foreach (var (document, text) in hits.Take(RecallDepth))
        {
            var words = JudgedPassage.Words(text);
            var covered = left.Where(judged => Stem(judged.Document) == Stem(document) && judged.IsCoveredBy(words)).ToList();
            grades.Add(covered.Select(judged => judged.Grade).DefaultIfEmpty(0).Max());
            left.RemoveAll(covered.Contains);
        }
        if (query.Relevant.Count == 0) return new RankingScore(0, 0, 0);
        double ideal = Gained(query.Relevant.Select(judged => judged.Grade).OrderDescending());
        int first = grades.FindIndex(grade => grade >= HelpfulGrade);
        double recall = (double)(query.Relevant.Count - left.Count) / Math.Min(query.Relevant.Count, RecallDepth);
        return new RankingScore(Gained(grades) / ideal, Math.Min(1, recall), first < 0 ? 0 : 1.0 / (first + 1));
    }

    public static RankingScore Average(IReadOnlyCollection<RankingScore> scores)
        => new(scores.Average(score => score.Gain), scores.Average(score => score.Recall), scores.Average(score => score.First));

    private static double Gained(IEnumerable<int> grades) => grades.Take(GainDepth).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();

    /// <summary>A document may be judged in one format and indexed in another.</summary>
    private static string Stem(string document) => Path.GetFileNameWithoutExtension(document);
}
