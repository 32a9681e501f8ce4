using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>Words of a <see cref="FigureLine"/>, half-open; empty if <see cref="From"/> equals <see cref="To"/>.</summary>
internal readonly record struct WordRange(int From, int To)
{
    public bool IsEmpty => To <= From;

    public int Length => To - From;

    public bool Contains(int index) => index >= From && index < To;
}

/// <summary>
/// A sentence, a bullet or a cell as words with their classes, marks of emphasis left out ("**584** households" is
/// "584 households"), and with its dates found.
/// </summary>
internal sealed class FigureLine
{
    private readonly string text;
    private readonly Word[] words;
    private readonly WordClass[] classes;
    private readonly WordRange[] dated;

    public FigureLine(string text, int start, int end)
    {
        this.text = text;
        var all = new Words(text, start, end);
        words = [.. Enumerable.Range(0, all.Count).Select(i => all[i]).Where(word => !(word.IsMark && text[word.Start] is '*' or '_' or '`'))];
        classes = [.. words.Select(word => WordClasses.Of(text.AsSpan(word.Start, word.Length)))];
        Dates = DateFinder.Find(this);
        dated = new WordRange[words.Length];
        foreach (var date in Dates) Array.Fill(dated, date, date.From, date.Length);
    }

    public int Count => words.Length;

    public Word this[int index] => words[index];

    /// <summary>The dates and periods, in order and without overlap.</summary>
    public ImmutableArray<WordRange> Dates { get; }

    public ReadOnlySpan<char> Span(int index)
        => index >= 0 && index < words.Length ? text.AsSpan(words[index].Start, words[index].Length) : default;

    public bool Is(int index, ReadOnlySpan<char> word) => Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int index) => index >= 0 && index < words.Length && words[index].IsMark;

    public bool IsMark(int index, char mark) => IsMark(index) && text[words[index].Start] == mark;

    public bool IsCapital(int index) => Span(index) is [var first, ..] && char.IsUpper(first);

    public bool Has(int index, WordClass classes) => index >= 0 && index < this.classes.Length && (this.classes[index] & classes) != 0;

    /// <summary>Whether a blank stands between the word at <paramref name="index"/> and the one before it.</summary>
    public bool IsParted(int index) => index > 0 && index < words.Length && words[index].Start > words[index - 1].End;

    /// <summary>The date that covers a word; empty if none does.</summary>
    public WordRange DateAt(int index) => dated is not null && index >= 0 && index < dated.Length ? dated[index] : default;

    public bool InDate(int index) => !DateAt(index).IsEmpty;

    /// <summary>The words as the text has them, white space folded and marks of emphasis left out; null if there are none.</summary>
    public string? Text(WordRange range)
    {
        if (range.IsEmpty) return null;
        var plain = new StringBuilder();
        foreach (char c in text.AsSpan(words[range.From].Start, words[range.To - 1].End - words[range.From].Start))
        {
            if (c is not ('*' or '_' or '`')) plain.Append(c);
        }
        string folded = Fold.Text(plain.ToString());
        return folded.Length == 0 ? null : folded;
    }

    /// <summary>A place of the text as printed, without marks of emphasis.</summary>
    public string TextAt(int start, int end) => Fold.Text(text[start..end].Replace("*", "", StringComparison.Ordinal));
}
