using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>
/// Reads the classic Lucene syntax: words side by side, "phrases", "near by"~5, prefix*, wild?card, fuzzy~1, weight^2, AND OR NOT
/// &amp;&amp; || ! + -, brackets, field:… and field:[low TO high]. Words side by side belong together more closely than AND
/// binds, and AND binds more closely than OR.
/// </summary>
/// <remarks>No text is an error. What has no meaning where it stands (an operator with nothing to join, a bracket without
/// its partner) is passed over, and a note says so.</remarks>
internal sealed partial class QueryParser
{
    /// <summary>Code units of a query that are read.</summary>
    public const int LongestText = 4000;

    /// <summary>Words of a query that are looked for.</summary>
    public const int MostWords = 64;

    /// <summary>More would drown all else.</summary>
    public const double HighestBoost = 1000;

    // Deeper brackets than anybody types are passed over; the engine's own parser has a limit too.
    private const int DeepestBrackets = 16;

    private const int MostNotes = 8;

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
        var root = new QueryParser(tokens, notes).Either(null);
        return new ParsedQuery(root, Few([.. notes.Distinct()]));
    }

    private static ImmutableArray<string> Few(ImmutableArray<string> notes)
        => notes.Length <= MostNotes ? notes : [.. notes[..MostNotes], $"There were {notes.Length - MostNotes:N0} more such oddities."];

    private static List<QueryToken> Shortened(List<QueryToken> tokens, List<string> notes)
    {
        int words = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            words += tokens[i].Size;
            if (words <= MostWords) continue;
            notes.Add($"Only the first {MostWords} words of the query were read.");
            int room = tokens[i].Size - (words - MostWords);
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
        int sides = 0;
        do
        {
            sides++;
            if (part() is QueryNode node) parts.Add(node);
        }
        while (Take(sign));
        if (sides > 1 && parts.Count < sides) _notes.Add($"“{sign.ToString().ToUpperInvariant()}” without something on both sides was passed over.");
        return parts.Count switch { 0 => null, 1 => parts[0], _ => join([.. parts]) };
    }

    private QueryNode? SideBySide(SearchField? field)
    {
        List<QueryNode> wanted = [], required = [], excluded = [];
        while (IsMoreBeside())
        {
            var (must, not, of) = Signs(field);
            if (Atom(of) is QueryNode node) (not ? excluded : must ? required : wanted).Add(node);
        }
        return Clauses.SideBySide(WithoutStopWords(wanted, required.Count > 0), required, excluded);
    }

    /// <summary>Whether a clause follows; passes over a closing bracket that none opened.</summary>
    private bool IsMoreBeside()
    {
        while (_depth == 0 && Take(TokenKind.Close)) _notes.Add("A closing bracket without its partner was passed over.");
        return Ahead is not (null or TokenKind.And or TokenKind.Or or TokenKind.Close);
    }

    /// <summary>The signs before a clause, and its field, in any order: <c>-kind:action</c> and <c>kind:-action</c> are the same.</summary>
    private (bool Must, bool Not, SearchField? Field) Signs(SearchField? field)
    {
        bool must = false, not = false;
        string? last = null;
        for (; Ahead is TokenKind.Plus or TokenKind.Minus or TokenKind.Not or TokenKind.Field; _at++)
        {
            var token = _tokens[_at];
            if (token.Kind == TokenKind.Field && last?[^1] == ':') _notes.Add($"{Said.Quoted(last)} has no value, so it was passed over.");
            must |= token.Kind == TokenKind.Plus;
            not ^= token.Kind is TokenKind.Minus or TokenKind.Not;
            if (token.Kind == TokenKind.Field) field = token.Field;
            last = token.Kind switch { TokenKind.Field => token.Typed + ":", TokenKind.Plus => "+", TokenKind.Minus => "-", _ => "NOT" };
        }
        if (last is not null && Ahead is null or TokenKind.And or TokenKind.Or or TokenKind.Close)
            _notes.Add($"{Said.Quoted(last)} has nothing behind it, so it was passed over.");
        return (must, not, field);
    }

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
