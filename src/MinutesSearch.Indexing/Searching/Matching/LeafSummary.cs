using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>What all matches of a leaf come to in one state of the index: their counts, and the best score in each of their blocks.</summary>
/// <remarks>
/// A search for one word or phrase without filters needs no more than the counts and the blocks that hold the best: of 200,000 matches it
/// looks at a few thousand. Made when such a search is first run, and kept with the postings.
/// </remarks>
internal sealed class LeafSummary
{
    // So small that a block with a good match holds little else.
    private const int BlockSize = 32;

    // What a block takes, and about what the counts do.
    private const int BytesABlock = sizeof(float) + sizeof(int), BytesOfCounts = 4096;

    private readonly Postings _postings;
    private readonly FacetCounter _counts = new();
    private readonly float[] _bestScores;
    private readonly int[] _blocks;
    private readonly float _rarity;

    public LeafSummary(Postings postings, Bm25 formula)
    {
        (_postings, Formula, _rarity) = (postings, formula, formula.Rarity(postings.Count));
        _bestScores = new float[(postings.Count + BlockSize - 1) / BlockSize];
        _blocks = [.. Enumerable.Range(0, _bestScores.Length)];
        int at = 0;
        while (at < postings.Count) at = AddSegment(at);
        // Those with the best matches first; each score stands below zero until they are sorted.
        Array.Sort(_bestScores, _blocks);
    }

    /// <summary>The formula of the state of the index that it is of.</summary>
    public Bm25 Formula { get; }

    /// <summary>About how many bytes it takes for so many postings.</summary>
    public static long BytesFor(int postings) => BytesOfCounts + postings / BlockSize * BytesABlock;

    /// <summary>Counts all matches, and offers the best.</summary>
    public void Give(BestMatches best, FacetCounter counter)
    {
        counter.Add(_counts);
        for (int i = 0; i < _blocks.Length && -_bestScores[i] >= best.Threshold; i++) Offer(_blocks[i], best);
    }

    /// <summary>Adds the postings of one segment from a place on; the place behind them.</summary>
    private int AddSegment(int at)
    {
        int number = _postings.Rows[at] >> Segment.Shift, end = (number + 1) << Segment.Shift;
        var segment = Formula.Columns.Segments[number]!;
        var documents = segment.Documents.AsSpan();
        int place = 0, counted = 0;
        for (; at < _postings.Count && _postings.Rows[at] < end; at++)
        {
            int row = _postings.Rows[at] & (Segment.RowCount - 1);
            if (row >= documents[place].End)
            {
                if (counted > 0) _counts.Add(documents[place].Authority, documents[place].Day, counted);
                do place++;
                while (row >= documents[place].End);
                counted = 0;
            }
            counted++;
            _counts.Kinds[Segment.KindOf(segment.Kinds[row])]++;
            ref float best = ref _bestScores[at / BlockSize];
            best = Math.Min(best, -Score(at, segment.Lengths[row]));
        }
        if (counted > 0) _counts.Add(documents[place].Authority, documents[place].Day, counted);
        return at;
    }

    private void Offer(int block, BestMatches best)
    {
        int end = Math.Min((block + 1) * BlockSize, _postings.Count);
        for (int at = block * BlockSize; at < end; at++)
        {
            int row = _postings.Rows[at], place = row & (Segment.RowCount - 1);
            var segment = Formula.Columns.Segments[row >> Segment.Shift]!;
            float score = Score(at, segment.Lengths[place]);
            if (score < best.Threshold) continue;
            var document = segment.DocumentAt(place);
            if (best.MayKeep(score, document.Day)) best.Add(new Match(row, document.Id, score, document.Day));
        }
    }

    /// <summary>As <see cref="LeafMatcher"/> works it out.</summary>
    private float Score(int at, int length)
    {
        float frequency = _postings.Frequencies[at];
        return _rarity * frequency / (frequency + Formula.Norms[length]);
    }
}
