using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Structure;

/// <summary>The body that met, found in a title or in the line that opens the minutes.</summary>
internal static class BodyNames
{
    internal static readonly LexiconTable<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Nouns =
        new("bodies.txt", lexicon => Lexicons.Lines(lexicon, "bodies.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());

    private static readonly ImmutableArray<string> Leads =
    [
        "proceedings of the meeting of the ", "proceedings of the ", "meeting of the ", "meetings of the ", "meeting of ", "minutes of the ", "minutes of a ", "minutes of ", "minute of the ", "minute of ", "minutes for the ",
        "minutes for ", "agenda for the ", "agenda for ", "agenda and minutes for ", "decisions of the ", "notes of the ", "notes of ", "minutes - ", "minutes – ", "minutes: ", "meeting: ", "draft minutes ", "minutes ", "committee: ", "agenda - ",
    ];

    private static readonly ImmutableArray<string> Tails = [" held ", " meeting", " on ", " at ", " | ", ": minutes", ", minutes", " – minutes", " - minutes", " minutes", " agenda", " (draft", " (item", " (agenda", " was held", " took place"];

    private static readonly ImmutableArray<string> Meetings = ["Monthly Meeting", "Annual Meeting", "Ordinary Meeting", "Extraordinary Meeting", "Special Meeting", "Statutory Meeting", "Full Council"];

    private static readonly ImmutableArray<string> LocalKinds = ["Parish", "Town", "Community"];

    /// <summary>Whether a word is what a body is called: "Committee", "Panel", "Cabinet".</summary>
    public static bool IsNoun(ReadOnlySpan<char> word) => Nouns.Value.Contains(word);

    /// <summary>The body within "MINUTES of a meeting of the X Committee held in the Committee Room"; null if none is named.</summary>
    public static string? In(string phrase) => OfSegment(phrase, whole: true) ?? Segments(phrase).Select(segment => OfSegment(segment, whole: false)).FirstOrDefault(name => name is not null) ?? OfCouncil(phrase);

    /// <summary>The body that a line names alone, with no more than the council's name or "Minutes" beside it.</summary>
    public static string? Alone(string line)
    {
        if (line.EndsWith('.') || line.Contains(" > ", StringComparison.Ordinal) || line.Contains('»')) return null;
        if (IsName(line)) return Tidy(line);
        foreach (string segment in Segments(line))
        {
            if (segment.Length < line.Length && IsName(segment)) return Tidy(segment);
        }
        return null;
    }

    public static bool HoldsBody(string line) => line.Split([' ', ',', '-', '–']).Any(word => IsNoun(word)) || line.Contains("Sub-Committee", StringComparison.OrdinalIgnoreCase);

    private static string? OfSegment(string phrase, bool whole)
    {
        if (whole && Segments(phrase).Length > 1) return null;
        phrase = WithoutTail(WithoutLead(phrase));
        if (phrase.Length > 0 && OwnCouncil(phrase) is { } council) phrase = phrase[council..].TrimStart(' ', ',', '-', '–', '’', '\'', ':');
        if (phrase.StartsWith("s ", StringComparison.Ordinal)) phrase = phrase[2..];
        return IsName(phrase) || (phrase.Length is > 3 and < 100 && HoldsBody(phrase) && !AuthorityFinder.IsCouncilName(phrase) && char.IsUpper(WithoutThe(phrase)[0])) ? Tidy(phrase) : null;
    }

    /// <summary>"Monthly Meeting" of "the Monthly Meeting of Westmere Borough Council"; "Parish Council" or "Council" for a council alone.</summary>
    private static string? OfCouncil(string phrase)
    {
        if (CouncilNames.First(phrase) is not { } council || !phrase.Contains("meeting", StringComparison.OrdinalIgnoreCase)) return null;
        if (Meetings.FirstOrDefault(meeting => phrase.Contains(meeting, StringComparison.OrdinalIgnoreCase)) is { } named) return named;
        string kind = council[..^Math.Min(council.Length, 8)];
        return LocalKinds.FirstOrDefault(type => kind.EndsWith(type, StringComparison.OrdinalIgnoreCase)) is { } local ? local + " Council" : "Council";
    }

    private static string WithoutLead(string phrase)
    {
        foreach (string lead in Leads)
        {
            int at = phrase.LastIndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(phrase[at - 1])) && HoldsBody(phrase[(at + lead.Length)..])) return phrase[(at + lead.Length)..];
        }
        return phrase;
    }

    private static string WithoutTail(string phrase)
    {
        foreach (string tail in Tails)
        {
            int at = phrase.IndexOf(tail, StringComparison.OrdinalIgnoreCase);
            if (at > 0) phrase = phrase[..at];
        }
        return phrase.Trim();
    }

    /// <summary>Where the council's own name ends that a body's name opens with; null if it does not.</summary>
    private static int? OwnCouncil(string phrase)
    {
        string rest = WithoutThe(phrase);
        int the = phrase.Length - rest.Length;
        return CouncilNames.First(rest) is { } council && rest.StartsWith(council, StringComparison.Ordinal) && HoldsBody(rest[council.Length..]) ? the + council.Length : null;
    }

    private static string[] Segments(string phrase) => phrase.Split([" | ", " – ", " - ", " — "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A short line of capitalised words with a body's noun, and no council's own name.</summary>
    private static bool IsName(string line)
    {
        line = WithoutThe(line);
        if (line is "Council" or "Cabinet" or "Executive" or "COUNCIL" or "CABINET" or "EXECUTIVE") return true;
        if (line.Length is < 5 or > 110 || line.Contains(':') || !HoldsBody(line) || Segments(line).Length > 1) return false;
        if (AuthorityFinder.IsCouncilName(line) || OwnCouncil(line) is not null || line.Contains(" / ", StringComparison.Ordinal) || line.Contains("Agenda", StringComparison.OrdinalIgnoreCase)) return false;
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(w => char.IsUpper(w[0]) || char.IsDigit(w[0]) || w.Length <= 3 || w is "with" or "from" or "&") && words.Length > 1;
    }

    private static string WithoutThe(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..] : name;

    /// <summary>"PARKS AND CEMETERIES SUB-COMMITTEE" as "Parks and Cemeteries Sub-Committee"; mixed case stays as printed.</summary>
    private static string Tidy(string name)
    {
        name = WithoutThe(name.Trim().TrimEnd(',', ':', '-', '–').Trim());
        return name.Any(char.IsLower) ? name : Capitals.ToTitle(name);
    }
}
