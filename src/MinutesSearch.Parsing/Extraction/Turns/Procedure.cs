using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>Sentences of procedure: movers, votes, adjournments. They are no part of anybody's question or answer.</summary>
internal static class Procedure
{
    internal static readonly LexiconTable<ImmutableArray<string>> Starts =
        new("procedure.txt", lexicon => Lexicons.Lines(lexicon, "procedure.txt"));

    public static bool Opens(string text, Sentence sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        foreach (string start in Starts.Value)
        {
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
