using System.Collections.Frozen;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// A list of people as clerks write them: "Councillors A Barry (Chair), B Cole and C Dunn", "Ruth Sallow – Corporate Director",
/// "Ivor Brace, Deputy Director, Waste and Recycling", one a line or in columns.
/// </summary>
internal static class PeopleList
{
    /// <summary>A name with the role beside it.</summary>
    public readonly record struct Person(string Name, string? Role);

    internal static readonly LexiconTable<FrozenSet<string>> Organisations =
        new("organisation-words.txt", lexicon => Lexicons.Lines(lexicon, "organisation-words.txt").ToFrozenSet(StringComparer.Ordinal));

    public static List<Person> Read(ReadOnlySpan<char> list)
    {
        var people = new List<Person>();
        // "Present: Councillors: A Rook, B Teal": the inner label says how they are styled.
        int colon = list[..Math.Min(list.Length, 24)].IndexOf(':');
        bool plural = colon > 0 && Styles.Of(list[..colon].Trim()) is { Many: true };
        if (colon > 0 && (plural || AttendanceReader.PresenceOf(list[..colon].ToString()) is not null)) list = list[(colon + 1)..];
        if (Labelled(list) is { } labelled) return [labelled];
        foreach (string piece in Pieces(list))
        {
            foreach (string part in AtAnds(piece, plural))
            {
                if (IsManyStyle(part)) plural = true;
                // "Councillors Rook, Mrs Teal, Dunn": a courtesy title within the list does not end it.
                else if (Styles.OfName(part) is { Side: not null }) plural = false;
                Add(people, part.Trim(), plural);
            }
        }
        return people;
    }

    /// <summary>"Parent Representative: Mrs N Larkfield": a label that is one person's role.</summary>
    private static Person? Labelled(ReadOnlySpan<char> list)
    {
        int colon = list[..Math.Min(list.Length, 40)].IndexOf(':');
        if (colon < 0 || Roles.Of(list[..colon].ToString()) is null) return null;
        string name = Fold.Text(list[(colon + 1)..]);
        return Styles.OfName(name) is { Many: false } && IsName(name, plural: false) ? new Person(name, list[..colon].Trim().ToString()) : null;
    }

    private static void Add(List<Person> people, string piece, bool plural)
    {
        string part = BracketedInitials.Without(AttendanceNotes.Without(piece), people.Count > 0 ? people[^1].Name : null);
        if (part.Length == 0) return;
        int open = part.IndexOf('(');
        string front = (open < 0 ? part : part[..open]).TrimEnd();
        if (front.Length == 0) { AddRole(people, InBracket(part, open)); return; }
        if (AttendanceNotes.IsHonour(part)) { AddRole(people, part); return; }
        var (dash, length) = Dash.Find(front);
        string name = dash > 0 ? front[..dash].Trim() : front;
        string? role = dash > 0 ? part[(dash + length)..].Trim() : open < 0 ? null : InBracket(part, open);
        int chair = name.IndexOf(" in the Chair", StringComparison.OrdinalIgnoreCase);
        if (chair > 0) (name, role) = (name[..chair], role ?? "in the Chair");
        (name, role) = RoleBehindName.Split(name, role);
        if (plural && IsManyStyle(name)) name = WithoutStyle(name);
        if (IsName(name, plural)) people.Add(new Person(name, string.IsNullOrWhiteSpace(role) ? null : WithoutArticle(role)));
        else if (open > 0 && dash < 0 && IsGivenName(front)) people.Add(new Person(front, role));
        else if (open > 0 && dash < 0 && IsName(InBracket(part, open), false) && Roles.Of(front) is not null) people.Add(new Person(InBracket(part, open), WithoutArticle(front)));
        else if (people.Count > 0 && part.Length is > 1 and < 120) AddRole(people, part);
    }

    /// <summary>What stands in the bracket that opens at a place: "Mayor" of "(Mayor) (in the Chair)".</summary>
    private static string InBracket(string part, int open)
    {
        int depth = 0;
        for (int at = open; at < part.Length; at++)
        {
            depth += part[at] == '(' ? 1 : part[at] == ')' ? -1 : 0;
            if (depth == 0) return part[(open + 1)..at].Trim();
        }
        return part[(open + 1)..].TrimEnd(' ', '.');
    }

    private static string WithoutArticle(string role)
        => role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? role[4..] : role.StartsWith("a ", StringComparison.Ordinal) ? role[2..] : role;

    /// <summary>"Tamsin (care leaver)": one name with a bracket behind it, as of young people.</summary>
    private static bool IsGivenName(string word)
        => word.Length > 2 && char.IsUpper(word[0]) && !word.Any(c => !char.IsLetter(c)) && !word.All(char.IsUpper) && Roles.OfWord(word) is null && !Organisations.Value.Contains(word) && AttendanceReader.PresenceOf(word) is null && Styles.Of(word) is null;

    private static void AddRole(List<Person> people, string more)
    {
        if (people.Count == 0 || more.Length == 0) return;
        people[^1] = AttendanceNotes.IsHonour(more) ? people[^1] with { Name = people[^1].Name + ", " + more } : WithMore(people[^1], more);
    }

    /// <summary>A piece that is no name goes on with the role before it: "Assistant Director", "Highways and Transport".</summary>
    private static Person WithMore(Person person, string more)
        => person with { Role = person.Role is null ? WithoutArticle(more) : person.Role + ", " + more };

    /// <summary>Commas, semicolons, line ends before a new name and wide gaps part the list; brackets keep what they hold.</summary>
    private static IEnumerable<string> Pieces(ReadOnlySpan<char> list)
    {
        var pieces = new List<string>();
        int depth = 0, from = 0;
        bool indent = true;
        for (int at = 0; at < list.Length; at++)
        {
            if (list[at] == '(') depth++;
            else if (list[at] == ')') depth = Math.Max(0, depth - 1);
            indent = list[at] == '\n' || (indent && list[at] == ' ');
            bool gap = !indent && list[at] is ' ' && at + 2 < list.Length && list[at + 1] == ' ' && list[at + 2] == ' ';
            bool line = list[at] == TableRow.LineInCell || (list[at] == '\n' && !(depth > 0 && Closes(list[at..])) && StartsPerson(list[(at + 1)..]));
            bool styled = depth == 0 && list[at] == ' ' && StartsStyled(list[from..at], list[(at + 1)..]);
            if (!(depth == 0 && (list[at] is ',' or ';' or '\t' || gap)) && !line && !styled) continue;
            pieces.Add(Tidy(Fold.Text(list[from..at])));
            from = at + 1;
            if (line) depth = 0;
        }
        pieces.Add(Tidy(Fold.Text(list[from..])));
        return pieces.Where(piece => piece.Length > 0);
    }

    /// <summary>Whether an open bracket closes before another opens: its line end is a wrap then.</summary>
    private static bool Closes(ReadOnlySpan<char> rest)
    {
        int at = rest[..Math.Min(rest.Length, 200)].IndexOfAny('(', ')');
        return at >= 0 && rest[at] == ')';
    }

    /// <summary>A piece without the "and" and the full stop at its end; the stop of "J.P." stays.</summary>
    private static string Tidy(string piece)
    {
        if (piece.EndsWith(" and", StringComparison.Ordinal) || piece.EndsWith(" &", StringComparison.Ordinal)) piece = piece[..piece.LastIndexOf(' ')].TrimEnd();
        int word = piece.LastIndexOf(' ') + 1;
        return piece.Length - word > 3 && piece[^1] == '.' && piece.IndexOf('.', word) == piece.Length - 1 ? piece[..^1] : piece;
    }

    /// <summary>"Cllr A Rook Cllr B Teal": a style behind a whole styled name opens the next person.</summary>
    private static bool StartsStyled(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf(' ');
        if (end < 2 || Styles.Of(rest[..end]) is not { } style || Styles.OfName(rest) is null) return false;
        var name = before.Trim();
        // "Mrs A Reed (Town Clerk) Miss B Lark": behind a bracket any style opens a person.
        if (style.Side != Side.Member && !name.EndsWith(")")) return false;
        return name.Count(' ') >= 1 && Styles.OfName(name) is not null && !name.EndsWith(" and", StringComparison.Ordinal) && !name.EndsWith(" for", StringComparison.Ordinal);
    }

    /// <summary>Whether a line opens with a person: a styled name, or a name before its role, maybe in a column of its own; or with a number of people.</summary>
    public static bool StartsPerson(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        int end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        if (Styles.OfName(line) is not null || AttendanceNotes.IsCrowd(line)) return true;
        var (dash, _) = Dash.Find(line);
        int role = line.IndexOfAny('(', ',');
        if (role < 0) role = line.IndexOf("   ", StringComparison.Ordinal);
        int name = dash > 0 && (role < 0 || dash < role) ? dash : role;
        return name > 0 && IsName(line[..name].Trim().ToString(), false);
    }

    /// <summary>Parts a piece at "and" where a name stands on both sides, not within "Highways and Transport".</summary>
    private static List<string> AtAnds(string piece, bool plural)
    {
        if (piece.StartsWith("and ", StringComparison.OrdinalIgnoreCase)) piece = piece[4..];
        for (int at = piece.IndexOf(" and ", StringComparison.Ordinal); at > 0; at = piece.IndexOf(" and ", at + 5, StringComparison.Ordinal))
        {
            if (piece.LastIndexOf('(', at) > piece.LastIndexOf(')', at)) continue;
            string left = piece[..at], right = piece[(at + 5)..];
            if (right.StartsWith("from ", StringComparison.OrdinalIgnoreCase)) right = right[5..];
            bool many = plural || IsManyStyle(left);
            int more = right.IndexOf(" and ", StringComparison.Ordinal);
            string next = WithoutRole(more > 0 ? right[..more] : right);
            if ((IsName(next, many && Styles.OfName(right) is null) || (right.StartsWith(next + " (", StringComparison.Ordinal) && IsGivenName(next))) && (IsName(WithoutRole(left), many) || left.Contains('(')))
                return [.. AtAnds(left, plural), .. AtAnds(right, many)];
        }
        return [piece];
    }

    private static string WithoutRole(string part)
    {
        int open = part.IndexOf('(');
        return (open > 0 ? part[..open] : part).Trim();
    }

    /// <summary>"County Councillors B Frith" lists B Frith.</summary>
    private static string WithoutStyle(string part)
    {
        int blank = part.IndexOf(' ');
        if (blank > 0 && Styles.Of(part.AsSpan(0, blank)) is null) part = part[(blank + 1)..].TrimStart();
        return part[(part.IndexOf(' ') + 1)..];
    }

    private static bool IsManyStyle(string part) => Styles.OfName(part) is { Many: true };

    /// <summary>Two to six capitalised words without a role's noun; one word where a plural style carries on ("Councillors Rook and Teal").</summary>
    public static bool IsName(string part, bool plural)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 6) return false;
        bool styled = Styles.OfName(part) is not null;
        if (!styled && words.Any(Organisations.Value.Contains)) return false;
        if (words.Length == 1 && !(plural && !styled && char.IsUpper(words[0][0]))) return false;
        for (int i = 0; i < words.Length; i++)
        {
            bool particle = i > 0 && words[i] is "de" or "van" or "von" or "der" or "den" or "ap" or "ab" or "al" or "bin" or "la" or "le" or "el" or "du" or "of";
            if (particle && words[i] != "of") continue;
            if (!char.IsUpper(words[i][0]) && !(styled && char.IsDigit(words[i][0]))) return false;
            if (!styled && Roles.OfWord(words[i]) is not null && i > 0) return false;
        }
        return styled || (Roles.OfWord(words[0]) is null && !words[0].Equals("The", StringComparison.Ordinal));
    }
}
