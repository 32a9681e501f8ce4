namespace MinutesSearch.Indexing.Queries;

/// <summary>Cuts a query into tokens. Whatever is no token is passed over, so that no text is an error.</summary>
internal ref partial struct QueryLexer
{
    private const string QuotationMarks = "\"“”„‟«»";

    // Word processors and telephones put a dash where a minus was typed.
    private const string Minuses = "-−–‐";

    private readonly string _text;
    private readonly List<QueryToken> _tokens = [];
    private readonly List<string> _notes;
    private int _at;

    private QueryLexer(string text, List<string> notes) => (_text, _notes) = (text, notes);

    public static List<QueryToken> Tokens(string text, List<string> notes)
    {
        var lexer = new QueryLexer(string.Create(text.Length, text, (plain, from) => HalfWidth(from, plain)), notes);
        while (lexer._at < text.Length) lexer.Next();
        return lexer._tokens;
    }

    /// <summary>Full-width signs, letters and digits as their usual forms, one for one.</summary>
    private static void HalfWidth(string text, Span<char> plain)
    {
        for (int i = 0; i < plain.Length; i++) plain[i] = text[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(text[i] - 0xFEE0) : text[i];
    }

    private void Next()
    {
        char c = _text[_at];
        if (QuotationMarks.Contains(c)) Phrase();
        else if (BeginsWord(_at)) Word();
        else if (c == '(') Sign(TokenKind.Open, 1);
        else if (c == ')') Close();
        else if (c is '[' or '{') Bracket();
        else if (c == '&' && Follows('&')) Sign(TokenKind.And, 2);
        else if (c == '|' && Follows('|')) Sign(TokenKind.Or, 2);
        else if (BeginsComparison()) Comparison();
        else if (SignOf(c) is TokenKind sign && BeginsClause()) Sign(sign, 1);
        else if (c == '*') Star();
        else if (AfterField && c is '£' or '%' && !BeginsWord(_at + 1)) UnitSign(c);
        else if (c == '\\') _at = Math.Min(_text.Length, _at + 2);
        else _at++;
    }

    private static TokenKind? SignOf(char c) => c switch
    {
        '+' => TokenKind.Plus,
        '!' => TokenKind.Not,
        _ => Minuses.Contains(c) ? TokenKind.Minus : null,
    };

    private void Sign(TokenKind kind, int length)
    {
        _tokens.Add(new QueryToken(kind));
        _at += length;
    }

    private void Close()
    {
        _at++;
        _tokens.Add(new QueryToken(TokenKind.Close) { Tuning = Tuning() });
    }

    /// <summary>A star that is no part of a word: "*:*" and a star alone are all passages, "owner:*" all with an owner.</summary>
    private void Star()
    {
        bool everything = string.CompareOrdinal(_text, _at, "*:*", 0, 3) == 0;
        if (everything || AfterField || _text.AsSpan().Trim() is "*")
        {
            _at += everything ? 3 : 1;
            _tokens.Add(new QueryToken(TokenKind.Everything) { Tuning = Tuning() });
        }
        else
        {
            _notes.Add("A star on its own was passed over.");
            while (_at < _text.Length && _text[_at] == '*') _at++;
        }
    }

    /// <summary>"unit:£", "unit:%"</summary>
    private void UnitSign(char sign)
    {
        _at++;
        _tokens.Add(new QueryToken(TokenKind.Words) { Words = [sign == '£' ? "gbp" : "percent"], Typed = $"{sign}", Tuning = Tuning() });
    }

    private readonly bool Follows(char c) => _at + 1 < _text.Length && _text[_at + 1] == c;

    /// <summary>Whether the sign stands before something and apart from what precedes: "-damp", not "damp - mould".</summary>
    private readonly bool BeginsClause()
    {
        bool apart = _at == 0 || char.IsWhiteSpace(_text[_at - 1]) || _text[_at - 1] is '(' or '!' or ':' || SignOf(_text[_at - 1]) is not null;
        int next = _at + 1;
        return apart && next < _text.Length && (BeginsWord(next) || QuotationMarks.Contains(_text[next]) || _text[next] == '(' || SignOf(_text[next]) is not null);
    }

    private void Phrase()
    {
        int end = EndOfPhrase(_at);
        if (end < 0)
        {
            _notes.Add("A quotation mark without its partner was passed over.");
            _at++;
            return;
        }
        string inside = _text[(_at + 1)..end];
        _at = end + 1;
        if (inside.Contains('*', StringComparison.Ordinal)) _notes.Add("Between quotation marks a star stands for nothing.");
        var words = WordBreaker.Words(Unescaped(inside));
        var tuning = Tuning();
        if (!words.IsEmpty) _tokens.Add(new QueryToken(TokenKind.Phrase) { Words = words, Typed = inside, Tuning = tuning });
    }

    private readonly int EndOfPhrase(int start)
    {
        for (int end = start + 1; end < _text.Length; end++)
        {
            if (_text[end] == '\\') end++;
            else if (QuotationMarks.Contains(_text[end])) return end;
        }
        return -1;
    }

    /// <summary>Closeness and weight (~2, ^1.5) right behind a clause, in any order.</summary>
    private Tuning Tuning()
    {
        var tuning = new Tuning();
        while (_at < _text.Length && _text[_at] is '~' or '^')
        {
            char sign = _text[_at++];
            double? number = Number();
            if (sign == '~') tuning = tuning with { IsLoose = true, Closeness = number };
            else if (number is > 0) tuning = tuning with { Boost = Math.Min(number.Value, QueryParser.HighestBoost) };
            else _notes.Add("“^” needs a number above nought behind it, such as ^2; it was passed over.");
        }
        return tuning;
    }

    private double? Number()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || (_text[_at] == '.' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])))) _at++;
        bool reads = double.TryParse(_text.AsSpan(start, _at - start), System.Globalization.NumberStyles.AllowDecimalPoint, null, out double number);
        return reads ? number : null;
    }
}
