using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Topics;

/// <summary>A query with what its topics are called elsewhere.</summary>
/// <param name="Root">The query; where it names a topic there is a <see cref="WidenedNode"/>. Null where there is nothing to search for.</param>
/// <param name="Topics">The subjects that it names, in its order; plain words with other words for them are not among them.</param>
internal sealed record WidenedQuery(QueryNode? Root, ImmutableArray<RecognisedTopic> Topics);

/// <summary>Finds the topics that a query names, the longest names first, and adds their other labels.</summary>
/// <remarks>Only plain words side by side are widened. Who types a phrase, a field, a star or a sign means what they type.</remarks>
internal sealed class Widening
{
    // What else counts beside the words as typed, measured on judged queries (see ARCHITECTURE.md).
    private const double LabelWeight = 0.6;
    private const double PhraseWeight = 0.5;
    private const double HintWeight = 0.2;
    private const double PlainWordWeight = 0.1;
    private const double FormWeight = 0.9;

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
        int at = 0;
        var spans = TopicSpans.Of(nodes, _labels).ToList();
        bool ofTopic = spans.Exists(span => !span.Named.Topics[0].IsPlainWords);
        foreach (var span in spans)
        {
            for (; at < span.First; at++) wide.Add(Alone(nodes[at], nodes.Length, ofTopic));
            var widened = Widened(nodes[at..(at + span.Length)], span.Named.Topics);
            bool plainWord = span.Length == 1 && span.Named.Topics[0].IsPlainWords;
            wide.Add(ofTopic && plainWord ? Weighed(nodes[at], widened) : widened);
            at += span.Length;
        }
        for (; at < nodes.Length; at++) wide.Add(Alone(nodes[at], nodes.Length, ofTopic));
        return wide.ToImmutable();
    }

    /// <summary>A word that names nothing, with its other forms.</summary>
    private QueryNode Alone(QueryNode node, int words, bool besideTopic)
    {
        if (node is not TermNode { Field: null, IsPrefix: false, Quoted: false } term) return node is TermNode ? node : Of(node);
        var forms = new Others();
        forms.AddForms(term);
        var wide = forms.IsEmpty ? (QueryNode)term : new WidenedNode(term, forms.All, "");
        if (besideTopic && FramingWords.Contains(term)) return Weighed(term, wide);
        return words > 1 && FillerWords.Contains(term) ? new BoostNode(wide, FillerWords.Share) : wide;
    }

    /// <summary>A word beside a topic, with little weight where it says what is to be done about it.</summary>
    private static QueryNode Weighed(QueryNode typed, QueryNode wide)
        => typed is TermNode term && FramingWords.Contains(term) ? new BoostNode(wide, FramingWords.Share) : wide;

    private WidenedNode Widened(ImmutableArray<QueryNode> nodes, ImmutableArray<Topic> topics)
    {
        string[] words = [.. nodes.Cast<TermNode>().SelectMany(term => term.Words)];
        string typed = string.Join(' ', words);
        var others = new Others();
        if (nodes.Length > 1) others.Add(typed, PhraseWeight);
        else others.Ignore(typed);
        foreach (var topic in topics) AddTopic(topic, typed, others);
        if (topics[0].IsPlainWords && nodes is [TermNode only]) others.AddForms(only);
        return new WidenedNode(nodes is [var single] ? single : new RunNode(nodes, [], []), others.All, topics[0].PrefLabel);
    }

    private void AddTopic(Topic topic, string typed, Others others)
    {
        foreach (string label in topic.SearchLabels) others.Add(label, topic.IsPlainWords ? PlainWordWeight : LabelWeight);
        foreach (string hint in topic.Hints) others.Add(hint, HintWeight);
        if (topic.IsPlainWords) return;
        var shown = topic.AltLabels.Prepend(topic.PrefLabel).Where(label => !label.Equals(typed, StringComparison.OrdinalIgnoreCase));
        _found.Add(new RecognisedTopic(topic.Id, topic.PrefLabel, typed, [.. shown]));
    }

    /// <summary>What is looked for beside the words as typed, each once.</summary>
    private sealed class Others
    {
        /// <summary>More are not looked for: each costs a look into the index.</summary>
        private const int Most = 80;

        private readonly ImmutableArray<(QueryNode, double)>.Builder _all = ImmutableArray.CreateBuilder<(QueryNode, double)>();
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public bool IsEmpty => _all.Count == 0;

        public ImmutableArray<(QueryNode, double)> All => _all.ToImmutable();

        public void Ignore(string label) => _seen.Add(Stems(WordBreaker.Words(label)));

        public void Add(string label, double weight)
        {
            var words = WordBreaker.Words(label);
            if (words.Length > 1 && words[^1] == "s") words = words[..^1];
            if (_all.Count < Most && _seen.Add(Stems(words))) _all.Add((new TermNode(words, null), weight));
        }

        public void AddForms(TermNode term)
        {
            if (term.Words is [var word]) foreach (string form in WordForms.Of(word)) Add(form, FormWeight);
        }

        /// <summary>"locum" and "locums" are one and the same to the index, and must not count twice.</summary>
        private static string Stems(ImmutableArray<string> words) => string.Join(' ', words.Select(word => PorterStemmer.Stem(word.ToLowerInvariant())));
    }
}
