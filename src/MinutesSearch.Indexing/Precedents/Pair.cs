namespace MinutesSearch.Indexing.Precedents;

/// <summary>A pair of question and answer, or a question without an answer: numbers only, for there may be many.</summary>
/// <param name="passage">The answer's row, or the question's where there is no answer.</param>
/// <param name="document">Its document's row.</param>
/// <param name="section">The item that it stands in.</param>
/// <param name="day">The meeting's day; 0 for none.</param>
/// <param name="authority">Its document's authority; 0 for none.</param>
/// <param name="isAnswered">Whether it has an answer.</param>
internal sealed class Pair(long passage, long document, int section, int day, int authority, bool isAnswered)
{
    public long Passage { get; } = passage;
    public long Document { get; } = document;
    public int Section { get; } = section;
    public int Day { get; } = day;
    public int Authority { get; } = authority;
    public bool IsAnswered { get; } = isAnswered;

    /// <summary>Whether it is one; else it is another passage that speaks for its item.</summary>
    public bool IsPair { get; init; }

    /// <summary>The places of what it shares with the question.</summary>
    public List<int> Matched { get; } = [];

    /// <summary>The places of what its item shares with the question.</summary>
    public IReadOnlyList<int> MatchedByItem { get; set; } = [];

    /// <summary>What its words earn.</summary>
    public double Sum { get; set; }

    public double Score { get; set; }
}
