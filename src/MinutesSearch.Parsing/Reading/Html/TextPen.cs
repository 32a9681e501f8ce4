using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>What the elements around a piece of text say of it.</summary>
internal readonly record struct Surroundings
{
    public LineRole Role { get; init; }
    public int Level { get; init; }
    public bool Bold { get; init; }

    /// <summary>How many lists stand around, so the level of items of the next list.</summary>
    public int Lists { get; init; }

    /// <summary>White space stays; line ends part lines.</summary>
    public bool Preformatted { get; init; }

    /// <summary>The paragraph hangs on a mark that Word put into its text.</summary>
    public bool HangsOnMark { get; init; }

    /// <summary>Inside a minute, a decision or a purpose text: nothing in it is a mark of the page.</summary>
    public bool InBody { get; init; }

    /// <summary>Inside one of ModernGov's lists of links.</summary>
    public bool InLinks { get; init; }
}

/// <summary>Collects the text of one line from its pieces and writes it when a block ends.</summary>
internal sealed class TextPen(LineWriter lines)
{
    private const int LongestNumber = 14;

    private readonly StringBuilder _pending = new();
    private readonly StringBuilder _folded = new();
    private int _lastPlain = -1;
    private int _firstPlain = -1;
    private string? _mark;
    private int _markLevel;

    /// <summary>A role that something inside the line gave it ("Venue:"), stronger than the surroundings'.</summary>
    public LineRole? LineRole { get; set; }

    public LineWriter Lines => lines;

    public bool IsEmpty => _pending.Length == 0;

    public void Append(string text, bool bold)
    {
        if (!bold && text.AsSpan().IndexOfAnyLetterOrDigit() is >= 0 and var first)
        {
            // "12/25 <b>Lamps</b>": a number before them takes nothing from the bold words.
            if (_firstPlain < 0 && (_pending.Length + text.Length > LongestNumber || text.Any(char.IsLower))) _firstPlain = _pending.Length + first;
            for (int i = text.Length - 1; i >= 0; i--)
                if (char.IsLetterOrDigit(text[i])) { _lastPlain = _pending.Length + i; break; }
        }
        _pending.Append(text);
    }

    public void Space() => _pending.Append(' ');

    /// <summary>The next line written is a list item with this mark.</summary>
    public void Mark(string? mark, int level) => (_mark, _markLevel) = (mark, level);

    /// <summary>Writes what has come together as one line, unless it is blank: then a waiting mark goes on waiting.</summary>
    public void Flush(in Surroundings around)
    {
        string text = _pending.ToString();
        var facts = new Line { Role = LineRole ?? around.Role, Level = around.Role == Layout.LineRole.Heading ? around.Level : 0 };
        int content = 0;
        if (around.HangsOnMark && _mark is null && WordLists.Split(text) is var (mark, start, isBullet))
        {
            content = start;
            facts = Marked(facts, mark, around.Level, isList: isBullet || mark[0] == '(' || mark[^1] is ')' or '.');
        }
        Fold(text.AsSpan(content));
        if (_folded.Length > 0)
        {
            if (_mark is not null) facts = Marked(facts, _mark, _markLevel, isList: true);
            Write(facts with { Bold = _lastPlain < content && text.AsSpan(content).IndexOfAnyLetterOrDigit() >= 0, BoldLead = BoldLead(text, content) });
        }
        _pending.Clear();
        _lastPlain = _firstPlain = -1;
        LineRole = null;
    }

    /// <summary>"<b>12/25 Lamps.</b> Three were out.": how much of the folded line stands before its first plain word.</summary>
    private int BoldLead(string text, int content)
        => _firstPlain > content && text.AsSpan(content, _firstPlain - content).IndexOfAnyLetterOrDigit() >= 0 ? Layout.Fold.Text(text.AsSpan(content, _firstPlain - content)).Length : 0;

    /// <summary>Writes a whole line of facts about the meeting.</summary>
    public void WriteFact(string text, in Surroundings around)
    {
        Flush(around);
        if (text.Length > 0) lines.Add(text, new Line { Role = Layout.LineRole.MeetingFact });
    }

    private static Line Marked(Line facts, string mark, int level, bool isList) => facts with
    {
        Marker = mark.Length == 0 ? null : mark,
        Role = isList && facts.Role == Layout.LineRole.Text ? Layout.LineRole.ListItem : facts.Role,
        Level = facts.Role == Layout.LineRole.Heading ? facts.Level : level,
    };

    private void Write(Line facts)
    {
        if (facts.Role is Layout.LineRole.ItemTitle or Layout.LineRole.Document) FileSize.Trim(_folded);
        if (_folded.Length > 0) lines.Add(_folded.ToString(), facts);
        _mark = null;
    }

    private void Fold(ReadOnlySpan<char> text)
    {
        _folded.Clear();
        Layout.Fold.Append(_folded, text);
    }
}
