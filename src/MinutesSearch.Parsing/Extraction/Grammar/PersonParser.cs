using System.Collections.Frozen;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>
/// Reads a person as subject: styled names ("Cllrs Rook, Teal and Mrs Wren"), roles ("The Group Manager for Inclusion and
/// Professional Practice"), plain names ("Ivor Brace"), each with the other in brackets or between commas.
/// </summary>
internal static class PersonParser
{
    private const int LongestSubject = 45;

    /// <summary>What a role in small letters is for, and the role: "holder for finance, assets and the coast".</summary>
    private const int LongestField = 8;

    internal static readonly LexiconTable<FrozenSet<string>> Organisations =
        new("organisations.txt", lexicon => Lexicons.Lines(lexicon, "organisations.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public static Subject? Parse(string text, Words words, int at)
    {
        bool the = words.Is(at, "the");
        int head = the ? at + 1 : at;
        if (!the && (!words.IsCapital(at) || SentenceReader.Connectives.Value.Match(words, at) > 0)) return null;
        if (!the && words.Names.Has(words.Span(at)) && PredicateParser.Starts(words, at + 1))
            return new Subject(SubjectKind.Person, at + 1) { Name = words.Span(at).ToString() };
        int next = End(words, head);
        if (next <= head) return null;
        var (name, role) = Parts(text, words, head, next);
        if (the && name is not null && role is null) (name, role) = (null, name);
        if (role is not null && Roles.Of(role) is null && name is null) return null;
        if (name is not null && !IsPersonName(name)) return null;
        if (name is null && role is null) return null;
        return new Subject(SubjectKind.Person, next) { Name = name, Role = role, Side = SideOf(name, role) };
    }

    private static Side? SideOf(string? name, string? role)
    {
        if (role is not null && Roles.Of(role) is { } told && !(told == Side.Officer && name is not null && StyleOf(name)?.Side == Side.Member)) return told;
        return name is null ? null : StyleOf(name)?.Side;
    }

    private static Styles.Style? StyleOf(string name) => Styles.OfName(name);

    /// <summary>The first word behind the subject: the verb, an adverb before it, or where no subject can go on.</summary>
    private static int End(Words words, int head)
    {
        int at = head;
        for (; at < words.Count && at - head < LongestSubject; at++)
        {
            if (words.Is(at, "that")) break;
            if (words.IsMark(at, '(')) { at = Closing(words, at); continue; }
            if (words.IsMark(at, ',')) { if (Insertion(words, at) is { } behind) { at = behind; continue; } if (!GoesOn(words, at + 1)) break; continue; }
            if (words[at].IsMark) { if (words.IsMark(at, '–') || words.IsMark(at, '-') || words.IsMark(at, '&') || words.IsMark(at, '.')) continue; break; }
            if (!words.IsCapital(at) && at > head && (PredicateParser.Starts(words, at) || !IsSmall(words, at))) { if (PredicateParser.Starts(words, at)) return at; if (!LowerRole(words, head, at)) break; }
        }
        return at < words.Count && PredicateParser.Starts(words, at) ? at : -1;
    }

    /// <summary>"the housing manager", "the service director": lower case goes on while a role's noun is still to come or has just come.</summary>
    private static bool LowerRole(Words words, int head, int at)
    {
        if (IsOfRole(words, head, at)) return true;
        if (at - head > 6 || (head > 0 && !words.Is(head - 1, "the") && !words.IsCapital(head))) return false;
        for (int ahead = at; ahead < Math.Min(words.Count, at + 5); ahead++)
        {
            if (IsRoleNoun(words, ahead)) return true;
            if (words[ahead].IsMark || PredicateParser.Starts(words, ahead)) return false;
        }
        return false;
    }

    /// <summary>The "internal" of "the head of internal audit", the "assets" of "portfolio holder for finance and assets": what a role in small letters is for.</summary>
    private static bool IsOfRole(Words words, int head, int at)
    {
        for (int noun = at - 2; noun >= Math.Max(head, at - LongestField); noun--)
        {
            if (words[noun].IsMark || PredicateParser.Starts(words, noun)) return false;
            if (words.Span(noun + 1) is "of" or "for" && !words.IsCapital(noun) && IsRoleNoun(words, noun)) return true;
        }
        return false;
    }

    /// <summary>", portfolio holder for finance,": a role in small letters behind a name and a comma.</summary>
    private static bool OpensRole(Words words, int at)
    {
        for (int noun = at; noun < Math.Min(words.Count, at + 4) && !words[noun].IsMark && !words.IsCapital(noun) && !PredicateParser.Starts(words, noun); noun++)
        {
            if (IsRoleNoun(words, noun)) return true;
        }
        return false;
    }

    private static bool IsRoleNoun(Words words, int at)
        => Roles.OfWord(words.Span(at)) is not null || (words.Is(at, "holder") && words.Is(at - 1, "portfolio")) || (words.Is(at, "member") && words.Span(at - 1) is "cabinet" or "executive" or "lead");

    private static bool IsSmall(Words words, int at) => words.Span(at) is "of" or "for" or "and" or "the" or "in" or "to" or "at" or "on" or "with" or "from" or "a" or "an" or "de" or "van" or "von" or "der" or "ap" or "ab" or "al" or "le" or "la" || char.IsDigit(words.Span(at)[0]);

    private static bool GoesOn(Words words, int at) => words.IsCapital(at) || words.Is(at, "the") || words.Is(at, "a") || words.Is(at, "and") || words.Is(at, "an") || PredicateParser.Starts(words, at) || OpensRole(words, at) || words.Is(at, "co-opted");

    /// <summary>", who had been invited by the Chair," and ", referring to page 12,": the closing comma.</summary>
    public static int? Insertion(Words words, int comma)
    {
        var word = words.Span(comma + 1);
        bool participle = word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ing");
        if (!(participle || word is "who" or "whom" or "whose" or "of" or "a" or "an" or "invited" or "asked" or "which" or "referring" or "speaking" or "having" or "on" or "as" or "representing" or "in" or "also" or "attending" or "by" or "through" or "via" or "with" or "at" or "under" or "while" or "whilst" or "although" or "though" or "when")) return null;
        for (int at = comma + 1; at < words.Count && at < comma + 30; at++)
        {
            if (words.IsMark(at, ',') && PredicateParser.Starts(words, at + 1)) return at;
        }
        return null;
    }

    private static int Closing(Words words, int open)
    {
        for (int at = open + 1; at < words.Count; at++)
        {
            if (words.IsMark(at, ')')) return at;
        }
        return words.Count;
    }

    /// <summary>Tells the name from the role: by the bracket, by the comma, by style and role noun.</summary>
    private static (string? Name, string? Role) Parts(string text, Words words, int head, int next)
    {
        int from = words[head].Start, to = words[next - 1].End;
        string whole = Fold.Text(text, from, to).TrimEnd(',', ' ');
        int insertion = whole.IndexOf(", who", StringComparison.Ordinal);
        foreach (string open in (ReadOnlySpan<string>)[", referring", ", of ", ", substituting", ", responding", ", noting", ", having", ", welcoming", ", speaking", ", representing", ", on behalf", ", also", ", in ", ", as ", ", by ", ", through ", ", via ", ", with ", ", at ", ", under ", ", while ", ", whilst ", ", although ", ", though ", ", when ", ", invited ", ", asked "])
        {
            if (insertion < 0) insertion = whole.IndexOf(open, StringComparison.Ordinal);
        }
        if (insertion < 0) insertion = Participle(whole);
        if (insertion > 0) whole = whole[..insertion];
        int bracket = whole.IndexOf('(');
        if (bracket > 0)
        {
            string inside = whole[(bracket + 1)..].TrimEnd(')', ',', ' ');
            int close = inside.IndexOf(')');
            if (close >= 0) inside = inside[..close];
            string before = whole[..bracket].Trim();
            if (inside.StartsWith("who ", StringComparison.Ordinal) || (LooksLikeName(before) && !IsStanding(inside))) return Split(before);
            return LooksLikeName(before) ? (before, inside) : LooksLikeName(inside) ? (inside, before) : (null, before);
        }
        return Split(whole);
    }

    /// <summary>", taking the three together": where a comma and a participle begin; -1 if nowhere.</summary>
    private static int Participle(string whole)
    {
        for (int comma = whole.IndexOf(", ", StringComparison.Ordinal); comma > 0; comma = whole.IndexOf(", ", comma + 2, StringComparison.Ordinal))
        {
            int stop = comma + 2;
            while (stop < whole.Length && char.IsLower(whole[stop])) stop++;
            if (stop - comma > 6 && whole.AsSpan(comma, stop - comma).EndsWith("ing")) return comma;
        }
        return -1;
    }

    /// <summary>A bracket behind a name that tells a role or an organisation; "(Forge Lane)" and "(joining remotely)" tell neither.</summary>
    private static bool IsStanding(string inside)
        => Roles.Of(inside) is not null || inside.Split([' ', ',', '/', '-']).Any(Organisations.Value.Contains) || Organisations.Value.Contains(inside);

    private static (string? Name, string? Role) Split(string whole)
    {
        int comma = whole.IndexOf(',');
        if (comma < 0 || ListsNames(whole, comma))
        {
            if (LooksLikeName(whole)) return (WithoutPlace(whole), null);
        }
        if (comma > 0 && LooksLikeName(whole[..comma]))
            return (whole[..comma].Trim(), whole[(comma + 1)..].Trim().TrimEnd(',') is { Length: > 0 } role ? WithoutThe(role) : null);
        int last = whole.LastIndexOf(',');
        if (last > 0 && LooksLikeName(whole[(last + 1)..].Trim()) && Roles.Of(whole[..last]) is not null) return (whole[(last + 1)..].Trim(), whole[..last].Trim());
        return Roles.Of(whole) is not null ? (null, whole) : (null, null);
    }

    private static string WithoutThe(string role) => role.StartsWith("the ", StringComparison.Ordinal) ? role[4..] : role;

    /// <summary>"Cllrs Rook, Teal and Mrs Wren" lists names; "Councillor Teal, Cabinet Member" has a role behind the comma.</summary>
    private static bool ListsNames(string whole, int comma) => StyleOf(whole) is not null && whole.Contains(" and ", StringComparison.Ordinal) && Roles.Of(whole[comma..]) is null;

    /// <summary>"Mrs Wren of Mill Green" is Mrs Wren.</summary>
    private static string WithoutPlace(string name)
    {
        int of = name.IndexOf(" of ", StringComparison.Ordinal);
        int from = name.IndexOf(" from ", StringComparison.Ordinal);
        int cut = of > 0 ? of : from;
        return cut > 0 && StyleOf(name) is not null ? name[..cut] : name;
    }

    private static bool LooksLikeName(string part)
    {
        if (part.Length == 0) return false;
        if (StyleOf(part) is not null) return !part.Contains(" the ", StringComparison.Ordinal);
        return Structure.PeopleList.IsName(part, plural: false) && !part.Contains(" of ", StringComparison.Ordinal) && part.Split(' ').Length <= 4 && Roles.Of(part) is null;
    }

    private static bool IsPersonName(string name) => LooksLikeName(name) && !name.Contains("Council", StringComparison.Ordinal) | StyleOf(name) is not null;
}
