using System.Buffers;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Searching.Excerpts;

/// <summary>The words of a text with their places. What the full text makes of a word is worked out only where it is asked for: most words are nobody's.</summary>
internal sealed class TextWords
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".:!?\n\u2028");

    private readonly List<(int Start, int End)> _places = [];
    private readonly string?[] _stems;

    public TextWords(string text)
    {
        Text = text;
        for (int at = 0; WordBreaker.Next(text, ref at, out int start);) _places.Add((start, at));
        _stems = new string?[_places.Count];
    }

    public string Text { get; }

    public int Count => _places.Count;

    public (int Start, int End) this[int word] => _places[word];

    /// <summary>The first letter, in lower case; 0 where only a closer look can tell.</summary>
    public char Initial(int word) => Text[_places[word].Start] is var first && char.IsAscii(first) ? char.ToLowerInvariant(first) : '\0';

    /// <summary>The word in lower case without accents.</summary>
    public string Plain(int word) => Storage.Plain.Of(Text[_places[word].Start.._places[word].End]);

    public string Stem(int word) => _stems[word] ??= PorterStemmer.Stem(Plain(word));

    /// <summary>Whether a sentence or a line begins with a word.</summary>
    public bool BeginsSentence(int word)
        => word == 0 || Text.AsSpan(_places[word - 1].End, _places[word].Start - _places[word - 1].End).IndexOfAny(SentenceEnds) >= 0;
}
