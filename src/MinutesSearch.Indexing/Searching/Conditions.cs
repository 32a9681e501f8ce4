using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Runs what a query says of facts rather than words: dates, sides, outcomes, figures. None of it scores.</summary>
/// <remarks>What stands in the columns is compared in memory; rows of other tables are listed once and kept like a word's postings.</remarks>
internal sealed class Conditions(SqliteConnection connection, PassageColumns columns, LeafSource leaves, Bm25 formula)
{
    /// <summary>Whether a clause is of facts.</summary>
    public static bool Are(QueryNode node)
        => node is RangeNode or TermNode { Field: SearchField.Kind or SearchField.Side or SearchField.Outcome or SearchField.Unit or SearchField.Type or SearchField.Nation };

    /// <summary>Whether a clause is of a figure: several of them side by side are about one and the same.</summary>
    public static bool AreOfFigures(QueryNode node) => node is RangeNode { Field: SearchField.Value } or TermNode { Field: SearchField.Unit };

    public Matcher Of(QueryNode node) => node switch
    {
        RangeNode { Low: null, High: null } range => Having(range.Field),
        RangeNode { Field: SearchField.Date } range => Days(Day(range.Low) ?? 1, Day(range.High) ?? int.MaxValue, range),
        RangeNode { Field: SearchField.Year } range => Years(Number(range.Low) ?? 1, Number(range.High) ?? 9999, range),
        RangeNode { Field: SearchField.Page } range => Rows("SELECT id FROM passage WHERE " + Within("page", range), "id"),
        RangeNode or TermNode { Field: SearchField.Unit } => Figures([node]),
        TermNode { Field: SearchField.Kind } term => Kinds(string.Concat(term.Words)),
        TermNode { Field: SearchField.Side } term => Value<Side>(term) is int side ? new RowMatcher(columns, kind => Segment.SideOf(kind) == side) : None,
        TermNode { Field: SearchField.Type } term => Value<DocumentKind>(term) is int type ? Documents(document => document.Type == type) : None,
        TermNode { Field: SearchField.Nation } term => Value<Nation>(term) is int nation ? Documents(document => document.Nation == nation) : None,
        TermNode { Field: SearchField.Outcome } term => Value<Outcome>(term) is int outcome ? Rows($"SELECT passage FROM decision WHERE outcome = {outcome}", "passage") : None,
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no condition."),
    };

    /// <summary>Passages with a figure that all of the clauses hold for.</summary>
    public Matcher Figures(IReadOnlyList<QueryNode> clauses)
    {
        if (clauses.OfType<TermNode>().Any(term => Value<FigureUnit>(term) is null)) return None;
        var conditions = clauses.Select(clause => clause is TermNode term ? $"unit = {Value<FigureUnit>(term)}" : Within("number", (RangeNode)clause));
        return Rows($"SELECT DISTINCT passage FROM figure WHERE {string.Join(" AND ", conditions)}", "passage");
    }

    private static AnyMatcher None => new([]);

    private Matcher Having(SearchField field) => field switch
    {
        SearchField.Authority => Documents(document => document.Authority != 0),
        SearchField.Committee => Documents(document => document.Committee != 0),
        SearchField.Nation => Documents(document => document.Nation >= 0),
        SearchField.Date or SearchField.Year => Documents(document => document.Day > 0),
        SearchField.Side => new RowMatcher(columns, kind => Segment.SideOf(kind) >= 0),
        SearchField.Outcome => Rows("SELECT passage FROM decision WHERE true", "passage"),
        SearchField.Value or SearchField.Unit => Rows("SELECT DISTINCT passage FROM figure WHERE true", "passage"),
        SearchField.Measure => Rows("SELECT DISTINCT passage FROM figure WHERE measure IS NOT NULL", "passage"),
        SearchField.Owner => Rows("SELECT passage FROM action WHERE owner IS NOT NULL", "passage"),
        SearchField.Speaker or SearchField.Role or SearchField.Item or SearchField.Question or SearchField.Page
            => Rows($"SELECT id FROM passage WHERE {FieldNames.Of(field)} IS NOT NULL", "id"),
        _ => new EveryMatcher(columns),
    };

    /// <summary>Passages of a kind, whatever the ending of its name.</summary>
    private RowMatcher Kinds(string name)
    {
        string stem = PorterStemmer.Stem(Plain.Of(name));
        int number = KindName.All.Select(PorterStemmer.Stem).ToImmutableArray().IndexOf(stem);
        return new RowMatcher(columns, kind => Segment.KindOf(kind) == number);
    }

    private DocumentMatcher Documents(Func<SegmentDocument, bool> condition) => new(columns, condition);

    private DocumentMatcher Days(int low, int high, RangeNode range)
        => Documents(document => document.Day > 0 && (range.LowInclusive ? document.Day >= low : document.Day > low) && (range.HighInclusive ? document.Day <= high : document.Day < high));

    private DocumentMatcher Years(double low, double high, RangeNode range) => Documents(document =>
    {
        int year = Storage.Day.Year(document.Day);
        return year > 0 && (range.LowInclusive ? year >= low : year > low) && (range.HighInclusive ? year <= high : year < high);
    });

    /// <summary>Rows that a statement lists; it ends with a condition.</summary>
    private LeafMatcher Rows(string sql, string row)
        => new(leaves.Of(sql, after => Read($"{sql} AND {row} > {after} ORDER BY {row}")), formula);

    private Postings Read(string sql)
    {
        using var command = connection.Statement(sql);
        using var row = command.ExecuteReader();
        List<int> rows = [];
        while (row.Read()) rows.Add(row.GetInt32(0));
        return new Postings([.. rows], new ushort[rows.Count]);
    }

    /// <summary>The range as a condition; only numbers that were read as such go into it.</summary>
    private static string Within(string column, RangeNode range)
    {
        List<string> bounds = [];
        if (Number(range.Low) is double low) bounds.Add($"{column} {(range.LowInclusive ? ">=" : ">")} {low.ToString("R", CultureInfo.InvariantCulture)}");
        if (Number(range.High) is double high) bounds.Add($"{column} {(range.HighInclusive ? "<=" : "<")} {high.ToString("R", CultureInfo.InvariantCulture)}");
        return string.Join(" AND ", bounds);
    }

    private static double? Number(string? bound)
        => double.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static int? Day(string? bound)
        => DateOnly.TryParseExact(bound, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Storage.Day.Number(day) : null;

    private static int? Value<T>(TermNode term) where T : struct, Enum
        => Enum.TryParse<T>(string.Concat(term.Words), ignoreCase: true, out var value) && Enum.IsDefined(value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;
}
