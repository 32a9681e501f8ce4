using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Searching;

/// <summary>What a word is worth by where it stands.</summary>
internal static class ColumnWeights
{
    // By column of the full text: text, question, item, speaker, authority, committee, role, owner, measure.
    // The last three say again what stands in the others, and are searched only where a query names them.
    // A title stands over many passages, most of which are about something else: on the judged queries more weight ranked worse
    // (nDCG@10 0.60 at 0.5, 0.54 at 1).
    public static readonly ImmutableArray<int> Hundredths = [100, 100, 20, 30, 10, 10, 30, 30, 50];
}
