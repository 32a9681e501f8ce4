using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace MinutesSearch.Indexing.Topics;

/// <summary>The topics by which searches are widened: those that come with the library, and a user's own.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class TopicVocabulary
{
    private static readonly Lazy<TopicVocabulary> BuiltIn = new(() => new TopicVocabulary(ReadEmbedded()));

    private readonly ImmutableArray<TopicDraft> _drafts;
    private readonly FrozenDictionary<string, Topic> _byId;
    private readonly Lazy<TopicLabels> _labels;

    private TopicVocabulary(ImmutableArray<TopicDraft> drafts)
    {
        _drafts = drafts;
        Topics = TopicRelations.Build(drafts);
        _byId = Topics.ToFrozenDictionary(topic => topic.Id, StringComparer.Ordinal);
        _labels = new(() => new TopicLabels(this));
    }

    /// <summary>The topics that come with the library.</summary>
    public static TopicVocabulary Default => BuiltIn.Value;

    /// <summary>All topics, in order of their ids.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>By what words a query names a topic; made when first asked for.</summary>
    internal TopicLabels Labels => _labels.Value;

    /// <summary>The topic with this id, or null.</summary>
    public Topic? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.GetValueOrDefault(id);
    }

    /// <summary>
    /// These topics and those of a text. A topic of the same id gains the text's labels and relations, and its name and note where the
    /// text gives them.
    /// </summary>
    /// <param name="text">In the form of the built-in files: "topic ID" begins a topic; prefLabel, altLabel, hiddenLabel, typedLabel, hint,
    /// broader, narrower, related (several parted by ";"), scopeNote and kind say something of it; "#" begins a comment.</param>
    /// <param name="source">What to call the text in messages.</param>
    /// <exception cref="TopicFormatException">A line cannot be understood, or a relation leads nowhere or round in a circle.</exception>
    public TopicVocabulary With(TextReader text, string source)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        return new TopicVocabulary([.. _drafts, .. TopicReader.Read(text, source)]);
    }

    /// <summary>These topics and those of a file.</summary>
    /// <inheritdoc cref="With(TextReader, string)"/>
    public TopicVocabulary WithFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var text = new StreamReader(path);
        return With(text, Path.GetFileName(path));
    }

    private static ImmutableArray<TopicDraft> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        List<TopicDraft> drafts = [];
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".topics", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            drafts.AddRange(TopicReader.Read(text, name));
        }
        return [.. drafts];
    }
}
