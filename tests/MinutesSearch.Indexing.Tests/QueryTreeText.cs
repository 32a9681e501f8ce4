using System.Globalization;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Tests;

/// <summary>Writes a query's tree as a query that reads as this tree, and as a plain dump that tells any two trees apart.</summary>
internal static class QueryTreeText
{
    public static string Query(QueryNode? node) => node switch
    {
        null => "",
        AnyNode any => string.Join(" OR ", any.Parts.Select(part => part is AllNode or RunNode ? Query(part) : Inner(part))),
        AllNode all => string.Join(" AND ", all.Parts.Select(part => part is RunNode ? Query(part) : Inner(part))),
        RunNode { OnlyExcludes: true, Excluded.IsEmpty: true } => "*:*",
        RunNode run => string.Join(' ', [.. run.Wanted.Select(Inner), .. run.Required.Select(part => "+" + Inner(part)), .. run.Excluded.Select(part => "-" + Inner(part))]),
        BoostNode boost => Inner(boost.Inner) + "^" + boost.Boost.ToString("0.################", CultureInfo.InvariantCulture),
        _ => Leaf(node),
    };

    public static string Dump(QueryNode? node) => node switch
    {
        null => "nothing",
        AnyNode any => $"any({Dumps(any.Parts)})",
        AllNode all => $"all({Dumps(all.Parts)})",
        RunNode run => $"run({Dumps(run.Wanted)};{Dumps(run.Required)};{Dumps(run.Excluded)})",
        BoostNode boost => $"boost({Dump(boost.Inner)},{boost.Boost.ToString(CultureInfo.InvariantCulture)})",
        TermNode term => $"{term.Field}:term({string.Join(' ', term.Words)},{term.IsPrefix},{term.Quoted},{term.Slop},{term.Exact})",
        _ => $"{node}",
    };

    private static string Dumps(IEnumerable<QueryNode> nodes) => string.Join(',', nodes.Select(Dump));

    private static string Inner(QueryNode node) => node is AnyNode or AllNode or RunNode { OnlyExcludes: false } or RunNode { Excluded.IsEmpty: false } or BoostNode ? $"({Query(node)})" : Query(node);

    private static string Leaf(QueryNode leaf) => leaf switch
    {
        TermNode term => In(term.Field) + Words(term),
        PatternNode pattern => In(pattern.Field) + pattern.Pattern,
        FuzzyNode fuzzy => $"{In(fuzzy.Field)}{Escaped(fuzzy.Word)}~{fuzzy.Distance}",
        RangeNode { Low: null, High: null } range => In(range.Field) + "*:*",
        RangeNode range => $"{In(range.Field)}{(range.LowInclusive ? '[' : '{')}{range.Low ?? "*"} TO {range.High ?? "*"}{(range.HighInclusive ? ']' : '}')}",
        _ => throw new ArgumentException(leaf.GetType().Name),
    };

    private static string In(SearchField? field) => field is SearchField named ? FieldNames.Of(named) + ":" : "";

    private static string Words(TermNode term) => term switch
    {
        { Quoted: true, Slop: > 0 } => $"\"{string.Join(' ', term.Words)}\"~{term.Slop}",
        { Quoted: true } => $"\"{string.Join(' ', term.Words)}\"",
        { Words: [var only] } => Escaped(only) + (term.IsPrefix ? "*" : ""),
        _ => string.Join('-', term.Words) + (term.IsPrefix ? "*" : ""),
    };

    private static string Escaped(string word) => word is "AND" or "OR" or "NOT" ? "\\" + word : word;
}
