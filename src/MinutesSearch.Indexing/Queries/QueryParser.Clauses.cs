using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>Single clauses: words, phrases, patterns, ranges and brackets, with closeness and weight.</summary>
internal sealed partial class QueryParser
{
    private const int WidestSlop = 100;

    private const int FarthestFuzzy = 2;

    // With one letter wrong in a short word much is alike; a bare "~" allows for a second from here on.
    private const int LettersForTwo = 6;

    private const int MostWordsOfValue = 4;

    private QueryNode? Atom(SearchField? field)
    {
        if (Ahead is null or TokenKind.And or TokenKind.Or or TokenKind.Close) return null;
        var token = _tokens[_at++];
        var node = token.Kind switch
        {
            TokenKind.Open => Bracketed(field),
            TokenKind.Words when field is SearchField of && FieldNames.IsOrdered(of) => Value(of, token),
            TokenKind.Phrase when field is SearchField of && FieldNames.IsOrdered(of) => Range(of, token with { Bounds = Bounds.At(token.Typed) }),
            TokenKind.Words => Words(field, token),
            TokenKind.Phrase => Phrase(field, token),
            TokenKind.Pattern => Pattern(field, token),
            TokenKind.Range => Comparison(field, token),
            TokenKind.Everything => field is SearchField of ? new RangeNode(of, null, null, true, true) : new RunNode([], [], []),
            _ => null,
        };
        return token.Kind == TokenKind.Open ? node : Boosted(node, token.Tuning.Boost);
    }

    private static QueryNode? Boosted(QueryNode? node, double? boost) => node is null || boost is not double times || times == 1 ? node : new BoostNode(node, times);

    private QueryNode? Bracketed(SearchField? field)
    {
        if (_depth == DeepestBrackets)
        {
            _notes.Add($"Brackets more than {DeepestBrackets} deep were passed over.");
            return null;
        }
        _depth++;
        var inner = Either(field);
        _depth--;
        if (Ahead is null) _notes.Add("An opening bracket was never closed; it was taken to close at the end.");
        var tuning = Ahead is null ? default : _tokens[_at++].Tuning;
        if (tuning.IsLoose) _notes.Add("“~” counts behind a word or a phrase, not behind brackets.");
        return Boosted(inner, tuning.Boost);
    }

    private QueryNode Words(SearchField? field, QueryToken token)
    {
        if (token.Tuning.IsLoose && token.Words.Length == 1 && !token.IsPrefix)
        {
            int distance = Distance(token);
            if (distance > 0) return new FuzzyNode(token.Words[0], distance, field);
        }
        else if (token.Tuning.IsLoose) _notes.Add($"“~” counts behind a whole word or a phrase; behind {Said.Quoted(token.Typed)} it was passed over.");
        return new TermNode(InField(token.Words, field, token.IsPrefix), field, token.IsPrefix);
    }

    /// <summary>Letters that may differ. Below 1 it is the older likeness, where 0.8 was close.</summary>
    private int Distance(QueryToken token)
    {
        int usual = token.Words[0].Length < LettersForTwo ? 1 : FarthestFuzzy;
        if (token.Tuning.Closeness is not double typed) return usual;
        if (typed is > 0 and < 1) return typed > 0.7 ? 1 : FarthestFuzzy;
        if (typed > FarthestFuzzy) _notes.Add($"“~” allows for {FarthestFuzzy} letters at most.");
        return (int)Math.Min(typed, FarthestFuzzy);
    }

    private TermNode Phrase(SearchField? field, QueryToken token)
    {
        var (words, tuning) = (InField(token.Words, field, false), token.Tuning);
        int slop = words.Length == 1 ? 0 : (int)Math.Min(tuning.Closeness ?? 0, WidestSlop);
        if (tuning.IsLoose && words.Length == 1) _notes.Add("“~” behind a single word in quotation marks was passed over; without them it finds words spelt like it.");
        else if (tuning is { IsLoose: true, Closeness: null }) _notes.Add("“~” behind a phrase needs a number, such as ~5: how many words may stand between.");
        else if (tuning.Closeness > WidestSlop) _notes.Add($"“~” allows for {WidestSlop} words between those of a phrase at most.");
        // Names are compared as names; the wording counts where a passage's own words are asked for.
        return new TermNode(words, field, Quoted: true, Slop: slop, Exact: slop == 0 && !FieldNames.Narrows(field));
    }

    private PatternNode Pattern(SearchField? field, QueryToken token)
    {
        if (token.Tuning.IsLoose) _notes.Add($"“~” counts behind a whole word or a phrase; behind {Said.Quoted(token.Typed)} it was passed over.");
        return new PatternNode(token.Typed, field);
    }

    private QueryNode? Comparison(SearchField? field, QueryToken token)
    {
        if (field is SearchField of) return Range(of, token with { Bounds = Longest(of, token.Bounds) });
        _notes.Add("A range needs a field before it, such as date:[2021 TO 2022] or value:>10; its ends were read as words.");
        return AsWords(null, token.Bounds);
    }

    /// <summary>A value that stands for itself: "date:2024", "date:13 May 2024", "value:£1.2 million".</summary>
    private QueryNode? Value(SearchField field, QueryToken token) => Range(field, token with { Bounds = Longest(field, Bounds.At(token.Typed.TrimEnd('*'))) });

    private QueryNode? Range(SearchField field, QueryToken token)
    {
        if (token.Tuning.IsLoose) _notes.Add("“~” counts behind a word or a phrase, not behind a range.");
        return RangeReader.Read(field, token.Bounds, _notes) ?? AsWords(FieldNames.IsOrdered(field) ? null : field, token.Bounds);
    }

    /// <summary>With as many of the words that follow as make one value with it: "May" and "2024".</summary>
    private Bounds Longest(SearchField field, Bounds bounds)
    {
        string typed = bounds.Low.Length > 0 ? bounds.Low : bounds.High;
        int most = 0;
        string longest = typed, candidate = typed;
        if (_tokens[_at - 1].Tuning == default && (bounds.Low.Length == 0 || bounds.High.Length == 0 || bounds.IsValue))
            for (int i = 0; i < MostWordsOfValue && _at + i < _tokens.Count && _tokens[_at + i] is { Kind: TokenKind.Words, IsPrefix: false } next; i++)
            {
                candidate += " " + next.Typed;
                if (RangeReader.Reads(field, candidate)) (most, longest) = (i + 1, candidate);
                if (next.Tuning != default) break;
            }
        _at += most;
        if (bounds.IsValue) return Bounds.At(longest);
        return bounds.Low.Length > 0 && most > 0 ? bounds with { Low = longest } : most > 0 ? bounds with { High = longest } : bounds;
    }

    /// <summary>What cannot be read as a range.</summary>
    private QueryNode? AsWords(SearchField? field, Bounds bounds)
    {
        string[] ends = bounds.IsValue ? [bounds.Low] : [bounds.Low, bounds.High];
        QueryNode[] terms = [.. ends.Select(end => WordBreaker.Words(end)).Where(words => !words.IsEmpty).Select(words => new TermNode(InField(words, field, false), field))];
        return terms.Length switch { 0 => null, 1 => terms[0], _ => new AnyNode([.. terms]) };
    }

    /// <summary>The words as the values of a field are spelt, where it has a fixed set of them.</summary>
    private ImmutableArray<string> InField(ImmutableArray<string> words, SearchField? field, bool isPrefix)
    {
        if (field is not SearchField of || isPrefix || !FieldValues.AreFixed(of)) return words;
        if (FieldValues.For(of, words) is { } value) return value;
        _notes.Add($"{Said.Quoted(string.Join(' ', words))} is no {FieldNames.Of(of)}; there are {string.Join(", ", FieldValues.Of(of))}.");
        return words;
    }
}
