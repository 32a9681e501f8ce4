using System.Globalization;
using System.Text;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Words, with their wildcards, and the names of fields.</summary>
internal ref partial struct QueryLexer
{
    // Between letters or digits these hold a word together: children's, out-of-area, 14.2, 1,200, 2023–24.
    private const string Joiners = "'’‘ʼ-‐‑–.,_";

    // These do only beside something short or between digits: c/o, R&D, 13/05/2024; but "damp/mould" are two words.
    private const string ShortJoiners = "/&:";

    private const int ShortWord = 2;

    // With fewer letters nearly all words of the index have a shape that begins with a wildcard.
    private const int LettersOfOpenPattern = 3;

    /// <summary>Whether a word begins here: with a letter, an escaped one, or a wildcard before one.</summary>
    private readonly bool BeginsWord(int at)
    {
        while (at < _text.Length && _text[at] is '*' or '?') at++;
        if (at + 1 < _text.Length && _text[at] == '\\') at++;
        return WordBreaker.IsWordStart(_text, at);
    }

    private void Word()
    {
        int start = _at;
        _at = EndOfWord(start);
        string chunk = _text[start.._at];
        bool isPlain = chunk.AsSpan().IndexOfAny('*', '?', '\\') < 0;
        if (isPlain && _at < _text.Length && _text[_at] == ':' && TakeField(chunk)) return;
        if (isPlain && Operator(chunk) is TokenKind sign) _tokens.Add(new QueryToken(sign));
        else AddWords(chunk, Typed(start));
    }

    /// <summary>With the pound sign before it and the per cent sign behind, which matter to amounts.</summary>
    private readonly string Typed(int start)
    {
        int from = start > 0 && _text[start - 1] is '£' or '€' or '$' ? start - 1 : start;
        int to = _at < _text.Length && _text[_at] == '%' ? _at + 1 : _at;
        return _text[from..to];
    }

    private static TokenKind? Operator(string chunk) => chunk switch
    {
        "AND" => TokenKind.And,
        "OR" => TokenKind.Or,
        "NOT" => TokenKind.Not,
        _ => null,
    };

    private void AddWords(string chunk, string typed)
    {
        string plain = Unescaped(chunk);
        var pieces = WordBreaker.Words(plain, keepWildcards: true);
        // "children's" is looked for as "children", which finds both; "s" says nothing.
        if (pieces.Length > 1 && pieces[^1] is "s" or "S" && "'’‘ʼ".Contains(plain[^2])) pieces = pieces[..^1];
        if (_at < _text.Length && _text[_at] == '%') _at++;
        var tuning = Tuning();
        if (pieces.IsEmpty) return;
        string last = pieces[^1].TrimEnd('*');
        bool isPrefix = last.Length < pieces[^1].Length && last.Length > 0;
        var words = isPrefix ? pieces.SetItem(pieces.Length - 1, last) : pieces;
        if (!words.Any(HasWildcard)) _tokens.Add(new QueryToken(TokenKind.Words) { Words = words, IsPrefix = isPrefix, Typed = typed, Tuning = tuning });
        else if (pieces.Length == 1) AddPattern(pieces[0], tuning);
        else AddApart(pieces, tuning);
    }

    private static bool HasWildcard(string piece) => piece.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>A pattern is of one word. Those that hyphens join to others are looked for apart: "co-op?rative*".</summary>
    private void AddApart(System.Collections.Immutable.ImmutableArray<string> pieces, Tuning tuning)
    {
        _notes.Add("Words joined by a sign that hold a wildcard were looked for each on its own.");
        _tokens.Add(new QueryToken(TokenKind.Open));
        foreach (string piece in pieces)
        {
            if (piece != pieces[0]) _tokens.Add(new QueryToken(TokenKind.And));
            if (HasWildcard(piece)) AddPattern(piece, default);
            else _tokens.Add(new QueryToken(TokenKind.Words) { Words = [piece], Typed = piece });
        }
        _tokens.Add(new QueryToken(TokenKind.Close) { Tuning = tuning });
    }

    private void AddPattern(string piece, Tuning tuning)
    {
        var pattern = new StringBuilder(piece.Length);
        foreach (char c in piece)
            if (c != '*' || pattern.Length == 0 || pattern[^1] != '*') pattern.Append(c);
        string shape = $"{pattern}", letters = string.Concat(shape.Where(c => c is not ('*' or '?')));
        bool isOpen = shape[0] is '*' or '?';
        if (letters.Length == 0 || (isOpen && letters.Length < LettersOfOpenPattern))
        {
            _notes.Add($"{Said.Quoted(shape)} has too few letters, so its wildcards were passed over.");
            if (letters.Length > 0) _tokens.Add(new QueryToken(TokenKind.Words) { Words = [letters], Typed = letters, Tuning = tuning });
        }
        else if (!isOpen && shape.IndexOfAny(['*', '?']) == shape.Length - 1 && shape[^1] == '*')
            _tokens.Add(new QueryToken(TokenKind.Words) { Words = [letters], IsPrefix = true, Typed = shape, Tuning = tuning });
        else _tokens.Add(new QueryToken(TokenKind.Pattern) { Typed = shape, Tuning = tuning });
    }

    private readonly int EndOfWord(int start)
    {
        int end = start;
        while (end < _text.Length)
        {
            char c = _text[end];
            if (WordBreaker.IsWordStart(_text, end)) end += char.IsSurrogate(c) ? 2 : 1;
            else if (c == '\\' && end + 1 < _text.Length) end += 2;
            else if (c == '*' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) end++;
            else if (c == '?' && EndOfWildcards(end) is int after && after > end) end = after;
            else if (WordBreaker.IsWordStart(_text, end + 1) && (Joiners.Contains(c) || JoinsShort(end))) end++;
            else break;
        }
        return Math.Min(end, _text.Length);
    }

    /// <summary>A question mark at a word's end is one: "agency rates?". Before a letter or beside a star it is a wildcard.</summary>
    private readonly int EndOfWildcards(int start)
    {
        int end = start;
        bool star = false;
        for (; end < _text.Length && _text[end] is '*' or '?'; end++) star |= _text[end] == '*';
        return star || BeginsWord(end) ? end : start;
    }

    private readonly bool JoinsShort(int at)
    {
        if (!ShortJoiners.Contains(_text[at]) || at == 0) return false;
        bool digits = char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1]);
        return digits || (_text[at] != ':' && (LettersFrom(at - 1, -1) <= ShortWord || LettersFrom(at + 1, 1) <= ShortWord));
    }

    private readonly int LettersFrom(int at, int step)
    {
        int letters = 0;
        for (; letters <= ShortWord && at >= 0 && at < _text.Length && char.IsLetterOrDigit(_text[at]); at += step) letters++;
        return letters;
    }

    /// <summary>Without its backslashes: an escaped letter is a letter, an escaped sign parts words as any sign.</summary>
    private static string Unescaped(string chunk)
    {
        if (!chunk.Contains('\\', StringComparison.Ordinal)) return chunk;
        var plain = new StringBuilder(chunk.Length);
        for (int i = 0; i < chunk.Length; i++)
        {
            if (chunk[i] != '\\') plain.Append(chunk[i]);
            else if (++i < chunk.Length) plain.Append(char.IsLetterOrDigit(chunk[i]) || char.IsSurrogate(chunk[i]) || Joiners.Contains(chunk[i]) ? chunk[i] : ' ');
        }
        return $"{plain}";
    }
}
