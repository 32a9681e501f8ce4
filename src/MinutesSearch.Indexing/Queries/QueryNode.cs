using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>A query as it was understood.</summary>
internal abstract record QueryNode;

/// <summary>A word (one), or words that stand together (several).</summary>
/// <param name="Words">At least one; letters and digits only.</param>
/// <param name="Field">Where; null for everywhere.</param>
/// <param name="IsPrefix">Whether any word that begins with the last one will do.</param>
/// <param name="Quoted">Whether it was typed between quotation marks.</param>
internal sealed record TermNode(ImmutableArray<string> Words, SearchField? Field, bool IsPrefix = false, bool Quoted = false) : QueryNode;

/// <summary>Clauses side by side: any of the wanted (the more, the better), all of the required, none of the excluded.</summary>
internal sealed record RunNode(ImmutableArray<QueryNode> Wanted, ImmutableArray<QueryNode> Required, ImmutableArray<QueryNode> Excluded) : QueryNode
{
    /// <summary>Whether it only says what must not be there.</summary>
    public bool OnlyExcludes => Wanted.IsEmpty && Required.IsEmpty;
}

/// <summary>All of the parts (AND).</summary>
internal sealed record AllNode(ImmutableArray<QueryNode> Parts) : QueryNode;

/// <summary>Any of the parts (OR).</summary>
internal sealed record AnyNode(ImmutableArray<QueryNode> Parts) : QueryNode;

/// <summary>What the parser made of a query.</summary>
/// <param name="Root">Null where nothing in the text can be searched for.</param>
/// <param name="Notes">What was left out or read otherwise than it may look; whole sentences.</param>
internal sealed record ParsedQuery(QueryNode? Root, ImmutableArray<string> Notes);
