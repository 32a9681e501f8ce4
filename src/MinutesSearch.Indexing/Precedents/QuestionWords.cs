using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Something to look for: a word of the question, or two that stand together in it.</summary>
/// <param name="Label">As typed.</param>
/// <param name="Words">What stands side by side.</param>
/// <param name="Weight">How much finding it counts.</param>
internal sealed record Sought(string Label, ImmutableArray<string> Words, double Weight)
{
    /// <summary>The same as a clause of a query.</summary>
    public TermNode AsNode => new(Words, null);
}

/// <summary>What a question is about: its words without those that every question has.</summary>
internal static class QuestionWords
{
    private const int MostWords = 24;
    private const double PairWeight = 0.4;

    // Beside the words that no search looks at: what people say to ask, and what every committee's question speaks of.
    private static readonly FrozenSet<string> Asking = """
        ask asked asking please tell say says said explain know wonder wondering happen happens happened take takes taken make made sure give given like
        much many long often far soon going go being done anything something currently now today just really actually
        council councils authority authorities committee committees member members officer officers report reports question questions answer answers
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<Sought> Of(string question)
    {
        var all = WordBreaker.Words(question);
        bool[] counts = [.. all.Select(word => !StopWords.Contains(word) && !Asking.Contains(word))];
        // "What did members say?" has nothing else to look for.
        if (!counts.Contains(true)) counts = [.. all.Select(word => !StopWords.Contains(word))];
        if (!counts.Contains(true)) counts = [.. all.Select(_ => true)];
        var sought = new List<Sought>();
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < all.Length && seen.Count < MostWords; i++)
            if (counts[i] && seen.Add(all[i])) sought.Add(new Sought(all[i], [all[i]], 1));
        sought.AddRange(Pairs(all, counts).DistinctBy(pair => pair.Label, StringComparer.OrdinalIgnoreCase).Take(MostWords));
        return [.. sought];
    }

    /// <summary>"bed and breakfast", "six week": neighbours are worth more together, whatever small word joins them.</summary>
    private static IEnumerable<Sought> Pairs(ImmutableArray<string> all, bool[] counts)
    {
        for (int i = 0; i + 1 < all.Length; i++)
        {
            if (!counts[i]) continue;
            int next = counts[i + 1] ? i + 1 : i + 2 < all.Length && counts[i + 2] ? i + 2 : -1;
            if (next > 0) yield return new Sought(string.Join(' ', all[i..(next + 1)]), all[i..(next + 1)], PairWeight);
        }
    }
}
