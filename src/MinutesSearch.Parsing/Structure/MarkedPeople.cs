using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// Lists in which a mark before each name says who came: "Councillors:   * Ivor Brace   (Chair)" and "† Ines Brook" above "* Denotes Member present" and
/// "† Denotes apologies received".
/// </summary>
internal sealed class MarkedPeople
{
    private const string Marks = "*†‡#";
    private const int LongestLegend = 80;

    private readonly Dictionary<char, Presence> meanings = [];

    public MarkedPeople(DocumentText text, ReadOnlySpan<Block> head)
    {
        foreach (var block in head)
        {
            foreach (var line in text.Text.AsSpan(block.MarkStart, block.End - block.MarkStart).EnumerateLines()) Learn(line.Trim().Trim(['(', ')']));
        }
    }

    /// <summary>Reads a block whose lines each hold a marked name, with a label in front or without; false if it is none.</summary>
    public bool Read(DocumentText text, Block block, ref Presence? open, AttendanceList found)
    {
        if (meanings.Count == 0) return false;
        var lines = text.Text[block.MarkStart..block.End].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var marked = lines.Select(Marked).OfType<MarkedLine>().ToList();
        if (marked.Count == 0 || marked.Count < lines.Length) return false;
        foreach (var line in marked)
        {
            if (line.Label.Length > 0 && AttendanceReader.PresenceOf(line.Label) is { } labelled) open = labelled;
            found.AddAll([line.Who], line.Presence);
        }
        return true;
    }

    private sealed record MarkedLine(string Label, Presence Presence, PeopleList.Person Who);

    /// <summary>The label, what the mark means and the person of "Councillors:   * Ivor Brace   (Chair)"; null if there is no mark with a meaning.</summary>
    private MarkedLine? Marked(string line)
    {
        int colon = line.IndexOf(':');
        int at = colon is > 0 and < 30 ? colon + 1 : 0;
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        if (at + 2 >= line.Length || !meanings.ContainsKey(line[at])) return null;
        return PeopleList.Read(line[(at + 1)..].TrimStart()) is [var who] ? new MarkedLine(line[..Math.Max(colon, 0)].Trim(), meanings[line[at]], who) : null;
    }

    /// <summary>"* Denotes Member present", "† = apologies", "(* = present)".</summary>
    private void Learn(ReadOnlySpan<char> line)
    {
        if (line.Length is < 8 or > LongestLegend || !Marks.Contains(line[0])) return;
        var words = line[1..].TrimStart([' ', '\t', '=', '-', '–', ':']);
        bool denotes = words.StartsWith("denotes", StringComparison.OrdinalIgnoreCase) || words.StartsWith("indicates", StringComparison.OrdinalIgnoreCase) || line[1..].TrimStart().StartsWith("=");
        if (!denotes) return;
        if (words.Contains("apolog", StringComparison.OrdinalIgnoreCase) || words.Contains("absent", StringComparison.OrdinalIgnoreCase)) meanings[line[0]] = Presence.Apologies;
        else if (words.Contains("present", StringComparison.OrdinalIgnoreCase) || words.Contains("attended", StringComparison.OrdinalIgnoreCase)) meanings[line[0]] = Presence.Present;
    }
}
