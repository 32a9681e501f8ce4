using System.Numerics;
using System.Runtime.Intrinsics;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Takes the matches of a search segment by segment: counts them and keeps the best.</summary>
/// <remarks>
/// An answer carries what it answers, so a question or comment that matches beside its answer would show one text twice. It
/// is held back until all matches are known, and then counts only if none of its answers was among them. A common word has
/// thousands of matches in a segment and few of them are among the best, so that they are counted and looked at 64 at a time.
/// </remarks>
internal sealed class MatchTaker(PassageColumns columns, BestMatches best, FacetCounter counter, bool foldsAnswered)
{
    // Of fewer in 64 each score is compared on its own.
    private const int LeastAtOnce = 6;

    private readonly List<(int Row, float Score)> _heldBack = [];
    private readonly ulong[] _spokenFor = foldsAnswered ? new ulong[columns.Segments.Length * Segment.WordCount] : [];

    /// <summary>How many were left to their answers; known at the end.</summary>
    public int Folded { get; private set; }

    /// <summary>Takes the matches of a segment.</summary>
    public void Take(int number, Window window)
    {
        if (columns.Segments[number] is not Segment segment) return;
        if (foldsAnswered) HoldBack(number, segment, window);
        CountKinds(segment, window);
        CountDocuments(segment, window.Bits);
        OfferAll(number, segment, window);
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

    private void CountKinds(Segment segment, Window window)
    {
        for (int kind = 0; kind < counter.Kinds.Length; kind++) counter.Kinds[kind] += Bits.CountOfBoth(window.Bits, segment.Sets.OfKind(kind));
    }

    private void CountDocuments(Segment segment, ulong[] matches)
    {
        var documents = segment.Documents.AsSpan();
        int place = 0;
        for (int row = Bits.Next(matches, 0); row >= 0; row = Bits.Next(matches, documents[place].End))
        {
            while (row >= documents[place].End) place++;
            counter.Add(documents[place].Authority, documents[place].Day, Bits.Count(matches, row, documents[place].End));
        }
    }

    private void OfferAll(int number, Segment segment, Window window)
    {
        var documents = segment.Documents.AsSpan();
        int place = 0;
        for (ulong touched = window.Touched; touched != 0; touched &= touched - 1)
        {
            int word = BitOperations.TrailingZeroCount(touched);
            ulong bits = window.Bits[word];
            if (best.Threshold > 0 && BitOperations.PopCount(bits) >= LeastAtOnce) bits &= AtLeast(best.Threshold, window.Scores.AsSpan(word << 6, 64));
            for (; bits != 0; bits &= bits - 1)
            {
                int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                while (row >= documents[place].End) place++;
                Offer(number, row, documents[place], window.Scores[row]);
            }
        }
    }

    /// <summary>A bit for each of 64 scores that is not below a threshold.</summary>
    private static ulong AtLeast(float threshold, ReadOnlySpan<float> scores)
    {
        var bound = Vector256.Create(threshold);
        ulong bits = 0;
        for (int at = 0; at < 64; at += Vector256<float>.Count)
            bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.Create(scores[at..]), bound).ExtractMostSignificantBits() << at;
        return bits;
    }

    private void Offer(int number, int row, in SegmentDocument document, float score)
    {
        if (best.MayKeep(score, document.Day)) best.Add(new Match((number << Segment.Shift) + row, document.Id, score, document.Day));
    }

    /// <summary>Takes those that are answered out of the window, and notes for whom its answers speak.</summary>
    private void HoldBack(int number, Segment segment, Window window)
    {
        var answering = segment.Sets.Answering;
        var answered = segment.Sets.Answered;
        for (ulong touched = window.Touched; touched != 0; touched &= touched - 1)
        {
            int word = BitOperations.TrailingZeroCount(touched);
            for (ulong bits = window.Bits[word] & answering[word]; bits != 0; bits &= bits - 1)
            {
                int question = segment.Answers[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                _spokenFor[question >> 6] |= 1UL << question;
            }
            for (ulong bits = window.Bits[word] & answered[word]; bits != 0; bits &= bits - 1)
            {
                int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                _heldBack.Add(((number << Segment.Shift) + row, window.Scores[row]));
            }
            window.Bits[word] &= ~answered[word];
        }
    }
}
