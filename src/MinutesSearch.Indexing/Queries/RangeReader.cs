using System.Globalization;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Reads the ends of a range in a field whose values have an order.</summary>
internal static class RangeReader
{
    /// <summary>An end: its first and last value, for a year is 365 days.</summary>
    private readonly record struct End(decimal First, decimal Last, string? Unit = null, bool IsYear = false);

    /// <summary>Whether a text is a value of the field.</summary>
    public static bool Reads(SearchField field, string text) => Read(field, text) is not null;

    /// <returns>Null where it cannot be read; the notes then say why.</returns>
    public static QueryNode? Read(SearchField field, Bounds typed, List<string> notes)
    {
        if (IsOpen(typed.Low) && IsOpen(typed.High)) return new RangeNode(field, null, null, true, true);
        if (!FieldNames.IsOrdered(field)) return Unordered(field, typed, notes);
        End? low = Read(field, typed.Low), high = Read(field, typed.High);
        if (low is null && high is null)
        {
            notes.Add(typed.IsValue ? $"{Said.Quoted(typed.Low)} is no {NameOf(field)}, so it was read as words."
                : $"{Said.Quoted($"{FieldNames.Of(field)}:{typed}")} has no {NameOf(field)} at either end, so it was read as words.");
            return null;
        }
        if (low is null && !IsOpen(typed.Low)) notes.Add($"{Said.Quoted(typed.Low)} is no {NameOf(field)}, so the range is open at its lower end.");
        if (high is null && !IsOpen(typed.High)) notes.Add($"{Said.Quoted(typed.High)} is no {NameOf(field)}, so the range is open at its upper end.");
        return InOrder(field, low, high, typed.LowInclusive || low is null, typed.HighInclusive || high is null, notes);
    }

    private static QueryNode InOrder(SearchField field, End? low, End? high, bool lowInclusive, bool highInclusive, List<string> notes)
    {
        if (low?.First > high?.Last)
        {
            notes.Add("The range’s ends stand the wrong way round; they were swapped.");
            (low, high, lowInclusive, highInclusive) = (high, low, highInclusive, lowInclusive);
        }
        bool years = (low?.IsYear ?? true) && (high?.IsYear ?? true);
        var of = field == SearchField.Year && !years ? SearchField.Date : field;
        string? from = Written(of, lowInclusive ? low?.First : low?.Last), to = Written(of, highInclusive ? high?.Last : high?.First);
        QueryNode range = new RangeNode(of, from, to, lowInclusive, highInclusive);
        return (low?.Unit ?? high?.Unit) is string unit ? new AllNode([range, new TermNode([unit], SearchField.Unit)]) : range;
    }

    private static QueryNode? Unordered(SearchField field, Bounds typed, List<string> notes)
    {
        if (!typed.IsValue) notes.Add($"The values of “{FieldNames.Of(field)}:” have no order, so the ends of the range were read as words.");
        return null;
    }

    private static bool IsOpen(string end) => end.Length == 0 || end.AsSpan().Trim('*').IsEmpty;

    private static End? Read(SearchField field, string text)
    {
        if (IsOpen(text)) return null;
        if (field == SearchField.Value) return AmountReader.TryRead(text, out decimal value, out string? unit) ? new End(value, value, unit) : null;
        if (field == SearchField.Page)
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? new End(page, page) : null;
        if (!PeriodReader.TryRead(text, out var first, out var last)) return null;
        bool isYear = (first.Month, first.Day, last.Month, last.Day) == (1, 1, 12, 31);
        return field == SearchField.Year && isYear ? new End(first.Year, last.Year, IsYear: true) : new End(Number(first), Number(last));
    }

    private static decimal Number(DateOnly day) => Storage.Day.Number(day);

    private static string? Written(SearchField field, decimal? value) => value is not decimal number ? null
        : field == SearchField.Date ? Storage.Day.Date((int)number)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : number.ToString("0.###############", CultureInfo.InvariantCulture);

    private static string NameOf(SearchField field) => field switch
    {
        SearchField.Value => "number",
        SearchField.Page => "page number",
        _ => "date",
    };
}
