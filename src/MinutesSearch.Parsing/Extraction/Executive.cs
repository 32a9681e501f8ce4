using System.Buffers;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>
/// Members of the executive that the text names in passing, away from any verb: "to the Portfolio Holder for Parks, Councillor Lal", and in
/// reports of portfolio holders the heading "Parks and Yards (Cllr Lal)".
/// </summary>
internal static class Executive
{
    private const int LongestRole = 110;
    private const int LongestHeading = 90;

    private static readonly SearchValues<string> Heads = SearchValues.Create(["Portfolio Holder", "Cabinet Member", "Executive Member", "Lead Member", "Leader", "Executive Councillor"], StringComparison.Ordinal);
    private static readonly string[] Portfolios = ["portfolio holder", "cabinet member", "executive member", "executive councillor"];

    /// <summary>Learns from one stretch of text.</summary>
    public static void LearnFrom(string text, int start, int end, People people)
    {
        for (int at = start; at < end;)
        {
            int head = text.AsSpan(at, end - at).IndexOfAny(Heads);
            if (head < 0) return;
            at += head;
            if (NameBehind(text, at, end) is { } named) people.Learn(named, Side.Cabinet);
            at++;
        }
    }

    /// <summary>Learns from a heading among the reports of portfolio holders.</summary>
    public static void LearnFromHeading(string text, Structure.Section section, Block block, People people)
    {
        if (block.Length > LongestHeading || text[block.End - 1] != ')' || !Portfolios.Any(words => section.Title.Contains(words, StringComparison.OrdinalIgnoreCase))) return;
        int open = text.LastIndexOf('(', block.End - 1, block.Length);
        if (open <= block.Start) return;
        string name = Fold.Text(text, open + 1, block.End - 1);
        if (Styles.OfName(name) is { Side: Side.Member, Many: false } && SpeakerPhrase.Read(name) is { Kind: SubjectKind.Person, Role: null }) people.Learn(name, Side.Cabinet);
    }

    /// <summary>"Portfolio Holder for Parks and Yards, Councillor Lal": the name behind the role and a comma, unless a verb makes it a subject of its own.</summary>
    private static string? NameBehind(string text, int start, int end)
    {
        string phrase = Fold.Text(text, start, Math.Min(end, start + LongestRole));
        for (int comma = phrase.IndexOf(','); comma > 0; comma = phrase.IndexOf(',', comma + 1))
        {
            string rest = phrase[(comma + 1)..].TrimStart();
            if (rest.Length == 0 || Styles.OfName(rest) is null && !IsOfPortfolio(rest)) return null;
            if (Styles.OfName(rest) is not { Side: Side.Member, Many: false }) continue;
            if (!IsRole(phrase[..comma])) return null;
            var words = new Words(rest, 0, rest.Length);
            int stop = words.EndOfCapitals(1);
            return stop == 1 || PredicateParser.Starts(words, stop) ? null : rest[..words[stop - 1].End];
        }
        return null;
    }

    private static bool IsOfPortfolio(string rest) => char.IsUpper(rest[0]) || rest.StartsWith("and ", StringComparison.Ordinal);

    /// <summary>"Portfolio Holder for Parks", "Leader of the Council": no sentence in between, and no leader of another body.</summary>
    private static bool IsRole(string phrase)
    {
        if (Roles.Of(phrase) != Side.Cabinet || phrase.Contains('.', StringComparison.Ordinal)) return false;
        foreach (string word in phrase.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsUpper(word[0]) && word is not ("for" or "of" or "the" or "and" or "with" or "to" or "responsible" or "responsibility" or "&")) return false;
        }
        return !phrase.Contains(" Group", StringComparison.Ordinal);
    }
}
