using MinutesSearch.Parsing.Extraction.Grammar;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>
/// Puts the clauses of an item together to turns: a question grows until somebody answers, an answer until somebody else speaks.
/// Text that fits nothing becomes a statement.
/// </summary>
internal sealed class TurnMachine(string text, People people, List<Draft> drafts, bool isPublic)
{
    private readonly List<(Sentence Place, SpokenClause Reading, Speaker? Speaker)> pending = [];
    private Draft? current;
    private Draft? target;
    private ListContext list = ListContext.None;
    private int block;
    private bool bullet;
    private bool fresh;
    private bool below;
    private string pronoun = "";
    private Speaker? lastGroup;

    /// <summary>Whether a question or comment of this block, or a question of the one before, still waits for its answer.</summary>
    public bool Awaits => target is { Answered: false };

    /// <summary>What is being said.</summary>
    public Draft? Current => current;

    /// <summary>The question or comment that an answer would answer.</summary>
    public Draft? Target => target;

    /// <summary>Takes a labelled answer to what was asked or said last.</summary>
    public void AnswerLabelled(int index, Speaker? speaker, IEnumerable<Sentence> sentences)
    {
        block = index;
        StartResponse("label: response", speaker).Pieces.AddRange(sentences);
    }

    /// <summary>Takes a sentence that belongs to nobody's turn.</summary>
    public void SetAside(SpokenClause reading)
    {
        fresh = false;
        Pend(new Sentence(reading.Start, reading.End), reading, null);
    }

    /// <summary>Starts a block. A bullet is a turn of its own; a paragraph may go on with the turn before.</summary>
    public void Begin(int index, bool isBullet, bool isBelow, ListContext context)
    {
        block = index;
        fresh = true;
        list = context;
        below = isBelow;
        bool continues = !isBullet || isBelow || context.Kind == ListKind.Answer;
        if (!continues) Reset();
        bullet = isBullet && !isBelow;
    }

    /// <summary>Ends the turn: what follows answers nothing said so far.</summary>
    public void Reset()
    {
        current = null;
        target = null;
    }

    public void Take(SpokenClause reading)
    {
        pronoun = reading.IsPronoun ? FirstWord(text[reading.Start..reading.End]).ToString() : "";
        var place = new Sentence(reading.Start, reading.End);
        var speaker = people.Resolve(reading.Subject);
        if (reading.Subject is { Kind: SubjectKind.Group, Side: Side.Member }) lastGroup = speaker;
        switch (reading.Act)
        {
            case Act.Ask: Ask(place, reading, speaker); break;
            case Act.Reply: Reply(place, reading, speaker); break;
            case Act.View: View(place, reading, speaker); break;
            case Act.Request: Request(place, reading, speaker); break;
            default: Otherwise(place, reading, speaker); break;
        }
        fresh = false;
    }

    /// <summary>Ends a block: what stands behind an unanswered question is its answer, unless the answer follows in the next block.</summary>
    public void End(bool answerFollows)
    {
        if (current is { Kind: DraftKind.Question, Tail.Count: > 0 } question)
        {
            if (answerFollows) question.TakeTail();
            else AnswerWithTail(question);
        }
        FlushPending();
    }

    private void Ask(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        if (reading.Bare && list.Kind is not (ListKind.Questions or ListKind.Mixed)) { Otherwise(place, reading with { Act = Act.Other }, speaker); return; }
        // "Responding to the three questions": nothing new is asked.
        if (reading.Empty && target is { Kind: DraftKind.Question, Answered: false }) return;
        if (NamesAsker(place, reading, speaker)) return;
        var asker = Asking(people.Resolve(reading.Agent) ?? speaker);
        if (!reading.Opening && OwnTurn(reading, speaker) is { } turn)
        {
            turn.TakeTail();
            turn.Kind = DraftKind.Question;
            turn.Cue = reading.Cue;
            turn.Pieces.Add(place);
            target = turn;
            return;
        }
        var question = Open(DraftKind.Question, reading.Cue);
        if (!reading.Opening) TakeLeadIn(question, reading, speaker);
        question.Pieces.Add(place);
        question.Speaker ??= asker ?? (reading.Direct || reading.IsImpersonal ? DefaultAsker(reading) : reading.IsPronoun ? target?.Speaker ?? LastSpeaker() : null);
        (current, target) = (question, question);
    }

    /// <summary>"How is the morale of those who work next to them? Mrs Tait asked." names the asker of what was just quoted.</summary>
    private bool NamesAsker(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        if (speaker is null || reading.Opening || place.Length > 45 || current is not { Kind: DraftKind.Question, Speaker: null, Answered: false } question || question.Block != block) return false;
        question.TakeTail();
        question.Pieces.Add(place);
        question.Speaker = Asking(speaker);
        return true;
    }

    /// <summary>Who asks without a side known is of the public at public questions and deputations, else a member.</summary>
    private Speaker? Asking(Speaker? speaker) => Sided(speaker, isPublic ? Side.Public : Side.Member);

    /// <summary>Who answers without a side known is an officer, at a deputation one of the public; a councillor answers for the executive.</summary>
    private Speaker? Answering(Speaker? speaker)
    {
        if (speaker is { Side: Side.Member, Name: { } name, Role: null } && target is { Kind: DraftKind.Question or DraftKind.Comment } && !people.IsKnown(name) && !IsGroup(speaker)) return speaker with { Side = Side.Cabinet };
        return Sided(speaker, isPublic ? Side.Public : Side.Officer);
    }

    private Speaker? Sided(Speaker? speaker, Side side)
    {
        if (speaker is not { Side: null, Name: { } name }) return speaker;
        people.Learn(name, side);
        return speaker with { Side = side };
    }

    /// <summary>The unanswered question or comment of this block that the clause goes on with: same speaker, pronoun, or nobody named.</summary>
    private Draft? OwnTurn(SpokenClause reading, Speaker? speaker)
    {
        if (current is not { Kind: DraftKind.Question or DraftKind.Comment } turn || turn.Answered || turn.Block != block) return null;
        bool open = turn.Tail.Count > 0 && reading.Direct;
        return !open && (reading.IsPronoun || reading.IsImpersonal || speaker is null || People.SamePerson(turn.Speaker, speaker)) ? turn : null;
    }

    /// <summary>"The Chair referred to the report. He assumed … but asked if …": the speaker's own sentences before belong to the question.</summary>
    private void TakeLeadIn(Draft question, SpokenClause reading, Speaker? speaker)
    {
        int from = pending.Count;
        while (from > 0 && LeadsIn(pending[from - 1], reading, speaker)) from--;
        while (from < pending.Count && pending[from].Speaker is null) from++;
        if (from == pending.Count) return;
        question.Speaker = pending[from].Speaker;
        for (int i = from; i < pending.Count; i++) question.Pieces.Add(pending[i].Place);
        pending.RemoveRange(from, pending.Count - from);
    }

    private static bool LeadsIn((Sentence Place, SpokenClause Reading, Speaker? Speaker) sentence, SpokenClause reading, Speaker? speaker)
    {
        if (sentence.Speaker is { Side: Side.Officer }) return false;
        if (sentence.Speaker is null) return reading.IsPronoun || speaker is not null;
        return reading.IsPronoun || reading.Direct || People.SamePerson(sentence.Speaker, speaker);
    }

    private Speaker? DefaultAsker(SpokenClause reading)
    {
        if (reading.Subject is null && !reading.Direct && list.Speaker is null) return lastGroup;
        if (list.Kind is ListKind.Questions or ListKind.Mixed && list.Speaker is not null && (reading.Direct || list.Kind == ListKind.Questions || reading.Subject is null)) return list.Speaker;
        // A second question put directly, behind an answer: the same asker goes on.
        return reading.Direct && target is { Kind: DraftKind.Question } before && before.Block == block ? before.Speaker : null;
    }

    private Speaker? LastSpeaker() => drafts.Count > 0 && drafts[^1].Kind is DraftKind.Question or DraftKind.Comment ? drafts[^1].Speaker : null;

    private void Reply(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        speaker ??= people.Resolve(reading.Agent);
        if (reading.IsPronoun && !reading.Told && FollowsPending(place, reading)) return;
        if (reading.IsPronoun && !reading.Told && current is not null && Agrees(place, current)) { Continue(place); return; }
        bool member = speaker is { Side: Side.Member } && !reading.Told;
        if (member && !MemberAnswers(reading, speaker!)) { MemberSpeaks(place, reading, speaker!); return; }
        if (!Answerable(reading)) { Unasked(place, reading, speaker); return; }
        if (reading.Told) speaker = people.Resolve(reading.Agent);
        if (current is { Kind: DraftKind.Response } response && GoesOn(response, reading, speaker)) { response.Pieces.Add(place); return; }
        StartResponse(reading.Cue, speaker).Pieces.Add(place);
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
        bool many = speaker.Name is not null && (IsGroup(speaker) || Styles.Of(FirstWord(speaker.Name)) is { Many: true });
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
        return reading.SaysAnswer || (speaker.Name is null && !reading.IsImpersonal && reading.Act == Act.Reply) || (reading.Act == Act.Reply && target.Kind == DraftKind.Question && target.Block == block && !IsGroup(speaker));
    }

    private static bool IsGroup(Speaker speaker) => speaker.Name is { } name && Styles.Of(name.AsSpan(0, Math.Max(0, name.IndexOf(' ')))) is null;

    private void MemberSpeaks(Sentence place, SpokenClause reading, Speaker speaker)
    {
        if (current is { Kind: DraftKind.Question or DraftKind.Comment, Answered: false } turn && turn.Block == block && People.SamePerson(turn.Speaker, speaker)) { turn.TakeTail(); turn.Pieces.Add(place); return; }
        if (IsGroup(speaker) && reading.Weak) { Pend(place, reading, speaker); return; }
        if (reading.Cue is "noted" or "agreed" or "accepted" or "acknowledged" or "reported" or "informed" or "outlined" or "gave" or "provided" or "reminded" or "updated" or "advised" or "confirmed" or "explained" && current?.Block != block) { Pend(place, reading, speaker); return; }
        var comment = Open(DraftKind.Comment, reading.Cue);
        comment.Speaker = speaker;
        comment.Pieces.Add(place);
        (current, target) = (comment, comment);
    }

    /// <summary>Whether there is something to answer, near enough.</summary>
    private bool Answerable(SpokenClause reading)
    {
        if (target is null) return false;
        if (target.Block == block || (list.Kind == ListKind.Answer && bullet)) return true;
        if (bullet) return false;
        if (!target.Answered) return below || target.Kind == DraftKind.Question || reading.SaysAnswer || !reading.IsImpersonal;
        // A further answer in a paragraph of its own: "Ms Osei added that …", "It was further explained that …".
        return current is { Kind: DraftKind.Response } && (reading.Adds || reading.SaysAnswer && !fresh || Started(current));
    }

    /// <summary>Whether the answer itself was given in this block.</summary>
    private bool Started(Draft response) => response.Block == block;

    private static bool GoesOn(Draft response, SpokenClause reading, Speaker? speaker)
        => reading.IsPronoun || (reading.IsImpersonal && speaker is null) || reading.Told || People.SamePerson(response.Speaker, speaker);

    /// <summary>Nobody asked: news, unless it answers what was noted at the start of the same bullet.</summary>
    private void Unasked(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        if (list.Kind == ListKind.Responses) { StartResponse(reading.Cue, speaker).Pieces.Add(place); return; }
        // "It was noted that the review had found … Officers explained that …": what was noted is a point put to the officers.
        bool put = bullet && pending.Count > 0 && pending[0].Reading is { Act: Act.Reply, Subject.Kind: SubjectKind.Impersonal } && speaker is { Side: Side.Officer or Side.Cabinet };
        if (!put) { Pend(place, reading, speaker); return; }
        var comment = Open(DraftKind.Comment, pending[0].Reading.Cue);
        foreach (var sentence in pending) comment.Pieces.Add(sentence.Place);
        pending.Clear();
        target = comment;
        StartResponse(reading.Cue, speaker).Pieces.Add(place);
    }

    private void View(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        speaker ??= people.Resolve(reading.Agent);
        // "It was thought likely to take place before the summer" answers what was asked before it.
        bool supposes = speaker is null && target is { Answered: false, Kind: DraftKind.Question } && target.Block == block && reading.Cue is "it was thought" or "it was considered" or "it was hoped" or "it was felt";
        if (supposes) { StartResponse(reading.Cue, null).Pieces.Add(place); return; }
        bool officer = speaker is { Side: Side.Officer or Side.Cabinet };
        if (speaker is { Side: null, Name: not null } && target is { Answered: false } && target.Block == block && !People.SamePerson(target.Speaker, speaker)) { Reply(place, reading, speaker); return; }
        if (officer && (Answerable(reading) || speaker!.Side == Side.Officer)) { Reply(place, reading, speaker); return; }
        if (reading.IsPronoun && FollowsPending(place, reading)) return;
        if (reading.IsPronoun && current is not null) { Continue(place); return; }
        bool own = current is { Kind: DraftKind.Comment or DraftKind.Question, Answered: false } && current.Block == block
            && (People.SamePerson(current.Speaker, speaker) || (speaker is null && current.Kind == DraftKind.Comment && reading.Subject?.Kind == SubjectKind.Impersonal));
        if (own) { current!.TakeTail(); current.Pieces.Add(place); return; }
        var comment = Open(DraftKind.Comment, reading.Cue);
        TakeLeadIn(comment, reading, speaker);
        comment.Speaker ??= speaker ?? (reading.Subject is null or { Kind: SubjectKind.Nominal, Next: 1 } ? list.Speaker : null);
        comment.Pieces.Add(place);
        (current, target) = (comment, comment);
    }

    /// <summary>A request for work is an action.</summary>
    private void Request(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        if (current is { Kind: DraftKind.Question, Tail.Count: > 0 }) AnswerWithTail(current);
        if (current is not { Answered: false, Kind: DraftKind.Comment or DraftKind.Question }) current = null;
        FlushPending();
        var request = new Draft(DraftKind.Action, reading.Cue, block) { Request = reading, Speaker = speaker };
        request.Pieces.Add(place);
        drafts.Add(request);
    }

    private void Otherwise(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        if (reading.Cue == "it was agreed") { Pend(place, reading, speaker); return; }
        bool person = reading.Subject is { Kind: SubjectKind.Person };
        bool same = current is not null && (current.Block == block || (!bullet && current.Kind == DraftKind.Response));
        if (current is null || !same) { AfterQuestion(place, reading, speaker); return; }
        switch (current.Kind)
        {
            case DraftKind.Question or DraftKind.Comment when person && !People.SamePerson(current.Speaker, speaker) && reading.Act == Act.Other:
                StartResponse("answers without a cue", speaker).Pieces.Add(place);
                break;
            case DraftKind.Question when !reading.IsPronoun || !Agrees(place, current):
                current.Tail.Add(place);
                break;
            case DraftKind.Response when fresh && (reading.Told || reading.Subject is { Kind: SubjectKind.Group }):
                current = null;
                Pend(place, reading, speaker);
                break;
            case DraftKind.Response when person && !People.SamePerson(current.Speaker, speaker) && fresh:
                current = null;
                Pend(place, reading, speaker);
                break;
            default:
                Continue(place);
                break;
        }
    }

    /// <summary>An unlabelled paragraph below a bullet's question, or below one put directly, is its answer.</summary>
    private void AfterQuestion(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        bool under = fresh && !bullet && place.Length > (below ? 2 : 30) && target is { Answered: false } && target.Block == block - 1 && reading.Act == Act.Other && (below || list.Kind is ListKind.Questions or ListKind.Mixed || target.Cue == "question mark");
        if (under) { StartResponse("paragraph below the question", speaker).Pieces.Add(place); return; }
        // "Stuart Mabb would ask." on the line below a question: an officer's next words answer it.
        bool next = fresh && !bullet && target is { Answered: false } && target.Block == block - 1 && reading is { Act: Act.Other, Subject.Kind: SubjectKind.Person } && speaker is { Side: Side.Officer or Side.Cabinet } && !People.SamePerson(target.Speaker, speaker);
        if (next) { StartResponse("speaks next", speaker).Pieces.Add(place); return; }
        Pend(place, reading, speaker);
    }

    private void Continue(Sentence place)
    {
        current!.TakeTail();
        current.Pieces.Add(place);
    }

    private void AnswerWithTail(Draft question)
    {
        var response = new Draft(DraftKind.Response, "follows the question", block) { ReplyTo = question };
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
        response.Speaker = Answering(speaker);
        response.ReplyTo = target;
        if (target is not null) target.Answered = true;
        current = response;
        return response;
    }

    private Draft Open(DraftKind kind, string cue)
    {
        if (current is { Kind: DraftKind.Question, Tail.Count: > 0 } question && kind != DraftKind.Response) AnswerWithTail(question);
        var draft = new Draft(kind, cue, block);
        if (kind == DraftKind.Response) FlushPending();
        drafts.Add(draft);
        return draft;
    }

    private void Pend(Sentence place, SpokenClause reading, Speaker? speaker) => pending.Add((place, reading, speaker));

    /// <summary>Takes a bullet by what its list says it is, whatever its own words.</summary>
    public void TakeListed(DraftKind kind, Sentence place, string cue)
    {
        if (kind == DraftKind.Response && list.Kind == ListKind.Answer && current is { Kind: DraftKind.Response } answer) { answer.Pieces.Add(place); return; }
        if (fresh || current is null)
        {
            current = Open(kind, cue);
            current.Speaker = list.Speaker;
            if (kind != DraftKind.Response) target = current;
        }
        current.Pieces.Add(place);
        fresh = false;
    }

    /// <summary>What no turn took is a statement.</summary>
    public void FlushPending()
    {
        foreach (var (place, reading, speaker) in pending)
        {
            var statement = new Draft(DraftKind.Statement, reading.Cue.Length > 0 ? reading.Cue : "no cue", block) { Speaker = speaker };
            statement.Pieces.Add(place);
            drafts.Add(statement);
        }
        pending.Clear();
    }
}
