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
        if (PersonColumns(head, columns, open) is { } people) { ReadPeople(text, rows[1..], people, found); return null; }
        if (IsStarred(text, rows)) { ReadStarred(text, rows, open ?? Presence.Present, found); return open; }
        foreach (var row in rows) open = ReadRow(Cells(text, row), open, found);
        return open;
    }

    /// <summary>"* | Sandra Kettley (Chair)" below "(* = present)": a star in front of all who came.</summary>
    private static bool IsStarred(DocumentText text, ReadOnlySpan<Block> rows)
    {
        bool starred = false;
        foreach (var row in rows)
        {
            var cells = Cells(text, row);
            string mark = cells.Count == 2 ? cells[0].Trim() : "";
            if (cells.Count is not (1 or 2) || mark is not ("" or "*")) return false;
            starred |= mark == "*";
        }
        if (!starred) return false;
        foreach (var row in rows)
        {
            if (PeopleList.Read(Cells(text, row)[^1]).Count != 1) return false;
        }
        return true;
    }

    private static void ReadStarred(DocumentText text, ReadOnlySpan<Block> rows, Presence came, AttendanceList found)
    {
        foreach (var row in rows)
        {
            var cells = Cells(text, row);
            found.AddAll(PeopleList.Read(cells[^1]), cells[0].Trim() == "*" ? came : Presence.Apologies);
        }
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

    /// <summary>Where a table of people, one a row, has their names and their roles.</summary>
    private readonly record struct People(int Name, int Role, Presence Presence);

    /// <summary>"Present | Initials | Role", or "Name | Role" below "Present": a row a person, and no column of its own says who was there.</summary>
    private static People? PersonColumns(List<string> head, List<Presence?> columns, Presence? open)
    {
        int role = head.FindIndex(cell => Key(cell) is "role" or "title" or "job title" or "position" or "designation" or "organisation" or "representing" or "role/organisation" or "agency" or "organisation/role");
        int name = columns.FindIndex(presence => presence is not null);
        if (name < 0) name = head.FindIndex(cell => Key(cell) is "name" or "member" or "attendee" or "board member");
        if (role <= 0 || name < 0 || name > role || (columns[name] ?? open) is not { } presence) return null;
        return head.Any(cell => Key(cell) is "attendance" or "attended" or "status" or "present?") ? null : new People(name, role, presence);
    }

    private static string Key(string cell) => Fold.Text(cell).Trim(' ', ':').ToLowerInvariant();

    private static void ReadPeople(DocumentText text, ReadOnlySpan<Block> rows, People columns, AttendanceList found)
    {
        foreach (var row in rows)
        {
            var cells = Cells(text, row);
            if (cells.Count <= columns.Name || Fold.Text(cells[columns.Name]) is not { Length: > 2 } name) continue;
            if (cells.Count == 1) { ReadRow(cells, columns.Presence, found); continue; }
            string role = cells.Count > columns.Role ? Fold.Text(cells[columns.Role]) : "";
            bool known = PeopleList.IsName(name, plural: false) || name.Split(" and ").All(one => one.Length > 1 && !one.Contains(' ') && char.IsUpper(one[0]));
            if (known) found.Add(name, role.Length > 1 ? role : null, columns.Presence);
            else found.AddAll(PeopleList.Read(name), columns.Presence);
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
        // "Calum Rook	Chief Officer": a name and what he is.
        if (cells.Count == 2 && Fold.Text(cells[1]) is { Length: > 2 } told && PeopleList.Read(cells[1]).Count == 0 && PeopleList.Read(cells[0]) is [{ Role: null } one])
        {
            found.Add(one.Name, told, current);
            return open;
        }
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
