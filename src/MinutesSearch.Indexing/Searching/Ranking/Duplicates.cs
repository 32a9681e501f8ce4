using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Searching.Ranking;

/// <summary>Takes hits in their order and puts those that say the same as an earlier one behind it.</summary>
/// <remarks>
/// A decision is minuted, a pack holds its parts, and a draft becomes final: the same words stand in several papers of one meeting.
/// "That the report be noted" of another meeting is no twin, and neither is what one paper says twice.
/// </remarks>
/// <param name="connection">Where texts are read.</param>
/// <param name="depth">Among how many hits twins are looked for; they score alike, so they stand near each other.</param>
internal sealed class Duplicates(SqliteConnection connection, int depth)
{
    private readonly List<Kept> _hits = [];

    /// <summary>The hits that stand for themselves.</summary>
    public IReadOnlyList<Kept> Hits => _hits;

    /// <summary>Takes the next match.</summary>
    public void Add(Match match)
    {
        var next = new Kept(match);
        if (_hits.Count < depth && TwinOf(next) is { } twin) twin.Others++;
        else _hits.Add(next);
    }

    private Kept? TwinOf(Kept next)
    {
        next.Read(connection);
        return _hits.Find(other => other.Hit!.Passage.Kind == next.Hit!.Passage.Kind && Twins.AreOfOneMeeting(other.Hit!, next.Hit!) && Twins.AreAlike(other.Words, next.Words));
    }

    /// <summary>A match that stands for itself, and how many stand behind it.</summary>
    internal sealed class Kept(Match match)
    {
        public Match Match => match;

        /// <summary>Null until it is read.</summary>
        public Hit? Hit { get; private set; }

        /// <summary>The words of its text; most passages are never compared by them.</summary>
        public string[] Words => field ??= [.. WordBreaker.Words(Hit!.Passage.Text)];

        public int Others { get; set; }

        public Hit Read(SqliteConnection connection) => Hit ??= HitReader.Read(connection, match);
    }
}
