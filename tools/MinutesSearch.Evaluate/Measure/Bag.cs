namespace MinutesSearch.Evaluate.Measure;

/// <summary>How often each word stands in a text.</summary>
internal sealed class Bag
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private Bag() { }

    /// <summary>How many words the text has.</summary>
    public int Total { get; private set; }

    public static Bag Of(string? text)
    {
        var bag = new Bag();
        foreach (string word in Words.Of(text))
        {
            bag.counts[word] = bag.counts.GetValueOrDefault(word) + 1;
            bag.Total++;
        }
        return bag;
    }

    /// <summary>How many words both have.</summary>
    public int Shared(Bag other)
    {
        int shared = 0;
        foreach (var (word, count) in counts)
            shared += Math.Min(count, other.counts.GetValueOrDefault(word));
        return shared;
    }

    /// <summary>F1 of the two bags; two empty ones are alike.</summary>
    public double Overlap(Bag other)
    {
        int total = Total + other.Total;
        return total == 0 ? 1 : 2.0 * Shared(other) / total;
    }
}
