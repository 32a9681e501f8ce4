using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Layout;

/// <summary>Tells whether plain text is wrapped at a width, and which lines go on with the one before.</summary>
internal sealed class HardWraps
{
    internal static readonly LexiconTable<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Styles =
        new("styles.tsv", lexicon => Lexicons.Keyed(lexicon, "styles.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());

    private readonly DocumentText text;

    private HardWraps(DocumentText text, int width)
    {
        this.text = text;
        Width = width;
    }

    /// <summary>The right edge of full lines, in columns from the line's start of the physical line; 0 if the text is not wrapped.</summary>
    public int Width { get; }

    /// <summary>
    /// A text is wrapped when a good part of its lines is followed directly by one that starts in the middle of a sentence.
    /// Dumps of web pages have a paragraph a line and hardly any.
    /// </summary>
    public static HardWraps Measure(DocumentText text)
    {
        int filled = 0, followed = 0;
        var edges = new List<int>();
        for (int i = 0; i + 1 < text.Lines.Length; i++)
        {
            var (line, next) = (text.Lines[i], text.Lines[i + 1]);
            if (line.Length == 0 || line.EndsParagraph) continue;
            filled++;
            if (next.Length == 0 || line.Length > 200) continue;
            if (!char.IsLower(text.Text[next.Start]) || text.Text[line.End - 1] is '.' or ':' or ';') continue;
            followed++;
            edges.Add(Edge(text, line));
        }
        if (filled == 0 || followed < 3 || followed * 8 < filled) return new HardWraps(text, 0);
        edges.Sort();
        return new HardWraps(text, edges[edges.Count * 9 / 10]);
    }

    /// <summary>Whether <paramref name="next"/>, a line with no mark of its own, goes on with the paragraph of <paramref name="line"/>.</summary>
    public bool GoesOn(Line line, Line next)
    {
        if (Width == 0) return false;
        var here = text[line];
        var there = text[next];
        if (IsCapitals(here) != IsCapitals(there)) return false;
        if (IsCapitals(here)) return true;
        bool ended = here[^1] is '.' or '?' or '!' or ':' or ';';
        if (!ended) return char.IsLower(there[0]) || Fills(line, there) || !char.IsUpper(there[0]) || IsOpen(here) || (Edge(text, line) > Width / 2 && OpensSentence(here));
        // "… to reflect new legislation;" above a lone "and"
        if (here[^1] == ';' && there is "and" or "or") return true;
        return here[^1] is not (':' or ';') && Fills(line, there);
    }

    /// <summary>"It had been held up and he would see that", "… while they waited. Councillor": nothing ends so, however wide the line is.</summary>
    private static bool IsOpen(ReadOnlySpan<char> line)
    {
        int blank = line.LastIndexOf(' ');
        if (blank < 0) return false;
        var last = line[(blank + 1)..];
        return last is "the" or "a" or "an" or "of" or "and" or "or" or "to" or "that" or "by" or "with" or "from" or "for" or "in" or "on" or "at" || Styles.Value.Contains(last);
    }

    /// <summary>"… was put back. Councillor Ada": a sentence begins within the line and does not end in it.</summary>
    private static bool OpensSentence(ReadOnlySpan<char> line)
    {
        for (int at = 4; at + 2 < line.Length; at++)
        {
            if (line[at] == '.' && line[at + 1] == ' ' && char.IsUpper(line[at + 2]) && !line[(at - 3)..at].ContainsAnyExceptInRange('a', 'z')) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether <paramref name="next"/> stands under the text behind a mark, as the lines of a bullet or of a numbered paragraph do.
    /// A short line that opens the block and ends without a stop is its heading, not its first line.
    /// </summary>
    public bool Hangs(Block block, Line line, Line next)
    {
        if (Width == 0 || block.MarkStart == block.Start || IsCapitals(text[line]) != IsCapitals(text[next])) return false;
        int column = Column(block.Start);
        if (Math.Abs(Column(next.Start) - column) > 1) return false;
        bool headed = block.End == line.End && Edge(text, line) < Width * 3 / 4 && char.IsUpper(text.Text[next.Start]);
        return !headed || text.Text[line.End - 1] is '.' or '?' or ',';
    }

    private int Column(int position)
    {
        int start = position;
        while (start > 0 && text.Text[start - 1] != '\n') start--;
        return position - start;
    }

    /// <summary>Whether the line is so long that the next line's first word would not have fitted.</summary>
    private bool Fills(Line line, ReadOnlySpan<char> next)
    {
        int word = next.IndexOf(' ');
        return Edge(text, line) + 1 + (word < 0 ? next.Length : word) > Width - 2;
    }

    /// <summary>Columns from the physical line's start to the end of its text.</summary>
    private static int Edge(DocumentText text, Line line)
    {
        int start = line.Start;
        while (start > 0 && text.Text[start - 1] != '\n') start--;
        return line.End - start;
    }

    private static bool IsCapitals(ReadOnlySpan<char> line)
    {
        int letters = 0;
        foreach (char c in line)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }
        return letters > 3;
    }
}
