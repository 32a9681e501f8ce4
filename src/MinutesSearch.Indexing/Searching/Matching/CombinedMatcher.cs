using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>Rows that all of the required parts have, and any of the wanted, and none of the excluded.</summary>
/// <remarks>
/// Beside what is required the wanted only add to the score. On their own one of them must match, and a row with all of them
/// scores twice as high: nearness added nothing on the judged queries, but completeness did.
/// </remarks>
internal sealed class CombinedMatcher : Matcher
{
    // In a long question nobody expects every word.
    private const int MostPartsForBonus = 8;

    private readonly Matcher[] _required;
    private readonly ImmutableArray<Matcher> _wanted, _excluded;
    private readonly Scratch _scratch;

    public CombinedMatcher(ImmutableArray<Matcher> required, ImmutableArray<Matcher> wanted, ImmutableArray<Matcher> excluded, Scratch scratch)
    {
        _required = [.. required.OrderBy(part => part.Cost)]; // the rarest first: it leaves least for the others to look at
        (_wanted, _excluded, _scratch) = (wanted, excluded, scratch);
        Cost = _required.Length > 0 ? _required[0].Cost : (int)Math.Min(int.MaxValue, wanted.Sum(part => (long)part.Cost));
    }

    public override int Cost { get; }

    public override int FirstFrom(int row)
    {
        if (_required.Length == 0)
        {
            int first = None;
            foreach (var part in _wanted) first = Math.Min(first, part.FirstFrom(row));
            return first;
        }
        foreach (var part in _required) row = Math.Max(row, part.FirstFrom(row));
        return row;
    }

    public override void Add(int segment, ReadOnlySpan<ulong> only, float weight, Window into)
    {
        bool onlyAdds = _required.Length == 0 && _excluded.IsEmpty;
        if (onlyAdds && !HasBonus)
        {
            AddWanted(segment, only, weight, into);
            return;
        }
        // What is taken out again leaves its score behind, and what is doubled must be this one's own.
        var mine = onlyAdds && into.IsFresh ? into : _scratch.Borrow();
        if (_required.Length > 0) AddRequired(segment, only, weight, mine);
        else if (HasBonus) AddWithBonus(segment, only, weight, mine);
        else AddWanted(segment, only, weight, mine);
        if (!_excluded.IsEmpty && !mine.IsEmpty) Exclude(segment, mine);
        if (mine == into) return;
        into.Add(mine);
        _scratch.Return(mine);
    }

    private bool HasBonus => _wanted.Length is >= 2 and <= MostPartsForBonus;

    private void AddRequired(int segment, ReadOnlySpan<ulong> only, float weight, Window mine)
    {
        _required[0].Add(segment, only, weight, mine);
        for (int i = 1; i < _required.Length && !mine.IsEmpty; i++)
        {
            var other = _scratch.Borrow();
            _required[i].Add(segment, mine.Bits, weight, other);
            mine.Intersect(other);
            _scratch.Return(other);
        }
        if (!mine.IsEmpty) AddWanted(segment, mine.Bits, weight, mine); // adds no row, for these are the only ones it may
    }

    private void AddWanted(int segment, ReadOnlySpan<ulong> only, float weight, Window mine)
    {
        foreach (var part in _wanted) part.Add(segment, only, weight, mine);
    }

    private void AddWithBonus(int segment, ReadOnlySpan<ulong> only, float weight, Window mine)
    {
        Span<ulong> all = stackalloc ulong[only.Length];
        only.CopyTo(all);
        foreach (var part in _wanted)
        {
            var one = mine.Beside();
            part.Add(segment, only, weight, one);
            for (int word = 0; word < all.Length; word++) all[word] &= one.Bits[word];
            mine.Join(one);
        }
        mine.Double(all);
    }

    private void Exclude(int segment, Window mine)
    {
        var others = _scratch.Borrow();
        foreach (var part in _excluded) part.Add(segment, mine.Bits, 0, others);
        mine.Except(others);
        _scratch.Return(others);
    }
}
