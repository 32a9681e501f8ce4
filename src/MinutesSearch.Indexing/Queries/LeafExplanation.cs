using System.Globalization;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Says what a single clause of a query looks for.</summary>
internal static class LeafExplanation
{
    public static string Of(QueryNode leaf) => leaf switch
    {
        TermNode term => Term(term),
        PatternNode pattern => In(pattern.Field, $"words of the form “{pattern.Pattern}”"),
        FuzzyNode fuzzy => In(fuzzy.Field, $"words spelt like “{fuzzy.Word}” ({(fuzzy.Distance == 1 ? "one letter" : "up to two letters")} different)"),
        RangeNode range => Range(range),
        _ => "",
    };

    private static string Term(TermNode term)
    {
        string words = string.Join(' ', term.Words);
        if (term.Field is SearchField of && FieldValues.AreFixed(of) && !term.IsPrefix) return $"{FieldNames.Of(of)} “{words}”";
        return In(term.Field, term switch
        {
            { IsPrefix: true, Words.Length: > 1 } => $"the phrase “{words}…”",
            { IsPrefix: true } => $"words beginning with “{words}”",
            { Slop: > 0 } => $"{All(term.Words.Length)} of “{words}” within {Count(term.Slop, "word")} of each other",
            { Words.Length: > 1, Exact: true } => $"the exact phrase “{words}”",
            { Words.Length: > 1 } => $"the phrase “{words}”",
            { Exact: true } => $"exactly “{words}”",
            _ => $"“{words}”",
        });
    }

    private static string In(SearchField? field, string what) => field is SearchField named ? $"{what} in the {FieldNames.Of(named)}" : what;

    private static string All(int words) => words == 2 ? "both" : "all";

    private static string Range(RangeNode range) => (range.Field, range.Low, range.High) switch
    {
        (SearchField.Date, null, null) => "a date",
        (SearchField.Year, null, null) => "a date",
        (SearchField.Value, null, null) => "a figure",
        (SearchField.Page, null, null) => "a page number",
        (_, null, null) => $"any {FieldNames.Of(range.Field)}",
        (SearchField.Date, _, _) => "a date " + Days(range),
        (SearchField.Year or SearchField.Page, string low, string high) when low == high && range is { LowInclusive: true, HighInclusive: true } => $"the {FieldNames.Of(range.Field)} {low}",
        (SearchField.Year, _, _) => "a year " + Ends(range, "", "", "from "),
        (SearchField.Page, _, _) => "a page " + Ends(range, "", "", "from "),
        _ => "a figure " + Ends(range, "", "of ", "from "),
    };

    private static string Days(RangeNode range) => Ends(range with { Low = Day(range.Low), High = Day(range.High) }, "on ", "on ", "from ");

    private static string? Day(string? iso)
        => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : iso;

    private static string Ends(RangeNode range, string on, string at, string from) => range switch
    {
        { Low: string low, High: null } => range.LowInclusive ? $"{on}{low} or {Later(range.Field)}" : $"{After(range.Field)} {low}",
        { Low: null, High: string high } => range.HighInclusive ? $"{on}{high} or {Earlier(range.Field)}" : $"{Before(range.Field)} {high}",
        { LowInclusive: true, HighInclusive: true } when range.Low == range.High => at + range.Low,
        { LowInclusive: true, HighInclusive: true } => $"{from}{range.Low} to {range.High}",
        _ => $"{(range.LowInclusive ? from.TrimEnd() : After(range.Field))} {range.Low} {(range.HighInclusive ? "to" : "and " + Before(range.Field))} {range.High}",
    };

    private static bool IsTime(SearchField field) => field is SearchField.Date or SearchField.Year;

    private static string Later(SearchField field) => IsTime(field) ? "later" : "more";

    private static string Earlier(SearchField field) => IsTime(field) ? "earlier" : "less";

    private static string After(SearchField field) => IsTime(field) ? "after" : "above";

    private static string Before(SearchField field) => IsTime(field) ? "before" : "below";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
