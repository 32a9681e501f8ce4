namespace MinutesSearch.Indexing.Queries;

/// <summary>The names of fields, and the ranges and comparisons behind them.</summary>
internal ref partial struct QueryLexer
{
    /// <summary>Takes "kind:" where a value follows; says so where there is none, or no such field.</summary>
    private bool TakeField(string name)
    {
        int value = _at + 1;
        if (FieldNames.Find(name) is SearchField field)
        {
            // "date: 2024" is meant as a field; "Question: how many …" was pasted.
            if (char.IsLower(name[0])) while (value < _text.Length && char.IsWhiteSpace(_text[value])) value++;
            if (BeginsValue(value))
            {
                _tokens.Add(new QueryToken(TokenKind.Field) { Field = field, Typed = name });
                _at = value;
                return true;
            }
            if (char.IsLower(name[0])) _notes.Add($"{Said.Quoted(name + ":")} has no value, so it was read as a word.");
        }
        else if (name.All(char.IsLetter) && BeginsValue(value))
        {
            string nearest = FieldNames.Nearest(name) is string known ? $" (there is “{known}:”)" : "";
            _notes.Add($"There is no field {Said.Quoted(name + ":")}, so it was read as words{nearest}.");
        }
        return false;
    }

    private readonly bool BeginsValue(int at)
    {
        if (at >= _text.Length) return false;
        char c = _text[at];
        return QuotationMarks.Contains(c) || c is '(' or '[' or '{' or '>' or '<' or '=' or '≥' or '≤' or '£' or '%' or '*' or '+' or '!'
            || (Minuses.Contains(c) && BeginsWord(at + 1)) || BeginsWord(at);
    }

    private readonly bool AfterField => _tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Field;

    /// <summary>"[2021 TO 2022]"; other brackets of this form are passed over: "[sic]".</summary>
    private void Bracket()
    {
        int close = _text.AsSpan(_at + 1).IndexOfAny(']', '}');
        string inside = _text[(_at + 1)..(close < 0 ? _text.Length : _at + 1 + close)];
        var (low, high, to) = Ends(inside);
        if (close < 0 && to) (inside, high) = Unclosed(inside, high);
        if (!to && !AfterField)
        {
            _at++;
            return;
        }
        bool lowIncluded = _text[_at] == '[', highIncluded = close < 0 || _text[_at + 1 + close] == ']';
        _at = Math.Min(_text.Length, _at + 1 + inside.Length + (close < 0 ? 0 : 1));
        var bounds = to ? new Bounds(low, high, lowIncluded, highIncluded) : Bounds.At(low);
        if (to || low.Length > 0) _tokens.Add(new QueryToken(TokenKind.Range) { Bounds = bounds, Tuning = Tuning() });
    }

    /// <summary>Without a closing bracket the range ends with the next word, or the quotation.</summary>
    private readonly (string Inside, string High) Unclosed(string inside, string high)
    {
        int end = high.AsSpan().IndexOfAny(" \t\n()");
        string only = end < 0 ? high : high[..end];
        _notes.Add("The bracket of a range is not closed; it was taken to close behind the second end.");
        int at = inside.LastIndexOf(high, StringComparison.Ordinal);
        return (at < 0 ? inside : inside[..(at + only.Length)], only);
    }

    /// <summary>The ends on both sides of "TO", two dots, or a dash between blanks.</summary>
    private static (string Low, string High, bool Two) Ends(string inside)
    {
        foreach (string sign in (string[])[" TO ", "..", " - ", " – "])
        {
            int at = $" {inside} ".IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            string padded = $" {inside} ";
            return (Bare(padded[..at]), Bare(padded[(at + sign.Length)..]), true);
        }
        return (Bare(inside), "", false);
    }

    private static string Bare(string end) => end.Trim().Trim(QuotationMarks.ToCharArray()).Replace("\\", "", StringComparison.Ordinal).Trim();

    private readonly bool BeginsComparison()
    {
        if (_text[_at] is not ('>' or '<' or '≥' or '≤' or '=')) return false;
        if (AfterField) return true;
        bool apart = _at == 0 || char.IsWhiteSpace(_text[_at - 1]) || _text[_at - 1] == '(';
        int value = EndOfSign(_at);
        return apart && value < _text.Length && (char.IsAsciiDigit(_text[value]) || _text[value] == '£');
    }

    private readonly int EndOfSign(int at) => at + (at + 1 < _text.Length && _text[at] != '=' && _text[at + 1] == '=' ? 2 : 1);

    /// <summary>"&gt;10", "&lt;=2022", "&gt; £1.2m".</summary>
    private void Comparison()
    {
        char sign = _text[_at];
        int start = EndOfSign(_at);
        bool included = start - _at == 2 || sign is '≥' or '≤' or '=';
        while (start < _text.Length && char.IsWhiteSpace(_text[start])) start++;
        bool isQuoted = start < _text.Length && QuotationMarks.Contains(_text[start]) && EndOfPhrase(start) > 0;
        int end = isQuoted ? EndOfPhrase(start) + 1 : start;
        while (!isQuoted && end < _text.Length && !char.IsWhiteSpace(_text[end]) && !"()[]{}^~".Contains(_text[end]) && !QuotationMarks.Contains(_text[end])) end++;
        string value = Bare(_text[start..end]);
        _at = end;
        var bounds = sign switch
        {
            '>' or '≥' => new Bounds(value, "", included, true),
            '<' or '≤' => new Bounds("", value, true, included),
            _ => Bounds.At(value),
        };
        if (value.Length > 0) _tokens.Add(new QueryToken(TokenKind.Range) { Bounds = bounds, Typed = value, Tuning = Tuning() });
    }
}
