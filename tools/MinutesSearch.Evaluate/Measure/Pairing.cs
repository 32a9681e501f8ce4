using System.Collections.Immutable;

namespace MinutesSearch.Evaluate.Measure;

/// <summary>A gold unit and a found unit that are taken for the same, by their places in their lists.</summary>
internal readonly record struct Pair(int Gold, int Found);

/// <summary>Which found unit stands for which gold unit.</summary>
internal static class Pairing
{
    /// <summary>Units with less in common are no pair.</summary>
    public const double Match = 0.5;

    /// <summary>One-to-one pairs, best overlap first; of equal ones the later gold unit first, then the later found unit.</summary>
    public static List<Pair> Of(ImmutableArray<Unit> gold, ImmutableArray<Unit> found)
    {
        var candidates = new List<(double Overlap, int Gold, int Found)>();
        for (int g = 0; g < gold.Length; g++)
        {
            for (int f = 0; f < found.Length; f++)
            {
                double overlap = gold[g].Words.Overlap(found[f].Words);
                if (overlap >= Match) candidates.Add((overlap, g, f));
            }
        }
        candidates.Sort((a, b) => b.CompareTo(a));
        return OneToOne(candidates);
    }

    /// <summary>
    /// Figures pair in the gold's order: unit and value must agree, and among those the likest measure wins
    /// ("of" weighs a quarter), the first of equal ones.
    /// </summary>
    public static List<Pair> OfFigures(ImmutableArray<Figure> gold, ImmutableArray<Figure> found)
    {
        var used = new HashSet<int>();
        var pairs = new List<Pair>();
        for (int g = 0; g < gold.Length; g++)
        {
            int best = Likest(gold[g], found, used);
            if (best < 0) continue;
            used.Add(best);
            pairs.Add(new Pair(g, best));
        }
        return pairs;
    }

    private static List<Pair> OneToOne(List<(double Overlap, int Gold, int Found)> candidates)
    {
        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        var pairs = new List<Pair>();
        foreach (var (_, gold, found) in candidates)
        {
            if (usedGold.Contains(gold) || usedFound.Contains(found)) continue;
            usedGold.Add(gold);
            usedFound.Add(found);
            pairs.Add(new Pair(gold, found));
        }
        return pairs;
    }

    private static int Likest(Figure gold, ImmutableArray<Figure> found, HashSet<int> used)
    {
        int best = -1;
        double bestLikeness = double.NegativeInfinity;
        for (int f = 0; f < found.Length; f++)
        {
            if (used.Contains(f) || !SameNumber(gold, found[f])) continue;
            double likeness = gold.MeasureWords.Overlap(found[f].MeasureWords) + 0.25 * gold.OfWords.Overlap(found[f].OfWords);
            if (likeness > bestLikeness) (best, bestLikeness) = (f, likeness);
        }
        return best;
    }

    private static bool SameNumber(Figure gold, Figure found)
        => gold.Unit == found.Unit && gold.Value is { } expected && found.Value is { } value
            && Math.Abs(expected - value) <= 1e-6 * Math.Max(1, Math.Abs(expected));
}
