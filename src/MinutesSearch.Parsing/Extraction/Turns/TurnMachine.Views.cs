using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>Views, and sentences that have no act of speech.</summary>
internal sealed partial class TurnMachine
{
    /// <summary>What a member does who reports rather than comments, at the start of a block.</summary>
    private static readonly string[] Reporting =
    [
        "noted", "agreed", "accepted", "acknowledged", "reported", "informed", "outlined", "gave", "provided", "reminded", "updated",
        "advised", "confirmed", "explained",
    ];

    private void MemberSpeaks(Sentence place, SpokenClause reading, Speaker speaker)
    {
        bool own = current is { Kind: DraftKind.Question or DraftKind.Comment, Answered: false } && current.Block == block;
        if (own && People.SamePerson(current!.Speaker, speaker)) { Continue(place); return; }
        bool reports = (IsGroup(speaker) && reading.Weak) || (current?.Block != block && Reporting.Contains(reading.Cue));
        if (reports) { Pend(place, reading, speaker); return; }
        var comment = Open(DraftKind.Comment, reading.Cue);
        comment.Speaker = speaker;
        comment.Pieces.Add(place);
        (current, target) = (comment, comment);
    }

    /// <summary>"It was thought likely to take place before the summer" answers what was asked before it.</summary>
    private bool Supposes(SpokenClause reading, Speaker? speaker)
        => speaker is null && target is { Answered: false, Kind: DraftKind.Question } && target.Block == block
            && reading.Cue is "it was thought" or "it was considered" or "it was hoped" or "it was felt";

    /// <summary>An officer's view answers, and so does that of somebody unknown who speaks right behind another's question.</summary>
    private bool IsAnswersView(SpokenClause reading, Speaker? speaker) => speaker switch
    {
        { Side: Side.Officer } => !people.IsSeated(speaker.Name) || (target is { Answered: false } && target.Block == block),
        { Side: Side.Cabinet } => Answerable(reading),
        { Side: null, Name: not null } => target is { Answered: false } && target.Block == block && !People.SamePerson(target.Speaker, speaker),
        _ => false,
    };

    /// <summary>"Cllr Lal thanked Mrs Hunt for coming. The bridge belonged to the District": how a councillor's answer to the public begins.</summary>
    private bool ThanksAsker(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        if (reading.Cue != "thanked" || speaker is not { Name: { } thanks } || Styles.OfName(thanks) is null) return false;
        if (target is not { Kind: DraftKind.Question or DraftKind.Comment, Answered: false, Speaker: { Side: Side.Public, Name: { } asker } } || target.Block < block - 1) return false;
        return text.AsSpan(place.Start, place.Length).Contains(asker.AsSpan(asker.LastIndexOf(' ') + 1), StringComparison.Ordinal);
    }

    private void View(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        speaker ??= people.Resolve(reading.Agent);
        if (Supposes(reading, speaker)) { StartResponse(reading.Cue, null).Pieces.Add(place); return; }
        if (ThanksAsker(place, reading, speaker)) { StartResponse(reading.Cue, speaker).Pieces.Add(place); return; }
        if (IsAnswersView(reading, speaker)) { Reply(place, reading, speaker); return; }
        bool leads = reading.IsPronoun && pending.Count > 0 && pending[^1].Speaker is { Side: Side.Member or Side.Public };
        if (!leads && reading.IsPronoun && FollowsPending(place, reading)) return;
        if (!leads && reading.IsPronoun && current is not null) { Continue(place); return; }
        bool own = current is { Kind: DraftKind.Comment or DraftKind.Question, Answered: false } && current.Block == block
            && (People.SamePerson(current.Speaker, speaker) || (speaker is null && current.Kind == DraftKind.Comment && reading.Subject?.Kind == SubjectKind.Impersonal));
        if (own) { current!.TakeTail(); current.Pieces.Add(place); return; }
        var comment = Open(DraftKind.Comment, reading.Cue);
        TakeLeadIn(comment, reading, speaker);
        // "Mrs Boyle urged the council to …" at public questions.
        if (isPublic) speaker = Sided(speaker, Side.Public);
        comment.Speaker ??= speaker ?? (reading.Subject is null or { Kind: SubjectKind.Nominal, Next: 1 } ? list.Speaker : null);
        comment.Pieces.Add(place);
        (current, target) = (comment, comment);
    }

    /// <summary>A sentence without an act of speech: it goes on with a turn, answers a question without a cue, or is a statement.</summary>
    private void Otherwise(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        if (reading.Cue == "it was agreed") { Pend(place, reading, speaker); return; }
        bool same = current is not null && (current.Block == block || (!bullet && current.Kind == DraftKind.Response));
        if (current is null || !same) { AfterQuestion(place, reading, speaker); return; }
        bool another = (reading.Subject is { Kind: SubjectKind.Person } || OfficersWould(place, reading)) && !People.SamePerson(current.Speaker, speaker);
        if (another && reading.Act == Act.Other && current.Kind is DraftKind.Question or DraftKind.Comment)
            StartResponse("answers without a cue", speaker).Pieces.Add(place);
        else if (EndsTurn(reading, another))
            PendAlone(place, reading, speaker);
        else if (current.Kind == DraftKind.Question && (!reading.IsPronoun || !Agrees(place, current)))
            current.Tail.Add(place);
        else
            Continue(place);
    }

    /// <summary>"Officers would review it", "Officers did not know": what they say of themselves, with no verb of speech.</summary>
    private bool OfficersWould(Sentence place, SpokenClause reading)
    {
        if (reading.Subject is not { Kind: SubjectKind.Group, Side: Side.Officer, Name: { } name }) return false;
        var rest = text.AsSpan(place.Start, place.Length);
        return rest.StartsWith(name) && (rest[name.Length..].StartsWith(" would ") || rest[name.Length..].StartsWith(" did not ") || rest[name.Length..].StartsWith(" could not "));
    }

    /// <summary>Another person's presentation ends a question; in a new block another person or a group ends an answer.</summary>
    private bool EndsTurn(SpokenClause reading, bool another) => current!.Kind switch
    {
        DraftKind.Question => another && reading.Act == Act.Present,
        DraftKind.Response => fresh && (another || reading.Told || reading.Subject is { Kind: SubjectKind.Group }),
        _ => false,
    };

    private void PendAlone(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        current = null;
        Pend(place, reading, speaker);
    }

    /// <summary>"Yes.", "No, there were nine.": so short a line is no answer otherwise, but a heading.</summary>
    private bool SaysYesOrNo(Sentence place)
    {
        var words = new Words(text, place.Start, place.End);
        return words.Is(0, "yes") || words.Is(0, "no") && !words.Is(1, "further") && (words.Count < 2 || words[1].IsMark);
    }

    /// <summary>An unlabelled paragraph below a bullet's question, or below one put directly, is its answer.</summary>
    private void AfterQuestion(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        bool follows = fresh && !bullet && target is { Answered: false } && target.Block == block - 1 && reading.Act == Act.Other;
        // "Thereafter, Councillor Baird referred to page 41." turns to something else.
        bool turns = reading.Subject is { Kind: SubjectKind.Person } && speaker is { Side: Side.Member };
        bool under = follows && !turns && (place.Length > (below ? 2 : 30) || SaysYesOrNo(place))
            && (below || list.Kind is ListKind.Questions or ListKind.Mixed || target!.Cue == "question mark");
        // "The Head of Works would ask." on the line below a question: an officer's next words answer it.
        bool next = follows && reading.Subject is { Kind: SubjectKind.Person } && speaker is { Side: Side.Officer or Side.Cabinet }
            && !People.SamePerson(target!.Speaker, speaker);
        if (under || next) StartResponse(under ? "paragraph below the question" : "speaks next", speaker).Pieces.Add(place);
        else Pend(place, reading, speaker);
    }
}
