using MinutesSearch.Parsing;

namespace MinutesSearch.Cli.Output;

/// <summary>How much of each kind the documents of each council hold.</summary>
internal sealed class CouncilCounts
{
    private readonly Dictionary<string, DocumentCounts> _counts = new(StringComparer.OrdinalIgnoreCase);

    public DocumentCounts All => _counts.Values.Aggregate(default(DocumentCounts), (a, b) => a + b);

    /// <summary>How many councils there are by name.</summary>
    public int Councils => _counts.Keys.Count(name => name != Wording.CouncilUnknown);

    public void Add(MinutesDocument document)
    {
        string council = document.Authority ?? Wording.CouncilUnknown;
        _counts[council] = _counts.GetValueOrDefault(council) + DocumentCounts.Of(document);
    }

    /// <summary>Those with the most documents first, then by name; documents that do not name their council come last.</summary>
    public IEnumerable<(string Council, DocumentCounts Counts)> InOrder()
        => _counts.OrderBy(each => each.Key == Wording.CouncilUnknown).ThenByDescending(each => each.Value.Documents).ThenBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => (each.Key, each.Value));
}
