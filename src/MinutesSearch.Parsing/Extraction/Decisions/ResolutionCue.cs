using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>The word that opens a formal decision.</summary>
/// <param name="LeadStart">Where the sentence with the cue begins ("Moved by Councillor A, seconded by …").</param>
/// <param name="Start">The cue word.</param>
/// <param name="End">Behind the cue and the marks that follow it.</param>
/// <param name="Word">The cue as printed.</param>
internal readonly record struct ResolutionCue(int LeadStart, int Start, int End, string Word)
{
    /// <summary>Words that decide wherever they stand, if printed in capitals.</summary>
    private static readonly string[] Shouted = ["RESOLVED", "AGREED", "RECOMMENDED", "DECIDED", "ORDERED", "RESOLVES", "NOTED", "APPROVED", "ENDORSED", "PENDERFYNWYD", "ARGYMHELLWYD"];

    /// <summary>Words that decide at the start of a block in any case.</summary>
    internal static readonly LexiconTable<ImmutableArray<string>> Opening =
        new("decision-openers.txt", lexicon => Lexicons.Lines(lexicon, "decision-openers.txt"));

    private static readonly string[] MoverStarts = ["Proposed by", "Seconded by", "Moved by", "It was proposed", "It was moved", "On the proposal of", "On the motion of", "Proposed:", "Proposer", "Proposed Cllr", "Proposed Councillor"];

    private static readonly string[] MovedForms = ["and resolved", "and agreed", "and unanimously resolved", "and unanimously agreed", "and it was resolved", "and it was agreed", "it was resolved", "it was agreed", "and duly resolved", "and it was unanimously resolved", "and it was unanimously agreed"];

    public static ResolutionCue? Find(string text, Block block)
        => AtStart(text, block) ?? InCapitals(text, block) ?? Moved(text, block) ?? SpokenCue.Find(text, block.Start, block.End);

    /// <summary>"Proposed by Alderman X, seconded by Councillor Y, and resolved, that …", "… and agreed, to recommend …".</summary>
    private static ResolutionCue? Moved(string text, Block block)
    {
        if (!CueMarks.StartsWithAny(text.AsSpan(block.Start, block.Length), MoverStarts)) return null;
        foreach (string form in MovedForms)
        {
            int at = text.IndexOf(form, block.Start, block.Length, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return new ResolutionCue(block.Start, at, CueMarks.After(text, at + form.Length, block.End), "proposed and " + form[(form.LastIndexOf(' ') + 1)..]);
        }
        return null;
    }

    private static ResolutionCue? AtStart(string text, Block block)
    {
        var line = text.AsSpan(block.Start, block.Length);
        foreach (string word in Opening.Value)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            int behind = block.Start + word.Length;
            if (behind < block.End && char.IsLetter(text[behind])) continue;
            int end = CueMarks.After(text, behind, block.End);
            bool alone = end >= block.End || end > behind + 1 || StartsClause(text, end, block.End);
            if (!alone || (word == "agreed" && Promises(line))) continue;
            if (word is "resolved" or "recommended to" || IsFormal(text, behind, block.End)) return new ResolutionCue(block.Start, block.Start, end, text[block.Start..behind]);
        }
        return null;
    }

    /// <summary>"Agreed that the Virtual Headteacher would bring …" is an action.</summary>
    private static bool Promises(ReadOnlySpan<char> line)
        => line.StartsWith("Agreed that", StringComparison.Ordinal) && line.Contains(" would ", StringComparison.Ordinal);

    /// <summary>"Agreed:", "AGREED –" and "Noted." alone are formal; "Agreed in principle by officers" is not.</summary>
    private static bool IsFormal(string text, int at, int end)
    {
        while (at < end && text[at] == ' ') at++;
        if (at >= end || text[at] is ':' or '-' or '–' or '—' or '/') return true;
        return text[at] == '.' ? at + 1 >= end : text.AsSpan(at).StartsWith("that", StringComparison.OrdinalIgnoreCase);
    }

    private static ResolutionCue? InCapitals(string text, Block block)
    {
        for (int at = block.Start; at < block.End; at++)
        {
            if (!char.IsUpper(text[at]) || (at > block.Start && (char.IsLetter(text[at - 1]) || IsQuote(text[at - 1])))) continue;
            foreach (string word in Shouted)
            {
                if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0 || (at + word.Length < block.End && char.IsLetter(text[at + word.Length]))) continue;
                if (word is "NOTED" or "APPROVED" or "ENDORSED" && !Notes(text, block, at, word)) continue;
                if (Quoted(text, block.Start, at)) continue;
                return new ResolutionCue(SentenceStart(text, block.Start, at), at, AfterShouted(text, at, word, block), word);
            }
        }
        return null;
    }

    /// <summary>"NOTED the presentation and that the Trust would return": the clause is no sentence without its verb.</summary>
    private static int AfterShouted(string text, int at, string word, Block block)
    {
        int behind = CueMarks.After(text, at + word.Length, block.End);
        return word == "NOTED" && at == block.Start && OpensObject(text.AsSpan(behind, block.End - behind)) ? at : behind;
    }

    private static bool OpensObject(ReadOnlySpan<char> rest)
        => rest.StartsWith("the ", StringComparison.Ordinal) || rest.StartsWith("with ", StringComparison.Ordinal) || rest.StartsWith("a ", StringComparison.Ordinal);

    /// <summary>"The Panel NOTED the presentation", "NOTED: …", "NOTED the report" at the start; "it was NOTED in 1998 that" tells.</summary>
    private static bool Notes(string text, Block block, int at, string word)
    {
        int behind = at + word.Length;
        if (behind + 2 >= block.End || IsFormal(text, behind, block.End) || (at == block.Start && OpensObject(text.AsSpan(behind + 1, block.End - behind - 1)))) return true;
        var before = text.AsSpan(block.Start, at - block.Start).TrimEnd();
        return BodyNames.IsNoun(before[(before.LastIndexOf(' ') + 1)..]) || before.EndsWith("Members", StringComparison.Ordinal);
    }

    public static bool Quoted(string text, int from, int at)
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
            if (sentence.End < at && text[sentence.End - 1] is '.' or '?' or '!') start = sentence.End;
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
}
