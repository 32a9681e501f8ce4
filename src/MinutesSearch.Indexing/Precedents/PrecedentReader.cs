using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Reads a pair with why it matches and what followed.</summary>
internal sealed class PrecedentReader(SqliteConnection connection, ImmutableArray<Sought> sought)
{
    private const int MostActions = 10;

    public Precedent Read(Pair pair, int rank)
    {
        bool byItem = pair.Matched.Count == 0;
        var words = (byItem ? pair.MatchedByItem : pair.Matched).Select(place => sought[place]).ToArray();
        string expression = FtsExpression.Of(new AnyNode([.. words.Select(word => new TermNode(word.Words, null))]));
        var hit = HitReader.Page(connection, [new Match(pair.Passage, pair.Document, pair.Score, pair.Day)], rank, expression)[0];
        return new Precedent
        {
            Hit = hit,
            Matched = [.. words.Where(word => word.Words.Length == 1).Select(word => word.Label)],
            MatchedIn = byItem ? ["same item"] : Places(hit, pair.Passage, words),
            Actions = Followed(pair),
        };
    }

    private ImmutableArray<string> Places(Hit hit, long passage, Sought[] words)
    {
        bool isQuestion = hit.Passage.Kind == PassageKind.Question;
        (SearchField Field, string Name)[] fields = [(SearchField.Question, "question"), (SearchField.Text, isQuestion ? "question" : "answer"), (SearchField.Item, "item")];
        return [.. fields.Where(field => Stands(passage, words, field.Field)).Select(field => field.Name).Distinct()];
    }

    private bool Stands(long passage, Sought[] words, SearchField field)
    {
        string expression = FtsExpression.Of(new AnyNode([.. words.Select(word => new TermNode(word.Words, field))]));
        return connection.Number("SELECT count(*) FROM fts WHERE fts MATCH $expression AND rowid = $id", ("$expression", expression), ("$id", passage)) > 0;
    }

    /// <summary>The actions under the same item that stand behind the question.</summary>
    private ImmutableArray<Hit> Followed(Pair pair)
    {
        using var command = connection.Statement($"""
            SELECT id FROM passage WHERE document = $document AND section = $section AND kind = {(int)PassageKind.Action}
                AND id > (SELECT min(id, ifnull(answers, id)) FROM passage WHERE id = $pair)
            ORDER BY id LIMIT {MostActions}
            """, ("$document", pair.Document), ("$section", pair.Section), ("$pair", pair.Passage));
        using var row = command.ExecuteReader();
        List<Match> actions = [];
        while (row.Read()) actions.Add(new Match(row.GetInt64(0), pair.Document, 0, pair.Day));
        return HitReader.Page(connection, actions, 1, expression: null);
    }
}
