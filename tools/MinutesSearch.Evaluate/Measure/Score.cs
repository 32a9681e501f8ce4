namespace MinutesSearch.Evaluate.Measure;

/// <summary>The counts of one document or of many.</summary>
internal sealed class Score
{
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Part> parts = new(StringComparer.Ordinal);

    /// <summary>The details of the matched pairs by name; only those that could be judged.</summary>
    public IReadOnlyDictionary<string, Part> Parts => parts;

    public Tally this[string kind] => tallies.GetValueOrDefault(kind);

    /// <summary>The mean of unit F1 and word F1 over the main kinds that the gold has; 0 where it has none.</summary>
    public double Overall
    {
        get
        {
            var present = MainKinds.Select(kind => (this[kind].F1 + this[kind].WordF1) / 2).ToList();
            return present.Count > 0 ? present.Sum() / present.Count : 0;
        }
    }

    public IEnumerable<string> MainKinds => Kinds.Main.Where(kind => this[kind].Gold > 0);

    public static Score Sum(IEnumerable<Score> scores)
    {
        var sum = new Score();
        foreach (var score in scores)
        {
            foreach (var (kind, tally) in score.tallies) sum.Add(kind, tally);
            foreach (var (name, part) in score.parts) sum.Judge(name, part);
        }
        return sum;
    }

    public void Add(string kind, Tally tally) => tallies[kind] = this[kind] + tally;

    /// <summary>Counts one judgement of a detail.</summary>
    public void Judge(string name, bool right) => Judge(name, new Part(right ? 1 : 0, 1));

    public void Judge(string name, Part part) => parts[name] = parts.GetValueOrDefault(name) + part;
}

/// <summary>How one document fared.</summary>
internal sealed record DocumentScore(string Name, Score Score, IReadOnlyList<Miss> Misses)
{
    /// <summary>Whose document it is, for the table by council.</summary>
    public string Council { get; init; } = "";
}
