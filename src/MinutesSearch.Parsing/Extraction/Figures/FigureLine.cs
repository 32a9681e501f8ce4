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
    private readonly WordFacts[] facts;
    private ImmutableArray<WordRange> dates;
    private WordRange[]? dated;
    private readonly bool?[] verbs;
    private readonly int[] numberAt;
    private readonly List<NumberWord> numbers = [];

    public FigureLine(string text, int start, int end)
    {
        this.text = text;
        var all = new Words(text, start, end);
        words = new Word[all.Count];
        facts = new WordFacts[all.Count];
        verbs = new bool?[all.Count];
        numberAt = new int[all.Count];
        for (int i = 0; i < all.Count; i++)
        {
            var word = all[i];
            if (word.IsMark && text[word.Start] is '*' or '_' or '`') continue;
            words[Count] = word;
            facts[Count] = Vocabulary.Of(text.AsSpan(word.Start, word.Length));
            // "In May 84 swans had left": a month, and no verb.
            if (Count > 0 && text.AsSpan(word.Start, word.Length) is "May") facts[Count] = facts[Count] with { Classes = facts[Count].Classes & ~WordClass.Verb };
            if (MayBeNumber(Count++)) ReadNumber(Count - 1);
        }
    }

    public int Count { get; }

    public Word this[int index] => words[index];

    /// <summary>The dates and periods, in order and without overlap; looked for when first asked.</summary>
    public ImmutableArray<WordRange> Dates
    {
        get
        {
            if (dates.IsDefault) FindDates();
            return dates;
        }
    }

    public ReadOnlySpan<char> Span(int index) => (uint)index < (uint)Count ? text.AsSpan(words[index].Start, words[index].Length) : default;

    public bool Is(int index, ReadOnlySpan<char> word) => Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int index) => (uint)index < (uint)Count && words[index].IsMark;

    public bool IsMark(int index, char mark) => IsMark(index) && text[words[index].Start] == mark;

    public bool IsCapital(int index) => Span(index) is [var first, ..] && char.IsUpper(first);

    public bool Has(int index, WordClass classes) => (FactsAt(index).Classes & classes) != 0;

    /// <summary>What the lexicon says about the word; nothing outside the line.</summary>
    public WordFacts FactsAt(int index) => (uint)index < (uint)Count ? facts[index] : default;

    public bool IsVerb(int index) => (uint)index < (uint)Count && (verbs[index] ??= Verbs.Tell(this, index));

    /// <summary>Whether the word is a number without a sign: "twelve", "3", "1,000".</summary>
    public bool IsNumber(int index) => TryNumber(index, out var number) && !number.IsMoney && !number.IsPercent;

    public bool TryNumber(int index, out NumberWord number)
    {
        int place = (uint)index < (uint)Count ? numberAt[index] : 0;
        number = place > 0 ? numbers[place - 1] : default;
        return place > 0;
    }

    /// <summary>Few words can be numbers at all, or ranges: the rest is told from its first letter and the lexicon.</summary>
    public bool MayBeNumber(int index) => Span(index) is [>= '0' and <= '9' or '£', ..] || FactsAt(index).IsSpelt;

    /// <summary>Whether a blank stands between the word at <paramref name="index"/> and the one before it.</summary>
    public bool IsParted(int index) => index > 0 && index < Count && words[index].Start > words[index - 1].End;

    /// <summary>The date that covers a word; empty if none does.</summary>
    public WordRange DateAt(int index)
    {
        if (dates.IsDefault) FindDates();
        return dated is not null && (uint)index < (uint)Count ? dated[index] : default;
    }

    public bool InDate(int index) => !DateAt(index).IsEmpty;

    /// <summary>The words as the text has them, white space folded and marks of emphasis left out; null if there are none.</summary>
    public string? Text(WordRange range)
    {
        if (range.IsEmpty) return null;
        var span = text.AsSpan(words[range.From].Start, words[range.To - 1].End - words[range.From].Start);
        string folded = IsPlain(span) ? span.ToString() : Plain(span);
        return folded.Length == 0 ? null : folded;
    }

    /// <summary>A place of the text as printed, without marks of emphasis.</summary>
    public string TextAt(int start, int end)
    {
        var span = text.AsSpan(start, end - start);
        return IsPlain(span) ? span.ToString() : Fold.Text(text[start..end].Replace("*", "", StringComparison.Ordinal));
    }

    private void ReadNumber(int index)
    {
        if (!NumberReader.TryRead(Span(index), out var number)) return;
        numbers.Add(number);
        numberAt[index] = numbers.Count;
    }

    private void FindDates()
    {
        // While they are looked for there are none: a date is not told from the dates around it.
        dates = [];
        dates = DateFinder.Find(this);
        if (dates.IsEmpty) return;
        dated = new WordRange[Count];
        foreach (var date in dates) Array.Fill(dated, date, date.From, date.Length);
    }

    /// <summary>Whether the text can be taken as it is: no marks of emphasis, no white space but single blanks.</summary>
    private static bool IsPlain(ReadOnlySpan<char> span)
    {
        for (int i = 0; i < span.Length; i++)
        {
            char c = span[i];
            if (c is '*' or '_' or '`' || (char.IsWhiteSpace(c) && (c != ' ' || i == 0 || i + 1 == span.Length || char.IsWhiteSpace(span[i - 1])))) return false;
        }
        return true;
    }

    private static string Plain(ReadOnlySpan<char> span)
    {
        var plain = new StringBuilder(span.Length);
        foreach (char c in span)
        {
            if (c is not ('*' or '_' or '`')) plain.Append(c);
        }
        return Fold.Text(plain.ToString());
    }
}
