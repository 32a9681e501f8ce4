using System.Numerics;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>Rows with a word or phrase, scored by BM25.</summary>
internal sealed class LeafMatcher(Postings postings, Bm25 formula) : Matcher
{
    private const int OffsetMask = Segment.RowCount - 1;

    // A look-up costs about as much as running over so many postings.
    private const int LookUpCost = 12;

    private readonly float _rarity = formula.Rarity(postings.Count);
    private int _at;

    public override int Cost => postings.Count;

    /// <summary>What all of its matches come to.</summary>
    public LeafSummary Summary => postings.Summary(formula);

    public override int FirstFrom(int row)
    {
        _at = IndexFrom(row, _at);
        return _at < postings.Count ? postings.Rows[_at] : None;
    }

    public override void Add(int segment, ReadOnlySpan<ulong> only, float weight, Window into)
    {
        int first = segment << Segment.Shift;
        _at = IndexFrom(first, _at);
        int end = IndexFrom(first + Segment.RowCount, _at);
        if (_at == end) return;
        float scale = weight * _rarity;
        if (AreFewer(only, (end - _at) / LookUpCost)) LookUp(first, end, only, scale, into);
        else RunThrough(segment, end, only, scale, into);
    }

    /// <summary>Whether fewer rows than so many are set.</summary>
    private static bool AreFewer(ReadOnlySpan<ulong> rows, int than)
    {
        int count = 0;
        foreach (ulong word in rows)
        {
            count += BitOperations.PopCount(word);
            if (count >= than) return false;
        }
        return true;
    }

    private void RunThrough(int segment, int end, ReadOnlySpan<ulong> only, float scale, Window into)
    {
        var rows = postings.Rows.AsSpan(_at, end - _at);
        var frequencies = postings.Frequencies.AsSpan(_at, end - _at);
        var lengths = formula.Lengths(segment);
        var norms = formula.Norms;
        ulong[] bits = into.Bits;
        float[] scores = into.Scores;
        ulong touched = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            int row = rows[i] & OffsetMask;
            if ((only[row >> 6] >> row & 1) == 0) continue;
            bits[row >> 6] |= 1UL << row;
            touched |= 1UL << (row >> 6);
            float frequency = frequencies[i];
            scores[row] += scale * frequency / (frequency + norms[lengths[row]]);
        }
        into.Touched |= touched;
    }

    /// <summary>Looks for each of a few rows.</summary>
    private void LookUp(int first, int end, ReadOnlySpan<ulong> only, float scale, Window into)
    {
        var lengths = formula.Lengths(first >> Segment.Shift);
        int at = _at;
        for (int word = 0; word < only.Length; word++)
            for (ulong bits = only[word]; bits != 0 && at < end; bits &= bits - 1)
            {
                int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                at = IndexFrom(first + row, at);
                if (at >= end || postings.Rows[at] != first + row) continue;
                into.Bits[word] |= 1UL << row;
                into.Touched |= 1UL << word;
                float frequency = postings.Frequencies[at];
                into.Scores[row] += scale * frequency / (frequency + formula.Norms[lengths[row]]);
            }
    }

    /// <summary>The place of the first posting from a row on.</summary>
    private int IndexFrom(int row, int from) => Postings.PlaceFrom(postings.Rows, row, from);
}
