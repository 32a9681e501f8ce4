using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Writes a leaf of a query for the full-text engine. Words go in between quotation marks, so that nothing of them is syntax.</summary>
internal static class LeafExpression
{
    private static readonly ImmutableArray<string> FullTextColumns = [.. Storage.Schema.Columns.Split(", ")];

    private const string Everywhere = "{question text item speaker authority committee}";

    // The full-text table stems words, but not the beginnings of words: "accommodat" is no beginning of the stem "accommod".
    // A beginning with a usual ending is a word whose stem is the one to look for.
    private static readonly string[] Endings = ["e", "ed", "s", "ing", "n", "on", "ion", "ation", "ment", "ness", "al", "ity", "y"];

    /// <summary>Null for what is no word: a range, or any of no words.</summary>
    public static string? Of(LeafNode leaf) => leaf switch
    {
        TermNode term when HasColumn(term.Field) => Of(term),
        AnyWordNode { Words.IsEmpty: false } any when HasColumn(any.Field) => AnyWord(any.Words, any.Field),
        _ => null,
    };

    /// <summary>The same as the engine's pages can be asked for it.</summary>
    public static LeafText? TextOf(LeafNode leaf)
    {
        if (Of(leaf) is not string expression) return null;
        if (leaf is not TermNode { IsPrefix: false } term) return new LeafText(expression, [], 0);
        int columns = term.Field is SearchField field ? 1 << FullTextColumns.IndexOf(FieldNames.Of(field)) : (1 << Storage.Schema.DefaultColumns) - 1;
        return IsNear(term) ? new LeafText(expression, term.Words, columns, term.Slop) : new LeafText(expression, [string.Join(' ', term.Words)], columns);
    }

    private static bool HasColumn(SearchField? field) => field is not SearchField named || FullTextColumns.Contains(FieldNames.Of(named));

    private static string Of(TermNode term)
    {
        string columns = Columns(term.Field);
        if (IsNear(term)) return $"{columns} : NEAR({string.Join(' ', term.Words.Select(Quoted))}, {term.Slop})";
        string phrase = $"{columns} : {Quoted(string.Join(' ', term.Words))}";
        if (!term.IsPrefix) return phrase;
        var beginnings = term.Words.Length > 1 ? [] : Endings.Select(ending => $"{columns} : {Quoted(term.Words[0] + ending)}");
        return Either([$"{phrase} *", .. beginnings]);
    }

    private static bool IsNear(TermNode term) => term.Slop > 0 && term.Words.Length > 1;

    /// <summary>Any of some words.</summary>
    private static string AnyWord(IEnumerable<string> words, SearchField? field)
        => $"{Columns(field)} : ({string.Join(" OR ", words.Select(Quoted))})";

    public static string Either(IReadOnlyCollection<string> expressions)
        => expressions.Count == 1 ? expressions.First() : $"({string.Join(" OR ", expressions)})";

    private static string Columns(SearchField? field) => field is SearchField column ? $"{{{FieldNames.Of(column)}}}" : Everywhere;

    private static string Quoted(string words) => $"\"{words}\"";
}
