using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>What the bullets under a header line are by default.</summary>
internal enum ListKind
{
    /// <summary>No header, or one that says nothing.</summary>
    None,

    /// <summary>"… the following questions:": each bullet is one.</summary>
    Questions,

    /// <summary>"Members made the following comments:".</summary>
    Comments,

    /// <summary>"The following responses were given:": answers to questions that are not recorded.</summary>
    Responses,

    /// <summary>"X confirmed that:-": the bullets go on with X's answer.</summary>
    Answer,

    /// <summary>"The following points were raised:": each bullet by its own words.</summary>
    Mixed,

    /// <summary>"It was noted that:".</summary>
    Points,
}

/// <summary>The list that is open, with whom its header names.</summary>
internal sealed record ListContext(ListKind Kind, Speaker? Speaker, string Header)
{
    internal static readonly LexiconTable<ImmutableArray<(string Words, ListKind Kind)>> Headers =
        new("list-headers.tsv", lexicon => [.. Lexicons.Keyed(lexicon, "list-headers.tsv").Select(row => (row[0], Enum.Parse<ListKind>(row[1], ignoreCase: true)))]);

    public static readonly ListContext None = new(ListKind.None, null, "");

    /// <summary>The list that a block opens, or null if it opens none.</summary>
    public static ListContext? Open(DocumentText text, Block block) => Of(text.Text, new Sentence(block.Start, block.End));

    /// <summary>The list that a stretch opens with its last words.</summary>
    public static ListContext? Of(string text, Sentence stretch)
    {
        string line = Fold.Text(text, Math.Max(stretch.Start, stretch.End - 500), stretch.End);
        if (!EndsLikeHeader(line)) return null;
        if (Answerer(line) is { } answerer) return new ListContext(ListKind.Responses, answerer, "answers of the one named");
        foreach (var (words, kind) in Headers.Value)
        {
            int at = line.LastIndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var holds = kind == ListKind.Responses && AlsoAsks(line.AsSpan(0, at)) ? ListKind.Mixed : kind;
            return new ListContext(holds, Named(line, holds), words);
        }
        return None;
    }

    /// <summary>"Members made these points, and answers were given:" heads both; "In reply to points made by Members answers were given:" answers alone.</summary>
    private static bool AlsoAsks(ReadOnlySpan<char> before)
    {
        var sentence = LastSentence(before);
        foreach (string opening in (ReadOnlySpan<string>)["In response", "In reply", "In answer", "Responding", "Replying", "Answering"])
        {
            if (sentence.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return false;
        }
        foreach (string verb in (ReadOnlySpan<string>)[" made", " raised", " asked", " put ", " posed"])
        {
            if (sentence.Contains(verb, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>"In response to questions from Members, Ms Rooke:": whose answers the bullets are.</summary>
    private static Speaker? Answerer(string line)
    {
        string sentence = LastSentence(line).TrimEnd(['-', '–', '—', ' ', ':']).ToString();
        var words = new Words(sentence, 0, sentence.Length);
        int length = SentenceReader.Openers.Value.Match(words, 0, out string? kind);
        if (length == 0 || kind != "question") return null;
        for (int at = length + 1; at < words.Count; at++)
        {
            bool opens = words.IsMark(at - 1, ',') || words.Is(at, "the") || Styles.Of(words.Span(at)) is not null;
            bool asks = words.Span(at - 1) is "from" or "by" or "of" or "to" or "and" or "with";
            if (!opens || asks || SpeakerPhrase.Read(sentence, words, at, words.Count) is not { Side: not Side.Member } subject) continue;
            return new Speaker(subject.Name, subject.Role, subject.Side ?? Side.Officer);
        }
        return null;
    }

    private static ReadOnlySpan<char> LastSentence(ReadOnlySpan<char> line)
        => line[(line.LastIndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0)..];

    public static bool EndsLikeHeader(string line)
    {
        string end = line.TrimEnd('-', '–', '—', ' ');
        return end is [.., ':'] || PointsDown(end);
    }

    /// <summary>"Members asked a number of questions, which were answered as set out below.": a header with a full stop.</summary>
    private static bool PointsDown(string end)
    {
        if (end is not [.., '.']) return false;
        foreach (string words in (ReadOnlySpan<string>)[" set out below.", " as follows.", " as below.", " listed below.", " given below.", " summarised below.", " recorded below.", " shown below.", " outlined below.", " detailed below."])
        {
            if (end.EndsWith(words, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The group that asks or comments: "raised by the Committee", "Key Questions from Members", "Members made the following".</summary>
    private static Speaker? Named(string line, ListKind kind)
    {
        if (kind is ListKind.Responses or ListKind.Answer or ListKind.Points) return null;
        var words = new Words(line, 0, line.Length);
        Subject? found = null;
        for (int at = 0; at < words.Count; at++)
        {
            if (at > 0 && !(words.Span(at - 1) is "by" or "from") && at > 0) continue;
            if (SubjectParser.Parse(line, words, at) is { Kind: SubjectKind.Group, Side: Side.Member } group) found = group;
        }
        for (int at = 0; found is null && at < words.Count; at++)
        {
            if (SubjectParser.Parse(line, words, at) is { Kind: SubjectKind.Group, Side: Side.Member } group && PredicateParser.Starts(words, group.Next)) found = group;
        }
        return found is { } speaker ? new Speaker(speaker.Name, null, speaker.Side) : null;
    }
}
