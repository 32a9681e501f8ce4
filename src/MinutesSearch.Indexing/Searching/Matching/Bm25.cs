using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>The formula of the full-text engine's own ranking: Okapi BM25 with k1 = 1.2 and b = 0.75.</summary>
/// <remarks>What it needs of a passage's length is worked out once for each length.</remarks>
internal sealed class Bm25
{
    private const double K1 = 1.2, B = 0.75;

    // A word in more than half of all passages says next to nothing, but never counts against a passage.
    private const double LeastRarity = 1e-6;

    // Frequencies are in hundredths (Postings), so the norms are too.
    private const double FrequencyUnit = 100;

    private static readonly ushort[] NoLengths = new ushort[Segment.RowCount];

    private readonly float[] _norms = new float[ushort.MaxValue + 1];

    public Bm25(PassageColumns columns)
    {
        Columns = columns;
        for (int length = 0; length < _norms.Length; length++)
            _norms[length] = (float)(FrequencyUnit * K1 * (1 - B + B * length / columns.AverageLength));
    }

    /// <summary>The passages that it is for.</summary>
    public PassageColumns Columns { get; }

    /// <summary>By a passage's length: what the frequency is weighed against.</summary>
    public ReadOnlySpan<float> Norms => _norms;

    public ReadOnlySpan<ushort> Lengths(int segment) => Columns.Segments[segment]?.Lengths ?? NoLengths;

    /// <summary>What a word that so many passages have is worth, with the formula's constant factor.</summary>
    public float Rarity(int passages)
        => (float)((K1 + 1) * Math.Max(LeastRarity, Math.Log((Columns.Count - passages + 0.5) / (passages + 0.5))));
}
