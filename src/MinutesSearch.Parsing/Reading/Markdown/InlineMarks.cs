using System.Text;
using MinutesSearch.Parsing.Reading.Html;

namespace MinutesSearch.Parsing.Reading.Markdown;

/// <summary>Removes Markdown's marks inside a line: emphasis, code, links, images, escapes, tags. What is no clear mark stays text.</summary>
internal sealed class InlineMarks
{
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("*_`[]\\<&!~");

    private readonly string _source;
    private readonly StringBuilder _text = new();

    /// <summary>Runs of "*" and "_" that may open or close, by where they stand in the output.</summary>
    private readonly List<Run> _runs = [];

    /// <summary>Characters of the output that are marks, and the parts that strong emphasis covers.</summary>
    private readonly HashSet<int> _marks = [];
    private readonly List<(int Start, int End)> _bold = [];

    private InlineMarks(string source) => _source = source;

    /// <summary>The text without marks, white space folded, whether all of it is bold, and else how much of it is before the first plain word.</summary>
    public static (string Text, bool Bold, int BoldLead) Strip(string source)
    {
        if (source.AsSpan().IndexOfAny(Signs) < 0) return (Layout.Fold.Text(source), false, 0);
        var marks = new InlineMarks(source);
        marks.Scan();
        marks.Match();
        return marks.Result();
    }

    private void Scan()
    {
        for (int at = 0; at < _source.Length;)
        {
            char c = _source[at];
            at = c switch
            {
                '\\' => Escape(at),
                '`' => Code(at),
                '*' or '_' => Emphasis(at),
                '!' when at + 1 < _source.Length && _source[at + 1] == '[' => Image(at),
                '[' => Link(at),
                '<' => Tag(at),
                '&' => Entity(at),
                '~' when at + 1 < _source.Length && _source[at + 1] == '~' => at + 2,
                _ => Keep(at),
            };
        }
    }

    private int Keep(int at)
    {
        _text.Append(_source[at]);
        return at + 1;
    }

    private int Escape(int at)
    {
        if (at + 1 >= _source.Length || !char.IsAscii(_source[at + 1]) || !char.IsPunctuation(_source[at + 1]) && !char.IsSymbol(_source[at + 1])) return Keep(at);
        _text.Append(_source[at + 1]);
        return at + 2;
    }

    private int Code(int at)
    {
        int length = RunLength(at);
        int end = _source.IndexOf(new string('`', length), at + length, StringComparison.Ordinal);
        if (end < 0 || end - at > 2000) return KeepRun(at, length);
        _text.Append(_source, at + length, end - at - length);
        return end + length;
    }

    private int KeepRun(int at, int length)
    {
        _text.Append(_source, at, length);
        return at + length;
    }

    private int RunLength(int at)
    {
        int end = at;
        while (end < _source.Length && _source[end] == _source[at]) end++;
        return end - at;
    }

    private int Emphasis(int at)
    {
        int length = RunLength(at);
        char before = at == 0 ? ' ' : _source[at - 1], after = at + length >= _source.Length ? ' ' : _source[at + length];
        bool edgeBefore = !char.IsLetterOrDigit(before), edgeAfter = !char.IsLetterOrDigit(after);
        // Single marks inside a word ("5*", "file_name") are no emphasis; doubled asterisks there are.
        bool loose = length >= 2 && _source[at] == '*';
        bool opens = !char.IsWhiteSpace(after) && (loose || edgeBefore);
        bool closes = !char.IsWhiteSpace(before) && (loose || edgeAfter);
        if ((opens || closes) && length <= 3) _runs.Add(new Run(_source[at], _text.Length, length, opens, closes));
        return KeepRun(at, length);
    }

    /// <summary>Images say nothing that can be read: they go, their description with them.</summary>
    private int Image(int at)
    {
        int close = Bracket(at + 1);
        int end = close < 0 ? -1 : Target(close + 1);
        return end < 0 ? Keep(at) : end;
    }

    private int Link(int at)
    {
        int close = Bracket(at);
        int end = close < 0 ? -1 : Target(close + 1);
        if (end < 0) return Keep(at);
        _text.Append(Strip(_source[(at + 1)..close]).Text);
        return end;
    }

    /// <summary>The "]" of a bracket without others inside.</summary>
    private int Bracket(int at)
    {
        int close = _source.AsSpan(at + 1, Math.Min(_source.Length - at - 1, 1000)).IndexOfAny('[', ']');
        return close < 0 || _source[at + 1 + close] == '[' ? -1 : at + 1 + close;
    }

    /// <summary>Behind "(address)" or "[reference]"; -1 if there is none.</summary>
    private int Target(int at)
    {
        if (at >= _source.Length || _source[at] is not ('(' or '[')) return -1;
        int close = _source.AsSpan(at, Math.Min(_source.Length - at, 2000)).IndexOf(_source[at] == '(' ? ')' : ']');
        return close < 0 ? -1 : at + close + 1;
    }

    /// <summary>HTML tags go, addresses in angle brackets stay without them.</summary>
    private int Tag(int at)
    {
        int close = _source.AsSpan(at, Math.Min(_source.Length - at, 1000)).IndexOf('>');
        if (close < 2) return Keep(at);
        var inside = _source.AsSpan(at + 1, close - 1);
        if (inside.IndexOfAny(' ', '\t') < 0 && (inside.Contains("://", StringComparison.Ordinal) || inside.Contains('@')))
            _text.Append(inside);
        else if (char.IsAsciiLetter(inside[0]) || inside[0] == '/' && inside.Length > 1 && char.IsAsciiLetter(inside[1]))
            _text.Append(inside.StartsWith("br", StringComparison.OrdinalIgnoreCase) ? " " : "");
        else
            return Keep(at);
        return at + close + 1;
    }

    private int Entity(int at)
    {
        int end = _source.AsSpan(at, Math.Min(_source.Length - at, 12)).IndexOf(';');
        if (end < 2) return Keep(at);
        _text.Append(Entities.Decode(_source.Substring(at, end + 1)));
        return at + end + 1;
    }

    /// <summary>Pairs closing runs with the nearest opening ones of their kind.</summary>
    private void Match()
    {
        var stars = new Stack<Run>();
        var bars = new Stack<Run>();
        foreach (var run in _runs)
        {
            var open = run.Sign == '*' ? stars : bars;
            int left = run.Length, from = run.At;
            while (run.Closes && left > 0 && open.TryPop(out var opener))
            {
                int length = Math.Min(left, opener.Length);
                Pair(opener.At + opener.Length - length, from, length);
                if (opener.Length > length) open.Push(opener with { Length = opener.Length - length });
                (left, from) = (left - length, from + length);
            }
            if (run.Opens && left > 0) open.Push(run with { At = from, Length = left });
        }
    }

    private void Pair(int opener, int closer, int length)
    {
        for (int i = 0; i < length; i++)
        {
            _marks.Add(opener + i);
            _marks.Add(closer + i);
        }
        if (length >= 2) _bold.Add((opener, closer));
    }

    private (string Text, bool Bold, int BoldLead) Result()
    {
        var plain = new StringBuilder(_text.Length);
        _bold.Sort();
        int next = 0, boldEnd = -1, lead = 0;
        bool anyPlain = false, anyBold = false;
        for (int i = 0; i < _text.Length; i++)
        {
            while (next < _bold.Count && _bold[next].Start <= i) boldEnd = Math.Max(boldEnd, _bold[next++].End);
            if (_marks.Contains(i)) continue;
            char c = _text[i];
            plain.Append(c);
            if (!char.IsLetterOrDigit(c)) continue;
            if (i < boldEnd) anyBold = true;
            else if (!anyPlain) (anyPlain, lead) = (true, anyBold ? plain.Length - 1 : 0);
        }
        return (Layout.Fold.Text(plain.ToString()), anyBold && !anyPlain, anyPlain ? Layout.Fold.Text(plain.ToString(0, lead)).Length : 0);
    }

    private readonly record struct Run(char Sign, int At, int Length, bool Opens, bool Closes);
}
