namespace MinutesSearch.Parsing.Extraction;

/// <summary>A word or mark of a sentence, half-open in the canonical text.</summary>
internal readonly record struct Word(int Start, int End, bool IsMark)
{
    public int Length => End - Start;
}

/// <summary>
/// A sentence as words: letters and digits with inner apostrophes, hyphens, stops and slashes are one word
/// ("1-2-1", "don't", "2023/24", "£2.716"); any other sign is a mark of its own.
/// </summary>
internal sealed class Words
{
    private readonly string text;
    private readonly Word[] words;

    public Words(string text, int start, int end, KnownNames? names = null)
    {
        Names = names ?? KnownNames.None;
        this.text = text;
        words = [.. Scan(text, start, end)];
    }

    /// <summary>Names that the document's lists hold, for first names and initials that stand alone.</summary>
    public KnownNames Names { get; }

    public int Count => words.Length;

    public Word this[int index] => words[index];

    /// <summary>The word at <paramref name="index"/>; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Span(int index)
        => index >= 0 && index < words.Length ? text.AsSpan(words[index].Start, words[index].Length) : default;

    public bool Is(int index, ReadOnlySpan<char> word) => Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the words from <paramref name="index"/> on are these, parted by single spaces.</summary>
    public bool Are(int index, ReadOnlySpan<char> phrase)
    {
        foreach (var range in phrase.Split(' '))
        {
            if (!Is(index++, phrase[range])) return false;
        }
        return true;
    }

    public bool IsMark(int index, char mark) => index >= 0 && index < words.Length && words[index].IsMark && text[words[index].Start] == mark;

    public bool IsCapital(int index) => Span(index) is [var first, ..] && char.IsUpper(first);

    /// <summary>The first word behind a run of capitalised words, as a name is: "Mr Peter Hunt was …" from "Mr" on ends before "was".</summary>
    public int EndOfCapitals(int index)
    {
        while (index < words.Length && IsCapital(index) && !words[index].IsMark) index++;
        return index;
    }

    /// <summary>A dash or a colon, behind which a bullet's topic or a speaker's name ends.</summary>
    public bool IsDashOrColon(int index) => IsMark(index, '–') || IsMark(index, '-') || IsMark(index, ':');

    private static IEnumerable<Word> Scan(string text, int start, int end)
    {
        int at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at])) { at++; continue; }
            int stop = at;
            if (IsInner(text[at]))
            {
                while (stop < end && (IsInner(text[stop]) || (IsJoiner(text[stop]) && stop + 1 < end && IsInner(text[stop + 1])))) stop++;
                yield return new Word(at, stop, false);
            }
            else
            {
                stop = at + 1;
                yield return new Word(at, stop, true);
            }
            at = stop;
        }
    }

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || c is '£' or '%';

    private static bool IsJoiner(char c) => c is '\'' or '’' or '-' or '.' or ',' or '/' or '&';
}
