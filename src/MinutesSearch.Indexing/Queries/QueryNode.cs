using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>A query as it was understood.</summary>
internal abstract record QueryNode
{
    /// <summary>The terms that a passage may or must have; those that it must not have are left out.</summary>
    public virtual IEnumerable<TermNode> Sought => [];

    /// <summary>All of its terms.</summary>
    public virtual IEnumerable<TermNode> Terms => Sought;

    /// <summary>The fields of all leaves that a passage may or must match, once for each leaf; null is everywhere.</summary>
    public abstract IEnumerable<SearchField?> SoughtFields { get; }

    /// <summary>The fields of all leaves, those that must not match too.</summary>
    public virtual IEnumerable<SearchField?> Fields => SoughtFields;
}

/// <summary>A word (one), or words that stand together (several).</summary>
/// <param name="Words">At least one; letters and digits only.</param>
/// <param name="Field">Where; null for everywhere.</param>
/// <param name="IsPrefix">Whether any word that begins with the last one will do.</param>
/// <param name="Quoted">Whether it was typed between quotation marks.</param>
/// <param name="Slop">How many other words may stand between the words of a phrase, which may then come in any order; 0 for none.</param>
/// <param name="Exact">Whether the words themselves are meant, not others of the same stem.</param>
internal sealed record TermNode(ImmutableArray<string> Words, SearchField? Field, bool IsPrefix = false, bool Quoted = false, int Slop = 0, bool Exact = false) : QueryNode
{
    public override IEnumerable<TermNode> Sought => [this];

    public override IEnumerable<SearchField?> SoughtFields => [Field];
}

/// <summary>Words of a shape: "*" stands for any characters or none, "?" for one.</summary>
/// <param name="Pattern">Letters, digits, "*" and "?"; with a letter or digit, and a sign elsewhere than one star at the end.</param>
/// <param name="Field">Where; null for everywhere.</param>
internal sealed record PatternNode(string Pattern, SearchField? Field) : QueryNode
{
    public override IEnumerable<SearchField?> SoughtFields => [Field];
}

/// <summary>Words spelt much like this one.</summary>
/// <param name="Word">The word as typed.</param>
/// <param name="Distance">Letters that may be wrong, missing, too many or swapped with the next: 1 or 2.</param>
/// <param name="Field">Where; null for everywhere.</param>
internal sealed record FuzzyNode(string Word, int Distance, SearchField? Field) : QueryNode
{
    public override IEnumerable<SearchField?> SoughtFields => [Field];
}

/// <summary>What lies between two values.</summary>
/// <param name="Field">Of what.</param>
/// <param name="Low">A day (2024-05-13), a number or a word, as the field has it; null for no bound.</param>
/// <param name="High">As <paramref name="Low"/>. Days that were typed as months or years stand here as the last of them.</param>
/// <param name="LowInclusive">Whether <paramref name="Low"/> itself belongs to it.</param>
/// <param name="HighInclusive">Whether <paramref name="High"/> itself belongs to it.</param>
internal sealed record RangeNode(SearchField Field, string? Low, string? High, bool LowInclusive, bool HighInclusive) : QueryNode
{
    public override IEnumerable<SearchField?> SoughtFields => [Field];
}

/// <summary>What counts for more or less than the rest of a query.</summary>
/// <param name="Inner">What is meant.</param>
/// <param name="Boost">Times its score; positive.</param>
internal sealed record BoostNode(QueryNode Inner, double Boost) : QueryNode
{
    public override IEnumerable<TermNode> Sought => Inner.Sought;

    public override IEnumerable<TermNode> Terms => Inner.Terms;

    public override IEnumerable<SearchField?> SoughtFields => Inner.SoughtFields;

    public override IEnumerable<SearchField?> Fields => Inner.Fields;
}

/// <summary>What names a topic, and the other words for it: a passage matches by any of them.</summary>
/// <param name="Original">As typed.</param>
/// <param name="Others">Each with the share of its score that counts.</param>
/// <param name="Topic">The name of the topic.</param>
internal sealed record WidenedNode(QueryNode Original, ImmutableArray<(QueryNode Node, double Weight)> Others, string Topic) : QueryNode
{
    public override IEnumerable<TermNode> Sought => Original.Sought.Concat(Others.SelectMany(other => other.Node.Sought));

    public override IEnumerable<TermNode> Terms => Original.Terms.Concat(Others.SelectMany(other => other.Node.Terms));

    public override IEnumerable<SearchField?> SoughtFields => Original.SoughtFields.Concat(Others.SelectMany(other => other.Node.SoughtFields));

    public override IEnumerable<SearchField?> Fields => Original.Fields.Concat(Others.SelectMany(other => other.Node.Fields));
}

/// <summary>Clauses side by side: any of the wanted (the more, the better), all of the required, none of the excluded.</summary>
internal sealed record RunNode(ImmutableArray<QueryNode> Wanted, ImmutableArray<QueryNode> Required, ImmutableArray<QueryNode> Excluded) : QueryNode
{
    public override IEnumerable<TermNode> Sought => Wanted.Concat(Required).SelectMany(node => node.Sought);

    public override IEnumerable<TermNode> Terms => Wanted.Concat(Required).Concat(Excluded).SelectMany(node => node.Terms);

    public override IEnumerable<SearchField?> SoughtFields => Wanted.Concat(Required).SelectMany(node => node.SoughtFields);

    public override IEnumerable<SearchField?> Fields => Wanted.Concat(Required).Concat(Excluded).SelectMany(node => node.Fields);

    /// <summary>Whether it only says what must not be there.</summary>
    public bool OnlyExcludes => Wanted.IsEmpty && Required.IsEmpty;
}

/// <summary>All of the parts (AND).</summary>
internal sealed record AllNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public override IEnumerable<TermNode> Sought => Parts.SelectMany(node => node.Sought);

    public override IEnumerable<TermNode> Terms => Parts.SelectMany(node => node.Terms);

    public override IEnumerable<SearchField?> SoughtFields => Parts.SelectMany(node => node.SoughtFields);

    public override IEnumerable<SearchField?> Fields => Parts.SelectMany(node => node.Fields);
}

/// <summary>Any of the parts (OR).</summary>
internal sealed record AnyNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public override IEnumerable<TermNode> Sought => Parts.SelectMany(node => node.Sought);

    public override IEnumerable<TermNode> Terms => Parts.SelectMany(node => node.Terms);

    public override IEnumerable<SearchField?> SoughtFields => Parts.SelectMany(node => node.SoughtFields);

    public override IEnumerable<SearchField?> Fields => Parts.SelectMany(node => node.Fields);
}

/// <summary>What the parser made of a query.</summary>
/// <param name="Root">Null where nothing in the text can be searched for.</param>
/// <param name="Notes">What was left out or read otherwise than it may look; whole sentences.</param>
internal sealed record ParsedQuery(QueryNode? Root, ImmutableArray<string> Notes)
{
    /// <summary>Whether passages of a kind are asked for; "-kind:action" only turns some away.</summary>
    public bool AsksForKinds => Root is not null && Root.SoughtFields.Contains(SearchField.Kind);
}
