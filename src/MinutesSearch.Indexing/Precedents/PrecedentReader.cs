using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Reads a pair with why it matches and what followed.</summary>
internal sealed class PrecedentReader(SqliteConnection connection, ImmutableArray<Sought> sought, ImmutableArray<string> labels)
{
    private const int MostActions = 10;

    public Precedent Read(Pair pair, int rank)
    {
        var words = SharedBy(pair.Beside ?? pair.Match.Passage);
        string? expression = words.IsEmpty ? null : FtsExpression.Of(new AnyNode([.. words.Select(word => new TermNode(word.Words, null))]));
        var hit = HitReader.Page(connection, [pair.Match], rank, expression)[0];
        return new Precedent
        {
            Hit = hit,
            Matched = [.. words.Select(word => word.Label)],
            MatchedIn = pair.Beside is not null || words.IsEmpty ? ["same item"] : Places(hit, pair.Match.Passage, words),
            Actions = Followed(pair),
        };
    }

    /// <summary>The words of the question that stand in a passage; else what else its topics are called.</summary>
    private ImmutableArray<Sought> SharedBy(int passage)
    {
        var own = sought.Where(each => each.Words.Length == 1);
        var others = labels.Select(label => new Sought(label, WordBreaker.Words(label), 1));
        return Standing(passage, own) is { IsEmpty: false } shared ? shared : Standing(passage, others);
    }

    private ImmutableArray<Sought> Standing(int passage, IEnumerable<Sought> words)
        => [.. words.Where(word => Stands(passage, [word], SearchField.Question) || Stands(passage, [word], SearchField.Text) || Stands(passage, [word], SearchField.Item))];

    private ImmutableArray<string> Places(Hit hit, int passage, ImmutableArray<Sought> words)
    {
        bool isQuestion = hit.Passage.Kind == PassageKind.Question;
        (SearchField Field, string Name)[] fields = [(SearchField.Question, "question"), (SearchField.Text, isQuestion ? "question" : "answer"), (SearchField.Item, "item")];
        return [.. fields.Where(field => Stands(passage, words, field.Field)).Select(field => field.Name).Distinct()];
    }

    private bool Stands(int passage, ImmutableArray<Sought> words, SearchField field)
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
            """, ("$document", pair.Match.Document), ("$section", pair.Section), ("$pair", pair.Match.Passage));
        using var row = command.ExecuteReader();
        List<Match> actions = [];
        while (row.Read()) actions.Add(new Match(row.GetInt32(0), pair.Match.Document, 0, pair.Match.Day));
        return HitReader.Page(connection, actions, 1, expression: null);
    }
}
