using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>
/// Reads the classic Lucene syntax: words side by side, "phrases", prefix*, AND OR NOT &amp;&amp; || ! + -, brackets and
/// field:… . Words side by side belong together more closely than AND binds, and AND binds more closely than OR.
/// </summary>
/// <remarks>No text is an error. What has no meaning where it stands (an operator with nothing to join, a bracket without
/// its partner) is passed over.</remarks>
internal sealed class QueryParser
{
    /// <summary>Code units of a query that are read.</summary>
    public const int LongestText = 4000;

    /// <summary>Words of a query that are looked for.</summary>
    public const int MostWords = 64;

    // Deeper brackets than anybody types are passed over; the engine's own parser has a limit too.
    private const int DeepestBrackets = 16;

    private readonly List<QueryToken> _tokens;
    private readonly List<string> _notes;
    private int _at;
    private int _depth;

    private QueryParser(List<QueryToken> tokens, List<string> notes) => (_tokens, _notes) = (tokens, notes);

    public static ParsedQuery Parse(string text)
    {
        List<string> notes = [];
        if (text.Length > LongestText)
        {
            text = text[..LongestText];
            notes.Add($"Only the first {LongestText:N0} characters of the query were read.");
        }
        var tokens = Shortened(QueryLexer.Tokens(text, notes), notes);
        var parser = new QueryParser(tokens, notes);
        List<QueryNode> parts = [];
        while (parser._at < tokens.Count)
        {
            if (parser.Either(null) is QueryNode part) parts.Add(part);
            parser._at++; // the closing bracket without an opening one that stopped it, or the end
        }
        var root = parts.Count == 1 ? parts[0] : Clauses.SideBySide(parts, [], []);
        return new ParsedQuery(root, [.. notes.Distinct()]);
    }

    private static List<QueryToken> Shortened(List<QueryToken> tokens, List<string> notes)
    {
        int words = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            words += tokens[i].Words.IsDefault ? 0 : tokens[i].Words.Length;
            if (words <= MostWords) continue;
            notes.Add($"Only the first {MostWords} words of the query were read.");
            int room = tokens[i].Words.Length - (words - MostWords);
            if (room == 0) return tokens[..i];
            return [.. tokens[..i], tokens[i] with { Words = tokens[i].Words[..room] }];
        }
        return tokens;
    }

    private TokenKind? Ahead => _at < _tokens.Count ? _tokens[_at].Kind : null;

    private bool Take(TokenKind kind)
    {
        if (Ahead != kind) return false;
        _at++;
        return true;
    }

    /// <summary>Parts joined by OR.</summary>
    private QueryNode? Either(SearchField? field) => Joined(TokenKind.Or, () => Both(field), parts => new AnyNode(parts));

    /// <summary>Parts joined by AND.</summary>
    private QueryNode? Both(SearchField? field) => Joined(TokenKind.And, () => SideBySide(field), parts => new AllNode(parts));

    private QueryNode? Joined(TokenKind sign, Func<QueryNode?> part, Func<ImmutableArray<QueryNode>, QueryNode> join)
    {
        List<QueryNode> parts = [];
        do
        {
            if (part() is QueryNode node) parts.Add(node);
        }
        while (Take(sign));
        return parts.Count switch { 0 => null, 1 => parts[0], _ => join([.. parts]) };
    }

    private QueryNode? SideBySide(SearchField? field)
    {
        List<QueryNode> wanted = [], required = [], excluded = [];
        while (Ahead is not (null or TokenKind.And or TokenKind.Or or TokenKind.Close))
        {
            bool must = false, not = false;
            while (Ahead is TokenKind.Plus or TokenKind.Minus or TokenKind.Not)
            {
                must |= Ahead == TokenKind.Plus;
                not ^= Ahead is TokenKind.Minus or TokenKind.Not;
                _at++;
            }
            if (Atom(field) is QueryNode node) (not ? excluded : must ? required : wanted).Add(node);
        }
        return Clauses.SideBySide(WithoutStopWords(wanted, required.Count > 0), required, excluded);
    }

    private QueryNode? Atom(SearchField? field)
    {
        if (Ahead is null or TokenKind.And or TokenKind.Or or TokenKind.Close) return null;
        var token = _tokens[_at++];
        return token.Kind switch
        {
            TokenKind.Field => Atom(token.Field),
            TokenKind.Open => Bracketed(field),
            TokenKind.Words => new TermNode(InField(token.Words, field), field, token.IsPrefix),
            TokenKind.Phrase => new TermNode(InField(token.Words, field), field, Quoted: true),
            _ => null,
        };
    }

    private QueryNode? Bracketed(SearchField? field)
    {
        if (_depth == DeepestBrackets)
        {
            _notes.Add($"Brackets more than {DeepestBrackets} deep were passed over.");
            return null;
        }
        _depth++;
        var inner = Either(field);
        Take(TokenKind.Close); // a missing one is taken to stand at the end
        _depth--;
        return inner;
    }

    private static ImmutableArray<string> InField(ImmutableArray<string> words, SearchField? field)
        => field == SearchField.Kind ? [.. words.Select(FieldNames.KindFor)] : words;

    private List<QueryNode> WithoutStopWords(List<QueryNode> wanted, bool othersRemain)
    {
        var telling = wanted.Where(node => !IsStopWord(node)).ToList();
        if (telling.Count == wanted.Count || (telling.Count == 0 && !othersRemain)) return wanted;
        var left = wanted.Where(IsStopWord).Select(node => ((TermNode)node).Words[0]).Distinct(StringComparer.OrdinalIgnoreCase);
        _notes.Add($"Too common to search for: {string.Join(", ", left)}.");
        return telling;
    }

    private static bool IsStopWord(QueryNode node)
        => node is TermNode { Field: null, IsPrefix: false, Quoted: false, Words: [var word] } && StopWords.Contains(word);
}
