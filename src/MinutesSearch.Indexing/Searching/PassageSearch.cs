using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Storage;
using SQLitePCL;

namespace MinutesSearch.Indexing.Searching;

/// <summary>One search: query to expression, one scan of all matches for ranks and counts, then the page's texts.</summary>
internal static class PassageSearch
{
    // What a match is worth by column: question, text, item, speaker, authority, committee, kind.
    // A title stands over many passages, most of which are about something else: on the judged queries more weight ranked worse
    // (nDCG@10 0.60 at 0.5, 0.54 at 1).
    private const string Weights = "1.0, 1.0, 0.2, 0.3, 0.1, 0.1, 0.0";

    public static SearchResult Run(SqliteConnection connection, SearchQuery query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string typed = query.Text ?? "";
        var parsed = QueryParser.Parse(typed);
        var result = new SearchResult { Query = typed, Explanation = QueryExplanation.Of(typed, parsed) };
        if (parsed.Root is null && !string.IsNullOrWhiteSpace(typed)) return result;

        string? expression = parsed.Root is null ? null : new FtsExpression(() => Vocabulary.Read(connection)).Of(parsed.Root);
        using var snapshot = connection.BeginTransaction(deferred: true); // others may write between the statements
        var best = new BestMatches((int)Math.Min(int.MaxValue, (long)query.Offset + query.Limit), new MatchOrder(connection));
        var facets = new FacetCounter();
        // Who asks for kinds gets all of them: questions too that have been answered.
        bool asksForKinds = !query.Kinds.IsDefaultOrEmpty || parsed.AsksForKinds;
        var taker = new MatchTaker(best, facets, query.FoldAnswered && !asksForKinds);
        Scan(connection, expression, PassageFilter.Of(connection, query), taker, cancellation);
        return result with
        {
            Total = taker.Total,
            Folded = taker.Folded,
            Hits = HitReader.Page(connection, [.. best.InOrder().Skip(query.Offset)], query.Offset + 1, expression),
            Facets = facets.Facets(connection),
        };
    }

    private static void Scan(SqliteConnection connection, string? expression, PassageFilter filter, MatchTaker taker, CancellationToken cancellation)
    {
        using var command = connection.Statement(Matches(expression) + filter.Sql, filter.Values);
        if (expression is not null) command.Parameters.AddWithValue("$expression", expression);
        using var interrupt = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
        int seen = 0;
        try
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                if (++seen % 1024 == 0) cancellation.ThrowIfCancellationRequested();
                var row = reader.Handle!; // straight to the columns: this loop runs once a match
                var match = new Match(raw.sqlite3_column_int64(row, 0), raw.sqlite3_column_int64(row, 1), raw.sqlite3_column_double(row, 2), raw.sqlite3_column_int(row, 5));
                taker.Take(match, raw.sqlite3_column_int(row, 3), raw.sqlite3_column_int(row, 4), raw.sqlite3_column_int64(row, 6), raw.sqlite3_column_int(row, 7) != 0);
            }
        }
        catch (SqliteException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        taker.End();
    }

    // CROSS JOIN keeps the order: from the matches to their facts, never the other way round. The facts come from an index that
    // holds nothing else: about a hundred times as dense as the table with its texts.
    private static string Matches(string? expression) => expression is null
        ? """
          SELECT p.id, p.document, 0.0, d.authority, p.kind, d.day, p.answers, p.answered
          FROM passage p INDEXED BY passage_facts CROSS JOIN document d ON d.id = p.document WHERE true
          """
        : $"""
          SELECT p.id, p.document, -bm25(fts, {Weights}), d.authority, p.kind, d.day, p.answers, p.answered
          FROM fts CROSS JOIN passage p INDEXED BY passage_facts ON p.id = fts.rowid CROSS JOIN document d ON d.id = p.document
          WHERE fts MATCH $expression
          """;
}
