using System.Collections.Immutable;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Puts the words of an index in the place of patterns and of words spelt alike.</summary>
/// <param name="vocabulary">Gives the words of the index; asked only where a query needs them.</param>
internal sealed class WordExpansion(Func<Vocabulary> vocabulary)
{
    public QueryNode Of(QueryNode node) => node.Leaves.Any(leaf => leaf is PatternNode or FuzzyNode || OfFixedValues(leaf)) ? Expanded(node) : node;

    private QueryNode Expanded(QueryNode node) => node switch
    {
        PatternNode { Field: SearchField field } pattern when FieldValues.AreFixed(field) => Values(field, value => WordShape.Fits(Plain.Of(pattern.Pattern), value)),
        FuzzyNode { Field: SearchField field } fuzzy when FieldValues.AreFixed(field) => Values(field, value => EditDistance.Between(Plain.Of(fuzzy.Word), value, fuzzy.Distance) <= fuzzy.Distance),
        TermNode { Field: SearchField field, IsPrefix: true } term when FieldValues.AreFixed(field) => Values(field, value => value.StartsWith(Plain.Of(term.Words[^1]), StringComparison.Ordinal)),
        PatternNode pattern => new AnyWordNode(ToAsk(vocabulary().Matching(pattern.Pattern)), pattern.Field),
        FuzzyNode fuzzy => new AnyWordNode(ToAsk(vocabulary().Near(fuzzy.Word, fuzzy.Distance).Select(near => near.Word)), fuzzy.Field),
        BoostNode boost => boost with { Inner = Expanded(boost.Inner) },
        WidenedNode widened => widened with { Original = Expanded(widened.Original) },
        AllNode all => new AllNode(Each(all.Parts)),
        AnyNode any => new AnyNode(Each(any.Parts)),
        RunNode run => new RunNode(Each(run.Wanted), Each(run.Required), Each(run.Excluded)),
        _ => node,
    };

    private static bool OfFixedValues(LeafNode leaf) => leaf is TermNode { IsPrefix: true, Field: SearchField field } && FieldValues.AreFixed(field);

    private ImmutableArray<QueryNode> Each(ImmutableArray<QueryNode> nodes) => [.. nodes.Select(Expanded)];

    private static ImmutableArray<string> ToAsk(IEnumerable<IndexWord> words) => [.. words.Select(word => word.ToAsk).OfType<string>()];

    private static AnyNode Values(SearchField field, Func<string, bool> fits)
        => new([.. FieldValues.Of(field).Where(fits).Select(value => new TermNode([.. value.Split(' ')], field))]);
}
