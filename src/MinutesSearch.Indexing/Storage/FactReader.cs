using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Reads what a passage states beyond its words.</summary>
internal static class FactReader
{
    public const string FigureColumns = "unit, value, span_start, span_end, page, measure, whose, period, qualifier, printed";

    /// <summary>The passage with its action, decision and figures.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="row">Its row.</param>
    /// <param name="passage">The passage without them.</param>
    /// <param name="figures">The figures by row where they have been read.</param>
    public static Passage WithFacts(SqliteConnection connection, int row, Passage passage, ILookup<int, Figure>? figures = null) => passage with
    {
        Action = passage.Kind == PassageKind.Action ? Action(connection, row) : null,
        Decision = passage.Kind == PassageKind.Resolution ? Decision(connection, row) : null,
        Figures = figures is null ? Figures(connection, row) : [.. figures[row]],
    };

    /// <summary>A figure of the columns <see cref="FigureColumns"/>, the first of which is at this place.</summary>
    public static Figure Figure(SqliteDataReader row, int first) => new()
    {
        Unit = (FigureUnit)row.GetInt32(first),
        Value = decimal.Parse(row.GetString(first + 1), CultureInfo.InvariantCulture),
        Span = new SourceSpan(row.GetInt32(first + 2), row.GetInt32(first + 3), row.NumberOrNull(first + 4)),
        Measure = row.TextOrNull(first + 5),
        Of = row.TextOrNull(first + 6),
        When = row.TextOrNull(first + 7),
        Qualifier = row.TextOrNull(first + 8),
        Text = row.GetString(first + 9),
    };

    /// <summary>The figures of some rows.</summary>
    public static ILookup<int, Figure> FiguresOf(SqliteConnection connection, string rows)
    {
        using var command = connection.Statement($"SELECT {FigureColumns}, passage FROM figure WHERE passage IN ({rows}) ORDER BY id");
        using var row = command.ExecuteReader();
        List<(int Passage, Figure Figure)> figures = [];
        while (row.Read()) figures.Add((row.GetInt32(10), Figure(row, 0)));
        return figures.ToLookup(each => each.Passage, each => each.Figure);
    }

    private static ImmutableArray<Figure> Figures(SqliteConnection connection, long passage)
    {
        var command = connection.Kept($"SELECT {FigureColumns} FROM figure WHERE passage = $id ORDER BY id", ("$id", passage));
        using var row = command.ExecuteReader();
        var figures = ImmutableArray.CreateBuilder<Figure>();
        while (row.Read()) figures.Add(Figure(row, 0));
        return figures.ToImmutable();
    }

    private static ActionFacts? Action(SqliteConnection connection, long passage)
    {
        var command = connection.Kept("SELECT basis, due_day, due, owner FROM action WHERE passage = $id", ("$id", passage));
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;
        return new ActionFacts
        {
            Basis = (ActionBasis)row.GetInt32(0),
            DueDay = Day.Date(row.NumberOrNull(1)),
            Due = row.TextOrNull(2),
            Owner = row.TextOrNull(3),
        };
    }

    private static DecisionFacts? Decision(SqliteConnection connection, long passage)
    {
        var command = connection.Kept("SELECT outcome, votes_for, votes_against, abstained, vote, mover, seconder FROM decision WHERE passage = $id", ("$id", passage));
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;
        return new DecisionFacts
        {
            Outcome = (Outcome)row.GetInt32(0),
            Vote = row.TextOrNull(4) is { } vote ? new Vote(row.NumberOrNull(1), row.NumberOrNull(2), row.NumberOrNull(3), vote) : null,
            Mover = row.TextOrNull(5),
            Seconder = row.TextOrNull(6),
            Clauses = Clauses(connection, passage),
        };
    }

    private static ImmutableArray<Clause> Clauses(SqliteConnection connection, long passage)
    {
        var command = connection.Kept("SELECT number, text FROM clause WHERE passage = $id ORDER BY place", ("$id", passage));
        using var row = command.ExecuteReader();
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        while (row.Read()) clauses.Add(new Clause(row.TextOrNull(0), row.GetString(1)));
        return clauses.ToImmutable();
    }
}
