using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Topics;

/// <summary>Says in plain words by which topics a query was widened, and how to do without.</summary>
internal static class TopicExplanation
{
    private const int LabelsShown = 6;

    public static string Of(string explanation, ImmutableArray<RecognisedTopic> topics)
    {
        if (topics.IsEmpty) return explanation;
        return $"{explanation} Widened with less weight: {string.Join("; ", topics.Select(One))}. An exact search (--exact) looks for the words alone.";
    }

    private static string One(RecognisedTopic topic)
    {
        string labels = string.Join(", ", topic.Labels.Take(LabelsShown));
        string more = topic.Labels.Length > LabelsShown ? $" and {topic.Labels.Length - LabelsShown} more" : "";
        return $"“{topic.Words}” by the topic {topic.Label} ({labels}{more})";
    }
}
