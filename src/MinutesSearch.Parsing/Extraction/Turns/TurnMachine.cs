using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>
/// Puts the clauses of an item together to turns: a question grows until somebody answers, an answer until somebody else speaks.
/// Text that fits nothing becomes a statement.
/// </summary>
internal sealed partial class TurnMachine(string text, People people, List<Draft> drafts, bool isPublic)
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

    /// <summary>The item's questions so far; some are answered later, by topic.</summary>
    private readonly List<Draft> asked = [];

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

    /// <summary>Goes on behind a question that was printed under a label: whoever speaks next may answer it.</summary>
    public void Follow(Draft question)
    {
        (current, target) = (null, question);
        asked.Add(question);
    }

    /// <summary>Takes a sentence that belongs to nobody's turn.</summary>
    public void SetAside(SpokenClause reading)
    {
        fresh = false;
        Pend(new Sentence(reading.Start, reading.End), reading, null);
    }

    /// <summary>Starts a block. A bullet is a turn of its own; a paragraph may go on with the turn before.</summary>
    /// <param name="index">The block.</param>
    /// <param name="isBullet">Whether it is an item of a list.</param>
    /// <param name="isBelow">Whether it is nested below the one before.</param>
    /// <param name="context">The list.</param>
    /// <param name="answers">Whether it opens with somebody's answer, so that what was asked before it stays open.</param>
    public void Begin(int index, bool isBullet, bool isBelow, ListContext context, bool answers)
    {
        block = index;
        fresh = true;
        bool left = list.Kind is ListKind.Responses or ListKind.Comments && context.Kind == ListKind.None;
        if (left) current = null;
        if (left && !answers) target = null;
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
        if (NamesInBracket(place)) return;
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

    private void Continue(Sentence place)
    {
        current!.TakeTail();
        current.Pieces.Add(place);
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
