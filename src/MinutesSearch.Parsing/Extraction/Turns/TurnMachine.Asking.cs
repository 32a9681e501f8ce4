using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>Questions: who asks, what leads in, what goes on.</summary>
internal sealed partial class TurnMachine
{
    private void Ask(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        bool listed = list.Kind is ListKind.Questions or ListKind.Mixed;
        if (reading.Bare && !listed) { Otherwise(place, reading with { Act = Act.Other }, speaker); return; }
        // "Taking the five questions": nothing new is asked.
        if (reading.Empty && target is { Kind: DraftKind.Question, Answered: false }) return;
        if (NamesAsker(place, reading, speaker)) return;
        var asker = Asking(people.Resolve(reading.Agent) ?? speaker);
        if (!reading.Opening && OwnTurn(reading, speaker) is { } turn)
        {
            (turn.Kind, turn.Cue, target) = (DraftKind.Question, reading.Cue, turn);
            Continue(place);
            return;
        }
        var question = Open(DraftKind.Question, reading.Cue);
        question.Opens = reading.Opening;
        if (!reading.Opening) TakeLeadIn(question, reading, speaker);
        question.Pieces.Add(place);
        question.Speaker ??= asker ?? UnnamedAsker(reading);
        (current, target) = (question, question);
        NoteAddressee(question, place, reading);
        asked.Add(question);
    }

    /// <summary>"How is the morale of those who work next to them? Mrs Tait asked." names the asker of what was just quoted.</summary>
    private bool NamesAsker(Sentence place, SpokenClause reading, Speaker? speaker)
    {
        bool named = speaker is not null && !reading.Opening && place.Length < 46;
        if (!named || current is not { Kind: DraftKind.Question, Speaker: null, Answered: false } question || question.Block != block) return false;
        question.TakeTail();
        question.Pieces.Add(place);
        question.Speaker = Asking(speaker);
        return true;
    }

    /// <summary>"How many were on the roll? (Cllr Obi)": a bracket behind a question that names its asker.</summary>
    private bool NamesInBracket(Sentence place)
    {
        int end = text[place.End - 1] == '.' ? place.End - 1 : place.End;
        if (text[place.Start] != '(' || text[end - 1] != ')' || place.Length > 70 || current is not { Kind: DraftKind.Question } question) return false;
        if (SpeakerPhrase.Read(Layout.Fold.Text(text, place.Start + 1, end - 1)) is not { } named) return false;
        question.Speaker = Asking(people.Resolve(named));
        return true;
    }

    /// <summary>Who asks without a side known is of the public at public questions and deputations, else a member.</summary>
    private Speaker? Asking(Speaker? speaker) => Sided(speaker, isPublic ? Side.Public : Side.Member);

    /// <summary>The unanswered question or comment of this block that the clause goes on with: same speaker, pronoun, or nobody named.</summary>
    private Draft? OwnTurn(SpokenClause reading, Speaker? speaker)
    {
        if (current is not { Kind: DraftKind.Question or DraftKind.Comment } turn || turn.Answered || turn.Block != block) return null;
        // "Cllr Pascoe: Can I ask about huts? The last report had nine of them. Is it still so?" is all hers.
        bool open = turn.Tail.Count > 0 && (reading.Direct || bullet) && turn.Cue != SentenceReader.ByColon;
        return !open && (reading.IsPronoun || reading.IsImpersonal || speaker is null || People.SamePerson(turn.Speaker, speaker)) ? turn : null;
    }

    /// <summary>"The Mayor turned to the map. She assumed … but asked if …": the speaker's own sentences before belong to the question.</summary>
    private void TakeLeadIn(Draft question, SpokenClause reading, Speaker? speaker)
    {
        int from = pending.Count;
        while (from > 0 && LeadsIn(pending[from - 1], reading, speaker)) from--;
        while (from < pending.Count && pending[from].Speaker is null) from++;
        if (from == pending.Count) return;
        question.Speaker = question.Kind == DraftKind.Question ? Asking(pending[from].Speaker) : pending[from].Speaker;
        for (int i = from; i < pending.Count; i++) question.Pieces.Add(pending[i].Place);
        pending.RemoveRange(from, pending.Count - from);
    }

    private static bool LeadsIn((Sentence Place, SpokenClause Reading, Speaker? Speaker) sentence, SpokenClause reading, Speaker? speaker)
    {
        if (sentence.Speaker is { Side: Side.Officer }) return false;
        // "AR referred to the report. She had heard otherwise. Could officers say how …?"
        if (sentence.Speaker is null) return reading.IsPronoun || speaker is not null || (reading.Direct && sentence.Reading.IsPronoun);
        return reading.IsPronoun || reading.Direct || People.SamePerson(sentence.Speaker, speaker);
    }

    private Speaker? UnnamedAsker(SpokenClause reading)
        => reading.Further ? LastAsker() : reading.Opening ? list.Kind is ListKind.Questions or ListKind.Mixed ? list.Speaker : null : reading.Direct || reading.IsImpersonal ? DefaultAsker(reading) : reading.IsPronoun ? target?.Speaker ?? LastSpeaker() : null;

    /// <summary>"Asked further whether …": whoever asked before in the same block.</summary>
    private Speaker? LastAsker() => asked.LastOrDefault(question => question.Block == block)?.Speaker;

    private Speaker? DefaultAsker(SpokenClause reading)
    {
        if (reading.Subject is null && !reading.Direct && list.Speaker is null) return lastGroup;
        bool listed = list.Kind == ListKind.Questions || (list.Kind == ListKind.Mixed && (reading.Direct || reading.Subject is null));
        if (listed && list.Speaker is not null) return list.Speaker;
        // A second question put directly, behind an answer: the same asker goes on.
        return reading.Direct && target is { Kind: DraftKind.Question } before && before.Block == block ? before.Speaker : null;
    }

    private Speaker? LastSpeaker() => drafts.Count > 0 && drafts[^1].Kind is DraftKind.Question or DraftKind.Comment ? drafts[^1].Speaker : null;

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
}
