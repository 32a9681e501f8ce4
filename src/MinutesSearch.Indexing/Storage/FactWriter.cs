using System.Globalization;
using Microsoft.Data.Sqlite;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Writes what passages state beyond their words.</summary>
internal sealed class FactWriter(SqliteConnection connection) : IDisposable
{
    private readonly RowWriter _action = new(connection, "action", "passage", "basis", "due_day", "due", "owner");
    private readonly RowWriter _decision = new(connection, "decision", "passage", "outcome", "votes_for", "votes_against", "abstained", "vote", "mover", "seconder");
    private readonly RowWriter _clause = new(connection, "clause", "passage", "place", "number", "text");
    private readonly RowWriter _figure = new(connection, "figure",
        "passage", "unit", "number", "value", "span_start", "span_end", "page", "measure", "whose", "period", "qualifier", "printed");

    public void Write(long row, Passage passage)
    {
        if (passage.Action is { } action)
            _action.Write(row, (int)action.Basis, action.DueDay is { } day ? Day.Number(day) : null, action.Due, action.Owner);
        if (passage.Decision is { } decision) Write(row, decision);
        if (passage.Figures.IsDefaultOrEmpty) return;
        foreach (var figure in passage.Figures) Write(row, figure);
    }

    public void Dispose()
    {
        _action.Dispose();
        _decision.Dispose();
        _clause.Dispose();
        _figure.Dispose();
    }

    private void Write(long row, DecisionFacts decision)
    {
        var vote = decision.Vote;
        _decision.Write(row, (int)decision.Outcome, vote?.For, vote?.Against, vote?.Abstained, vote?.Text, decision.Mover, decision.Seconder);
        int place = 0;
        foreach (var clause in decision.Clauses) _clause.Write(row, place++, clause.Number, clause.Text);
    }

    private void Write(long row, Figure figure) => _figure.Write(
        row, (int)figure.Unit, (double)figure.Value, figure.Value.ToString(CultureInfo.InvariantCulture), figure.Span.Start, figure.Span.End, figure.Span.Page,
        figure.Measure, figure.Of, figure.When, figure.Qualifier, figure.Text);
}
