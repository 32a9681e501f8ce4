using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>A query as it was understood.</summary>
internal abstract record QueryNode
{
    /// <summary>The single clauses that a passage may or must match; those that it must not match are left out.</summary>
    public abstract IEnumerable<LeafNode> SoughtLeaves { get; }

    /// <summary>All of its single clauses.</summary>
    public virtual IEnumerable<LeafNode> Leaves => SoughtLeaves;

    /// <summary>The terms among <see cref="SoughtLeaves"/>.</summary>
    public IEnumerable<TermNode> Sought => SoughtLeaves.OfType<TermNode>();
}

/// <summary>A single clause.</summary>
internal abstract record LeafNode : QueryNode
{
    /// <summary>The field that it is about; null for everywhere.</summary>
    public abstract SearchField? Place { get; }

    public override IEnumerable<LeafNode> SoughtLeaves => [this];
}

/// <summary>A word (one), or words that stand together (several).</summary>
/// <param name="Words">At least one; letters and digits only.</param>
/// <param name="Field">Where; null for everywhere.</param>
/// <param name="IsPrefix">Whether any word that begins with the last one will do.</param>
/// <param name="Quoted">Whether it was typed between quotation marks.</param>
/// <param name="Slop">How many other words may stand between the words of a phrase, which may then come in any order; 0 for none.</param>
/// <param name="Exact">Whether the words themselves are meant, not others of the same stem.</param>
internal sealed record TermNode(ImmutableArray<string> Words, SearchField? Field, bool IsPrefix = false, bool Quoted = false, int Slop = 0, bool Exact = false) : LeafNode
{
    public override SearchField? Place => Field;
}

/// <summary>Words of a shape: "*" stands for any characters or none, "?" for one.</summary>
/// <param name="Pattern">Letters, digits, "*" and "?"; with a letter or digit, and a sign elsewhere than one star at the end.</param>
/// <param name="Field">Where; null for everywhere.</param>
internal sealed record PatternNode(string Pattern, SearchField? Field) : LeafNode
{
    public override SearchField? Place => Field;
}

/// <summary>Words spelt much like this one.</summary>
/// <param name="Word">The word as typed.</param>
/// <param name="Distance">Letters that may be wrong, missing, too many or swapped with the next: 1 or 2.</param>
/// <param name="Field">Where; null for everywhere.</param>
internal sealed record FuzzyNode(string Word, int Distance, SearchField? Field) : LeafNode
{
    public override SearchField? Place => Field;
}

/// <summary>Any of some words: what a pattern, or words spelt alike, come to in an index (<see cref="WordExpansion"/>). No query reads as this.</summary>
/// <param name="Words">Words whose stems the index holds; none where nothing is like what was typed.</param>
/// <param name="Field">Where; null for everywhere.</param>
internal sealed record AnyWordNode(ImmutableArray<string> Words, SearchField? Field) : LeafNode
{
    public override SearchField? Place => Field;
}

/// <summary>What lies between two values; with no bound at all whatever has a value.</summary>
/// <param name="Field">Of what.</param>
/// <param name="Low">A day (2024-05-13) or a number, as the field has it; null for no bound.</param>
/// <param name="High">As <paramref name="Low"/>. Days that were typed as months or years stand here as the last of them.</param>
/// <param name="LowInclusive">Whether <paramref name="Low"/> itself belongs to it.</param>
/// <param name="HighInclusive">Whether <paramref name="High"/> itself belongs to it.</param>
internal sealed record RangeNode(SearchField Field, string? Low, string? High, bool LowInclusive, bool HighInclusive) : LeafNode
{
    public override SearchField? Place => Field;
}

/// <summary>What counts for more or less than the rest of a query.</summary>
/// <param name="Inner">What is meant.</param>
/// <param name="Boost">Times its score; positive.</param>
internal sealed record BoostNode(QueryNode Inner, double Boost) : QueryNode
{
    public override IEnumerable<LeafNode> SoughtLeaves => Inner.SoughtLeaves;

    public override IEnumerable<LeafNode> Leaves => Inner.Leaves;
}

/// <summary>What names a topic, and the other words for it: a passage matches by any of them.</summary>
/// <param name="Original">As typed.</param>
/// <param name="Others">Each with the share of its score that counts.</param>
/// <param name="Topic">The name of the topic.</param>
internal sealed record WidenedNode(QueryNode Original, ImmutableArray<(QueryNode Node, double Weight)> Others, string Topic) : QueryNode
{
    public override IEnumerable<LeafNode> SoughtLeaves => Original.SoughtLeaves.Concat(Others.SelectMany(other => other.Node.SoughtLeaves));

    public override IEnumerable<LeafNode> Leaves => Original.Leaves.Concat(Others.SelectMany(other => other.Node.Leaves));
}

/// <summary>Clauses side by side: any of the wanted (the more, the better), all of the required, none of the excluded.</summary>
internal sealed record RunNode(ImmutableArray<QueryNode> Wanted, ImmutableArray<QueryNode> Required, ImmutableArray<QueryNode> Excluded) : QueryNode
{
    public override IEnumerable<LeafNode> SoughtLeaves => Wanted.Concat(Required).SelectMany(node => node.SoughtLeaves);

    public override IEnumerable<LeafNode> Leaves => Wanted.Concat(Required).Concat(Excluded).SelectMany(node => node.Leaves);

    /// <summary>Whether it only says what must not be there; with nothing excluded it is everything.</summary>
    public bool OnlyExcludes => Wanted.IsEmpty && Required.IsEmpty;
}

/// <summary>All of the parts (AND).</summary>
internal sealed record AllNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public override IEnumerable<LeafNode> SoughtLeaves => Parts.SelectMany(node => node.SoughtLeaves);

    public override IEnumerable<LeafNode> Leaves => Parts.SelectMany(node => node.Leaves);
}

/// <summary>Any of the parts (OR).</summary>
internal sealed record AnyNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public override IEnumerable<LeafNode> SoughtLeaves => Parts.SelectMany(node => node.SoughtLeaves);

    public override IEnumerable<LeafNode> Leaves => Parts.SelectMany(node => node.Leaves);
}

/// <summary>What the parser made of a query.</summary>
/// <param name="Root">Null where nothing in the text can be searched for.</param>
/// <param name="Notes">What was left out or read otherwise than it may look; whole sentences.</param>
internal sealed record ParsedQuery(QueryNode? Root, ImmutableArray<string> Notes)
{
    /// <summary>Whether passages of a kind are asked for; "-kind:action" only turns some away.</summary>
    public bool AsksForKinds => Root is not null && Root.SoughtLeaves.Any(leaf => leaf.Place == SearchField.Kind);
}
