using System.Collections.Frozen;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Councils' names in text: "Anytown Council", "London Borough of X", "X County Borough Council", "Comhairle nan Eilean Siar".</summary>
internal static class CouncilNames
{
    private static readonly string[] Fronts = ["London Borough of ", "Royal Borough of ", "City of ", "Borough of ", "Comhairle "];
    private static readonly FrozenSet<string> NotPlaces = new[]
    {
        "The", "A", "An", "This", "That", "Full", "Our", "Your", "Each", "Any", "Parish", "Town", "County", "City", "Borough", "District", "Local", "Scrutiny", "Youth", "Joint", "Shadow", "Special",
        "Annual", "Extraordinary", "Community", "Metropolitan", "Unitary", "Regional", "Minutes", "Meeting", "Agenda", "Member", "Members", "Cabinet", "Committee", "Leader", "Former", "Neighbouring", "Every",
        "Children", "Care", "Arts", "British", "Combined", "Of", "In", "At", "To", "For", "By", "And", "With", "From", "On", "All", "Other", "Another", "One", "Both", "Accessible", "Elected",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Types = new[] { "County", "City", "Borough", "District", "Metropolitan", "Town", "Parish", "Community", "Unitary", "Combined", "Regional", "Islands", "Royal" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> HeldThings = new[]
    {
        "homes", "home", "houses", "house", "housing", "tax", "tenants", "tenant", "tenancies", "properties", "property", "flats", "dwellings", "stock", "rents", "rent",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string? First(string text) => All(text).FirstOrDefault();

    /// <summary>All names that end in "Council" or start with a form like "London Borough of", in order.</summary>
    public static IEnumerable<string> All(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (at > 0 && char.IsLetter(text[at - 1])) continue;
            if (Fronted(text, at) is { } fronted) { yield return fronted; at += fronted.Length; continue; }
            if (text.AsSpan(at).StartsWith("council", StringComparison.OrdinalIgnoreCase) && char.IsUpper(text[at]) && (at + 7 == text.Length || !char.IsLetter(text[at + 7]))
                && Before(text, at) is { } name && !(name.Count(c => c == ' ') == 1 && IsOfHousing(text.AsSpan(at + 7)))) yield return name;
        }
    }

    /// <summary>"Empty Council homes", "Band D Council tax": the council's, not a council.</summary>
    private static bool IsOfHousing(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[0] != ' ') return false;
        int end = 1;
        while (end < rest.Length && char.IsLetter(rest[end])) end++;
        return HeldThings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[1..end]);
    }

    /// <summary>The place in a council's name: "Saltmere" of "Saltmere Borough Council" and of "London Borough of Saltmere".</summary>
    public static string PlaceOf(string name)
    {
        string place = name;
        foreach (string front in Fronts)
        {
            if (place.StartsWith(front, StringComparison.OrdinalIgnoreCase)) place = place[front.Length..];
        }
        return string.Join(' ', place.Split(' ').Where(word => !Types.Contains(word) && !word.Equals("Council", StringComparison.OrdinalIgnoreCase) && !word.Equals("The", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Known short names ("Slough") standing as words of their own, not within a longer name.</summary>
    public static IEnumerable<string> ShortNames(string text, FrozenSet<string> known)
    {
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) continue;
            int end = WordEnd(text, at);
            if (IsPoint(text.AsSpan(at, end - at))) { at = SkipLongerName(text, end, lookup); continue; }
            int second = end < text.Length && text[end] == ' ' ? WordEnd(text, end + 1) : end;
            bool two = second > end + 1 && char.IsUpper(text[end + 1]);
            if (two && lookup.TryGetValue(text.AsSpan(at, second - at), out var both)) { yield return both; at = second; }
            else if (lookup.TryGetValue(text.AsSpan(at, end - at), out var one)) { yield return one; at = end; }
            else if (lookup.TryGetValue("County " + text[at..end], out var county)) { yield return county; at = end; }
        }
    }

    private static bool IsPoint(ReadOnlySpan<char> word) => word is "North" or "South" or "East" or "West" or "Mid" or "New" or "Great" or "Upper" or "Lower";

    /// <summary>"North Fenland" is not Fenland; but "North Yorkshire" is known itself.</summary>
    private static int SkipLongerName(string text, int end, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        int next = end < text.Length && text[end] == ' ' ? end + 1 : end;
        int stop = WordEnd(text, next);
        return stop > next && char.IsUpper(text[next]) ? stop : end;
    }

    private static string? Fronted(string text, int at)
    {
        foreach (string front in Fronts)
        {
            if (!text.AsSpan(at).StartsWith(front, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(text[at])) continue;
            int end = at + front.Length, last = end;
            bool capitals = char.IsUpper(text[at + 1]);
            while (end < text.Length && char.IsUpper(text[end]))
            {
                last = end = WordEnd(text, end);
                if (end < text.Length && text[end] != ' ') break;
                if (text.AsSpan(end).StartsWith(" and ", StringComparison.OrdinalIgnoreCase)) end += 5;
                else if (text.AsSpan(end).StartsWith(" upon ", StringComparison.OrdinalIgnoreCase)) end += 6;
                else end++;
                if (end < text.Length && capitals && text.AsSpan(end).StartsWith("MINUTES", StringComparison.Ordinal)) break;
            }
            if (last > at + front.Length) return text[at..last];
        }
        return null;
    }

    /// <summary>The capitalised words in front of "Council", with the place's name; null for "the Council" and "Town Council".</summary>
    private static string? Before(string text, int council)
    {
        int start = council, first = council;
        bool place = false;
        while (start > 1 && text[start - 1] == ' ')
        {
            int word = start - 1;
            while (word > 0 && (char.IsLetter(text[word - 1]) || text[word - 1] is '-' or '\'' or '’' or '&')) word--;
            var before = text.AsSpan(word, start - 1 - word);
            bool joins = before.Equals("and", StringComparison.OrdinalIgnoreCase) || before is "&" || before.Equals("upon", StringComparison.OrdinalIgnoreCase) || before.Equals("with", StringComparison.OrdinalIgnoreCase);
            if (before.Length == 0 || !(char.IsUpper(before[0]) || (joins && place))) break;
            bool type = Types.Contains(before.ToString());
            if (!type && !joins && NotPlaces.Contains(before.ToString())) break;
            start = word;
            if (!joins) (first, place) = (word, place || !type);
        }
        return place && council - first < 60 ? text[first..(council + 7)] : null;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '-' or '\'' or '’')) at++;
        return at;
    }
}
