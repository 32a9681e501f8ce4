using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Topics;

/// <summary>By which words a query names a topic.</summary>
/// <remarks>
/// Common words are passed over: "bed and breakfast" is "bed breakfast". A label that has only one telling word left names nothing,
/// for "out of area" is not any "area". A name that no label is letter by letter is compared by stems, as long as only one topic
/// has it: "parking" and "parks" have one stem.
/// </remarks>
internal sealed class TopicLabels
{
    private readonly Dictionary<string, ImmutableArray<Topic>> _byWords;
    private readonly Dictionary<string, ImmutableArray<Topic>> _byStems;
    private readonly Dictionary<string, ImmutableArray<Topic>> _asTyped;

    public TopicLabels(TopicVocabulary vocabulary)
    {
        var labels = vocabulary.Topics.SelectMany(topic => Naming(topic).Select(label => (Words: WordsOf(label), topic))).Where(pair => pair.Words.Length > 0).ToArray();
        _byWords = ByKey(labels.Select(pair => (Key(pair.Words), pair.topic)));
        _byStems = ByKey(labels.Select(pair => (StemKey(pair.Words), pair.topic)));
        _asTyped = ByKey(vocabulary.Topics.SelectMany(topic => topic.TypedLabels.Select(label => (label, topic))));
        LongestLabel = labels.Max(pair => pair.Words.Length);
    }

    /// <summary>How many telling words the longest label has.</summary>
    public int LongestLabel { get; }

    /// <summary>What telling words name, or null. A subject is meant before plain words are.</summary>
    public Named? Find(IReadOnlyList<string> words)
    {
        if (words is [var only] && _asTyped.TryGetValue(only, out var typed)) return new Named(typed, 1, true);
        if (_byWords.TryGetValue(Key(words), out var found)) return new Named(found, words.Count, true);
        return _byStems.TryGetValue(StemKey(words), out var byStem) && byStem is [_] ? new Named(byStem, words.Count, false) : null;
    }

    /// <summary>The telling words of a label or a query, as they are compared.</summary>
    public static IEnumerable<string> TellingWords(IEnumerable<string> words) => words.Where(word => word is not ("s" or "S") && !StopWords.Contains(word));

    /// <summary>The telling words by which a label is recognised; none where they would not be enough.</summary>
    internal static string[] WordsOf(string label)
    {
        string[] words = [.. WordBreaker.Words(label).Where(word => word is not ("s" or "S"))];
        string[] telling = [.. TellingWords(words)];
        return telling.Length == 1 && words.Length > 1 ? [] : telling;
    }

    internal static string Key(IEnumerable<string> words) => string.Join(' ', words).ToLowerInvariant();

    private static string StemKey(IEnumerable<string> words) => string.Join(' ', words.Select(word => PorterStemmer.Stem(word.ToLowerInvariant())));

    /// <summary>Plain words are widened in one direction: who asks what something costs finds the expenditure, not the other way round.</summary>
    private static IEnumerable<string> Naming(Topic topic) => topic.IsPlainWords ? [topic.PrefLabel] : topic.SearchLabels;

    private static Dictionary<string, ImmutableArray<Topic>> ByKey(IEnumerable<(string Key, Topic Topic)> pairs)
        => pairs.GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => SubjectsFirst([.. same.Select(pair => pair.Topic).Distinct()]), StringComparer.Ordinal);

    private static ImmutableArray<Topic> SubjectsFirst(ImmutableArray<Topic> topics)
        => topics.Any(topic => !topic.IsPlainWords) ? [.. topics.Where(topic => !topic.IsPlainWords)] : topics;

    /// <summary>What words name.</summary>
    /// <param name="Topics">Mostly one.</param>
    /// <param name="Words">How many telling words.</param>
    /// <param name="AsWritten">Whether a label is written so, not only its stems.</param>
    internal sealed record Named(ImmutableArray<Topic> Topics, int Words, bool AsWritten);
}
