using System.Globalization;

namespace MinutesSearch.Service.Formats;

/// <summary>Writes comma-separated values by RFC 4180, safe to open in a spreadsheet.</summary>
internal sealed class Csv(TextWriter output)
{
    public void Row(params IEnumerable<string?> cells) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        // A spreadsheet would run a cell that begins like this as a formula; minutes are written by strangers.
        string safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }
}
