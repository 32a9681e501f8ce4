using System.Collections.Immutable;

namespace MinutesSearch.Evaluate.Measure;

/// <summary>
/// Compares one document's output with its gold, by the same measure as score.py beside the gold files: what counts as a
/// pair, what is optional and what is judged on the pairs agree with it to the last digit.
/// </summary>
internal sealed class Comparison
{
    private readonly Annotations gold;
    private readonly Annotations found;
    private readonly Score score = new();
    private readonly List<Miss> misses = [];

    private Comparison(Annotations gold, Annotations found)
    {
        this.gold = gold;
        this.found = found;
    }

    public static DocumentScore Of(string name, Annotations gold, Annotations found)
    {
        var comparison = new Comparison(gold, found);
        foreach (string kind in Kinds.All)
        {
            if (kind == Kinds.Figure) comparison.CompareFigures();
            else comparison.CompareUnits(kind);
        }
        Details.JudgeHeading(gold, found, comparison.score);
        return new DocumentScore(name, comparison.score, comparison.misses);
    }

    private void CompareUnits(string kind)
    {
        var (golds, founds) = (gold.Of(kind), found.Of(kind));
        var every = Pairing.Of(golds, founds);
        var pairs = every.Where(pair => !golds[pair.Gold].Optional).ToList();
        score.Add(kind, Count(golds, founds, every, pairs));
        foreach (var pair in pairs)
            Details.Judge(kind, golds[pair.Gold], founds[pair.Found], gold, found, score);
        var (hitGold, hitFound) = Hits(every);
        misses.AddRange(golds.Where((unit, i) => !hitGold.Contains(i) && !unit.Optional).Select(unit => Miss.OfMissed(kind, unit, found)));
        misses.AddRange(founds.Where((_, i) => !hitFound.Contains(i)).Select(unit => Miss.OfExtra(kind, unit, gold)));
        misses.AddRange(pairs.Select(pair => Miss.OfPair(kind, golds[pair.Gold], founds[pair.Found])).OfType<Miss>());
    }

    /// <summary>Optional gold units fall out of what is counted, and with them what was paired with them.</summary>
    private static Tally Count(ImmutableArray<Unit> golds, ImmutableArray<Unit> founds, List<Pair> every, List<Pair> pairs)
    {
        var taken = every.Where(pair => golds[pair.Gold].Optional).Select(pair => pair.Found).ToHashSet();
        var counted = golds.Where(unit => !unit.Optional).ToList();
        var countedFound = founds.Where((_, i) => !taken.Contains(i)).ToList();
        return new Tally(
            counted.Count, countedFound.Count, pairs.Count,
            counted.Sum(unit => unit.Words.Total), countedFound.Sum(unit => unit.Words.Total),
            pairs.Sum(pair => golds[pair.Gold].Words.Shared(founds[pair.Found].Words)));
    }

    private void CompareFigures()
    {
        var pairs = Pairing.OfFigures(gold.Figures, found.Figures);
        int counted = found.Figures.Count(figure => figure.IsCore) + pairs.Count(pair => !found.Figures[pair.Found].IsCore);
        score.Add(Kinds.Figure, new Tally(gold.Figures.Length, counted, pairs.Count, gold.Figures.Length, counted, pairs.Count));
        foreach (var pair in pairs)
            Details.JudgeFigure(gold.Figures[pair.Gold], found.Figures[pair.Found], score);
        var (hitGold, hitFound) = Hits(pairs);
        misses.AddRange(gold.Figures.Where((_, i) => !hitGold.Contains(i)).Select(figure => OfFigure(MissType.Missed, figure)));
        misses.AddRange(found.Figures.Where((_, i) => !hitFound.Contains(i)).Select(figure => OfFigure(MissType.Extra, figure)));
    }

    private static Miss OfFigure(MissType type, Figure figure) => new(Kinds.Figure, type, figure.ToString(), default, "");

    private static (HashSet<int> Gold, HashSet<int> Found) Hits(List<Pair> pairs)
        => (pairs.Select(pair => pair.Gold).ToHashSet(), pairs.Select(pair => pair.Found).ToHashSet());
}
