using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>
/// Lines that say who asks whom with no verb between: "Question 1: Mrs Hunt to Councillor Lal, Portfolio Holder for Parks" above the
/// question, "Councillor Hunt to the Leader: When …" before it; and "A question had been received from Mr Hunt. It was read out by the Chair:".
/// </summary>
internal static class PutTo
{
    private const int Longest = 200;
    private const int LongestName = 90;

    /// <summary>"Addressed to:" is the longest of the labels in <see cref="AskedBy"/>.</summary>
    private const int LongestOpening = 14;

    private static readonly string[] Absences = ["behalf", "absence", "not able", "unable", "not present"];
    private static readonly string[] AbsenceOpenings = ["In the absence of ", "On behalf of "];

    /// <summary>The people that a line names so; "label" tells what words before a colon open, null if they are no label.</summary>
    public static QuestionLabel? Read(string text, int start, int end, Func<string, QuestionLabel?> label)
    {
        if (Received(text, start, end) is { } received) return received;
        if (OnBehalf(text, start, end) is { } absent) return absent;
        if (AskedBy(text, start, end) is { } named) return named;
        int colon = text.IndexOf(':', start, Math.Min(end - start, Longest));
        var opens = colon > 0 ? label(Fold.Text(text, start, colon).TrimEnd('.', '-', '–', ' ')) : null;
        if (opens is { Speaker: not null } or { To: not null } or { Part: QuestionPart.Answer }) return null;
        if (opens is not null)
        {
            start = colon + 1;
            colon = text.IndexOf(':', start, Math.Min(end - start, Longest));
        }
        int stop = colon > 0 ? colon : end;
        // "Councillor Hunt to the Leader" with no label and no colon could head anything but words in quotation marks.
        if (stop - start > Longest || (opens is null && colon < 0 && !LeadsToQuote(text, end)) || People(Fold.Text(text, start, stop)) is not { } people) return null;
        int next = colon > 0 ? colon + 1 : end;
        while (next < end && char.IsWhiteSpace(text[next])) next++;
        return new QuestionLabel(opens?.Part ?? QuestionPart.Question, next) { Speaker = people.Asker, To = people.To };
    }

    /// <summary>"DAMAGE TO BOATS  Councillor Hunt to Councillor Lal (Portfolio Holder for Parks)", a line of its own among questions.</summary>
    public static QuestionLabel? Alone(string text, int start, int end)
    {
        if (end - start > Longest) return null;
        string line = Fold.Text(text, start, end);
        int at = 0;
        while (at >= 0 && at < line.Length && Styles.OfName(line.AsSpan(at)) is null) at = line.IndexOf(' ', at) + 1 is > 0 and var next ? next : -1;
        bool titled = at > 0 && line.AsSpan(0, at).IndexOfAnyInRange('a', 'z') < 0;
        if (at < 0 || (at > 0 && !titled) || line[^1] is '.' or ':' or '?') return null;
        return People(line[at..]) is { } people ? new QuestionLabel(QuestionPart.Question, end) { Speaker = people.Asker, To = people.To } : null;
    }

    /// <summary>"(a) Mrs Hunt, Mill Green": a name alone on the line above what she asks, at question time.</summary>
    public static QuestionLabel? NameAbove(string text, int start, int end, Block? below)
    {
        if (end - start > LongestName || below is null || !text.AsSpan(below.Start, below.Length).Contains('?')) return null;
        string line = Fold.Text(text, start, end).TrimEnd(':');
        if (line.Length == 0 || line[^1] is '.' or '?' or '!' || Asker(line) is not { } asker) return null;
        return SpeakerPhrase.Read(line) is null && !line.Contains(',', StringComparison.Ordinal) ? null : new QuestionLabel(QuestionPart.Question, end) { Speaker = asker with { Role = null } };
    }

    /// <summary>"Mr Hunt was not able to attend and the Mayor put his question, to the Leader, on his behalf:" above words in quotation marks.</summary>
    private static QuestionLabel? OnBehalf(string text, int start, int end)
    {
        if (end - start > 300 || text.AsSpan(start, end - start).TrimEnd() is not [.., ':'] || !LeadsToQuote(text, end)) return null;
        string line = Fold.Text(text, start, end);
        if (!Absences.Any(line.Contains) || !line.Contains("question", StringComparison.OrdinalIgnoreCase)) return null;
        string from = line[(Array.Find(AbsenceOpenings, line.StartsWith)?.Length ?? 0)..];
        var words = new Words(from, 0, from.Length);
        int stop = words.EndOfCapitals(1);
        return stop > 1 && Asker(from[..words[stop - 1].End]) is { } asker ? new QuestionLabel(QuestionPart.Question, end) { Speaker = asker, To = Answerer(line) } : null;
    }

    /// <summary>Whom the question is put to: "to the Leader of the Council, on his behalf".</summary>
    private static Subject? Answerer(string line)
    {
        int to = line.IndexOf(" to the ", StringComparison.Ordinal);
        if (to < 0) return null;
        int stop = line.IndexOfAny([',', ':'], to);
        return stop > 0 && SpeakerPhrase.Read(line[(to + 4)..stop]) is { Kind: SubjectKind.Person, Role: not null } role ? role : null;
    }

    private static (Subject Asker, Subject To)? People(string line)
    {
        line = line.Trim();
        if (line.StartsWith("From ", StringComparison.OrdinalIgnoreCase)) line = line[5..];
        for (int at = line.IndexOf(" to ", StringComparison.Ordinal); at > 0; at = line.IndexOf(" to ", at + 4, StringComparison.Ordinal))
        {
            if (Asker(line[..at]) is { } asker && SpeakerPhrase.Read(line[(at + 4)..]) is { Kind: SubjectKind.Person } to) return (asker, to);
        }
        return null;
    }

    /// <summary>"Mrs Hunt", "Miss Hunt, for the Rowing Club", "Mr Hunt of Mill Green": a name with a style, without what hangs on it.</summary>
    private static Subject? Asker(string phrase)
    {
        int comma = phrase.IndexOfAny([',', '(']);
        string name = (comma > 0 ? phrase[..comma] : phrase).Trim();
        if (Styles.OfName(name) is null || SpeakerPhrase.Read(name) is not { Kind: SubjectKind.Person, Name: not null } who) return null;
        // "Mr Hunt, Rowing Club" speaks for it; "Mr Hunt, of Mill Green" and "Mr Hunt (not present)" are who they are.
        string rest = comma > 0 && phrase[comma] == ',' ? phrase[(comma + 1)..].Trim(' ', ',') : Bracketed(phrase, comma);
        return rest.Length > 3 && char.IsUpper(rest[0]) && rest.Contains(' ') ? who with { Role = rest } : who;
    }

    /// <summary>The "Friends of Mill Green" of "Mr Hunt (Friends of Mill Green)"; a lone word or where somebody lives is nobody to speak for.</summary>
    private static string Bracketed(string phrase, int open)
    {
        if (open < 0 || !phrase.EndsWith(')')) return "";
        string inside = phrase[(open + 1)..^1].Trim();
        return inside.Split(' ').Any(Grammar.PersonParser.Organisations.Value.Contains) || inside.Contains(" of ", StringComparison.Ordinal) ? inside : "";
    }

    public static bool LeadsToQuote(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end < text.Length && text[end] is '"' or '“';
    }

    /// <summary>"Asked by: Councillor Hunt  Of: Councillor Lal, Portfolio Holder for Parks", in two lines or one.</summary>
    private static QuestionLabel? AskedBy(string text, int start, int end)
    {
        if (end - start > Longest || text.IndexOf(':', start, Math.Min(end - start, LongestOpening)) < 0) return null;
        string line = Fold.Text(text, start, end);
        foreach (string opening in (ReadOnlySpan<string>)["Asked by", "Submitted by", "Put by", "Question from", "Questioner"])
        {
            if (!line.StartsWith(opening + ":", StringComparison.OrdinalIgnoreCase)) continue;
            string rest = line[(opening.Length + 1)..];
            foreach (string to in (ReadOnlySpan<string>)[" Of:", " To:", " Asked of:", " Addressed to:", " Answered by:", " Reply from:", " Response from:"])
            {
                int at = rest.IndexOf(to, StringComparison.OrdinalIgnoreCase);
                if (at > 0 && Asker(rest[..at]) is { } asker && SpeakerPhrase.Read(rest[(at + to.Length)..].Trim()) is { Kind: SubjectKind.Person } answerer)
                    return new QuestionLabel(QuestionPart.Question, end) { Speaker = asker, To = answerer };
            }
            return Asker(rest) is { } alone ? new QuestionLabel(QuestionPart.Question, end) { Speaker = alone } : null;
        }
        int colon = line.IndexOf(':');
        bool put = colon > 0 && line[..colon] is "Of" or "To" or "Asked of" or "Addressed to" or "Answered by";
        bool given = colon > 0 && line[..colon] is "Answer from" or "Reply from" or "Response from";
        if (!(put || given) || SpeakerPhrase.Read(line[(colon + 1)..].Trim()) is not { Kind: SubjectKind.Person } who) return null;
        return given ? new QuestionLabel(QuestionPart.Answer, end) { Speaker = who } : who.Role is null ? null : new QuestionLabel(QuestionPart.Question, end) { To = who };
    }

    private static QuestionLabel? Received(string text, int start, int end)
    {
        if (end - start > 300 || text.AsSpan(start, end - start).TrimEnd() is not [.., ':']) return null;
        string line = Fold.Text(text, start, end);
        int question = line.IndexOf("question", StringComparison.OrdinalIgnoreCase);
        if (question < 0 || line.AsSpan(question).StartsWith("questions", StringComparison.OrdinalIgnoreCase)) return null;
        foreach (string verb in (ReadOnlySpan<string>)[" received", " submitted", " been put", " been asked"])
        {
            int at = line.IndexOf(verb, question, StringComparison.Ordinal);
            if (at < 0) continue;
            var rest = line.AsSpan(at + verb.Length).TrimStart([',', ' ']);
            if (!rest.StartsWith("from ") && !rest.StartsWith("by ")) continue;
            rest = rest[(rest.IndexOf(' ') + 1)..];
            int stop = rest.IndexOfAny(",.:(");
            foreach (string tail in (ReadOnlySpan<string>)[" of ", " who ", " and ", " on "])
            {
                if (rest[..stop].IndexOf(tail) is > 0 and var cut) stop = cut;
            }
            if (Asker(rest[..stop].ToString()) is { } asker) return new QuestionLabel(QuestionPart.Question, end) { Speaker = asker };
        }
        return null;
    }
}
