using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>A query as it was understood.</summary>
internal abstract record QueryNode
{
    /// <summary>The terms that a passage may or must have; those that it must not have are left out.</summary>
    public virtual IEnumerable<TermNode> Sought => [];

    /// <summary>All of its terms.</summary>
    public virtual IEnumerable<TermNode> Terms => Sought;
}

/// <summary>A word (one), or words that stand together (several).</summary>
/// <param name="Words">At least one; letters and digits only.</param>
/// <param name="Field">Where; null for everywhere.</param>
/// <param name="IsPrefix">Whether any word that begins with the last one will do.</param>
/// <param name="Quoted">Whether it was typed between quotation marks.</param>
internal sealed record TermNode(ImmutableArray<string> Words, SearchField? Field, bool IsPrefix = false, bool Quoted = false) : QueryNode
{
    public override IEnumerable<TermNode> Sought => [this];
}

/// <summary>Clauses side by side: any of the wanted (the more, the better), all of the required, none of the excluded.</summary>
internal sealed record RunNode(ImmutableArray<QueryNode> Wanted, ImmutableArray<QueryNode> Required, ImmutableArray<QueryNode> Excluded) : QueryNode
{
    public override IEnumerable<TermNode> Sought => Wanted.Concat(Required).SelectMany(node => node.Sought);

    public override IEnumerable<TermNode> Terms => Wanted.Concat(Required).Concat(Excluded).SelectMany(node => node.Terms);

    /// <summary>Whether it only says what must not be there.</summary>
    public bool OnlyExcludes => Wanted.IsEmpty && Required.IsEmpty;
}

/// <summary>All of the parts (AND).</summary>
internal sealed record AllNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public override IEnumerable<TermNode> Sought => Parts.SelectMany(node => node.Sought);

    public override IEnumerable<TermNode> Terms => Parts.SelectMany(node => node.Terms);
}

/// <summary>Any of the parts (OR).</summary>
internal sealed record AnyNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public override IEnumerable<TermNode> Sought => Parts.SelectMany(node => node.Sought);

    public override IEnumerable<TermNode> Terms => Parts.SelectMany(node => node.Terms);
}

/// <summary>What the parser made of a query.</summary>
/// <param name="Root">Null where nothing in the text can be searched for.</param>
/// <param name="Notes">What was left out or read otherwise than it may look; whole sentences.</param>
internal sealed record ParsedQuery(QueryNode? Root, ImmutableArray<string> Notes)
{
    /// <summary>Whether passages of a kind are asked for; "-kind:action" only turns some away.</summary>
    public bool AsksForKinds => Root is not null && Root.Sought.Any(term => term.Field == SearchField.Kind);
}
