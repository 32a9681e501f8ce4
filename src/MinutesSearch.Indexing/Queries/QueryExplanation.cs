using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Says in plain words how a query was read.</summary>
internal static class QueryExplanation
{
    public static string Of(string text, ParsedQuery query)
    {
        string reading = query.Root switch
        {
            null when string.IsNullOrWhiteSpace(text) => "All passages, newest first.",
            null => "Nothing in the query can be searched for; it holds no word.",
            RunNode { OnlyExcludes: true, Excluded.IsEmpty: true } => "All passages, newest first.",
            RunNode { OnlyExcludes: true } run => $"All passages but those with {List(run.Excluded, "or")}.",
            var root when MayHaveSome(root) => $"Passages with {Describe(root)}; those with more of the words rank higher.",
            var root => $"Passages with {Describe(root)}.",
        };
        return string.Join(' ', [reading, .. query.Notes]);
    }

    private static bool MayHaveSome(QueryNode node) => node switch
    {
        RunNode run => run.Required.IsEmpty && run.Wanted.Length > 1,
        AllNode all => all.Parts.Any(part => part is RunNode run && MayHaveSome(run)),
        _ => false,
    };

    private static string Describe(QueryNode node) => node switch
    {
        AnyNode any => List(any.Parts, "or"),
        AllNode all => All(all.Parts),
        RunNode run => Run(run),
        BoostNode boost => $"{Inner(boost.Inner)}, counted {boost.Boost:0.##} times",
        WidenedNode widened => $"{Inner(widened.Original)}, widened by the topic “{widened.Topic}”",
        _ => LeafExplanation.Of(node),
    };

    private static string All(ImmutableArray<QueryNode> parts)
    {
        ImmutableArray<QueryNode> wanted = [.. parts.Where(part => part is not RunNode { OnlyExcludes: true })];
        ImmutableArray<QueryNode> excluded = [.. parts.OfType<RunNode>().Where(run => run.OnlyExcludes).SelectMany(run => run.Excluded)];
        string positive = wanted.IsEmpty ? "anything" : List(wanted, "and");
        return excluded.IsEmpty ? positive : $"{positive} but not {List(excluded, "or")}";
    }

    private static string Run(RunNode run)
    {
        List<string> parts = [];
        if (!run.Required.IsEmpty) parts.Add(List(run.Required, "and"));
        if (!run.Wanted.IsEmpty)
            parts.Add(run.Required.IsEmpty ? AnyOf(run.Wanted) : $"better still with {List(run.Wanted, "or")}");
        string positive = parts.Count == 0 ? "anything" : string.Join(", ", parts);
        return run.Excluded.IsEmpty ? positive : $"{positive} but not {List(run.Excluded, "or")}";
    }

    private static string AnyOf(ImmutableArray<QueryNode> wanted) => wanted.Length == 1 ? Inner(wanted[0]) : $"any of {List(wanted, "or")}";

    private static string List(ImmutableArray<QueryNode> nodes, string last)
    {
        string[] all = [.. nodes.Select(Inner)];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    private static string Inner(QueryNode node) => node is TermNode or PatternNode or FuzzyNode or RangeNode ? Describe(node) : $"({Describe(node)})";
}
