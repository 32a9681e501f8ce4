using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Cuts a query into tokens. Whatever is no token is passed over, so that no text is an error.</summary>
internal ref struct QueryLexer
{
    private const string QuotationMarks = "\"“”„";

    // Between letters or digits these hold a word together: children's, out-of-area, 14.2, 1,200.
    private const string Joiners = "'’-‐‑.,_";

    private readonly string _text;
    private readonly List<QueryToken> _tokens = [];
    private readonly List<string> _notes;
    private int _at;

    private QueryLexer(string text, List<string> notes) => (_text, _notes) = (text, notes);

    public static List<QueryToken> Tokens(string text, List<string> notes)
    {
        var lexer = new QueryLexer(text, notes);
        while (lexer._at < text.Length) lexer.Next();
        return lexer._tokens;
    }

    private void Next()
    {
        char c = _text[_at];
        if (QuotationMarks.Contains(c)) Phrase();
        else if (WordBreaker.IsWordStart(_text, _at)) Word();
        else if (c == '(') Sign(TokenKind.Open, 1);
        else if (c == ')') Close();
        else if (c == '&' && Follows('&')) Sign(TokenKind.And, 2);
        else if (c == '|' && Follows('|')) Sign(TokenKind.Or, 2);
        else if (c is '+' or '-' or '!' && BeginsClause()) Sign(c switch { '+' => TokenKind.Plus, '-' => TokenKind.Minus, _ => TokenKind.Not }, 1);
        else _at++;
    }

    private void Sign(TokenKind kind, int length)
    {
        _tokens.Add(new QueryToken(kind));
        _at += length;
    }

    private void Close()
    {
        Sign(TokenKind.Close, 1);
        SkipTuning();
    }

    private readonly bool Follows(char c) => _at + 1 < _text.Length && _text[_at + 1] == c;

    /// <summary>Whether the sign stands before something and apart from what precedes: "-damp", not "damp - mould".</summary>
    private readonly bool BeginsClause()
    {
        bool apart = _at == 0 || char.IsWhiteSpace(_text[_at - 1]) || _text[_at - 1] is '(' or '+' or '-' or '!' or ':';
        int next = _at + 1;
        return apart && next < _text.Length
            && (WordBreaker.IsWordStart(_text, next) || QuotationMarks.Contains(_text[next]) || _text[next] is '(' or '+' or '-' or '!');
    }

    private void Phrase()
    {
        int end = _at + 1;
        while (end < _text.Length && !QuotationMarks.Contains(_text[end])) end++;
        if (end == _text.Length)
        {
            _notes.Add("A quotation mark without its partner was passed over.");
            _at++;
            return;
        }
        var words = WordBreaker.Words(_text.AsSpan(_at + 1, end - _at - 1));
        if (!words.IsEmpty) _tokens.Add(new QueryToken(TokenKind.Phrase, words));
        _at = end + 1;
        SkipTuning();
    }

    private void Word()
    {
        int start = _at;
        _at = EndOfWord(start);
        string chunk = _text[start.._at];
        if (IsFieldBefore(chunk, out var field))
        {
            _tokens.Add(new QueryToken(TokenKind.Field, Field: field));
            _at++;
            return;
        }
        bool isPrefix = _at < _text.Length && _text[_at] == '*';
        if (!isPrefix && Operator(chunk) is TokenKind sign) _tokens.Add(new QueryToken(sign));
        else AddWords(chunk, isPrefix);
        if (isPrefix) SkipStarAndRest();
        SkipTuning();
    }

    private void AddWords(string chunk, bool isPrefix)
    {
        var words = WordBreaker.Words(chunk);
        // "children's" is looked for as "children", which finds both; "s" says nothing.
        if (words.Length > 1 && words[^1] is "s" or "S" && !isPrefix) words = words[..^1];
        if (!words.IsEmpty) _tokens.Add(new QueryToken(TokenKind.Words, words, IsPrefix: isPrefix));
    }

    private readonly int EndOfWord(int start)
    {
        int end = start;
        while (end < _text.Length)
        {
            if (WordBreaker.IsWordStart(_text, end)) end += char.IsSurrogate(_text[end]) ? 2 : 1;
            else if (char.GetUnicodeCategory(_text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark) end++;
            else if (Joiners.Contains(_text[end]) && WordBreaker.IsWordStart(_text, end + 1)) end++;
            else break;
        }
        return end;
    }

    private readonly bool IsFieldBefore(string chunk, out SearchField field)
    {
        field = default;
        int next = _at + 1;
        return _at < _text.Length && _text[_at] == ':' && FieldNames.Fields.TryGetValue(chunk, out field) && next < _text.Length
            && (WordBreaker.IsWordStart(_text, next) || QuotationMarks.Contains(_text[next]) || _text[next] == '(');
    }

    private static TokenKind? Operator(string chunk) => chunk switch
    {
        "AND" => TokenKind.And,
        "OR" => TokenKind.Or,
        "NOT" => TokenKind.Not,
        _ => null,
    };

    private void SkipStarAndRest()
    {
        while (_at < _text.Length && _text[_at] == '*') _at++;
        if (!WordBreaker.IsWordStart(_text, _at)) return;
        _notes.Add("A star counts at the end of a word only; what followed one inside a word was passed over.");
        _at = EndOfWord(_at);
        while (_at < _text.Length && _text[_at] == '*') _at++;
    }

    /// <summary>Passes over Lucene's closeness and weight (~2, ^1.5), which mean nothing here, so that their digits are not taken for words.</summary>
    private void SkipTuning()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is '~' or '^')
        {
            _at++;
            while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.')) _at++;
        }
        if (_at > start) _notes.Add("“~” and “^” have no effect.");
    }
}
