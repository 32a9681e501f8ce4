using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>Who is to do an action, and by when, as its own words say.</summary>
internal static class ActionFacts
{
    internal static readonly LexiconTable<Phrases<bool>> DueStarts =
        new("due.txt", lexicon => Phrases.OfLines(lexicon, "due.txt"));
    internal static readonly LexiconTable<Phrases<bool>> Tasks =
        new("commitments.txt+task-verbs.txt", lexicon => new Phrases<bool>(Lexicons.Lines(lexicon, "commitments.txt").Concat(Lexicons.Lines(lexicon, "task-verbs.txt")).Select(verb => KeyValuePair.Create(verb, true))));

    /// <summary>"Officers to confirm …" names the officers; "… to be consulted" and "… to be arranged" name nobody; "… – Ruth Sallow" at the end.</summary>
    public static string? Owner(string action)
    {
        var words = new Words(action, 0, action.Length);
        for (int to = 1; to < Math.Min(words.Count - 1, 16); to++)
        {
            if (!words.Is(to, "to") && !words.Is(to, "will")) continue;
            // "Write to the owners": work, and nobody.
            if (words.Is(to + 1, "be") || (to == 1 && Tasks.Value.Match(words, 0) > 0)) break;
            string who = action[words[0].Start..words[to - 1].End].Trim('(', ' ', ',');
            // "Bring the options to the June meeting – Ruth Sallow": the work stands first, and who does it at the end.
            if (OpensTask(who)) break;
            return IsSomebody(who) ? who : null;
        }
        return AtEnd(action);
    }

    /// <summary>Whether a label holds an owner alone ("ACTION: P Tarn"), so that the sentence before it is the action.</summary>
    public static bool IsOwnerAlone(string labelled)
    {
        string who = labelled.Trim(' ', '.', ')', '(', '[', ']');
        return who.Length is > 1 and < 60 && !who.Contains(" to ", StringComparison.OrdinalIgnoreCase) && who.Split(' ').Length <= 7 && IsSomebody(who);
    }

    /// <summary>"14 March", "By the next meeting", "ASAP".</summary>
    public static bool IsDueAlone(string words)
    {
        if (words.Length > 40) return false;
        if (words.TrimEnd('.').Equals("ASAP", StringComparison.OrdinalIgnoreCase) || words.Equals("Next meeting", StringComparison.OrdinalIgnoreCase)) return true;
        return (Due(words) is { } due && words.Length - due.Length < 12) || Structure.Dates.First(words) is { Start: 0 } || IsDay(words);
    }

    /// <summary>"May", "4 May", "June 2026", "Autumn term": words for times and numbers alone.</summary>
    private static bool IsDay(string text)
    {
        var words = new Words(text, 0, text.Length);
        bool time = false;
        for (int at = 0; at < words.Count; at++)
        {
            bool number = char.IsAsciiDigit(words.Span(at)[0]);
            bool own = IsTime(words, at) || IsShortMonth(words.Span(at).TrimEnd('.'));
            if (!own && !number && !words[at].IsMark && words.Span(at) is not ("end" or "of" or "early" or "late" or "mid" or "next" or "by" or "before" or "on" or "the" or "term" or "By" or "Before" or "End" or "Early" or "Late" or "Mid" or "Next")) return false;
            time |= own;
        }
        return time;
    }

    private static bool IsShortMonth(ReadOnlySpan<char> word) => word is "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec";

    /// <summary>"Invite British Transport Police" is a task although every word has a capital; "Chair" alone is nobody's order.</summary>
    public static bool OpensTask(string words)
    {
        var task = new Words(words, 0, words.Length);
        return task.Count > 1 && Tasks.Value.Match(task, 0) > 0 && !words.AsSpan().ContainsAny('/', '&');
    }

    public static bool IsSomebody(string who)
    {
        if (who.Length is < 2 or > 90 || OpensTask(who)) return false;
        if (SpeakerPhrase.Read(who) is not null || Roles.Of(who) is not null) return true;
        var words = who.Split(' ');
        bool capitals = words.All(w => w.Length > 0 && (char.IsUpper(w[0]) || w is "and" or "of" or "&" or "/" or "for" or "the"));
        return capitals && words.Length <= 5;
    }

    /// <summary>The date or event as printed, with its preposition only where the date needs it.</summary>
    public static string? Due(string action)
    {
        if (SplitDue(action).Due is { } last) return last;
        var words = new Words(action, 0, action.Length);
        string? loose = null;
        for (int at = 0; at < words.Count; at++)
        {
            int length = DueStarts.Value.Match(words, at);
            if (length == 0 || Extent(words, at, length) is not { } end || end <= at) continue;
            string printed = Printed(action, words, at, length, end);
            // "to the bus company by Friday": the plain deadline outweighs the place where the work goes.
            if (!(words.Is(at, "to") || words.Is(at, "from"))) return printed;
            loose ??= NextMeeting(printed);
        }
        return loose ?? InMonth(action, words);
    }

    /// <summary>"would be brought to the committee in July.": a month that ends the action, and not "the survey made in July was to be sent".</summary>
    private static string? InMonth(string action, Words words)
    {
        int end = words.Count;
        while (end > 0 && words[end - 1].IsMark) end--;
        int month = end > 1 && IsYear(words, end - 1) ? end - 2 : end - 1;
        return month > 1 && words.Is(month - 1, "in") && words.IsCapital(month) && IsTime(words, month) ? action[words[month].Start..words[end - 1].End] : null;
    }

    /// <summary>"agenda of the next meeting" is due at the next meeting.</summary>
    private static string NextMeeting(string printed)
    {
        int at = printed.IndexOf("next meeting", StringComparison.OrdinalIgnoreCase);
        return at > 0 && printed.Contains(" of the ", StringComparison.OrdinalIgnoreCase) ? printed[at..] : printed;
    }

    private static string Printed(string action, Words words, int at, int length, int end)
    {
        bool article = words.Span(at) is "to" or "at" or "for" or "in" && !(words.Is(at, "in") && words.Is(at + 1, "advance"));
        int start = article ? at + 1 : at;
        if (article && words.Is(start, "the")) start++;
        if (words.Is(at, "by") && char.IsDigit(words.Span(at + 1) is [var c, ..] ? c : ' ')) start = at + 1;
        return action[words[start].Start..words[end - 1].End];
    }

    /// <summary>Where the due phrase ends; null where the words are no date or event ("by Members").</summary>
    private static int? Extent(Words words, int at, int length)
    {
        int end = at + length;
        bool whole = length > 2 && words.Span(at + length - 1) is "meeting" or "report";
        if (whole) return words.Is(end, "of") && words.Span(end + 1) is "this" or "the" ? Math.Min(end + 3, words.Count) : end;
        bool time = false;
        for (; end < words.Count && end < at + 10; end++)
        {
            if (words[end].IsMark || words.Span(end) is "on" or "with" or "for" or "and" or "to" or "which" or "so" or "as" or "about") break;
            time |= IsTime(words, end);
        }
        return time ? end : null;
    }

    private static bool IsTime(Words words, int at)
        => words.Span(at) is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        or "Christmas" or "Easter" or "Summer" or "Autumn" or "Spring" or "Winter" or "summer" or "autumn" or "spring" or "winter" or "days" or "weeks" or "months" or "week" or "month" or "year" or "meeting" or "Friday" or "Monday"
        or "Tuesday" or "Wednesday" or "Thursday" or "finished" or "quarter" or "cycle" or "term" or "recess" or "budget"
        || IsYear(words, at) || (at > 0 && words.Span(at)[^1] != 'r' && IsShortMonth(words.Span(at)));

    private static bool IsYear(Words words, int at) => words.Span(at).Length == 4 && words.Span(at).StartsWith("20");

    /// <summary>"Send a map – Ruth Sallow – 21 February 2025": what is to be done, and the date behind the last dash; null if there is none.</summary>
    private static (string Work, string? Due) SplitDue(string action)
    {
        string trimmed = action.TrimEnd('.', ' ');
        int dash = Math.Max(trimmed.LastIndexOf(" – ", StringComparison.Ordinal), trimmed.LastIndexOf(" - ", StringComparison.Ordinal));
        return dash > 0 && IsDueAlone(trimmed[(dash + 3)..]) ? (trimmed[..dash], trimmed[(dash + 3)..]) : (trimmed, null);
    }

    /// <summary>"Briefing note to be shared – Ruth Sallow", "… (Head of Service)".</summary>
    private static string? AtEnd(string action)
    {
        string trimmed = SplitDue(action).Work.TrimEnd('.', ' ');
        if (trimmed.EndsWith(')') && trimmed.LastIndexOf('(') is > 0 and var open && IsSomebody(trimmed[(open + 1)..^1])) return trimmed[(open + 1)..^1];
        foreach (string dash in (ReadOnlySpan<string>)[" – ", " - ", " — "])
        {
            int at = trimmed.LastIndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && IsSomebody(trimmed[(at + 3)..])) return trimmed[(at + 3)..];
        }
        return null;
    }
}
