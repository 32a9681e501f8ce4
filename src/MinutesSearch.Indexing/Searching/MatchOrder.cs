using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Better matches first; of equal ones the newer first, then by the document's path, then by place in the document.</summary>
/// <remarks>Rows are numbered as documents came in, so paths are compared; they are looked up only where all else is equal.</remarks>
internal sealed class MatchOrder(SqliteConnection connection) : IComparer<Match>
{
    private readonly Dictionary<int, string> _paths = [];

    public int Compare(Match x, Match y)
    {
        int order = y.Score.CompareTo(x.Score);
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
