namespace MinutesSearch.Indexing.Searching;

/// <summary>Takes the matches of a search one by one: counts them and keeps the best.</summary>
/// <remarks>
/// An answer carries what it answers, so a question or comment that matches beside its answer would show one text twice. It
/// is held back until all matches are known, and then counts only if none of its answers was among them.
/// </remarks>
internal sealed class MatchTaker(BestMatches best, FacetCounter facets, bool foldsAnswered)
{
    private readonly Dictionary<long, (Match Match, int Authority, int Kind)> _heldBack = [];
    private readonly HashSet<long> _spokenFor = [];

    /// <summary>How many matches count so far.</summary>
    public int Total { get; private set; }

    /// <summary>How many were left to their answers; known at the end.</summary>
    public int Folded { get; private set; }

    /// <summary>Takes a match.</summary>
    /// <param name="match">The match.</param>
    /// <param name="authority">Its document's authority; 0 for none.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="answers">The row of what it answers; 0 for nothing.</param>
    /// <param name="isAnswered">Whether some row answers it.</param>
    public void Take(Match match, int authority, int kind, long answers, bool isAnswered)
    {
        if (foldsAnswered && answers != 0) _spokenFor.Add(answers);
        if (foldsAnswered && isAnswered) _heldBack.Add(match.Passage, (match, authority, kind));
        else Count(match, authority, kind);
    }

    /// <summary>Counts what was held back and is shown by no answer.</summary>
    public void End()
    {
        foreach (var (row, (match, authority, kind)) in _heldBack)
        {
            if (_spokenFor.Contains(row)) Folded++;
            else Count(match, authority, kind);
        }
        _heldBack.Clear();
    }

    private void Count(Match match, int authority, int kind)
    {
        Total++;
        facets.Add(authority, kind, match.Day);
        best.Add(match);
    }
}
