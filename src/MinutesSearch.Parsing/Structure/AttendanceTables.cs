using MinutesSearch.Parsing.Extraction;
using MinutesSearch.Parsing.Extraction.Actions;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// Attendance in tables: a column for those present and one for apologies, a row a person with a status, or a row a group with
/// its label in front.
/// </summary>
internal static class AttendanceTables
{
    /// <summary>Reads the rows of one table.</summary>
    public static void Read(DocumentText text, ReadOnlySpan<Block> rows, AttendanceList found)
    {
        var head = Cells(text, rows[0]);
        var columns = head.Select(cell => AttendanceReader.PresenceOf(cell)).ToList();
        if (columns.Count(presence => presence is not null) > 1) { ReadColumns(text, rows[1..], columns, found); return; }
        foreach (var row in rows) ReadRow(Cells(text, row), found);
    }

    private static void ReadColumns(DocumentText text, ReadOnlySpan<Block> rows, List<Presence?> columns, AttendanceList found)
    {
        foreach (var row in rows)
        {
            var cells = Cells(text, row);
            for (int i = 0; i < Math.Min(cells.Count, columns.Count); i++)
            {
                if (columns[i] is { } presence) found.AddAll(PeopleList.Read(cells[i]), presence);
            }
        }
    }

    /// <summary>"Present	Councillor A; Councillor B" or "Cllr A Cole	Chair	Present".</summary>
    private static void ReadRow(List<string> cells, AttendanceList found)
    {
        if (cells.Count < 2) return;
        if (AttendanceReader.PresenceOf(cells[0]) is { } labelled)
        {
            foreach (string cell in cells.Skip(1)) found.AddAll(PeopleList.Read(cell), labelled);
            return;
        }
        int status = cells.FindIndex(1, cell => StatusOf(cell) is not null);
        if (status < 0 || !PeopleList.IsName(cells[0], plural: false)) return;
        string? role = cells.Where((cell, i) => i > 0 && i != status && cell.Length > 1).FirstOrDefault();
        found.Add(cells[0], role, StatusOf(cells[status])!.Value);
    }

    /// <summary>What a status cell says of one person.</summary>
    private static Presence? StatusOf(string cell) => cell.Trim().TrimEnd('.').ToLowerInvariant() switch
    {
        "present" or "✓" or "✔" or "yes" or "y" or "p" or "attended" or "in the chair" or "present (remote)" or "present (virtual)" or "expected" => Presence.Present,
        "apologies" or "apology" or "absent" or "apologies received" or "a" or "x" or "no" => Presence.Apologies,
        "in attendance" or "attending" or "in attendance (remote)" => Presence.InAttendance,
        "substitute" or "substituting" or "sub" => Presence.Substitute,
        _ => null,
    };

    private static List<string> Cells(DocumentText text, Block row)
        => [.. TableCells.Of(text.Text, row).Select(cell => Fold.Text(text.Text, cell.Start, cell.End))];
}
