using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>The parts of the passages of a page that show what matched.</summary>
internal static class Excerpts
{
    /// <summary>
    /// By passage, the best part of the text or, where more of the query stands there, of the question. A passage that matches
    /// elsewhere has none.
    /// </summary>
    public static Dictionary<long, string> Of(SqliteConnection connection, IReadOnlyList<Match> page, QueryNode query)
    {
        string[] leaves = [.. query.SoughtLeaves.Select(LeafExpression.Of).OfType<string>().Distinct()];
        if (leaves.Length == 0 || page.Count == 0) return [];
        return Of(connection, page, LeafExpression.Either(leaves));
    }

    /// <inheritdoc cref="Of(SqliteConnection, IReadOnlyList{Match}, QueryNode)"/>
    public static Dictionary<long, string> Of(SqliteConnection connection, IReadOnlyList<Match> page, string expression)
    {
        using var command = connection.Statement($"""
            SELECT rowid, snippet(fts, 1, $open, $close, '…', {Snippet.Words}), snippet(fts, 0, $open, $close, '…', {Snippet.Words})
            FROM fts WHERE fts MATCH $expression AND {Only(page, expression)}
            """, ("$open", $"{Snippet.Open}"), ("$close", $"{Snippet.Close}"), ("$expression", expression));
        using var row = command.ExecuteReader();
        Dictionary<long, string> excerpts = [];
        while (row.Read())
        {
            string? question = row.TextOrNull(1), text = row.TextOrNull(2);
            string? best = Snippet.MarkCount(question) > Snippet.MarkCount(text) ? question : text;
            if (Snippet.MarkCount(best) > 0) excerpts[row.GetInt64(0)] = Snippet.Html(best!);
        }
        return excerpts;
    }

    /// <summary>
    /// The engine looks up each row on its own, which is quick but for words by their beginning: those it would gather anew
    /// for every row. The plus sign makes it run once through all matches instead.
    /// </summary>
    private static string Only(IReadOnlyList<Match> page, string expression)
        => $"{(expression.Contains('*', StringComparison.Ordinal) ? "+" : "")}rowid IN ({string.Join(',', page.Select(match => match.Passage))})";
}
