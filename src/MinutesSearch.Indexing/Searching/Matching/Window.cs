using System.Numerics;
using System.Runtime.InteropServices;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>Which rows of one segment match, and with what score. Rows that do not match have whatever score was left there.</summary>
internal sealed class Window
{
    private readonly bool _isOwner;
    private Window? _beside;

    public Window() : this(new float[Segment.RowCount], isOwner: true) { }

    private Window(float[] scores, bool isOwner) => (Scores, _isOwner) = (scores, isOwner);

    public ulong[] Bits { get; } = new ulong[Segment.WordCount];

    public float[] Scores { get; }

    /// <summary>A bit for each word of <see cref="Bits"/> that was written to, and for its scores. Whoever writes to one sets it.</summary>
    public ulong Touched { get; set; }

    public void Clear()
    {
        for (ulong touched = Touched; touched != 0; touched &= touched - 1)
        {
            int word = BitOperations.TrailingZeroCount(touched);
            Bits[word] = 0;
            Array.Clear(Scores, word << 6, 64);
        }
        Touched = 0;
    }

    /// <summary>Whether nothing was added yet, and nobody else adds to its scores.</summary>
    public bool IsFresh => _isOwner && Touched == 0;

    /// <summary>An empty window over the same scores: what is added to it adds to these, and its bits tell which rows that were. Of use until it is asked for again.</summary>
    public Window Beside()
    {
        _beside ??= new Window(Scores, isOwner: false);
        for (ulong touched = _beside.Touched; touched != 0; touched &= touched - 1) _beside.Bits[BitOperations.TrailingZeroCount(touched)] = 0;
        _beside.Touched = 0;
        return _beside;
    }

    /// <summary>Takes over the matches of a window that stands over the same scores.</summary>
    public void Join(Window beside)
    {
        Touched |= beside.Touched;
        for (ulong touched = beside.Touched; touched != 0; touched &= touched - 1)
        {
            int word = BitOperations.TrailingZeroCount(touched);
            Bits[word] |= beside.Bits[word];
        }
    }

    /// <summary>Takes over the matches of another and adds their scores.</summary>
    public void Add(Window other)
    {
        Touched |= other.Touched;
        for (int word = 0; word < Bits.Length; word++)
        {
            ulong bits = other.Bits[word];
            if (bits == 0) continue;
            Bits[word] |= bits;
            for (; bits != 0; bits &= bits - 1)
            {
                int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Scores[row] += other.Scores[row];
            }
        }
    }

    /// <summary>Keeps only what the other has too, and adds its scores.</summary>
    public void Intersect(Window other)
    {
        Touched |= other.Touched;
        for (int word = 0; word < Bits.Length; word++) Bits[word] &= other.Bits[word];
        var mine = MemoryMarshal.Cast<float, Vector<float>>(Scores.AsSpan());
        var theirs = MemoryMarshal.Cast<float, Vector<float>>(other.Scores.AsSpan());
        for (int i = 0; i < mine.Length; i++) mine[i] += theirs[i];
    }

    /// <summary>Turns away what the other has.</summary>
    public void Except(Window other)
    {
        for (int word = 0; word < Bits.Length; word++) Bits[word] &= ~other.Bits[word];
    }

    /// <summary>Doubles the scores of these rows.</summary>
    public void Double(ReadOnlySpan<ulong> rows)
    {
        for (int word = 0; word < rows.Length; word++)
            for (ulong bits = rows[word]; bits != 0; bits &= bits - 1)
                Scores[(word << 6) + BitOperations.TrailingZeroCount(bits)] *= 2;
    }

    public bool IsEmpty => !Bits.AsSpan().ContainsAnyExcept(0UL);
}
