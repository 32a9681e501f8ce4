using System.Collections.Immutable;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Writes a query as one full-text expression, for statements that join matches with other tables.</summary>
internal static class FtsExpression
{
    // Side by side any of the words will do, but a passage with all of them earns twice as much: the engine adds up what each
    // word of the expression earns, and in "a OR b OR (a AND b)" each stands twice. Nearness added nothing on the judged queries.
    private const int MostWordsForBonus = 8;

    /// <summary>Every passage has a kind, so this finds all.</summary>
    private static readonly string All = "(" + string.Join(" OR ", KindName.All.Select(name => $"{{kind}} : \"{name}\"")) + ")";

    /// <summary>No passage has such a kind.</summary>
    private const string Nothing = "{kind} : \"nothing\"";

    public static string Of(QueryNode node) => node switch
    {
        LeafNode leaf => LeafExpression.Of(leaf) ?? Nothing,
        BoostNode boost => Of(boost.Inner),
        WidenedNode widened => Or([Of(widened.Original), .. widened.Others.Select(other => Of(other.Node))]),
        AnyNode any => Or(any.Parts.Select(Of)),
        AllNode all => AllOf(all.Parts),
        RunNode run => SideBySide(run),
        _ => throw new InvalidOperationException($"No expression for {node.GetType().Name}."),
    };

    private static string AllOf(ImmutableArray<QueryNode> parts)
    {
        var excluded = parts.OfType<RunNode>().Where(run => run.OnlyExcludes).SelectMany(run => run.Excluded);
        return But([.. parts.Where(part => part is not RunNode { OnlyExcludes: true }).Select(Of)], excluded);
    }

    private static string SideBySide(RunNode run)
    {
        var wanted = run.Wanted.Select(Of).ToList();
        ImmutableArray<string> required = [.. run.Required.Select(Of)];
        if (required.IsEmpty && wanted.Count == 0) return But([All], run.Excluded);
        if (wanted.Count == 0) return But(required, run.Excluded);
        // Beside what is required, the wanted only add to the rank.
        string any = !required.IsEmpty ? Or([.. required, .. wanted]) : WithBonus(wanted);
        return But([.. required, any], run.Excluded);
    }

    private static string WithBonus(List<string> wanted)
        => wanted.Count is < 2 or > MostWordsForBonus ? Or(wanted) : Or([.. wanted, And(wanted)]);

    private static string But(ImmutableArray<string> wanted, IEnumerable<QueryNode> excluded)
    {
        string positive = wanted.IsEmpty ? All : And(wanted);
        string[] negative = [.. excluded.Select(Of)];
        return negative.Length == 0 ? positive : $"({positive} NOT {Or(negative)})";
    }

    private static string And(IEnumerable<string> parts) => Joined(" AND ", parts);

    private static string Or(IEnumerable<string> parts) => Joined(" OR ", parts);

    private static string Joined(string sign, IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length == 1 ? all[0] : $"({string.Join(sign, all)})";
    }
}
