using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>Answers: whether there is something to answer, and whose words go on with it.</summary>
internal sealed partial class TurnMachine
{
    /// <summary>Who answers without a side known is an officer, at a deputation one of the public; a councillor answers for the executive.</summary>
    private Speaker? Answering(Speaker? speaker)
    {
        bool councillor = speaker is { Side: Side.Member, Name: { } name, Role: null } && !people.IsKnown(name) && !IsGroup(speaker);
        // A parish council has no executive: its councillors answer as members.
        if (councillor && target is not null && people.HasExecutive) return speaker! with { Side = Side.Cabinet };
        return Sided(speaker, isPublic ? Side.Public : Side.Officer);
    }

    private Speaker? Sided(Speaker? speaker, Side side)
    {
        if (speaker is not { Side: null, Name: { } name }) return speaker;
        people.Learn(name, side);
        return speaker with { Side = side };
    }

    private void Reply(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        speaker ??= people.Resolve(reading.Agent);
        if (AnswersAgain(place, reading)) return;
        if (reading.IsPronoun && !reading.Told && FollowsPending(place, reading)) return;
        // "Cllr Hunt asked if any could be kept. He replied that …": not he who asked.
        bool replies = current is { Kind: DraftKind.Question, Answered: false } && reading.Cue is "replied" or "responded" or "answered";
        bool asked = replies || current is { Kind: DraftKind.Question } && current == addressed.Question && addressed.Who is not null;
        if (reading.IsPronoun && !reading.Told && !asked && current is not null && Agrees(place, current)) { Continue(place); return; }
        bool member = speaker is { Side: Side.Member } && !reading.Told;
        if (member && !MemberAnswers(reading, speaker!)) { MemberSpeaks(place, reading, speaker!); return; }
        if (!Answerable(reading)) { Unasked(place, reading, speaker); return; }
        if (reading.Told) speaker = people.Resolve(reading.Agent);
        if (current is { Kind: DraftKind.Response } response && GoesOn(response, reading, speaker)) { response.Pieces.Add(place); return; }
        StartResponse(reading.Cue, speaker).Pieces.Add(place);
    }

    /// <summary>"In response to a further question from Councillor Rook, he stated that …": he who answered before, not who asks.</summary>
    private bool AnswersAgain(Sentence place, SpokenClause reading)
    {
        if (!reading.IsPronoun || reading.Told || !reading.SaysAnswer || target is not { Kind: DraftKind.Question, Answered: false, Opens: true } || target.Block != block) return false;
        StartResponse(reading.Cue, drafts.LastOrDefault(draft => draft is { Kind: DraftKind.Response, Speaker: not null })?.Speaker).Pieces.Add(place);
        return true;
    }

    /// <summary>A pronoun behind a sentence that no turn took goes on with that sentence's speaker.</summary>
    private bool FollowsPending(Sentence place, SpokenClause reading)
    {
        if (pending.Count == 0 || pending[^1].Speaker is null) return false;
        Pend(place, reading, null);
        return true;
    }

    /// <summary>"They" goes on with a group, "he" and "she" with a person; across them the pronoun means somebody else.</summary>
    private bool Agrees(Sentence place, Draft turn)
    {
        if (turn.Speaker is not { } speaker) return turn.Kind == DraftKind.Response;
        bool they = pronoun.Equals("they", StringComparison.OrdinalIgnoreCase);
        bool many = speaker.Name is not null && (IsGroup(speaker) || Styles.OfName(speaker.Name) is { Many: true });
        return they == many || turn.Kind == DraftKind.Response || place.Length == 0;
    }

    private static ReadOnlySpan<char> FirstWord(string name) => name.AsSpan(0, name.IndexOf(' ') is > 0 and var blank ? blank : name.Length);

    /// <summary>A member's "said" is a view; a chair, or a member with an answering verb straight behind another's question, answers.</summary>
    private bool MemberAnswers(SpokenClause reading, Speaker speaker)
    {
        if (reading.Adds && current is { Kind: DraftKind.Response } && current.Block == block) return true;
        if (target is not { Answered: false } || People.SamePerson(target.Speaker, speaker)) return false;
        // What one of the public asks is answered by whoever speaks next.
        if (target.Speaker is { Side: Side.Public } && target.Block >= block - 1 && !IsGroup(speaker)) return true;
        if (reading.SaysAnswer) return true;
        // "The Chair felt that travel ought to be covered", in a paragraph of its own, answers nobody.
        bool view = target.Block != block && reading.Cue is "felt" or "commented" or "considered" or "thought" or "suggested" or "remarked" or "observed";
        bool role = speaker.Name is null && !reading.IsImpersonal && !view;
        bool behind = target.Kind == DraftKind.Question && target.Block == block && !IsGroup(speaker);
        return reading.Act == Act.Reply && (role || behind);
    }

    private bool IsGroup(Speaker speaker) => speaker.Name is { } name && Styles.OfName(name) is null && !people.IsKnown(name) && people.Names.FullNameOf(name) is null;

    /// <summary>Whether there is something to answer, near enough.</summary>
    private bool Answerable(SpokenClause reading)
    {
        if (target is null) return false;
        if (target.Block == block || (list.Kind == ListKind.Answer && bullet)) return true;
        if (bullet) return false;
        if (!target.Answered) return below || target.Kind == DraftKind.Question || reading.SaysAnswer || !reading.IsImpersonal;
        // A further answer in a paragraph of its own: "Ms Tarn added that …", "It was further explained that …".
        return current is { Kind: DraftKind.Response } && (reading.Adds || reading.SaysAnswer && !fresh || Started(current));
    }

    /// <summary>"On unregistered placements, the Director reported …": the last question nearby that nobody has answered.</summary>
    private Draft? LeftOpen() => asked.LastOrDefault(question => !question.Answered && question.Block >= block - 5);

    /// <summary>Whether the answer itself was given in this block.</summary>
    private bool Started(Draft response) => response.Block == block;

    private static bool GoesOn(Draft response, SpokenClause reading, Speaker? speaker)
        => reading.IsPronoun || (reading.IsImpersonal && speaker is null) || reading.Told || People.SamePerson(response.Speaker, speaker);

    /// <summary>Nobody asked: news, unless it answers what was noted at the start of the same bullet.</summary>
    private void Unasked(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        if (list.Kind == ListKind.Responses) { StartResponse(reading.Cue, speaker).Pieces.Add(place); return; }
        if (speaker is { Side: Side.Officer or Side.Cabinet } && reading.HasTopic && LeftOpen() is { } open)
        {
            target = open;
            StartResponse(reading.Cue, speaker).Pieces.Add(place);
            return;
        }
        // "It was noted that the survey found … Officers explained that …": what was noted is a point put to the officers.
        bool put = bullet && pending.Count > 0 && pending[0].Reading is { Act: Act.Reply, Subject.Kind: SubjectKind.Impersonal } && speaker is { Side: Side.Officer or Side.Cabinet };
        if (!put) { Pend(place, reading, speaker); return; }
        var comment = Open(DraftKind.Comment, pending[0].Reading.Cue);
        foreach (var sentence in pending) comment.Pieces.Add(sentence.Place);
        pending.Clear();
        target = comment;
        StartResponse(reading.Cue, speaker).Pieces.Add(place);
    }

    /// <summary>"Were they all let? Ms Tarn replied that nine were. And the tenth? It was empty.": she who answered before in the same block.</summary>
    private Speaker? WhoAnswers(Draft question) => FirstWord(text[question.Tail[0].Start..question.Tail[0].End]) is "was" or "were" ? null : drafts.LastOrDefault(draft => draft.Kind == DraftKind.Response && draft.Block == block)?.Speaker;

    private void AnswerWithTail(Draft question)
    {
        var response = new Draft(DraftKind.Response, "follows the question", block) { ReplyTo = question, Speaker = WhoAnswers(question) };
        response.Pieces.AddRange(question.Tail);
        question.Tail.Clear();
        question.Answered = true;
        drafts.Add(response);
        current = response;
    }

    private Draft StartResponse(string cue, Speaker? speaker)
    {
        target?.TakeTail();
        var response = Open(DraftKind.Response, cue);
        response.Speaker = Answering(AsAddressed(speaker));
        response.ReplyTo = target;
        if (target is not null) target.Answered = true;
        current = response;
        return response;
    }
}
