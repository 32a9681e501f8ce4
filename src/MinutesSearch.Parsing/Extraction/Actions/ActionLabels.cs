using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>"Action:", "ACTION –", "Action points:", "ACTION POINT 3:" at the start of a block or in the middle of it.</summary>
internal static class ActionLabels
{
    private static readonly string[] Starts = ["action points", "action point", "actions agreed", "actions arising", "actions required", "action required", "action agreed", "actions", "action", "agreed action", "agreed actions", "cam gweithredu / action", "camau gweithredu / actions", "cam gweithredu/action", "camau gweithredu/actions", "action / cam gweithredu", "actions / camau gweithredu", "cam gweithredu", "camau gweithredu", "follow-up action", "follow up action",
        "actions arising from the meeting", "actions arising from this meeting", "actions from the meeting", "actions from this meeting", "actions agreed at the meeting", "summary of actions", "summary of agreed actions", "list of actions", "schedule of actions", "action list"];

    /// <summary>A label found in a stretch.</summary>
    /// <param name="Start">Where the label starts.</param>
    /// <param name="End">Behind the label and its marks.</param>
    public readonly record struct Label(int Start, int End);

    public static bool StartsWithLabel(ReadOnlySpan<char> line) => LabelLength(line) > 0;

    /// <summary>The label at the block's start, or null.</summary>
    public static Label? AtStart(string text, Block block) => AtStart(text, new Sentence(block.Start, block.End));

    public static Label? AtStart(string text, Sentence stretch)
    {
        int length = LabelLength(text.AsSpan(stretch.Start, stretch.Length));
        return length > 0 ? new Label(stretch.Start, stretch.Start + length) : null;
    }

    /// <summary>"… put their case. ACTION: Director to write" and "… risk? – ACTION (X to bring a summary)": capitals with a mark around them.</summary>
    public static Label? Inside(string text, int start, int end)
    {
        for (int at = text.IndexOf("ACTION", start, end - start, StringComparison.Ordinal); at >= 0; at = Next(text, at, end))
        {
            if (at > start && char.IsLetterOrDigit(text[at - 1])) continue;
            int stop = at + 6;
            if (stop < end && text[stop] == 'S') stop++;
            if (stop < end && char.IsLetter(text[stop])) continue;
            int behind = AfterMarks(text, stop, end);
            int label = at;
            while (label > start && (char.IsWhiteSpace(text[label - 1]) || text[label - 1] is '–' or '-' or '—' or '(' or '[' or ',')) label--;
            bool marked = behind > stop + 1 || behind >= end || (behind < end && text[behind] == '(') || (stop < end && text[stop] is ':' or '-' or '–') || label < at - 1;
            if (marked) return new Label(label, behind);
        }
        return Bracketed(text, start, end);
    }

    /// <summary>"… was to be drawn. (Action: Head of Works)", "(Action 3)": any case, if a bracket or a full stop stands before and a mark behind.</summary>
    private static Label? Bracketed(string text, int start, int end)
    {
        for (int at = text.IndexOf("action", start, end - start, StringComparison.OrdinalIgnoreCase); at >= 0; at = at + 6 < end ? text.IndexOf("action", at + 6, end - at - 6, StringComparison.OrdinalIgnoreCase) : -1)
        {
            int before = at;
            while (before > start && text[before - 1] == ' ') before--;
            bool opened = before > start && text[before - 1] is '(' or '[' or '.';
            int stop = at + 6;
            int number = stop;
            while (number < end && (char.IsAsciiDigit(text[number]) || text[number] is ' ' or '.')) number++;
            bool numbered = number > stop + 1 && number < end && text[number] is ')' or ']' && text[before - 1] is '(' or '[';
            if (!opened || stop >= end || !(numbered || text[stop] is ':' or '-' or '–')) continue;
            return new Label(text[before - 1] == '.' ? before : before - 1, AfterMarks(text, stop, end));
        }
        return null;
    }

    /// <summary>Behind the "A3." of a row of a list of actions; 0 if the line has no such number.</summary>
    public static int NumberLength(ReadOnlySpan<char> line)
    {
        int at = 1;
        while (at < Math.Min(line.Length, 4) && char.IsAsciiDigit(line[at])) at++;
        if (line.Length < 4 || line[0] != 'A' || at == 1 || line[at] is not ('.' or ':' or ')' or ' ')) return 0;
        while (at < line.Length && line[at] is '.' or ':' or ')' or ' ' or '\t' or '–' or '-') at++;
        return at;
    }

    private static int Next(string text, int at, int end) => at + 6 < end ? text.IndexOf("ACTION", at + 6, end - at - 6, StringComparison.Ordinal) : -1;

    private static int LabelLength(ReadOnlySpan<char> line)
    {
        foreach (string start in Starts)
        {
            if (!line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) continue;
            int at = start.Length;
            while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] is ' ' or '.' or '/') && at < start.Length + 8) at++;
            if (at >= line.Length) return line.Length;
            if (line[at] is not (':' or '-' or '–' or '—')) continue;
            while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is ':' or '-' or '–' or '—')) at++;
            return at;
        }
        // "Actions/requests for further information:" heads a list.
        bool heads = line.Length < 70 && line.StartsWith("Action", StringComparison.OrdinalIgnoreCase) && line.TrimEnd() is [.., ':'];
        return heads ? line.Length : 0;
    }

    private static int AfterMarks(string text, int at, int end)
    {
        // "[ACTION 2: R Lal to send a map]"
        int number = at;
        while (number < end && (char.IsAsciiDigit(text[number]) || text[number] == ' ')) number++;
        if (number > at && number < end && text[number] is ':' or '–') at = number;
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '-' or '–' or '—' or '.' or ']')) at++;
        return at;
    }
}
