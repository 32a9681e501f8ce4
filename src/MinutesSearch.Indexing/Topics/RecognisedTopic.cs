using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Topics;

/// <summary>A topic that a query names.</summary>
/// <param name="Id">Its id in the vocabulary.</param>
/// <param name="Label">Its usual name.</param>
/// <param name="Words">The words of the query that name it.</param>
/// <param name="Labels">The other names that were looked for as well; abbreviations and hints are left out.</param>
public sealed record RecognisedTopic(string Id, string Label, string Words, ImmutableArray<string> Labels);
