using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Decisions.Motions;

/// <summary>Who moved and seconded a resolution and how the vote went: that stands before it, since the item began or since the resolution before it.</summary>
internal static class Motions
{
    // A debate may stand between a motion and the vote on it.
    private const int MostBefore = 6000;
    private const int MostBehind = 160;

    /// <summary>The entries with these facts in their resolutions.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="start">Where the item starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="entries">The item's entries.</param>
    public static ImmutableArray<Entry> AddTo(string text, int start, int end, ImmutableArray<Entry> entries)
    {
        if (!entries.Any(entry => entry is Resolution)) return entries;
        var starts = entries.OfType<Resolution>().Select(resolution => resolution.Span.Start).ToImmutableArray();
        var done = ImmutableArray.CreateBuilder<Entry>(entries.Length);
        int from = start;
        foreach (var entry in entries)
        {
            if (entry is not Resolution resolution)
            {
                done.Add(entry);
                continue;
            }
            int next = starts.FirstOrDefault(place => place > resolution.Span.Start, end);
            done.Add(WithFacts(text, Math.Max(from, resolution.Span.Start - MostBefore), next, resolution));
            from = Math.Max(from, resolution.Span.End);
        }
        return done.MoveToImmutable();
    }

    private static Resolution WithFacts(string text, int from, int next, Resolution resolution)
    {
        if (from > resolution.Span.Start) return resolution;
        var sentences = MotionSentence.Split(Fold.Text(text, from, resolution.Span.Start));
        var motion = MotionFinder.Last(sentences);
        int behind = Math.Clamp(resolution.Span.End + MostBehind, resolution.Span.End, Math.Max(resolution.Span.End, next));
        var vote = VoteReader.Last(sentences) ?? VoteReader.Opening(Fold.Text(text, resolution.Span.End, behind)) ?? VoteReader.Closing(resolution.Text);
        return motion is null && vote is null ? resolution : resolution with { Mover = motion?.Mover, Seconder = motion?.Seconder, Vote = vote };
    }
}
