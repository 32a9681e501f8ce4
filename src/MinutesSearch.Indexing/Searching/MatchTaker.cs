using System.Numerics;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Takes the matches of a search segment by segment: counts them and keeps the best.</summary>
/// <remarks>
/// An answer carries what it answers, so a question or comment that matches beside its answer would show one text twice. It
/// is held back until all matches are known, and then counts only if none of its answers was among them.
/// </remarks>
internal sealed class MatchTaker(PassageColumns columns, BestMatches best, FacetCounter counter, bool foldsAnswered)
{
    private readonly List<(int Row, float Score)> _heldBack = [];
    private readonly ulong[] _spokenFor = foldsAnswered ? new ulong[columns.Segments.Length * Segment.WordCount] : [];

    /// <summary>Whether questions and comments are held back until their answers are known.</summary>
    public bool HoldsBack => foldsAnswered;

    /// <summary>How many were left to their answers; known at the end.</summary>
    public int Folded { get; private set; }

    /// <summary>Takes the matches of a segment.</summary>
    public void Take(int number, Window window)
    {
        if (columns.Segments[number] is not Segment segment) return;
        if (foldsAnswered) HoldBack(number, segment, window);
        var documents = segment.Documents.AsSpan();
        int place = 0, counted = 0;
        byte[] kinds = segment.Kinds;
        int[] kindCounts = counter.Kinds;
        for (ulong touched = window.Touched; touched != 0; touched &= touched - 1)
        {
            int word = BitOperations.TrailingZeroCount(touched);
            for (ulong bits = window.Bits[word]; bits != 0; bits &= bits - 1)
            {
                int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (row >= documents[place].End)
                {
                    if (counted > 0) counter.Add(documents[place].Authority, documents[place].Day, counted);
                    do place++;
                    while (row >= documents[place].End);
                    counted = 0;
                }
                counted++;
                kindCounts[Segment.KindOf(kinds[row])]++;
                Offer(number, row, documents[place], window.Scores[row]);
            }
        }
        if (counted > 0) counter.Add(documents[place].Authority, documents[place].Day, counted);
    }

    /// <summary>Counts what was held back and is shown by no answer.</summary>
    public void End()
    {
        foreach (var (row, score) in _heldBack)
        {
            if (Bits.Has(_spokenFor, row))
            {
                Folded++;
                continue;
            }
            int number = row >> Segment.Shift, place = row & (Segment.RowCount - 1);
            var segment = columns.Segments[number]!;
            var document = segment.DocumentAt(place);
            counter.Add(document.Authority, document.Day, 1);
            counter.Kinds[Segment.KindOf(segment.Kinds[place])]++;
            Offer(number, place, document, score);
        }
        _heldBack.Clear();
    }

    private void Offer(int number, int row, in SegmentDocument document, float score)
    {
        if (best.MayKeep(score, document.Day)) best.Add(new Match((number << Segment.Shift) + row, document.Id, score, document.Day));
    }

    /// <summary>Takes those that are answered out of the window, and notes for whom its answers speak.</summary>
    private void HoldBack(int number, Segment segment, Window window)
    {
        for (int word = 0; word < window.Bits.Length; word++)
            for (ulong bits = window.Bits[word]; bits != 0; bits &= bits - 1)
            {
                int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                int answers = segment.Answers[row];
                if (answers != 0) _spokenFor[answers >> 6] |= 1UL << answers;
                if (!Segment.IsAnswered(segment.Kinds[row])) continue;
                _heldBack.Add(((number << Segment.Shift) + row, window.Scores[row]));
                window.Bits[word] &= ~(1UL << row);
            }
    }
}
