using System.Collections.Immutable;

namespace MinutesSearch.Evaluate.Measure;

/// <summary>What is judged on matched pairs, and on the document's heading.</summary>
internal static class Details
{
    private const double EnoughOfATitle = 0.8;
    private const double EnoughOfAName = 0.6;

    /// <summary>Words that tell no speaker from another.</summary>
    private static readonly string[] Generic =
        ["the", "of", "and", "for", "cllr", "councillor", "cllrs", "councillors", "mr", "mrs", "ms", "dr", "a"];

    private static readonly string[] Styles = ["councillor", "cllr", "councillors"];

    public static void Judge(string kind, Unit gold, Unit found, Annotations goldDocument, Annotations foundDocument, Score score)
    {
        switch (kind)
        {
            case Kinds.Question or Kinds.Comment: JudgeSpeaker(kind, gold, found, score); break;
            case Kinds.Response:
                JudgeSpeaker(kind, gold, found, score);
                JudgeReply(gold, found, goldDocument, foundDocument, score);
                break;
            case Kinds.Action: JudgeAction(gold, found, score); break;
            case Kinds.Resolution: score.Judge("resolution outcome", gold.Outcome == found.Outcome); break;
            case Kinds.Item: score.Judge("item number", BareNumber(gold.Number) == BareNumber(found.Number)); break;
            case Kinds.Slide: score.Judge("slide title", Alike(gold.Title, found.Title, EnoughOfATitle)); break;
        }
    }

    public static void JudgeFigure(Figure gold, Figure found, Score score)
    {
        score.Judge("figure measure", gold.MeasureWords.Overlap(found.MeasureWords) >= Pairing.Match);
        if (!string.IsNullOrEmpty(gold.Of)) score.Judge("figure of", Alike(gold.Of, found.Of, Pairing.Match));
        if (!string.IsNullOrEmpty(gold.When)) score.Judge("figure when", Alike(gold.When, found.When, Pairing.Match));
    }

    /// <summary>Meta and attendance, which have no pairs.</summary>
    public static void JudgeHeading(Annotations gold, Annotations found, Score score)
    {
        foreach (var (field, expected) in gold.Meta)
        {
            string value = found.Meta.GetValueOrDefault(field, "");
            score.Judge($"meta {field}", field is "kind" or "date" ? value == expected : Alike(expected, value, EnoughOfAName));
        }
        if (gold.Attendance.Length > 0) score.Judge("attendance", Attendance(gold.Attendance, found.Attendance));
    }

    /// <summary>Whether two speakers are the same: at least half of the words of their names and roles are shared.</summary>
    public static bool SamePerson(Person? gold, Person? found)
    {
        if (gold is not { IsNamed: true }) return found is not { IsNamed: true };
        if (found is null) return false;
        var (expected, words) = (Telling(gold), Telling(found));
        return expected.Count == 0 ? words.Count == 0 : Likeness(expected, words) >= Pairing.Match;
    }

    private static void JudgeSpeaker(string kind, Unit gold, Unit found, Score score)
    {
        score.Judge($"{kind} speaker", SamePerson(gold.Speaker, found.Speaker));
        if (!string.IsNullOrEmpty(gold.Speaker?.Side)) score.Judge($"{kind} side", gold.Speaker.Side == found.Speaker?.Side);
    }

    private static void JudgeReply(Unit gold, Unit found, Annotations goldDocument, Annotations foundDocument, Score score)
    {
        if (goldDocument.EntriesById.GetValueOrDefault(gold.InReplyTo ?? Annotations.NoId) is not { } target) return;
        var got = foundDocument.EntriesById.GetValueOrDefault(found.InReplyTo ?? Annotations.NoId);
        score.Judge("reply link", got is not null && target.Overlap(got) >= Pairing.Match);
    }

    private static void JudgeAction(Unit gold, Unit found, Score score)
    {
        if (!string.IsNullOrEmpty(gold.Owner)) score.Judge("action owner", Alike(gold.Owner, found.Owner, Pairing.Match));
        score.Judge("action basis", gold.Basis == found.Basis);
    }

    private static Part Attendance(ImmutableArray<string?> gold, ImmutableArray<string?> found)
    {
        var left = found.Select(NameWords).ToList();
        int right = 0;
        foreach (string? name in gold)
        {
            var words = NameWords(name);
            int match = left.FindIndex(other => other.Count > 0 && Likeness(words, other) >= Pairing.Match);
            if (match < 0) continue;
            left.RemoveAt(match);
            right++;
        }
        return new Part(right, gold.Length);
    }

    private static bool Alike(string? gold, string? found, double enough) => Bag.Of(gold).Overlap(Bag.Of(found)) >= enough;

    /// <summary>The share of common words in all words of both.</summary>
    private static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        int shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    private static HashSet<string> Telling(Person person)
    {
        var words = Words.SetOf($"{person.Name} {person.Role}");
        words.ExceptWith(Generic);
        return words;
    }

    private static HashSet<string> NameWords(string? name)
    {
        var words = Words.SetOf(name);
        words.ExceptWith(Styles);
        return words;
    }

    private static string BareNumber(string? number)
        => string.Concat((number ?? "").ToLowerInvariant().Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '/'));
}
