using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Decisions.Motions;

/// <summary>A sentence before a resolution: is it about the motion itself, about an amendment, about one that failed?</summary>
/// <param name="Text">The sentence, white space folded.</param>
/// <param name="OnAmendment">Whether it is about an amendment, or goes on about one.</param>
internal sealed record MotionSentence(string Text, bool OnAmendment)
{
    private static readonly string[] Failed = [" lost", " fell", "not carried", "defeated", "withdrawn", "no seconder", "not seconded"];

    /// <summary>Whether it says that what was put forward failed.</summary>
    public bool Fails => Failed.Any(word => Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    public bool Has(string word) => Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Parts a text at full stops, quotation marks' ends and semicolons. "Mr. Frith" is not parted: a style's dot ends no sentence.</summary>
    public static List<MotionSentence> Split(string text)
    {
        List<MotionSentence> sentences = [];
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Ends(text, start, i)) continue;
            string sentence = text[start..i].Trim(' ', '"', '”', '.');
            start = Math.Min(i + 1, text.Length);
            if (sentence.Length > 0) sentences.Add(new MotionSentence(sentence, IsOnAmendment(sentence, sentences)));
        }
        return sentences;
    }

    private static bool Ends(string text, int start, int at)
    {
        if (text[at] is ';') return true;
        if (text[at] is not '.' || (at + 1 < text.Length && text[at + 1] is not (' ' or '"' or '”' or ')'))) return false;
        int word = text.LastIndexOf(' ', at, at - start + 1) + 1;
        bool initial = at - word == 1 && char.IsUpper(text[word]);
        return !initial && Styles.Of(text.AsSpan(Math.Max(word, start), at - Math.Max(word, start))) is null;
    }

    /// <summary>"FOR (4): …" behind "a recorded vote on the amendment was as follows" goes on about it; "with the above amendment" is about the motion.</summary>
    private static bool IsOnAmendment(string sentence, List<MotionSentence> before)
    {
        if (sentence.Contains("amendment", StringComparison.OrdinalIgnoreCase)) return !sentence.Contains("above amendment", StringComparison.OrdinalIgnoreCase) && !sentence.Contains("no amendment", StringComparison.OrdinalIgnoreCase);
        if (sentence.Contains("be amended", StringComparison.OrdinalIgnoreCase)) return true;
        bool isCount = sentence.StartsWith("FOR", StringComparison.OrdinalIgnoreCase) || sentence.StartsWith("AGAINST", StringComparison.OrdinalIgnoreCase) || sentence.StartsWith("ABST", StringComparison.OrdinalIgnoreCase);
        return isCount && before is [.., { OnAmendment: true }];
    }
}
