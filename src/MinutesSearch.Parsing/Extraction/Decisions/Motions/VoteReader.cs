using System.Globalization;
using System.Text.RegularExpressions;

namespace MinutesSearch.Parsing.Extraction.Decisions.Motions;

/// <summary>Reads how a vote went: "by 7 votes to 4", "(6 for, 3 against)", "FOR (5): …", "unanimously".</summary>
internal static partial class VoteReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
    private const string N = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nil|no|[0-9]{1,3}";

    private const string Voting = "(members? |councillors? )?(votes? |voted |voting )?";
    private const string Gap = "[,;]? (with |and )?";

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The vote in the last sentence that has one and is about neither an amendment nor what failed.</summary>
    public static Vote? Last(List<MotionSentence> sentences)
    {
        for (int i = sentences.Count - 1; i >= 0; i--)
        {
            var sentence = sentences[i];
            if (sentence.Fails && !sentence.OnAmendment) return null;
            if (!sentence.OnAmendment && Read(sentence.Text) is { } vote) return vote;
        }
        return null;
    }

    /// <summary>A vote at the very beginning of what follows a resolution.</summary>
    public static Vote? Opening(string text)
    {
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        string first = end < 0 ? text : text[..end];
        return Read(first) is { } vote && first.IndexOf(vote.Text, StringComparison.Ordinal) < 60 ? vote : null;
    }

    /// <summary>A vote at the end of the resolution's own text: "… be signed. 8 in favour, 1 abstention".</summary>
    public static Vote? Closing(string text)
    {
        int from = text.LastIndexOf(". ", StringComparison.Ordinal);
        return Read(from >= 0 && text.Length - from < 120 ? text[from..] : text.Length < 120 ? text : "");
    }

    internal static Vote? Read(string sentence)
    {
        if (ByTo().Match(sentence) is { Success: true } by) return VoteOf(by, sentence);
        if (ForAgainst().Match(sentence) is { Success: true } counts) return VoteOf(counts, sentence);
        if (Lists().Match(sentence) is { Success: true } lists) return VoteOf(lists, sentence);
        return Unanimous().Match(sentence) is { Success: true } all ? new Vote(null, null, null, all.Value) : null;
    }

    private static Vote VoteOf(Match match, string sentence)
    {
        var abstained = match.Groups["c"] is { Success: true } inside ? inside : Abstained().Match(sentence) is { Success: true } beside ? beside.Groups["c"] : null;
        return new Vote(Number(match.Groups["a"]), Number(match.Groups["b"]), abstained is null ? null : Number(abstained), match.Value.Trim(' ', '(', ')', ',', ';'));
    }

    private static int? Number(Group group)
    {
        if (!group.Success) return null;
        if (int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int digits)) return digits;
        string word = group.Value.ToLowerInvariant();
        return word is "none" or "nil" ? 0 : Array.IndexOf(Numbers, word);
    }

    [GeneratedRegex($@"\bby (?<a>{N}) votes? to (?<b>{N})\b( votes)?|\bby (?<a>{N}) to (?<b>{N}) votes\b|\bcarried,? (by )?(?<a>{N}) to (?<b>{N})\b", Options)]
    private static partial Regex ByTo();

    // "one for each town" is no vote: a bare "for" needs those against beside it.
    [GeneratedRegex($@"\b(?<a>{N}) {Voting}(for|in favou?r){Gap}(?<b>{N}) {Voting}against({Gap}(?<c>{N}) abst[a-z]+)?|\b(?<a>{N}) {Voting}in favou?r({Gap}(?<c>{N}) abst[a-z]+)?", Options)]
    private static partial Regex ForAgainst();

    [GeneratedRegex($@"\bfor( the motion)? ?[(:–-] ?\(?(?<a>{N})\)?[^0-9]{{0,400}}against( the motion)? ?[(:–-] ?\(?(?<b>{N})\b", Options)]
    private static partial Regex Lists();

    [GeneratedRegex($@"\b(?<c>{N}) abst[a-z]+|\babst[a-z]+ ?[(:–-] ?\(?(?<c>{N})\b", Options)]
    private static partial Regex Abstained();

    [GeneratedRegex(@"\bunanimous(ly)?\b", Options)]
    private static partial Regex Unanimous();
}
