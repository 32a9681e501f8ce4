using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// Sentences that tell who came for an item: "Attending for this item were …", "Ms R Thistle, Head of Parks, attended for this item",
/// "The Chair welcomed Ivo Marl (Place Director) to the meeting", "… invited the Head of Parks (Ms Thistle) to present".
/// </summary>
internal static class PeopleAtItems
{
    internal static readonly LexiconTable<ImmutableArray<(string Phrase, bool Behind, Presence Presence)>> Verbs =
        new("attendance-verbs.tsv", lexicon => [.. Lexicons.Keyed(lexicon, "attendance-verbs.tsv").Select(row => (row[0], row[1] == "behind", AttendanceReader.ToPresence(row[2]))).OrderByDescending(verb => verb.Item1.Length)]);

    public static void Read(string line, AttendanceList found)
    {
        foreach (var (phrase, behind, presence) in Verbs.Value)
        {
            int at = Find(line, phrase);
            if (at < 0) continue;
            if (behind && OpensClause(line, at)) found.AddAll(PeopleList.Read(line.AsSpan(at + phrase.Length).TrimStart([':', '-', ' '])), presence);
            else if (!behind) AddInFront(line[..at].TrimEnd(' ', ','), presence, found);
            return;
        }
        Welcomed(line, found);
        Invited(line, found);
    }

    /// <summary>The phrase as whole words.</summary>
    private static int Find(string line, string phrase)
    {
        int at = line.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        bool whole = at >= 0 && (at == 0 || line[at - 1] == ' ') && (at + phrase.Length == line.Length || !char.IsLetterOrDigit(line[at + phrase.Length]));
        return whole ? at : -1;
    }

    private static bool OpensClause(string line, int at) => at == 0 || line[..at].TrimEnd() is [.., ',' or ':' or ';'] || line[..at].Contains("Chair", StringComparison.Ordinal);

    /// <summary>Those in front of the verb, if the sentence opens with them: "Members heard that Ms Thistle was in attendance" tells of nobody new.</summary>
    private static void AddInFront(string front, Presence presence, AttendanceList found)
    {
        if (front.Length > 400 || !(found.HasList || found.IsMeeting) || front.LastIndexOf('(') > front.LastIndexOf(')')) return;
        var people = PeopleList.Read(front);
        if (people.Count == 0 || !front.StartsWith(people[0].Name, StringComparison.Ordinal)) return;
        found.AddAll(found.HasList ? people : people.Where(person => Styles.OfName(person.Name) is not { Side: Side.Member }), presence);
    }

    private static void Welcomed(string line, AttendanceList found)
    {
        int at = Find(line, "welcomed");
        // "All were welcomed" ends with the word.
        if (at < 0 || at + "welcomed ".Length > line.Length) return;
        string rest = line[(at + "welcomed ".Length)..];
        int to = rest.IndexOf(" to the ", StringComparison.OrdinalIgnoreCase);
        if (to <= 0 || to > 400) return;
        foreach (var person in PeopleList.Read(rest.AsSpan(0, to)))
        {
            if (rest.StartsWith(person.Name, StringComparison.Ordinal) || person.Role is not null || rest[..to].Contains(" " + person.Name, StringComparison.Ordinal)) found.Add(person.Name, person.Role, Presence.InAttendance);
        }
    }

    /// <summary>"The Chair invited the Strategic Director, Adults (Nell Orpin) to present the report": the name in the bracket.</summary>
    private static void Invited(string line, AttendanceList found)
    {
        int at = Find(line, "invited the"), to = line.IndexOf(" to ", StringComparison.Ordinal);
        if (at < 0 || to < at + "invited the ".Length || to - at > 300) return;
        foreach (string part in line[(at + "invited the ".Length)..to].Split(") and the ", StringSplitOptions.RemoveEmptyEntries))
        {
            int open = part.IndexOf('(');
            if (open <= 0) continue;
            string name = part[(open + 1)..].TrimEnd(')', ' ');
            if (PeopleList.IsName(name, false) && Roles.Of(part[..open]) is not null) found.Add(name, part[..open].Trim(), Presence.InAttendance);
        }
    }
}
