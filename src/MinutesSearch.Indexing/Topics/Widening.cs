using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Topics;

/// <summary>A query with what its topics are called elsewhere.</summary>
/// <param name="Root">The query; where it names a topic there is a <see cref="WidenedNode"/>. Null where there is nothing to search for.</param>
/// <param name="Topics">The subjects that it names, in its order; plain words with other words for them are not among them.</param>
internal sealed record WidenedQuery(QueryNode? Root, ImmutableArray<RecognisedTopic> Topics);

/// <summary>Finds the topics that a query names, the longest names first, and adds their other labels.</summary>
/// <remarks>
/// Only plain words side by side are widened. Who types a phrase, a field, a star or a sign means what they type.
/// </remarks>
internal sealed class Widening
{
    // How much another name of the topic counts beside the words as typed, measured on judged queries (see ARCHITECTURE.md).
    private const double LabelWeight = 0.7;
    private const double PhraseWeight = 0.5;
    private const double HintWeight = 0.2;
    private const double PlainWordWeight = 0.2;

    /// <summary>More are not looked for: each costs a look into the index.</summary>
    private const int MostLabels = 80;

    private readonly TopicLabels _labels;
    private readonly ImmutableArray<RecognisedTopic>.Builder _found = ImmutableArray.CreateBuilder<RecognisedTopic>();

    private Widening(TopicLabels labels) => _labels = labels;

    public static WidenedQuery Widen(QueryNode root, TopicVocabulary vocabulary)
    {
        var widening = new Widening(vocabulary.Labels);
        var wide = widening.Of(root);
        return new WidenedQuery(wide, [.. widening._found.DistinctBy(topic => topic.Id)]);
    }

    private QueryNode Of(QueryNode node) => node switch
    {
        TermNode => Together([node])[0],
        RunNode run => Run(run),
        AllNode all => new AllNode([.. all.Parts.Select(Of)]),
        AnyNode any => new AnyNode([.. any.Parts.Select(Of)]),
        BoostNode boost => boost with { Inner = Of(boost.Inner) },
        _ => node,
    };

    private QueryNode Run(RunNode run)
    {
        var wanted = Together(run.Wanted);
        return wanted is [var only] && run.Required.IsEmpty && run.Excluded.IsEmpty ? only : run with { Wanted = wanted };
    }

    /// <summary>Words side by side, those that name a topic put together to one node.</summary>
    private ImmutableArray<QueryNode> Together(ImmutableArray<QueryNode> nodes)
    {
        var wide = ImmutableArray.CreateBuilder<QueryNode>();
        for (int at = 0; at < nodes.Length;)
        {
            int length = LongestName(nodes, at, out var topics);
            var part = nodes[at..(at + Math.Max(1, length))];
            if (length > 0) wide.Add(Widened(part, topics));
            else wide.Add(part[0] is TermNode ? nodes.Length > 1 ? FillerWords.Weighed(part[0]) : part[0] : Of(part[0]));
            at += part.Length;
        }
        return wide.ToImmutable();
    }

    /// <summary>How many nodes from here on name a topic; 0 if none do.</summary>
    private int LongestName(ImmutableArray<QueryNode> nodes, int at, out ImmutableArray<Topic> topics)
    {
        List<string> words = [];
        int longest = 0;
        topics = [];
        for (int length = 1; at + length <= nodes.Length && nodes[at + length - 1] is TermNode { Field: null, IsPrefix: false, Quoted: false } term; length++)
        {
            words.AddRange(TopicLabels.TellingWords(term.Words));
            if (words.Count > _labels.LongestLabel) break;
            if (words.Count == 0 || _labels.TopicsOf(words) is not { IsEmpty: false } found) continue;
            (longest, topics) = (length, found);
        }
        return longest;
    }

    private WidenedNode Widened(ImmutableArray<QueryNode> nodes, ImmutableArray<Topic> topics)
    {
        string typed = string.Join(' ', nodes.Cast<TermNode>().SelectMany(term => term.Words));
        var others = ImmutableArray.CreateBuilder<(QueryNode, double)>();
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        if (nodes.Length > 1) Add(typed, PhraseWeight);
        else seen.Add(typed);
        foreach (var topic in topics)
        {
            double weight = topic.IsPlainWords ? PlainWordWeight : LabelWeight;
            foreach (string label in topic.SearchLabels) Add(label, weight);
            foreach (string hint in topic.Hints) Add(hint, HintWeight);
            if (!topic.IsPlainWords) _found.Add(new RecognisedTopic(topic.Id, topic.PrefLabel, typed, Shown(topic, typed)));
        }
        return new WidenedNode(nodes is [var only] ? only : new RunNode(nodes, [], []), others.ToImmutable(), topics[0].PrefLabel);

        void Add(string label, double weight)
        {
            var words = WordBreaker.Words(label);
            if (words.Length > 1 && words[^1] == "s") words = words[..^1];
            if (others.Count < MostLabels && seen.Add(string.Join(' ', words))) others.Add((new TermNode(words, null), weight));
        }
    }

    private static ImmutableArray<string> Shown(Topic topic, string typed)
        => [.. topic.AltLabels.Prepend(topic.PrefLabel).Where(label => !label.Equals(typed, StringComparison.OrdinalIgnoreCase))];
}
