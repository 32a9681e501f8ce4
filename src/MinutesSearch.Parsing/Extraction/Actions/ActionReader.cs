using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>Makes actions of labelled text, of requests and of promises.</summary>
internal static class ActionReader
{
    /// <summary>
    /// Whether a label says only whose the action is, or its number ("ACTION: P Tarn", "[ACTION 2]"), so that the sentence before it is the action.
    /// </summary>
    public static bool IsBare(string text, Sentence labelled, out string? owner)
    {
        string words = Fold.Text(text, labelled.Start, labelled.End), bare = words.Trim('(', ')', '[', ']', ' ', '.', '–', '-');
        owner = ActionFacts.IsOwnerAlone(words) ? bare : null;
        return owner is not null || IsNumber(bare);
    }

    private static bool IsNumber(string bare) => bare.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '/');

    /// <summary>What stands behind a label.</summary>
    public static Draft Labelled(string text, int block, Sentence labelled)
    {
        bool closes = labelled.Length > 1 && text[labelled.End - 1] is ']' or ')' && text.AsSpan(labelled.Start, labelled.Length).IndexOfAny('[', '(') < 0;
        return Make(text, block, closes ? labelled with { End = labelled.End - 1 } : labelled, ActionBasis.Explicit, null, "labelled action");
    }

    /// <summary>The sentence that a bare label behind it makes an action; it is its promiser's if the label names nobody.</summary>
    public static Draft Named(string text, int block, Sentence sentence, string? owner, Speaker? speaker)
        => Make(text, block, sentence, ActionBasis.Explicit, owner ?? OfPromise(text, block, sentence, speaker)?.Owner, "labelled action");

    /// <summary>A sentence whose owner stands beside it, in the margin or in a column.</summary>
    public static Draft Owned(string text, int block, Sentence sentence, string owner) => Make(text, block, sentence, ActionBasis.Explicit, owner, "action column");

    public static Draft OfRequest(string text, int block, SpokenClause reading, People people)
    {
        var sentence = new Sentence(reading.Start, reading.End);
        string words = Fold.Text(text, sentence.Start, sentence.End);
        return Make(text, block, sentence, ActionBasis.Request, Asked(words, reading, people), reading.Cue);
    }

    /// <summary>Whether a sentence of an answer, or one that nobody's turn took, promises something; who promises may be told by the turn.</summary>
    public static Draft? OfPromise(string text, int block, Sentence sentence, Speaker? speaker)
    {
        if (Undertakings.Find(text, sentence) is not { } found) return null;
        string? owner = Who(found.Owner) ?? (found.Basis != ActionBasis.Undertaking ? null : speaker is null ? Who(SubjectOf(text, sentence)) : speaker.Role ?? speaker.Name);
        return Make(text, block, found.Clause, found.Basis, owner, found.Cue);
    }

    /// <summary>"shared his frustration and asked that Members be told": the request at the end of a view, from "asked" on; null if there is none.</summary>
    public static Draft? OfRequestWithin(string text, int block, Sentence sentence)
    {
        var words = new Words(text, sentence.Start, sentence.End);
        for (int at = 1; at < words.Count - 2; at++)
        {
            if (words.Is(at, "asked") && words.Is(at + 1, "that") && words.Span(at - 1) is "and" or "also" && Requests.IsRequest(words, at + 1) && !Thanks(words, at + 2))
                return Make(text, block, new Sentence(words[at].Start, sentence.End), ActionBasis.Request, null, "and asked");
        }
        return null;
    }

    /// <summary>"asked that her congratulations be passed to them" is part of the thanks.</summary>
    private static bool Thanks(Words words, int from)
    {
        for (int at = from; at < Math.Min(words.Count, from + 5); at++)
        {
            if (words.Span(at) is "thanks" or "congratulations" or "appreciation" or "gratitude" or "condolences" or "wishes" or "apologies") return true;
        }
        return false;
    }

    private static Subject? SubjectOf(string text, Sentence sentence)
        => SubjectParser.Parse(text, new Words(text, sentence.Start, sentence.End), 0) is { Kind: SubjectKind.Person } subject ? subject : null;

    private static string? Who(Subject? owner) => owner is not { } who ? null : who.Name is not null && who.Kind == SubjectKind.Person ? who.Name : who.Role ?? who.Name;

    private static Draft Make(string text, int block, Sentence sentence, ActionBasis basis, string? owner, string cue)
    {
        string words = Fold.Text(text, sentence.Start, sentence.End);
        var draft = new Draft(DraftKind.Action, cue, block)
        {
            Basis = basis,
            Owner = owner ?? (basis == ActionBasis.Explicit ? ActionFacts.Owner(words) : null),
            Due = ActionFacts.Due(words),
        };
        draft.Pieces.Add(sentence);
        return draft;
    }

    /// <summary>"requested that the Head of Parks circulate …", "asked the Council to mend …": who is asked to do it.</summary>
    private static string? Asked(string sentence, SpokenClause reading, People people)
    {
        if (reading.Cue == "were asked" && people.Resolve(reading.Subject) is { } passive) return passive.Role ?? passive.Name;
        var words = new Words(sentence, 0, sentence.Length);
        for (int at = 0; at < words.Count; at++)
        {
            if (!(words.Span(at) is "requested" or "asked" or "ask" or "request")) continue;
            int from = words.Is(at + 1, "that") ? at + 2 : at + 1;
            for (int stop = from + 1; stop < Math.Min(words.Count, from + 14); stop++)
            {
                bool verb = words.Is(stop, "to") || (words.Is(at + 1, "that") && words.Span(stop) is "provide" or "write" or "writes" or "bring" or "submit" or "report" or "consider" or "circulate" or "arrange" or "look" or "review" or "be");
                if (!verb) continue;
                if (words.Is(stop, "be") && !words.Is(stop + 1, "asked")) return null;
                if (SpeakerPhrase.Read(sentence, words, from, stop) is { } who) return who.Role ?? who.Name;
            }
        }
        return null;
    }
}
