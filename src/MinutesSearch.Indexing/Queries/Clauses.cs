namespace MinutesSearch.Indexing.Queries;

/// <summary>Puts together the clauses that stand side by side in a query.</summary>
internal static class Clauses
{
    /// <summary>
    /// Words are wanted, the more the better. What is asked of the authority, the committee or the kind narrows instead: each of
    /// these fields must agree, with any of its values where it has several.
    /// </summary>
    /// <returns>Null where there are none.</returns>
    public static QueryNode? SideBySide(List<QueryNode> wanted, List<QueryNode> required, List<QueryNode> excluded)
    {
        var narrowing = wanted.Where(Narrows).GroupBy(FieldOf).Select(EitherOf).ToList();
        var words = Run(wanted.Where(node => !Narrows(node)).ToList(), required, excluded);
        if (narrowing.Count == 0) return words;
        return words is null && narrowing.Count == 1 ? narrowing[0] : new AllNode(words is null ? [.. narrowing] : [words, .. narrowing]);
    }

    private static bool Narrows(QueryNode node) => node.Leaves.Any() && node.Leaves.All(leaf => FieldNames.Narrows(leaf.Place));

    /// <summary>The field of a clause, or null for a bracket that asks several of them.</summary>
    private static SearchField? FieldOf(QueryNode node)
    {
        var fields = node.Leaves.Select(leaf => leaf.Place).Distinct().ToArray();
        return fields.Length == 1 ? fields[0] : null;
    }

    private static QueryNode EitherOf(IGrouping<SearchField?, QueryNode> clauses)
    {
        QueryNode[] all = [.. clauses];
        if (all.Length == 1) return all[0];
        // Brackets over several fields are conditions of their own. "value:>10 value:<20" is meant as what lies between.
        bool between = all.All(node => node is RangeNode) && all.Any(node => node is RangeNode { Low: null } or RangeNode { High: null });
        return clauses.Key is null || between ? new AllNode([.. all]) : new AnyNode([.. all]);
    }

    private static QueryNode? Run(List<QueryNode> wanted, List<QueryNode> required, List<QueryNode> excluded) => (wanted, required, excluded) switch
    {
        ([], [], []) => null,
        ([var only], [], []) => only,
        ([], [var only], []) => only,
        _ => new RunNode([.. wanted], [.. required], [.. excluded]),
    };
}
