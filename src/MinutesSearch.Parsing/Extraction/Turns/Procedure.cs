using System.Collections.Immutable;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>Sentences of procedure: movers, votes, adjournments. They are no part of anybody's question or answer.</summary>
internal static class Procedure
{
    private static readonly ImmutableArray<string> Starts = Lexicons.Lines("procedure.txt");

    public static bool Opens(string text, Sentence sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        foreach (string start in Starts)
        {
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
