using System.Collections.Immutable;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Service.Formats.Topics;

/// <summary>The topics by which searches are widened: <c>minutes-search/topics/1</c>.</summary>
internal sealed record TopicsJson(string Schema, int Total, ImmutableArray<TopicJson> Topics)
{
    public static TopicsJson Of(TopicVocabulary vocabulary, string words)
    {
        ImmutableArray<TopicJson> topics = [.. vocabulary.Topics.Where(topic => !topic.IsPlainWords && HasAll(topic, words)).Select(TopicJson.Of)];
        return new TopicsJson("minutes-search/topics/1", topics.Length, topics);
    }

    private static bool HasAll(Topic topic, string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => topic.AltLabels.Append(topic.PrefLabel).Append(topic.Id).Any(label => label.Contains(word, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>A topic and its names.</summary>
internal sealed record TopicJson(
    string Id, string Label, ImmutableArray<string> OtherLabels, string? Note, ImmutableArray<string> Broader, ImmutableArray<string> Narrower, ImmutableArray<string> Related)
{
    public static TopicJson Of(Topic topic) => new(topic.Id, topic.PrefLabel, topic.AltLabels, topic.ScopeNote, topic.Broader, topic.Narrower, topic.Related);
}

/// <summary>A topic with what is on it: <c>minutes-search/topic/1</c>.</summary>
/// <param name="Schema">The shape's name.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Passages">How many passages are on it.</param>
/// <param name="Facets">These passages by council, kind and year.</param>
/// <param name="Search">The address of a search for it.</param>
/// <param name="Compare">The address of its figures.</param>
internal sealed record TopicPassagesJson(string Schema, TopicJson Topic, int Passages, MinutesSearch.Indexing.Facets Facets, string Search, string Compare);
