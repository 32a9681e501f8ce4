using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Comparing;

/// <summary>Tells which figures are on a topic by what is printed about each: a full-text table in memory, so that words match as they do in a search.</summary>
internal sealed class FigureRanking : IDisposable
{
    // measure, whose, clause, heading
    private const string Weights = "3.0, 2.0, 1.0, 0.5";

    private const double LeastWeight = 0.5;

    private readonly SqliteConnection _memory = new("Data Source=:memory:;Pooling=False");
    private readonly RowWriter _rows;

    public FigureRanking()
    {
        _memory.Open();
        _memory.Execute("CREATE VIRTUAL TABLE said USING fts5(measure, whose, clause, heading, tokenize = 'porter unicode61 remove_diacritics 2')");
        _rows = new RowWriter(_memory, "said", "rowid", "measure", "whose", "clause", "heading");
    }

    /// <summary>Adds figures, each at its place in the list.</summary>
    public void Add(IReadOnlyList<ComparedFigure> figures)
    {
        // On its own each row would be written out as an index of its own.
        _memory.Execute("BEGIN");
        for (int i = 0; i < figures.Count; i++) Add(i, figures[i]);
        _memory.Execute("COMMIT");
    }

    /// <summary>The places of those on the topic with their scores: all that speak of every word; where none does, those that speak of any.</summary>
    /// <param name="parts">What the figures are to speak of.</param>
    /// <param name="shapes">Words that help.</param>
    public (Dictionary<int, double> Scores, bool All) Of(ImmutableArray<QueryNode> parts, ImmutableArray<string> shapes)
    {
        string[] expressions = [.. parts.Select(Expression)];
        var all = Scores(string.Join(" AND ", expressions), shapes);
        return all.Count > 0 || expressions.Length == 1 ? (all, true) : (Scores(string.Join(" OR ", expressions), shapes), false);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _memory.Dispose();
    }

    private void Add(int place, ComparedFigure figure)
    {
        string? heading = TopicWords.IsOnlyShape(figure.Figure.Measure) ? figure.Hit.Passage.Item : null;
        // The lines of a slide run into each other: what stands beside a number there is mostly about the next.
        bool clauseTells = figure.Hit.Passage.Kind != PassageKind.Slide && !TopicWords.IsSpecific(figure.Figure.Measure);
        _rows.Write(place, figure.Figure.Measure, figure.Figure.Of, clauseTells ? figure.Clause : null, heading);
    }

    private Dictionary<int, double> Scores(string required, ImmutableArray<string> helping)
    {
        // What helps stands beside what is required, so that it counts and does not narrow.
        string expression = helping.IsEmpty ? required : $"({required}) AND (({required}) OR {string.Join(" OR ", helping.Select(Quoted))})";
        using var command = _memory.Statement($"SELECT rowid, -bm25(said, {Weights}) FROM said WHERE said MATCH $expression", ("$expression", expression));
        using var row = command.ExecuteReader();
        Dictionary<int, double> scores = [];
        while (row.Read()) scores[row.GetInt32(0)] = row.GetDouble(1);
        return scores;
    }

    /// <summary>A word or the words of a part, or any other name of its topic; mere hints are too weak to make a figure one of it.</summary>
    private static string Expression(QueryNode node) => node switch
    {
        WidenedNode widened => $"({string.Join(" OR ", widened.Others.Where(other => other.Weight >= LeastWeight).Select(other => Expression(other.Node)).Prepend(Expression(widened.Original)))})",
        RunNode run => $"({string.Join(" AND ", run.Wanted.Select(Expression))})",
        BoostNode boost => Expression(boost.Inner),
        TermNode term => Quoted(string.Join(' ', term.Words)),
        _ => throw new InvalidOperationException($"A topic has no {node.GetType().Name}."),
    };

    private static string Quoted(string words) => $"\"{words}\"";
}
