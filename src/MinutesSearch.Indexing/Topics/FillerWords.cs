using System.Collections.Frozen;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Topics;

/// <summary>Words of a question that carry it rather than say what it is about: "what happens when", "is done to", "people say".</summary>
internal static class FillerWords
{
    /// <summary>What such a word counts for beside the others.</summary>
    public const double Share = 0.6;

    private static readonly FrozenSet<string> Words = """
        again already anyone anything best better bring brings brought change changed come comes coming done enough find found gave get gets
        getting give given gives go goes going gone good happen happened happening happens help helped helps keep keeping keeps kept know
        known knows like long look looked looking made make makes making many mean means much need needed needs new people put said say says
        see seen show shown still sure take taken takes taking tell thing things told try trying use used using want wanted wants way ways
        well within work worked working works
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(TermNode term) => term.Words is [var word] && Words.Contains(word);
}
