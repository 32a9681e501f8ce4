using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>Reads a stretch that is known to be a speaker, as behind "from" or "by", or in a label: "Mr Brace (Parent Governor)".</summary>
internal static class SpeakerPhrase
{
    public static Subject? Read(string text, Words words, int from, int to)
    {
        bool opened = Enumerable.Range(from, Math.Max(0, to - from)).Any(at => words.IsMark(at, '('));
        while (to > from && words[to - 1].IsMark && !(opened && words.IsMark(to - 1, ')'))) to--;
        if (to <= from) return null;
        // A verb behind makes the phrase a subject, and one grammar reads both.
        string phrase = Fold.Text(text, words[from].Start, words[to - 1].End);
        return Read(phrase);
    }

    public static Subject? Read(string phrase)
    {
        string clause = phrase.TrimEnd('.', ':', ',', ' ') + " asked";
        var words = new Words(clause, 0, clause.Length);
        var subject = SubjectParser.Parse(clause, words, 0);
        bool whole = subject is { } read && PredicateParser.SkipAdverbs(words, read.Next) >= words.Count - 1;
        return whole && subject!.Value.Kind is SubjectKind.Person or SubjectKind.Group ? subject.Value with { Next = 0 } : null;
    }

    /// <summary>The same in a margin or a cell, where a role goes without its article: "Leader", "Cllr Lal".</summary>
    public static Subject? ReadLabel(string label) => Read(label) ?? Read("The " + label);

    /// <summary>The owner whose last word carries the apostrophe.</summary>
    public static Subject? ReadPossessive(string text, Words words, int from, int last)
    {
        for (int start = from; start <= last; start++)
        {
            string phrase = Fold.Text(text, words[start].Start, words[last].End);
            foreach (string tail in (ReadOnlySpan<string>)["'s", "’s"])
            {
                if (phrase.EndsWith(tail, StringComparison.Ordinal)) phrase = phrase[..^2];
            }
            if (Read(phrase) is { } owner) return owner;
        }
        return null;
    }
}
