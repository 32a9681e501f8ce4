using MinutesSearch.Parsing.Extraction.Actions;
using MinutesSearch.Parsing.Extraction.Decisions;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Extraction.Turns;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>Reads one item: block by block into questions, answers, comments, actions, decisions and statements.</summary>
internal sealed partial class ItemReader
{
    private const string RowCue = "table row";

    /// <summary>"It was" and "The Committee" before the cue say nothing; a mover and a seconder do.</summary>
    private const int LongestBareLead = 30;

    private static readonly string[] ReasonHeadings = ["Reason for", "Reasons for", "Alternative"];

    private readonly string text;
    private readonly DocumentText source;
    private readonly Section section;
    private readonly People people;
    private readonly List<Draft> drafts = [];
    private readonly TurnMachine turns;
    private readonly QuestionTime questions;
    private readonly ActionCells cells;
    private ListContext list = ListContext.None;
    private MarkerShape? listShape;
    private bool listStarted;

    public ItemReader(DocumentText source, Section section, People people)
    {
        (this.source, text, this.section, this.people) = (source, source.Text, section, people);
        turns = new TurnMachine(text, people, drafts, IsPublic(section.Title));
        questions = new QuestionTime(source, people, drafts);
        cells = new ActionCells(text, drafts);
    }

    public List<Draft> Read(CancellationToken cancellation)
    {
        drafts.AddRange(ResolutionReader.ReadDecisionPart(text, section.Decision, keepsRest: section.Body.Length == 0));
        questions.Begin(section);
        for (int i = 0; i < section.Body.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            i = ReadBlock(i);
        }
        turns.FlushPending();
        UncuedDecisions.Find(text, section.Title, drafts);
        drafts.AddRange(Promises());
        foreach (var request in drafts.Where(d => d.Request is not null)) Complete(request);
        return [.. drafts.Where(d => d.Pieces.Count > 0).OrderBy(d => d.Start)];
    }

    /// <summary>Reads a block, or the blocks that belong together from it on; returns the next.</summary>
    private int ReadBlock(int index)
    {
        var block = section.Body[index];
        if (block.Kind == BlockKind.ActionCell) return ReadActionCells(index);
        if (ActionTable.Read(text, section.Body, index) is { } table)
        {
            drafts.AddRange(table.Actions);
            return table.Next;
        }
        if (IsSubheading(block) || IsLineAlone(block) || LeadsToDecision(index)) return ReadSubheading(index, block);
        if (QuestionTable.Read(text, section.Body, index, people) is { } asked)
        {
            drafts.AddRange(asked.Drafts);
            return asked.Next;
        }
        if (questions.TakeRow(block, index) || SpeaksFromMargin(index)) return index + 1;
        if (block.Kind == BlockKind.TableRow && !HoldsSpeech(block)) return ReadRow(index);
        if (ActionLabels.AtStart(text, block) is { } label) return ReadLabelled(index, label);
        if (ResolutionReader.Read(text, section.Body, index) is { } decision) return ReadDecision(index, decision);
        var sentences = Sentences.Split(text, block.Start, block.End);
        var first = sentences.Length > 0 ? SentenceReader.Read(text, sentences[0], people.Names) : [];
        var spoken = Known(QuestionLabel.Read(text, block.Start, block.End)) ?? AnswerMarker(index);
        var waiting = questions.Waiting;
        if (AnswersUnderLabel(block, index, spoken) || AsksUnderLabel(block, index, spoken)) return index + 1;
        if (questions.Take(block, index, spoken, first.Count > 0 ? first[0] : null, index + 1 < section.Body.Length ? section.Body[index + 1] : null)) return index + 1;
        if (waiting is not null && questions.Waiting is null) turns.Follow(waiting);
        ReadSpeech(index, block.Start, block.End);
        return index + 1;
    }

    /// <summary>A cell beside the minutes interrupts nobody: the turn goes on below it.</summary>
    private int ReadActionCells(int index)
    {
        turns.FlushPending();
        return cells.Take(section.Body, index);
    }

    /// <summary>A heading within an item ends whatever turn was open.</summary>
    private int ReadSubheading(int index, Block block)
    {
        turns.FlushPending();
        turns.Reset();
        questions.CloseAnswer();
        AddStatement(index, block.Start, block.End, "heading");
        return index + 1;
    }

    /// <summary>"Response: EU said …" below a bullet's question, outside question time.</summary>
    private bool AnswersUnderLabel(Block block, int index, QuestionLabel? label)
    {
        if (questions.IsOpen || turns.Target is not { } asked || asked.Block < index - 3) return false;
        if (label is not { Part: QuestionPart.Answer } || label.End >= block.End) return false;
        var sentences = Sentences.Split(text, label.End, block.End);
        var first = SentenceReader.Read(text, sentences[0], people.Names);
        turns.AnswerLabelled(index, people.Resolve(label.Speaker) ?? (first.Count > 0 ? people.Resolve(first[0].Subject) : null), sentences);
        return true;
    }

    /// <summary>"Supplementary: Councillor Hunt asked how … The Head of Parks said that …": the label heads reported speech, not words spoken.</summary>
    private bool AsksUnderLabel(Block block, int index, QuestionLabel? label)
    {
        if (label is not { Part: not QuestionPart.Answer } || label.End >= block.End) return false;
        var first = SentenceReader.ReadFirst(text, label.End, block.End, people.Names);
        if (first is not [{ Act: Act.Ask, Direct: false, Opening: false, Subject.Kind: SubjectKind.Person }, ..]) return false;
        questions.CloseAnswer();
        ReadSpeech(index, label.End, block.End);
        return true;
    }

    /// <summary>A row with a question mark or a cell of many words was said by somebody; figures and names were not.</summary>
    private bool HoldsSpeech(Block block)
        => text.AsSpan(block.Start, block.Length).Contains('?') || TableCells.Of(text, block).Any(cell => text.AsSpan(cell.Start, cell.Length).Count(' ') > 7);

    /// <summary>A row of any other table is a statement: its words are no sentence.</summary>
    private int ReadRow(int index)
    {
        turns.FlushPending();
        AddStatement(index, section.Body[index].Start, section.Body[index].End, RowCue);
        return index + 1;
    }

    private void AddStatement(int index, int start, int end, string cue)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var statement = new Draft(DraftKind.Statement, cue, index);
        statement.Pieces.Add(new Sentence(start, end));
        drafts.Add(statement);
    }

    private int ReadDecision(int index, ResolutionReader.Result decision)
    {
        var block = section.Body[index];
        if (decision.LeadStart > block.Start) ReadSpeech(index, block.Start, decision.LeadStart);
        turns.FlushPending();
        turns.Reset();
        questions.End();
        list = ListContext.None;
        if (decision.CueStart > decision.LeadStart + LongestBareLead) AddStatement(index, decision.LeadStart, decision.CueStart, "leads to the decision");
        drafts.Add(decision.Draft);
        if (decision.Rest < block.End) ReadSpeech(index, decision.Rest, block.End);
        return decision.Next;
    }

    /// <summary>Reads what is said in a stretch of a block, with an action label inside it.</summary>
    private void ReadSpeech(int index, int start, int end)
    {
        var block = section.Body[index];
        int stop = end;
        var inner = ActionLabels.Inside(text, start, end);
        if (inner is { } label) stop = label.Start;
        var context = ContextOf(block);
        var sentences = Sentences.Split(text, start, stop);
        var opening = sentences.Length > 0 ? SentenceReader.Read(text, sentences[0], people.Names) : [];
        // "(4) Ms Tarn replied that …" below "(3) Members put the following questions:" answers across the paragraphs' numbers.
        bool answers = block.Marker is not null && block.Marker != "•" && opening.Count > 0 && opening[0] is { Act: Act.Reply, SaysAnswer: true };
        bool below = IsBelow(index);
        turns.Begin(index, IsTurn(block, context) && !answers, below, context, answers);
        // What is nested below a question of a list of questions is no question of the list.
        var listed = context.Kind == ListKind.Questions && below ? null : ListedKind(opening, block, context, turns.Current is { Kind: DraftKind.Response });
        for (int i = 0; i < sentences.Length; i++) TakeSentence(sentences[i], i == 0 ? opening : null, listed, context);
        turns.End(AnswerFollows(index));
        if (inner is { } action)
        {
            turns.FlushPending();
            AddLabelled(index, action.End, end);
        }
        if (ListContext.Open(source, block) is { } opened)
        {
            bool answering = opened.Kind == ListKind.None && turns.Current is { Kind: DraftKind.Response } response && response.Block == index;
            (list, listStarted) = (answering ? opened with { Kind = ListKind.Answer } : opened, false);
        }
    }

    /// <summary>Takes a sentence, which may have been read already.</summary>
    private void TakeSentence(Sentence sentence, IReadOnlyList<SpokenClause>? read, DraftKind? listed, ListContext context)
    {
        if (listed is { } kind)
        {
            turns.TakeListed(kind, sentence, $"list: {context.Header}");
            return;
        }
        // "The Work Programme was agreed" goes on with nobody's turn.
        bool decides = sentence.Length < 220 && StatedDecision.Find(text, sentence.Start, sentence.End);
        bool agrees = text.AsSpan(sentence.Start, sentence.Length).StartsWith("Agreed that ", StringComparison.Ordinal);
        // "The Board asked the following:" heads the questions and is none.
        bool heads = sentence.Length < 300 && ListContext.EndsLikeHeader(text[sentence.Start..sentence.End]) && ListContext.Of(text, sentence) is { Kind: ListKind.Questions or ListKind.Mixed or ListKind.Comments };
        foreach (var reading in read ?? SentenceReader.Read(text, sentence, people.Names))
        {
            if (decides || agrees || heads || Procedure.Opens(text, sentence)) turns.SetAside(reading);
            else turns.Take(reading);
        }
    }

    /// <summary>What a bullet is by its list alone; null where its own words decide.</summary>
    private static DraftKind? ListedKind(IReadOnlyList<SpokenClause> readings, Block block, ListContext context, bool answering)
    {
        if (block.Marker is null || readings.Count == 0) return null;
        bool own = readings[0].Act is Act.Ask or Act.Request or Act.View;
        return context.Kind switch
        {
            ListKind.Questions when !own && readings[0].Subject is null => DraftKind.Question,
            ListKind.Comments when !own => DraftKind.Comment,
            ListKind.Responses when readings[0].Act != Act.Ask => DraftKind.Response,
            ListKind.Answer when answering && readings[0].Act != Act.Ask => DraftKind.Response,
            _ => null,
        };
    }

    /// <summary>Whether the next block opens with somebody's answer, so that what stands behind a question is still the question.</summary>
    private bool AnswerFollows(int index)
    {
        if (index + 1 >= section.Body.Length || section.Body[index + 1].IsBullet) return false;
        var next = section.Body[index + 1];
        var first = Sentences.Split(text, next.Start, next.End);
        var readings = first.Length > 0 ? SentenceReader.Read(text, first[0], people.Names) : [];
        return readings.Count > 0 && readings[0] is { Act: Act.Reply } reading && (reading.SaysAnswer || people.Resolve(reading.Subject) is { Side: not Side.Member });
    }

    /// <summary>Promises within answers and statements, each as an action beside them.</summary>
    private List<Draft> Promises()
    {
        var found = new List<Draft>();
        foreach (var draft in drafts.Where(d => d.Kind is DraftKind.Response or DraftKind.Statement or DraftKind.Comment && d.Cue != RowCue && !GivesReason(d)).ToList())
        {
            foreach (var piece in draft.Pieces.SelectMany(p => Sentences.Split(text, p.Start, p.End)).ToList())
            {
                if (draft.Kind == DraftKind.Comment && draft.Cue == "and asked" && ActionReader.OfRequestWithin(text, draft.Block, piece) is { } request && !IsLabelled(request)) { found.Add(request); continue; }
                if (ActionReader.OfPromise(text, draft.Block, piece, draft.Kind == DraftKind.Comment ? null : draft.Speaker) is not { } action || IsLabelled(action)) continue;
                // What a member would like is no promise: within a comment only "Mr Lal took this on board and agreed to write" is one.
                if (draft.Kind == DraftKind.Comment && !IsPledge(action, draft)) continue;
                found.Add(action);
                if (draft.Kind == DraftKind.Statement && draft.Pieces.Count == 1 && action.Pieces[0] == draft.Pieces[0]) draft.Pieces.Clear();
            }
        }
        return found;
    }

    /// <summary>"He agreed to write", "Holly offered to design a poster", "said that he would raise it with the parish": whoever says it will do it.</summary>
    private bool IsPledge(Draft action, Draft comment)
    {
        if (action.Cue is "undertook" or "offered" or "promised" || action.Cue.StartsWith("agreed to", StringComparison.Ordinal)) return true;
        var before = text.AsSpan(comment.Start, action.Start - comment.Start).TrimEnd();
        return action.Cue.StartsWith("would ", StringComparison.Ordinal) && !action.Cue.StartsWith("would be", StringComparison.Ordinal) && before.EndsWith("said that", StringComparison.Ordinal);
    }

    /// <summary>"To allow orders to be placed" below or behind "Reason for the decision" is why it was taken, and nobody's task.</summary>
    private bool GivesReason(Draft draft)
    {
        // "Reason for Decision: To reduce the cost to the Fund."
        if (draft.Kind == DraftKind.Statement && draft.Pieces.Count > 0 && CueMarks.StartsWithAny(text.AsSpan(draft.Start, draft.Pieces[0].Length), ReasonHeadings)) return true;
        if (draft.Kind != DraftKind.Statement || draft.Block < 1 || draft.Block > section.Body.Length) return false;
        var above = section.Body[draft.Block - 1];
        var line = text.AsSpan(above.Start, Math.Min(above.Length, LongestBareLead));
        return CueMarks.StartsWithAny(line, ReasonHeadings);
    }

    private bool IsLabelled(Draft action) => drafts.Any(d => d.Kind == DraftKind.Action && d.Pieces.Count > 0 && d.Pieces[0].Start <= action.Start && d.Pieces[^1].End > action.Start);

    private void Complete(Draft request)
    {
        var action = ActionReader.OfRequest(text, request.Block, request.Request!, people);
        bool owned = request.Owner is not null;
        (request.Owner, request.Due, request.Basis) = (request.Owner ?? action.Owner, request.Due ?? action.Due, owned ? request.Basis : action.Basis);
    }
}
