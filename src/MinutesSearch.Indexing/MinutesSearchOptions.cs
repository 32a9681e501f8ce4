using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>How a program that uses dependency injection parses and searches minutes. The defaults suit a program of one index.</summary>
public sealed class MinutesSearchOptions
{
    /// <summary>The index file; made where there is none. "minutes.db" in the current folder by default.</summary>
    public string Index { get; set; } = "minutes.db";

    /// <summary>How many searches run at a time; 0, the default, for two for each processor.</summary>
    public int Readers { get; set; }

    /// <summary>How documents are parsed: limits, formats and words of one's own.</summary>
    public ParseOptions Parsing { get; set; } = ParseOptions.Default;

    /// <summary>The topics by which searches are widened: see <see cref="SearchQuery.Topics"/>.</summary>
    public TopicVocabulary Topics { get; set; } = TopicVocabulary.Default;
}
