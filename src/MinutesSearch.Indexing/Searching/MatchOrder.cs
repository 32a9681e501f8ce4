using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>
/// Better matches first; of equal ones the newer first, then by the document's path, then by place in the document. Or by date,
/// undated ones last, and only then the better first; or those first that came in last, whose rows are the highest.
/// </summary>
/// <remarks>Rows are numbered as documents came in, so paths are compared; they are looked up only where all else is equal.</remarks>
internal sealed class MatchOrder(SqliteConnection connection, HitOrder by = HitOrder.Best) : IComparer<Match>
{
    /// <summary>The place of a match without a date; nothing comes behind it.</summary>
    public const int LastDay = int.MaxValue;

    private readonly Dictionary<int, string> _paths = [];

    /// <summary>Whether scores come first.</summary>
    public bool ByScore => by == HitOrder.Best;

    /// <summary>Where a day stands in an order by date: the lower, the earlier it comes. Where dates do not count, all stand alike.</summary>
    public int Place(int day) => by switch
    {
        HitOrder.Newest => day == 0 ? LastDay : -day,
        HitOrder.Oldest => day == 0 ? LastDay : day,
        _ => 0,
    };

    public int Compare(Match x, Match y)
    {
        if (by == HitOrder.Best && x.Score != y.Score) return x.Score > y.Score ? -1 : 1; // nearly always
        if (by == HitOrder.Added) return y.Passage.CompareTo(x.Passage);
        int order = Place(x.Day).CompareTo(Place(y.Day));
        if (order == 0) order = y.Score.CompareTo(x.Score);
        if (order == 0) order = y.Day.CompareTo(x.Day);
        if (order == 0 && x.Document != y.Document) order = string.CompareOrdinal(PathOf(x.Document), PathOf(y.Document));
        return order != 0 ? order : x.Passage.CompareTo(y.Passage);
    }

    private string PathOf(int document)
    {
        if (_paths.TryGetValue(document, out string? path)) return path;
        return _paths[document] = connection.Text("SELECT path FROM document WHERE id = $id", ("$id", document)) ?? "";
    }
}
