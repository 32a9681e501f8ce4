using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>What a verb of speech can be used for.</summary>
[Flags]
internal enum VerbUse
{
    None = 0,

    /// <summary>Asks: "queried", "wished to know".</summary>
    Ask = 1,

    /// <summary>Can answer: "confirmed", "said".</summary>
    Reply = 2,

    /// <summary>Gives a view: "felt", "welcomed".</summary>
    View = 4,

    /// <summary>Gives a view if a member says it: "said", "noted".</summary>
    WeakView = 8,

    /// <summary>Presents or proceeds: "introduced", "referred".</summary>
    Present = 16,

    /// <summary>Answers and does nothing else: "replied".</summary>
    Explicit = 32,
}

/// <summary>Verbs of speech, looked up at a word; the longest form wins.</summary>
internal static class Verbs
{
    /// <summary>A verb found at a word.</summary>
    public readonly record struct Verb(string Form, VerbUse Use, int Length);

    internal static readonly LexiconTable<FrozenDictionary<string, Verb[]>.AlternateLookup<ReadOnlySpan<char>>> ByFirstWord =
        new("verbs.tsv", lexicon => Lexicons.Keyed(lexicon, "verbs.tsv")
        .Select(row => new Verb(row[0], Uses(row[1]), row[0].Count(c => c == ' ') + 1))
        .GroupBy(verb => verb.Form.Split(' ')[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(verb => verb.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>());

    public static Verb? At(Words words, int index)
    {
        if (!ByFirstWord.Value.TryGetValue(words.Span(index), out var verbs)) return null;
        foreach (var verb in verbs)
        {
            if (verb.Length == 1 || words.Are(index, verb.Form)) return verb;
        }
        return null;
    }

    /// <summary>The verb of "confirmed that …", "pointed out that …"; null if no answer begins so.</summary>
    public static Verb? ReplyThat(Words words, int index)
        => At(words, index) is { } verb && verb.Use.HasFlag(VerbUse.Reply) && words.Is(index + verb.Length, "that") ? verb : null;

    /// <summary>"was told", "were informed": the asker is answered.</summary>
    public static bool IsTold(Words words, int index)
        => words.Span(index) is "was" or "were" && words.Span(index + 1) is "told" or "informed" or "advised" or "assured" or "reassured";

    private static VerbUse Uses(string letters)
    {
        var use = VerbUse.None;
        foreach (char letter in letters)
        {
            use |= letter switch
            {
                'A' => VerbUse.Ask,
                'R' => VerbUse.Reply,
                'V' => VerbUse.View,
                'v' => VerbUse.WeakView,
                'P' => VerbUse.Present,
                'X' => VerbUse.Explicit,
                _ => throw new InvalidOperationException($"verbs.tsv: \"{letter}\" is no use of a verb."),
            };
        }
        return use;
    }
}
