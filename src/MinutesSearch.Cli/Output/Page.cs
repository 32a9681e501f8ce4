using Spectre.Console;

namespace MinutesSearch.Cli.Output;

/// <summary>How a run of text looks on a terminal; piped, all look the same.</summary>
internal enum Tone { Plain, Strong, Quiet, Match, Heading }

/// <summary>A run of text in one tone.</summary>
internal readonly record struct Run(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Run(string text) => new(text);

    public static implicit operator Run(MarkedText text) => new(text.Text, text.IsMatch ? Tone.Match : Tone.Plain);
}

/// <summary>Writes paragraphs of text, wrapped to the width with a hanging indent and without spaces at the ends of lines.</summary>
internal sealed class Page(IAnsiConsole console)
{
    private static readonly Style[] Styles =
    [
        Style.Plain,
        new(decoration: Decoration.Bold),
        new(foreground: Color.Grey),
        new(foreground: Color.Yellow, decoration: Decoration.Bold),
        new(foreground: Color.Aqua, decoration: Decoration.Bold),
    ];

    public void Blank() => console.WriteLine();

    /// <summary>A paragraph that starts in column <paramref name="indent"/> and goes on in column <paramref name="hanging"/>.</summary>
    public void Write(int indent, int hanging, params IEnumerable<Run> runs)
    {
        foreach (var line in Wrap(runs, console.Profile.Width, indent, hanging))
        {
            var paragraph = new Paragraph();
            foreach (var run in line) paragraph.Append(run.Text, Styles[(int)run.Tone]);
            console.Write(paragraph);
            console.WriteLine();
        }
    }

    /// <summary>A paragraph all of whose lines start in one column.</summary>
    public void Write(int indent, params IEnumerable<Run> runs) => Write(indent, indent, runs);

    /// <summary>Parts runs into lines no longer than the width, except where a single word is.</summary>
    internal static List<List<Run>> Wrap(IEnumerable<Run> runs, int width, int indent, int hanging)
    {
        List<List<Run>> lines = [];
        List<Run> line = [new(new string(' ', indent))];
        int column = indent;
        bool lineIsEmpty = true;
        foreach (var (word, spaceBefore) in Words(runs))
        {
            int length = word.Sum(piece => piece.Text.Length);
            if (!lineIsEmpty && column + spaceBefore.Text.Length + length > width)
            {
                lines.Add(line);
                line = [new(new string(' ', hanging))];
                column = hanging;
                lineIsEmpty = true;
            }
            if (!lineIsEmpty) line.Add(spaceBefore);
            column += length + (lineIsEmpty ? 0 : spaceBefore.Text.Length);
            line.AddRange(word);
            lineIsEmpty = false;
        }
        lines.Add(line);
        return lines;
    }

    /// <summary>The words in order, each with the space before it; a word may hold several runs ("(" plain, "rate" marked).</summary>
    private static IEnumerable<(List<Run> Word, Run SpaceBefore)> Words(IEnumerable<Run> runs)
    {
        List<Run> word = [];
        Run space = "";
        foreach (var run in runs)
        {
            int position = 0;
            while (position < run.Text.Length)
            {
                bool blank = run.Text[position] is ' ' or '\n' or '\t';
                int end = EndOfStretch(run.Text, position, blank);
                if (blank && word.Count > 0)
                {
                    yield return (word, space);
                    word = [];
                }
                if (blank) space = new Run(new string(' ', end - position), run.Tone);
                else word.Add(run with { Text = run.Text[position..end] });
                position = end;
            }
        }
        if (word.Count > 0) yield return (word, space);
    }

    private static int EndOfStretch(string text, int start, bool blank)
    {
        int end = start + 1;
        while (end < text.Length && (text[end] is ' ' or '\n' or '\t') == blank) end++;
        return end;
    }
}
