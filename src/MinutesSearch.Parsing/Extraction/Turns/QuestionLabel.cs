using System.Collections.Frozen;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Turns;

internal enum QuestionPart { Question, Supplementary, Answer }

/// <summary>"Question 3 from Mr B to the Leader", "Supplementary Answer", "Q1 (Councillor A):", "A:" and who stands in it.</summary>
internal sealed record QuestionLabel(QuestionPart Part, int End)
{
    private const int LongestName = 80;

    internal static readonly LexiconTable<FrozenDictionary<string, QuestionPart>> Known =
        new("question-labels.tsv", lexicon => Lexicons.Keyed(lexicon, "question-labels.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<QuestionPart>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase));

    /// <summary>Who asks or answers, if the label says so.</summary>
    public Subject? Speaker { get; init; }

    /// <summary>Whom the question is put to, if the label says so.</summary>
    public Subject? To { get; init; }

    /// <summary>
    /// The label that a block consists of, or opens with before a colon. <see cref="End"/> is where its text goes on in the block,
    /// the block's end if the label stands alone.
    /// </summary>
    public static QuestionLabel? Read(string text, int start, int end)
    {
        int colon = text.IndexOf(':', start, Math.Min(end - start, 160));
        bool runIn = colon > 0 && colon + 1 < end && text.AsSpan(colon + 1, end - colon - 1).Trim().Length > 0;
        int stop = colon > 0 ? colon : end;
        if (stop - start > 160) return Letter(text, start, end);
        if (Asked(text, start, end) is { } asked) return asked;
        if (SpokenLead.Read(text, start, end) is { } lead) return lead;
        if (PutTo.Read(text, start, end, Parse) is { } put) return put;
        if (Letter(text, start, end) is { } letter) return letter;
        if (Given(text, start, end) is { } given) return given;
        if (IsWrittenAnswer(text, start, end)) return new QuestionLabel(QuestionPart.Answer, end);
        var label = Parse(Layout.Fold.Text(text, start, stop).TrimEnd('.', '-', '–', ' '));
        if (label is null) return null;
        int next = runIn ? colon + 1 : end;
        while (next < end && char.IsWhiteSpace(text[next])) next++;
        return label with { End = next };
    }

    /// <summary>"Owen Tarn asked the Portfolio Holder for Parks the following question:".</summary>
    public static QuestionLabel? Asked(string text, int start, int end)
    {
        string line = Layout.Fold.Text(text, start, Math.Min(end, start + 320));
        int at = line.IndexOf(" the following question", StringComparison.OrdinalIgnoreCase);
        int asked = line.IndexOf(" asked ", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || asked < 0 || asked > at || line.AsSpan(at).StartsWith(" the following questions", StringComparison.OrdinalIgnoreCase)) return null;
        var asker = SpeakerPhrase.Read(line[..asked]);
        if (asker is not { Kind: SubjectKind.Person }) return null;
        return new QuestionLabel(QuestionPart.Question, end) { Speaker = asker, To = at > asked + 7 ? SpeakerPhrase.Read(line[(asked + 7)..at]) : null };
    }

    /// <summary>"Q. Why …", "Q1 Why …", "A. Three …", "A2) …": a letter with a number or a mark.</summary>
    private static QuestionLabel? Letter(string text, int start, int end)
    {
        if (end - start < 4 || text[start] is not ('Q' or 'A')) return null;
        int at = start + 1;
        while (at < end && at < start + 4 && char.IsAsciiDigit(text[at])) at++;
        bool marked = text[at] is '.' or ')' or ':' or '–' or '-';
        if (marked) at++;
        if (at >= end || !char.IsWhiteSpace(text[at]) || (!marked && at == start + 1 && text[at] != '\t' && !char.IsWhiteSpace(text[at + 1]))) return null;
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        var part = text[start] == 'Q' ? QuestionPart.Question : QuestionPart.Answer;
        // "Q1  Cllr Eddison" above the question.
        if (part == QuestionPart.Question && end - at < LongestName && NameAlone(Layout.Fold.Text(text, at, end)) is { } alone) return new QuestionLabel(part, end) { Speaker = alone };
        return Named(text, at, end) is { } named ? new QuestionLabel(part, named.End) { Speaker = named.Speaker } : new QuestionLabel(part, at);
    }

    /// <summary>"Cllr Farouk (put by the Chair in her absence)": a name, and perhaps a bracket.</summary>
    private static Subject? NameAlone(string line)
    {
        int bracket = line.IndexOf('(');
        string name = (bracket > 0 && line.EndsWith(')') ? line[..bracket] : line).Trim();
        return Styles.OfName(name) is not null && SpeakerPhrase.Read(name) is { Kind: SubjectKind.Person } who ? who : null;
    }

    /// <summary>"Q1 Councillor Hunt: When …", "Q: Mr Lal – When …", "Q2 (Ms Tarn)  Tenants tell us …": who asks, before a colon or a dash, or in brackets.</summary>
    private static (Subject Speaker, int End)? Named(string text, int start, int end)
    {
        bool bracket = text[start] == '(';
        var head = text.AsSpan(start, Math.Min(end - start, 60));
        int stop = bracket ? head.IndexOf(')') : head.IndexOf(':') is >= 0 and var colon ? colon : Structure.Dash.Find(head).At;
        if (stop >= 0) stop += start;
        if (stop < 0 || SpeakerPhrase.Read(Layout.Fold.Text(text, bracket ? start + 1 : start, stop)) is not { } speaker) return null;
        stop++;
        while (stop < end && (char.IsWhiteSpace(text[stop]) || text[stop] is ':' or '-' or '–')) stop++;
        return (speaker, stop);
    }

    /// <summary>"The Cabinet Member gave the following reply", "Mr Brace had given notice of a question".</summary>
    private static QuestionLabel? Given(string text, int start, int end)
    {
        if (end - start > 160) return null;
        string line = Layout.Fold.Text(text, start, end).TrimEnd(':', '.', '-', ' ');
        if (line.EndsWith(" in writing", StringComparison.Ordinal)) line = line[..^" in writing".Length];
        foreach (var (words, part) in GivenForms)
        {
            int at = line.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            bool several = at > 0 && at + words.Length < line.Length && line[at + words.Length] is 's' or 'S';
            if (at > 0 && part == QuestionPart.Question && line.AsSpan(at + words.Length).StartsWith(" to ") && SpeakerPhrase.Read(line[(at + words.Length + 4)..]) is { Kind: SubjectKind.Person } to && SpeakerPhrase.Read(line[..at]) is { } put)
                return new QuestionLabel(part, end) { Speaker = put, To = to };
            if (at > 0 && !several && line.Length - at - words.Length < 12) return new QuestionLabel(part, end) { Speaker = Giver(line[..at]) };
        }
        return FollowingReply(line, end) ?? OwnedReply(line, end) ?? SentBefore(text, line, end);
    }

    /// <summary>"The Cabinet Member had supplied the following written reply": any verb of giving.</summary>
    private static QuestionLabel? FollowingReply(string line, int end)
    {
        int at = line.IndexOf(" the following ", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || line.AsSpan(at + 15) is not ("reply" or "response" or "answer" or "written reply" or "written response" or "written answer")) return null;
        var before = new Words(line[..at], 0, at);
        int verb = before.Count - 1;
        if (!(before.Span(verb) is "gave" or "given" or "supplied" or "provided" or "sent" or "submitted" or "made" or "issued" or "prepared" or "read")) return null;
        return new QuestionLabel(QuestionPart.Answer, end) { Speaker = Giver(line[..before[verb].Start]) };
    }

    /// <summary>"Cllr Lund had", "The Leader then": who stands before the verb, without the words that belong to it.</summary>
    private static Subject? Giver(string before)
    {
        var words = new Words(before, 0, before.Length);
        int end = words.Count;
        while (end > 1 && words.Span(end - 1) is "had" or "has" or "then" or "subsequently") end--;
        return end == 0 ? null : SpeakerPhrase.Read(before[..words[end - 1].End]);
    }

    /// <summary>"Mrs Hunt was unable to be present and the Leader's answer had been sent to her:" above words in quotation marks.</summary>
    private static QuestionLabel? SentBefore(string text, string line, int end)
    {
        if (!PutTo.LeadsToQuote(text, end)) return null;
        foreach (string given in (ReadOnlySpan<string>)["’s answer ", "'s answer ", "’s reply ", "'s reply ", "’s response ", "'s response "])
        {
            int at = line.IndexOf(given, StringComparison.Ordinal);
            if (at < 0) continue;
            int from = line.LastIndexOf(" and ", at, StringComparison.Ordinal);
            return SpeakerPhrase.Read(line[(from < 0 ? 0 : from + 5)..at]) is { Kind: SubjectKind.Person } who ? new QuestionLabel(QuestionPart.Answer, end) { Speaker = who } : null;
        }
        return null;
    }

    /// <summary>"Cabinet Member response", "The Leader's reply": a role, and what it gave, alone on the line.</summary>
    private static QuestionLabel? OwnedReply(string line, int end)
    {
        int at = line.LastIndexOf(' ');
        if (at < 0 || line.Length > 70 || !(line.AsSpan(at + 1) is "response" or "reply" or "answer" or "Response" or "Reply" or "Answer")) return null;
        string who = line[..at].Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal);
        return SpeakerPhrase.Read(who.StartsWith("The ", StringComparison.Ordinal) ? who : "The " + who) is { Kind: SubjectKind.Person, Name: null, Role: not null } role ? new QuestionLabel(QuestionPart.Answer, end) { Speaker = role } : null;
    }

    private static readonly (string Words, QuestionPart Part)[] GivenForms =
    [
        (" gave the following reply", QuestionPart.Answer), (" gave the following response", QuestionPart.Answer), (" gave the following answer", QuestionPart.Answer),
        (" provided the following response", QuestionPart.Answer), (" provided the following answer", QuestionPart.Answer), (" provided the following reply", QuestionPart.Answer),
        (" replied as follows", QuestionPart.Answer), (" responded as follows", QuestionPart.Answer), (" answered as follows", QuestionPart.Answer),
        (" had given notice of a question", QuestionPart.Question), (" had given notice of the following question", QuestionPart.Question), (" had submitted the following question", QuestionPart.Question),
        (" submitted the following question", QuestionPart.Question), (" put the following question", QuestionPart.Question), (" asked the following question", QuestionPart.Question),
        (" asked the following supplementary question", QuestionPart.Supplementary), (" asked a supplementary question as follows", QuestionPart.Supplementary),
    ];

    /// <summary>"For want of time this written reply was given:".</summary>
    private static bool IsWrittenAnswer(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start).TrimEnd();
        if (line is not [.., ':'] || line.Length > 200) return false;
        int at = line.IndexOf("following written ", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (line[at..].Contains("answer", StringComparison.OrdinalIgnoreCase) || line[at..].Contains("reply", StringComparison.OrdinalIgnoreCase) || line[at..].Contains("response", StringComparison.OrdinalIgnoreCase));
    }

    private static QuestionLabel? Parse(string label)
    {
        // The apostrophe of a plural would be a word of its own: "Officers' response".
        label = label.Replace("s' ", "s ", StringComparison.Ordinal).Replace("s’ ", "s ", StringComparison.Ordinal);
        var words = new Words(label, 0, label.Length);
        int length = Math.Min(4, words.Count);
        for (; length > 0; length--)
        {
            string name = string.Join(' ', Enumerable.Range(0, length).Select(i => label[words[i].Start..words[i].End]));
            name = name.Length == 2 && name[0] is 'Q' or 'q' or 'A' && char.IsDigit(name[^1]) ? name[..1] : name;
            if (Known.Value.TryGetValue(name, out var part) && (name.Length > 1 || char.IsUpper(label[0]))) return WithPeople(label, words, length, part);
        }
        return null;
    }

    /// <summary>Reads the number, "from X", "(X)", "by X", "to Y"; null if anything else stands in the label.</summary>
    private static QuestionLabel? WithPeople(string label, Words words, int at, QuestionPart part)
    {
        while (at < words.Count && (char.IsDigit(words.Span(at)[0]) || words.Is(at, "no") || words.Is(at, "number") || words[at].IsMark && !words.IsMark(at, '('))) at++;
        if (at >= words.Count) return new QuestionLabel(part, 0);
        if (words.IsMark(at - 1, '–') || words.IsMark(at - 1, '-')) at--;
        bool opens = words.IsMark(at, '–') || words.IsMark(at, '-') || words.Span(at) is "from" or "by" or "of" or "provided" or "to" or "asked" or "put" or "given" || words.IsMark(at, '(');
        if (!opens) return null;
        while (at < words.Count && (words.Span(at) is "from" or "by" or "of" or "provided" or "asked" or "put" or "given" || words.IsMark(at, '(') || words.IsMark(at, '–') || words.IsMark(at, '-'))) at++;
        int to = at;
        while (to < words.Count && !(words.Is(to, "to") && words.IsCapital(to + 1) | words.Is(to + 1, "the")) && !words.Are(to, "on behalf")) to++;
        var speaker = to > at ? Person(label, words, at, to) : null;
        var target = words.Is(to, "to") ? SpeakerPhrase.Read(label, words, to + 1, words.Count) : null;
        return speaker is null && target is null ? null : new QuestionLabel(part, 0) { Speaker = speaker, To = target };
    }

    /// <summary>"Mr T Brace, Mill Green": the place behind the name is left out.</summary>
    private static Subject? Person(string label, Words words, int at, int to)
    {
        if (at < words.Count && Initials.Are(words.Span(at)) && (at + 1 == to || words.IsMark(at + 1, ')'))) return new Subject(SubjectKind.Person, 0) { Name = words.Span(at).ToString() };
        if (SpeakerPhrase.Read(label, words, at, to) is { Kind: SubjectKind.Person, Role: null } plain) return plain;
        for (int stop = at + 1; stop < to; stop++)
        {
            if (words.IsMark(stop, ',') && SpeakerPhrase.Read(label, words, at, stop) is { Kind: SubjectKind.Person } named && Styles.Of(words.Span(at)) is not null) return named;
        }
        return SpeakerPhrase.Read(label, words, at, to);
    }
}
