using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>The word that opens a formal decision.</summary>
/// <param name="LeadStart">Where the sentence with the cue begins ("Moved by Councillor A, seconded by …").</param>
/// <param name="Start">The cue word.</param>
/// <param name="End">Behind the cue and the marks that follow it.</param>
/// <param name="Word">The cue as printed.</param>
internal readonly record struct ResolutionCue(int LeadStart, int Start, int End, string Word)
{
    /// <summary>Words that decide wherever they stand, if printed in capitals.</summary>
    private static readonly string[] Shouted = ["RESOLVED", "AGREED", "RECOMMENDED", "DECIDED", "ORDERED", "RESOLVES", "NOTED"];

    /// <summary>Words that decide at the start of a block in any case.</summary>
    private static readonly string[] Opening = ["resolved", "agreed", "recommended", "decision", "it was resolved", "decided", "the committee resolved", "the panel resolved", "the board resolved", "the council resolved", "cabinet resolved", "the cabinet resolved", "the commission resolved", "the sub-committee resolved", "council resolved", "it was unanimously resolved", "members resolved", "the executive resolved", "resolution", "the forum resolved", "recommended to", "noted", "recommendations of the committee", "recommendations of the panel", "recommendations to cabinet", "recommendations to the cabinet", "the committee recommended", "the panel recommended", "the board recommended", "cabinet agreed", "the committee agreed", "the panel agreed", "it was agreed by the committee"];

    public static ResolutionCue? Find(string text, Block block)
        => AtStart(text, block) ?? InCapitals(text, block) ?? Moved(text, block) ?? InSentence(text, block);

    /// <summary>"Proposed by Alderman X, seconded by Councillor Y, and resolved, that …", "… and agreed, to recommend …".</summary>
    private static ResolutionCue? Moved(string text, Block block)
    {
        var line = text.AsSpan(block.Start, block.Length);
        bool moved = line.StartsWith("Proposed by", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Seconded by", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Moved by", StringComparison.OrdinalIgnoreCase) || line.StartsWith("It was proposed", StringComparison.OrdinalIgnoreCase) || line.StartsWith("It was moved", StringComparison.OrdinalIgnoreCase) || line.StartsWith("On the proposal of", StringComparison.OrdinalIgnoreCase) || line.StartsWith("On the motion of", StringComparison.OrdinalIgnoreCase);
        if (!moved) return null;
        foreach (string form in (ReadOnlySpan<string>)["and resolved", "and agreed", "and unanimously resolved", "and unanimously agreed", "and it was resolved", "and it was agreed", "it was resolved", "it was agreed", "and duly resolved"])
        {
            int at = text.IndexOf(form, block.Start, block.Length, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return new ResolutionCue(block.Start, at, AfterMarks(text, at + form.Length, block.End), "proposed and " + form[(form.LastIndexOf(' ') + 1)..]);
        }
        return null;
    }

    private static ResolutionCue? AtStart(string text, Block block)
    {
        var line = text.AsSpan(block.Start, block.Length);
        foreach (string word in Opening)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            int end = AfterMarks(text, block.Start + word.Length, block.End);
            bool alone = end >= block.End || end > block.Start + word.Length + 1 || StartsClause(text, end, block.End);
            if (word == "agreed" && Promises(line)) continue;
            bool letter = block.Start + word.Length < block.End && char.IsLetter(text[block.Start + word.Length]);
            if (alone && !letter && !(word is "agreed" or "decision" or "recommended" or "noted" or "decided" or "resolution" or "cabinet agreed" or "the committee agreed" or "the panel agreed" or "the committee recommended" or "the panel recommended" or "the board recommended" or "it was agreed by the committee" && !IsFormal(text, block.Start + word.Length, block.End))) return new ResolutionCue(block.Start, block.Start, end, text[block.Start..(block.Start + word.Length)]);
        }
        return null;
    }

    /// <summary>"Agreed that the Virtual Headteacher would bring …" is an action.</summary>
    private static bool Promises(ReadOnlySpan<char> line)
        => line.StartsWith("Agreed that", StringComparison.Ordinal) && line.Contains(" would ", StringComparison.Ordinal);

    /// <summary>"Agreed:" and "AGREED –" are formal; "Agreed in principle by officers" is not.</summary>
    private static bool IsFormal(string text, int at, int end)
    {
        while (at < end && text[at] == ' ') at++;
        return at >= end || text[at] is ':' or '-' or '–' or '—' || text.AsSpan(at).StartsWith("that", StringComparison.OrdinalIgnoreCase);
    }

    private static ResolutionCue? InCapitals(string text, Block block)
    {
        for (int at = block.Start; at < block.End; at++)
        {
            if (!char.IsUpper(text[at]) || (at > block.Start && (char.IsLetter(text[at - 1]) || IsQuote(text[at - 1])))) continue;
            foreach (string word in Shouted)
            {
                if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0 || (at + word.Length < block.End && char.IsLetter(text[at + word.Length]))) continue;
                if (word == "NOTED" && at + word.Length + 2 < block.End && !IsFormal(text, at + word.Length, block.End) && !FollowsBody(text, block.Start, at)) continue;
                if (Quoted(text, block.Start, at)) continue;
                return new ResolutionCue(SentenceStart(text, block.Start, at), at, AfterMarks(text, at + word.Length, block.End), word);
            }
        }
        return null;
    }

    /// <summary>"The Panel NOTED the presentation".</summary>
    private static bool FollowsBody(string text, int from, int at)
    {
        var before = text.AsSpan(from, at - from).TrimEnd();
        foreach (string body in (ReadOnlySpan<string>)["Committee", "Panel", "Board", "Commission", "Cabinet", "Council", "Members", "Forum"])
        {
            if (before.EndsWith(body, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>"… it was resolved that", "The Committee resolved to": lower case, with the body or "it was" right before; "had resolved" is old news.</summary>
    private static ResolutionCue? InSentence(string text, Block block)
    {
        foreach (string form in (ReadOnlySpan<string>)["it was resolved", "it was therefore resolved", "it was unanimously resolved", "it was thereupon resolved", "committee resolved", "panel resolved", "board resolved", "cabinet resolved", "commission resolved", "council resolved"])
        {
            int at = text.IndexOf(form, block.Start, block.Length, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || Quoted(text, block.Start, at)) continue;
            int end = at + form.Length;
            int start = end - "resolved".Length;
            if (!text.AsSpan(end, block.End - end).TrimStart().StartsWith("that", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(end, block.End - end).TrimStart().StartsWith("to", StringComparison.OrdinalIgnoreCase) && end < block.End && text[end] != ':') continue;
            return new ResolutionCue(SentenceStart(text, block.Start, at), start, AfterMarks(text, end, block.End), "resolved");
        }
        return null;
    }

    private static bool Quoted(string text, int from, int at)
    {
        int open = 0;
        bool straight = false;
        for (int i = from; i < at; i++)
        {
            if (text[i] == '“') open++;
            else if (text[i] == '”') open--;
            else if (text[i] == '"') straight = !straight;
        }
        return open > 0 || straight;
    }

    private static bool IsQuote(char c) => c is '“' or '"' or '‘' or '\'';

    private static int SentenceStart(string text, int from, int at)
    {
        int start = from;
        foreach (var sentence in Sentences.Split(text, from, at))
        {
            if (sentence.End < at - 1 && text[sentence.End - 1] is '.' or '?' or '!') start = sentence.End;
            else start = sentence.Start;
        }
        while (start < at && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    private static bool StartsClause(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        return rest.StartsWith("that", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("to ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("(", StringComparison.Ordinal);
    }

    private static bool IsVote(ReadOnlySpan<char> bracket)
        => bracket.Contains("for", StringComparison.OrdinalIgnoreCase) || bracket.Contains("unanim", StringComparison.OrdinalIgnoreCase) || bracket.Contains("vote", StringComparison.OrdinalIgnoreCase) || bracket.Contains("nem", StringComparison.OrdinalIgnoreCase);

    /// <summary>Behind ":", "-", "/-", "–", ".", votes in brackets and white space.</summary>
    private static int AfterMarks(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '-' or '–' or '—' or '/' or ',' or ';' or '.')) at++;
        if (at < end && text[at] == '(' && text.IndexOf(')', at, Math.Min(end - at, 60)) is > 0 and var close && IsVote(text.AsSpan(at, close - at))) return AfterMarks(text, close + 1, end);
        if (text.AsSpan(at, end - at).StartsWith("unanimously", StringComparison.OrdinalIgnoreCase)) return AfterMarks(text, at + 11, end);
        return at;
    }
}
