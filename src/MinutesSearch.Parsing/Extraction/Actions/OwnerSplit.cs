using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>A task apart from what stands at its ends: who does it, and by when.</summary>
internal readonly record struct OwnedTask(Sentence Task, string? Owner, string? Due);

/// <summary>Parts owner and date from the task: "Depot visit – NG", "KJ to count the bins – April", "Stickers to be printed (SB, by May)", "Head of Parks: order the bench".</summary>
internal static class OwnerSplit
{
    private const int LongestOwner = 70;
    private const int LongestInitials = 4;

    /// <summary>The task without an owner at its ends, with that owner; the whole if none stands apart.</summary>
    public static OwnedTask Of(string text, Sentence line)
        => Labelled(text, line) ?? AtStart(text, line) ?? AtEnd(text, line) ?? InBracket(text, line) ?? new OwnedTask(line, null, null);

    /// <summary>Whether a line holds somebody and nothing else. A lone word with one capital may be a task: "Invitation".</summary>
    public static bool IsOwner(string words)
    {
        string who = words.Trim(' ', '.', ')', '(', '[', ']');
        if (IsInitials(who) || who is "All" or "ALL") return true;
        return ActionFacts.IsOwnerAlone(words) && (who.Contains(' ', StringComparison.Ordinal) || SpeakerPhrase.Read(who) is not null || Roles.Of(who) is not null);
    }

    /// <summary>"RL", "RL/AF", "RL, AF", "J.S.": capitals, a few at a time.</summary>
    public static bool IsInitials(string who)
    {
        int run = 0;
        bool any = false;
        foreach (char c in who)
        {
            if (char.IsAsciiLetterUpper(c)) (run, any) = (run + 1, true);
            else if (c is '/' or '&' or ',' or ' ' or '+') run = 0;
            else if (c != '.') return false;
            if (run > LongestInitials) return false;
        }
        return any && who.Length > 1;
    }

    /// <summary>"… Owner: Ravi Lal. Deadline: 9 June".</summary>
    private static OwnedTask? Labelled(string text, Sentence line)
    {
        string? owner = null, due = null;
        int end = line.End;
        while (LabelBefore(text, line.Start, end) is var (label, column, value))
        {
            string words = Fold.Text(text, value, end).TrimEnd('.', ';', ' ', ')', ']');
            if (column == Column.Due) due ??= words;
            else owner ??= words;
            end = label;
            while (end > line.Start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '–' or '-' or '|' or ';' or ',' or '(' or '[')) end--;
        }
        return end < line.End && end > line.Start ? new OwnedTask(new Sentence(line.Start, end), owner, due) : null;
    }

    /// <summary>The last "Owner:", "Lead:", "By when:" in a stretch: where it starts, what it labels, where its value starts.</summary>
    private static (int Label, Column Column, int Value)? LabelBefore(string text, int start, int end)
    {
        for (int colon = end - 1; colon > start && end - colon < LongestOwner; colon--)
        {
            if (text[colon] != ':') continue;
            for (int words = 1, from = colon; words <= 3 && from > start; words++)
            {
                int stop = from;
                while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '[')) from--;
                if (from == stop || !char.IsUpper(text[from])) break;
                var column = Columns.Of(text[from..colon]);
                if (column is Column.Owner or Column.Lead or Column.Due && from > start) return (from, column, colon + 1);
                while (from > start && text[from - 1] == ' ') from--;
            }
            return null;
        }
        return null;
    }

    /// <summary>"Head of Parks: order the bench", "KJ – send the list".</summary>
    private static OwnedTask? AtStart(string text, Sentence line)
    {
        int stop = Math.Min(line.End, line.Start + LongestOwner);
        for (int at = line.Start + 1; at < stop - 2; at++)
        {
            bool dash = text[at] is '–' or '—' or '-' && text[at - 1] == ' ' && text[at + 1] == ' ';
            if (!dash && !(text[at] == ':' && char.IsWhiteSpace(text[at + 1]))) continue;
            string who = Fold.Text(text, line.Start, at).Trim();
            int start = at + 1;
            while (start < line.End && (char.IsWhiteSpace(text[start]) || text[start] is '–' or '-')) start++;
            bool rest = line.End - start > 10 && text.AsSpan(start, line.End - start).Contains(' ');
            return rest && IsOwner(who) ? new OwnedTask(new Sentence(start, line.End), who, null) : null;
        }
        return null;
    }

    /// <summary>"… – NG", and initials behind a wide gap.</summary>
    private static OwnedTask? AtEnd(string text, Sentence line)
    {
        for (int at = line.End - 1; at > line.Start + 3 && line.End - at < LongestOwner; at--)
        {
            bool dash = text[at] is '–' or '—' or '-' && text[at - 1] == ' ';
            bool gap = text[at] is '\t' || (text[at] == ' ' && text[at - 1] == ' ');
            if (!dash && !gap) continue;
            string who = Fold.Text(text, at + 1, line.End).Trim();
            if (who.Length == 0) continue;
            if (ActionFacts.IsDueAlone(who)) return new OwnedTask(Before(text, line.Start, at), null, who.TrimEnd('.'));
            if (!ActionFacts.IsOwnerAlone(who)) return null;
            return new OwnedTask(Before(text, line.Start, at), who.TrimEnd('.'), null);
        }
        return null;
    }

    /// <summary>"… to be reprinted (SB) by May", "… to the heads (EU, by 4 May)": the task is left whole unless the bracket ends it.</summary>
    private static OwnedTask? InBracket(string text, Sentence line)
    {
        for (int open = line.End - 1; open > line.Start + 3; open--)
        {
            if (text[open] is not ('(' or '[')) continue;
            int close = text.IndexOfAny([')', ']'], open, Math.Min(line.End - open, LongestOwner));
            if (close < 0) continue;
            string who = text[(open + 1)..close];
            int comma = who.LastIndexOf(',');
            string? due = comma > 0 && ActionFacts.IsDueAlone(who[(comma + 1)..].Trim()) ? who[(comma + 1)..].Trim() : null;
            if (due is not null) who = who[..comma];
            if (!ActionFacts.IsOwnerAlone(who)) continue;
            bool ends = text.AsSpan(close + 1, line.End - close - 1).Trim(" .").Length == 0;
            return new OwnedTask(ends ? Before(text, line.Start, open) : line, who, due is null ? null : ActionFacts.Due(due) ?? due);
        }
        return null;
    }

    private static Sentence Before(string text, int start, int stop)
    {
        while (stop > start && (char.IsWhiteSpace(text[stop - 1]) || text[stop - 1] is '–' or '-' or '—')) stop--;
        return new Sentence(start, stop);
    }
}
