using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>"The Committee:" above "(a) noted the report; and (b) agreed …": the clauses hold the deciding verbs themselves.</summary>
internal static class BodyList
{
    private const int LongestLead = 160;

    public static ResolutionCue? Find(string text, ImmutableArray<Block> blocks, int index)
    {
        var block = blocks[index];
        int colon = text.IndexOf(':', block.Start, Math.Min(block.Length, LongestLead));
        if (colon < 0 || !LeadsIn(text, block.Start, colon)) return null;
        int end = CueMarks.After(text, colon, block.End);
        bool decides = end < block.End ? OpensWithVerb(text, end, block.End) : index + 1 < blocks.Length && blocks[index + 1] is { Marker: not null } first && DecidingVerb.StartsWith(text.AsSpan(first.Start, first.Length));
        return decides ? new ResolutionCue(block.Start, block.Start, end, "the body") : null;
    }

    /// <summary>"(a) NOTED the report;" above "(b) AGREED that …": a list whose clauses hold their verbs, with or without a line that leads to it.</summary>
    public static bool Starts(string text, ImmutableArray<Block> blocks, int index)
    {
        if (blocks[index].Marker is not { } first || !IsFirst(first) || index + 1 >= blocks.Length || blocks[index + 1].Marker is not { } second || !MarkerShape.Follows(first, second)) return false;
        return IsShouted(text, blocks[index]) && IsShouted(text, blocks[index + 1]);
    }

    public static bool IsFirst(string marker) => marker is "1" or "a" or "i" or "A";

    /// <summary>A word in capitals and then one in small letters.</summary>
    private static bool IsShouted(string text, Block block)
    {
        int end = block.Start;
        while (end < block.End && char.IsAsciiLetterUpper(text[end])) end++;
        return end - block.Start > 4 && end < block.End && text[end] == ' ' && text.AsSpan(end, block.End - end).ContainsAnyInRange('a', 'z');
    }

    /// <summary>"The Committee:", "Accordingly, the Board:", "Having considered the report, Cabinet:".</summary>
    private static bool LeadsIn(string text, int start, int colon)
    {
        var words = new Words(text, start, colon);
        for (int at = 0; at < words.Count; at++)
        {
            if (at > 0 && !words.IsMark(at - 1, ',')) continue;
            int next = BodyPhrase.After(words, at);
            if (next > 0 && Grammar.PredicateParser.SkipAdverbs(words, next) >= words.Count) return true;
        }
        return false;
    }

    /// <summary>"(a) noted the report; and (b) …" in the same block.</summary>
    private static bool OpensWithVerb(string text, int at, int end)
        => Marker.Read(text.AsSpan(at, Math.Min(12, end - at))) is { Kind: MarkerKind.Clause or MarkerKind.Letter } marker && DecidingVerb.StartsWith(text.AsSpan(at + marker.Length, end - at - marker.Length));
}
