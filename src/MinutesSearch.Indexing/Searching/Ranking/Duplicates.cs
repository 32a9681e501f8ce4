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
    // Of a draft and its final form some words differ.
    private const double AlikeShare = 0.9;

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
        return _hits.Find(other => IsOfOneMeeting(other.Hit!, next.Hit!) && AreAlike(other.Words, next.Words));
    }

    private static bool IsOfOneMeeting(Hit first, Hit second)
        => first.Document != second.Document && first.Passage.Kind == second.Passage.Kind && first.Date is not null && first.Date == second.Date
            && AreSame(first.Authority, second.Authority) is not false && AreSame(first.Committee, second.Committee) is not false
            && (AreSame(first.Authority, second.Authority) is true || AreSame(first.Committee, second.Committee) is true);

    /// <summary>Whether two names agree; null where one is not known, as in the slides of a meeting beside their text.</summary>
    private static bool? AreSame(string? first, string? second) => first is null || second is null ? null : first == second;

    /// <summary>Whether two texts share nearly all of their words.</summary>
    private static bool AreAlike(string[] first, string[] second)
    {
        int longer = Math.Max(first.Length, second.Length);
        if (Math.Min(first.Length, second.Length) < AlikeShare * longer) return false;
        var counts = first.CountBy(word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        int shared = second.CountBy(word => word, StringComparer.OrdinalIgnoreCase).Sum(pair => Math.Min(pair.Value, counts.GetValueOrDefault(pair.Key)));
        return shared >= AlikeShare * longer;
    }

    /// <summary>A match that stands for itself, and how many stand behind it.</summary>
    internal sealed class Kept(Match match)
    {
        public Match Match => match;

        /// <summary>Null until it is read.</summary>
        public Hit? Hit { get; private set; }

        public string[] Words { get; private set; } = [];

        public int Others { get; set; }

        public Hit Read(SqliteConnection connection)
        {
            if (Hit is not null) return Hit;
            Hit = HitReader.Read(connection, match);
            Words = [.. WordBreaker.Words(Hit.Passage.Text)];
            return Hit;
        }
    }
}
