namespace MinutesSearch.Parsing.Extraction.Decisions.Motions;

/// <summary>Who moved and who seconded, as printed.</summary>
internal sealed record Motion(string Mover, string? Seconder);

/// <summary>Finds the motion that a resolution came from: the last that did not fail.</summary>
internal static class MotionFinder
{
    private static readonly string[] Moving = ["moved", "proposed", "proposer:"];
    private static readonly string[] Seconding = ["seconded", "seconder:"];

    public static Motion? Last(List<MotionSentence> sentences)
    {
        // "The amendment was carried. Put as the substantive motion it was RESOLVED": what was resolved is the amendment.
        bool amended = sentences.Any(sentence => sentence.OnAmendment && sentence.Has("carried") && !sentence.Fails);
        for (int i = sentences.Count - 1; i >= 0; i--)
        {
            var sentence = sentences[i];
            if (sentence.Fails && (amended || !sentence.OnAmendment || sentence.Has("no seconder"))) return null;
            // "Proposed by A, seconded by B, RESOLVED that payments be approved. Budget: NOTED": that motion had its resolution.
            if (i < sentences.Count - 1 && sentence.Has("RESOLVED")) return null;
            if (Of(amended ? sentence.Text : BeforeAmendment(sentence)) is { } motion) return motion;
        }
        return null;
    }

    /// <summary>Who moves and seconds in a sentence; null where nobody is named.</summary>
    internal static Motion? Of(string sentence)
        => Person(sentence, Moving) is { } mover ? new Motion(mover, Person(sentence, Seconding)) : null;

    private static string BeforeAmendment(MotionSentence sentence)
        => sentence.OnAmendment ? sentence.Text[..Math.Max(0, StartOfAmendment(sentence.Text))] : sentence.Text;

    /// <summary>"Proposed by A, seconded by B that the rise be 4% AMENDMENT Proposed by C": the motion stands before the heading only if it has movers of its own.</summary>
    private static int StartOfAmendment(string text)
    {
        int heading = text.IndexOf("AMENDMENT", StringComparison.Ordinal);
        return heading > 0 && Of(text[..heading]) is not null ? heading : 0;
    }

    private static string? Person(string sentence, string[] verbs)
    {
        foreach (string verb in verbs)
        {
            for (int at = sentence.IndexOf(verb, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(verb, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (MoverName.Behind(sentence, at + verb.Length) is { } behind) return behind;
                // "The Chair moved to the next item" moves no motion.
                if (sentence.AsSpan(at + verb.Length).StartsWith(" to ", StringComparison.OrdinalIgnoreCase)) continue;
                if (MoverName.Before(sentence, at) is { } before) return before;
            }
        }
        return null;
    }
}
