using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Comparing;

/// <summary>The best passages for a query that state figures.</summary>
internal static class PassagesWithFigures
{
    public static IEnumerable<Hit> Of(SqliteConnection connection, QueryNode query, SearchQuery within, int most)
    {
        var filter = PassageFilter.Of(connection, within);
        List<Match> matches = [];
        using (var command = connection.Statement($"""
            SELECT p.id, p.document, -bm25(fts), d.day FROM fts CROSS JOIN passage p ON p.id = fts.rowid CROSS JOIN document d ON d.id = p.document
            WHERE fts MATCH $expression AND EXISTS (SELECT 1 FROM figure WHERE passage = p.id){filter.Sql} ORDER BY 3 DESC LIMIT {most}
            """, [("$expression", FtsExpression.Of(query)), .. filter.Values]))
        {
            using var row = command.ExecuteReader();
            while (row.Read()) matches.Add(new Match(row.GetInt64(0), row.GetInt64(1), row.GetDouble(2), row.NumberOrNull(3) ?? 0));
        }
        foreach (var match in matches) yield return HitReader.Page(connection, [match], 1, expression: null)[0];
    }
}
