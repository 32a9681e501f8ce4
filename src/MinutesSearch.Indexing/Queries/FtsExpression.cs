using System.Collections.Immutable;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Writes a query as a full-text expression. Words go in between quotation marks, so that nothing of them is syntax.</summary>
/// <param name="vocabulary">Gives the words of the index, where a pattern or the like needs them.</param>
internal sealed class FtsExpression(Func<Vocabulary> vocabulary)
{
    private const string Everywhere = "{question text item speaker authority committee}";

    // The full-text table stems words, but not the beginnings of words: "accommodat" is no beginning of the stem "accommod".
    // A beginning with a usual ending is a word whose stem is the one to look for.
    private static readonly string[] Endings = ["e", "ed", "s", "ing", "n", "on", "ion", "ation", "ment", "ness", "al", "ity", "y"];

    // Side by side any of the words will do, but a passage with all of them earns twice as much: the engine adds up what each
    // word of the expression earns, and in "a OR b OR (a AND b)" each stands twice. Nearness added nothing on the judged queries.
    private const int MostWordsForBonus = 8;

    /// <summary>Every passage has a kind, so this finds all.</summary>
    private static readonly string All = "(" + string.Join(" OR ", KindName.All.Select(name => $"{{kind}} : \"{name}\"")) + ")";

    /// <summary>No passage has such a kind.</summary>
    private const string Nothing = "{kind} : \"nothing\"";

    private static readonly HashSet<string> ColumnNames = [.. Schema.Columns.Split(", ")];

    public string Of(QueryNode node) => node switch
    {
        TermNode { Field: SearchField field } when !HasColumn(field) => Nothing,
        TermNode term => Term(term),
        PatternNode pattern => AnyOf(vocabulary().Matching(pattern.Pattern), pattern.Field),
        FuzzyNode fuzzy => AnyOf(vocabulary().Near(fuzzy.Word, fuzzy.Distance).Select(near => near.Word), fuzzy.Field),
        RangeNode => Nothing,
        BoostNode boost => Of(boost.Inner),
        WidenedNode widened => Or(widened.Others.Select(other => Of(other.Node)).Prepend(Of(widened.Original))),
        AnyNode any => Or(any.Parts.Select(Of)),
        AllNode all => AllOf(all.Parts),
        RunNode run => SideBySide(run),
        _ => throw new InvalidOperationException($"No expression for {node.GetType().Name}."),
    };

    /// <summary>Whether an expression looks for words by their beginning. Quoted words hold letters and digits only, so the star is ours.</summary>
    public static bool HasPrefix(string expression) => expression.Contains('*', StringComparison.Ordinal);

    private static bool HasColumn(SearchField field) => ColumnNames.Contains(FieldNames.Of(field));

    private static string Columns(SearchField? field) => field is SearchField named ? $"{{{FieldNames.Of(named)}}}" : Everywhere;

    private static string AnyOf(IEnumerable<IndexWord> words, SearchField? field)
    {
        string[] all = [.. words.Select(word => word.ToAsk).OfType<string>().Select(word => Quoted([word]))];
        return all.Length == 0 || (field is SearchField named && !HasColumn(named)) ? Nothing : $"{Columns(field)} : {Or(all)}";
    }

    private static string Term(TermNode term)
    {
        string columns = Columns(term.Field);
        if (term.Slop > 0) return $"{columns} : NEAR({string.Join(' ', term.Words.Select(word => Quoted([word])))}, {term.Slop})";
        string phrase = $"{columns} : {Quoted(term.Words)}";
        if (!term.IsPrefix) return phrase;
        var beginnings = term.Words.Length > 1 ? [] : Endings.Select(ending => $"{columns} : {Quoted([term.Words[0] + ending])}");
        return Or([$"{phrase} *", .. beginnings]);
    }

    private static string Quoted(ImmutableArray<string> words) => $"\"{string.Join(' ', words)}\"";

    private string AllOf(ImmutableArray<QueryNode> parts)
    {
        var excluded = parts.OfType<RunNode>().Where(run => run.OnlyExcludes).SelectMany(run => run.Excluded);
        return But([.. parts.Where(part => part is not RunNode { OnlyExcludes: true }).Select(Of)], excluded);
    }

    private string SideBySide(RunNode run)
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

    private string But(ImmutableArray<string> wanted, IEnumerable<QueryNode> excluded)
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
