namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>A query's node, ready to run: it goes through the segments from first to last and says which rows of each match.</summary>
/// <remarks>
/// Segment by segment, because 4,096 scores and as many bits stay in the processor's nearest memory, and because AND, OR and NOT
/// are then a few operations on words of 64 rows.
/// </remarks>
internal abstract class Matcher
{
    /// <summary>No row.</summary>
    public const int None = int.MaxValue;

    /// <summary>About how many rows it matches; the rarest goes first where all must match.</summary>
    public abstract int Cost { get; }

    /// <summary>The first row from this one on that may match, or <see cref="None"/>. To be asked for ascending rows.</summary>
    public abstract int FirstFrom(int row);

    /// <summary>Adds its matches in a segment and their scores.</summary>
    /// <param name="segment">Which segment. Segments come in ascending order.</param>
    /// <param name="only">The rows that matter; others are left out.</param>
    /// <param name="weight">Times each score; 0 where only the matches count.</param>
    /// <param name="into">Where they are added.</param>
    public abstract void Add(int segment, ReadOnlySpan<ulong> only, float weight, Window into);
}
