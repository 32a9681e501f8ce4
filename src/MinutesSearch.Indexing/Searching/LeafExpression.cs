using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Writes a leaf of a query for the full-text engine. Words go in between quotation marks, so that nothing of them is syntax.</summary>
internal static class LeafExpression
{
    private static readonly ImmutableArray<string> FullTextColumns = [.. Storage.Schema.Columns.Split(", ")];

    private const int Everywhere = (1 << Storage.Schema.DefaultColumns) - 1;

    // The full-text table stems words, but not the beginnings of words: "accommodat" is no beginning of the stem "accommod".
    // A beginning with a usual ending is a word whose stem is the one to look for.
    private static readonly string[] Endings = ["e", "ed", "s", "ing", "n", "on", "ion", "ation", "ment", "ness", "al", "ity", "y"];

    /// <summary>Null for what is no word: a range, or any of no words.</summary>
    public static string? Of(LeafNode leaf) => leaf is TermNode or AnyWordNode { Words.IsEmpty: false } ? Of(leaf, ColumnsOf(leaf.Place)) : null;

    /// <summary>The same as the engine's pages can be asked for it.</summary>
    public static LeafText? TextOf(LeafNode leaf)
    {
        if (Of(leaf) is not string expression) return null;
        var text = new LeafText(expression, [], ColumnsOf(leaf.Place));
        if (leaf is not TermNode { IsPrefix: false } term) return text;
        return IsNear(term) ? text with { Phrases = term.Words, Slop = term.Slop } : text with { Phrases = [string.Join(' ', term.Words)] };
    }

    /// <summary>A bit for each column that a field means; none for a field that is no column.</summary>
    private static int ColumnsOf(SearchField? field)
        => field is not SearchField named ? Everywhere : FullTextColumns.IndexOf(FieldNames.Of(named)) is >= 0 and var column ? 1 << column : 0;

    private static string? Of(LeafNode leaf, int columns) => columns == 0 ? null : leaf switch
    {
        TermNode term => Of(term, Names(columns)),
        AnyWordNode any => $"{Names(columns)} : ({string.Join(" OR ", any.Words.Select(Quoted))})",
        _ => null,
    };

    private static string Of(TermNode term, string columns)
    {
        if (IsNear(term)) return $"{columns} : NEAR({string.Join(' ', term.Words.Select(Quoted))}, {term.Slop})";
        string phrase = $"{columns} : {Quoted(string.Join(' ', term.Words))}";
        if (!term.IsPrefix) return phrase;
        var beginnings = term.Words.Length > 1 ? [] : Endings.Select(ending => $"{columns} : {Quoted(term.Words[0] + ending)}");
        return Either([$"{phrase} *", .. beginnings]);
    }

    private static bool IsNear(TermNode term) => term.Slop > 0 && term.Words.Length > 1;

    public static string Either(IReadOnlyCollection<string> expressions)
        => expressions.Count == 1 ? expressions.First() : $"({string.Join(" OR ", expressions)})";

    private static string Names(int columns) => $"{{{string.Join(' ', FullTextColumns.Where((_, column) => (columns >> column & 1) != 0))}}}";

    private static string Quoted(string words) => $"\"{words}\"";
}
