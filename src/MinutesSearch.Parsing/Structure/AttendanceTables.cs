using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// Attendance in tables: a column for those present and one for apologies, a row a person with a status, or a row a group with
/// its label in front.
/// </summary>
internal static class AttendanceTables
{
    /// <summary>Reads the rows of one table under the label above it. The presence of its last label comes back: in plain text more people may stand below it.</summary>
    public static Presence? Read(DocumentText text, ReadOnlySpan<Block> rows, Presence? open, AttendanceList found)
    {
        var head = Cells(text, rows[0]);
        var columns = head.Select(cell => AttendanceReader.PresenceOf(cell)).ToList();
        // "Present	Cllr A Cole	voting": a label, a person and a label is a row of people, no head.
        bool isHead = columns.Count(presence => presence is not null) > 1 && head.All(cell => PeopleList.Read(cell).Count == 0);
        if (isHead) { ReadColumns(text, rows[1..], columns, found); return null; }
        foreach (var row in rows) open = ReadRow(Cells(text, row), open, found);
        return open;
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

    /// <summary>
    /// "Present	Councillor A; Councillor B" or "Cllr A Cole	Chair	Present". Below a label in a row or cell of its own, the
    /// people of further rows go on under it: the presence that is open behind this row comes back.
    /// </summary>
    private static Presence? ReadRow(List<string> cells, Presence? open, AttendanceList found)
    {
        if (AttendanceReader.PresenceOf(cells[0]) is { } labelled)
        {
            foreach (string cell in cells.Skip(1)) found.AddAll(PeopleList.Read(cell), labelled);
            return labelled;
        }
        int status = cells.FindIndex(cell => StatusOf(cell) is not null);
        if (status > 0 && PeopleList.IsName(Fold.Text(cells[0]), plural: false))
        {
            string? role = cells.Where((cell, i) => i > 0 && i != status && cell.Length > 1).FirstOrDefault();
            found.Add(Fold.Text(cells[0]), role is null ? null : Fold.Text(role), StatusOf(cells[status])!.Value);
            return null;
        }
        if (open is not { } current || cells.Any(cell => cell.Length > 300)) return null;
        foreach (string cell in cells) found.AddAll(PeopleList.Read(cell), current);
        return open;
    }

    /// <summary>What a status cell says of one person.</summary>
    private static Presence? StatusOf(string cell) => WithoutNote(cell).Trim().TrimEnd('.').ToLowerInvariant() switch
    {
        "present" or "✓" or "✔" or "yes" or "y" or "p" or "attended" or "in the chair" or "expected" => Presence.Present,
        "apologies" or "apology" or "absent" or "apologies received" or "a" or "x" or "no" => Presence.Apologies,
        "in attendance" or "attending" => Presence.InAttendance,
        "substitute" or "substituting" or "sub" => Presence.Substitute,
        _ => null,
    };

    /// <summary>"Yes (left 5.50pm)": the bracket tells when.</summary>
    private static string WithoutNote(string cell) => cell.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open ? cell[..open] : cell;

    private static List<string> Cells(DocumentText text, Block row)
        => [.. TableCells.Of(text.Text, row).Select(cell => text.Text[cell.Start..cell.End])];
}
