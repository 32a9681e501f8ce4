using System.Collections.Frozen;
using System.Reflection;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Topics;

/// <summary>Words that say what is to be done about a topic: the "reducing" and "reliance" of "reducing reliance on locums".</summary>
internal static class FramingWords
{
    /// <summary>What such a word counts for beside a topic. Rare as it may be, it must not outweigh the topic.</summary>
    public const double Share = 0.3;

    private static readonly FrozenSet<string> Words = Read();

    public static bool Contains(TermNode term) => term.Words is [var word] && Words.Contains(word);

    private static FrozenSet<string> Read()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("framing-words.txt")!);
        return text.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
