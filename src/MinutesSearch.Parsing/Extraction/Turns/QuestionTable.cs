using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>A table of questions and replies: a header row that names both columns, then a row each.</summary>
internal static class QuestionTable
{
    private const int LongestLead = 400;
    private static readonly string[] QuestionHeads = ["question", "questions", "query", "queries", "question asked", "member question", "issue raised", "question / comment", "question/comment", "comment / question", "question or comment", "members' questions", "question raised"];
    private static readonly string[] AnswerHeads = ["reply", "response", "answer", "replies", "responses", "answers", "officer response", "officers' response", "response given", "officer's response", "response / answer"];
    private static readonly string[] AskerHeads = ["member", "asked by", "councillor", "raised by", "from", "name", "questioner"];
    private static readonly string[] ReplierHeads = ["to", "put to", "addressed to", "answered by", "answer by", "reply from", "reply by", "response from", "response by", "respondent", "cabinet member", "portfolio holder"];

    /// <summary>The questions and answers of the table that starts at a block, and the first block behind it; null if it is none.</summary>
    public static (List<Draft> Drafts, int Next)? Read(string text, ImmutableArray<Block> blocks, int index, People people)
    {
        if (blocks[index].Kind != BlockKind.TableRow) return null;
        var head = TableCells.Of(text, blocks[index]);
        int question = TableCells.Find(text, head, QuestionHeads), answer = TableCells.Find(text, head, AnswerHeads), asker = TableCells.Find(text, head, AskerHeads), replier = TableCells.Find(text, head, ReplierHeads);
        if (question < 0 || answer < 0) return null;
        var drafts = new List<Draft>();
        var replying = index > 0 ? Replying(text, blocks[index - 1], people) : null;
        int next = index + 1;
        for (; next < blocks.Length && blocks[next].Kind == BlockKind.TableRow; next++)
            AddRow(text, next, TableCells.Of(text, blocks[next]), (question, answer, asker, replier), people, drafts);
        foreach (var reply in drafts.Where(draft => draft.Kind == DraftKind.Response)) reply.Speaker ??= replying;
        return (drafts, next);
    }

    /// <summary>"The replies by the Head of Parks were circulated:-" above the table: who answers where a row does not say.</summary>
    private static Speaker? Replying(string text, Block lead, People people)
    {
        if (lead.Kind == BlockKind.TableRow || lead.Length > LongestLead) return null;
        var words = new Words(text, lead.Start, lead.End, people.Names);
        for (int at = 1; at + 1 < words.Count; at++)
        {
            if (words.Span(at) is not ("by" or "from") || words.Span(at - 1) is not ("reply" or "replies" or "response" or "responses" or "answer" or "answers" or "provided" or "given" or "supplied")) continue;
            if (SubjectParser.Parse(text, words, at + 1) is { Kind: SubjectKind.Person } subject) return people.Resolve(subject);
        }
        return null;
    }

    private static void AddRow(string text, int block, List<Sentence> cells, (int Question, int Answer, int Asker, int Replier) columns, People people, List<Draft> drafts)
    {
        if (columns.Question >= cells.Count || cells[columns.Question].Length < 3) return;
        var (place, named) = WithoutName(text, cells[columns.Question]);
        var label = Lead(text, place);
        if (label is not null) place = place with { Start = label.End };
        string? asker = columns.Asker >= 0 && columns.Asker < cells.Count ? Fold.Text(text, cells[columns.Asker].Start, cells[columns.Asker].End) : named;
        var question = new Draft(DraftKind.Question, "table of questions", block) { Speaker = asker is not null ? people.Resolve(SpeakerPhrase.Read(asker)) : Asking(label?.Speaker, people) };
        question.Pieces.Add(place);
        drafts.Add(question);
        if (columns.Answer >= cells.Count || cells[columns.Answer].Length < 2) return;
        question.Answered = true;
        var first = SentenceReader.ReadFirst(text, cells[columns.Answer].Start, cells[columns.Answer].End, people.Names);
        var answer = new Draft(DraftKind.Response, "table of questions", block) { ReplyTo = question, Speaker = first.Count > 0 ? people.Resolve(first[0].Subject ?? first[0].Agent) : null };
        answer.Speaker ??= people.Resolve(label?.To) ?? AskedInWriting(text, cells, columns.Replier, people);
        answer.Pieces.Add(cells[columns.Answer]);
        drafts.Add(answer);
    }

    /// <summary>"To | Cllr Lal": he who is asked in writing answers, and a councillor does so for the executive.</summary>
    private static Speaker? AskedInWriting(string text, List<Sentence> cells, int column, People people)
    {
        if (column < 0 || column >= cells.Count || cells[column].Length < 2) return null;
        var speaker = people.Resolve(SpeakerPhrase.ReadLabel(Fold.Text(text, cells[column].Start, cells[column].End)));
        return speaker is { Side: Side.Member, Role: null } ? speaker with { Side = Side.Cabinet } : speaker;
    }

    /// <summary>"Councillor Hunt to the Leader:", "Q1 – from Mr Lal to the Leader" above the question in its cell.</summary>
    private static QuestionLabel? Lead(string text, Sentence cell)
    {
        int end = text.AsSpan(cell.Start, cell.Length).IndexOfAny('\n', ':') is > 0 and var stop ? cell.Start + stop : -1;
        if (end < 0 || end + 2 >= cell.End) return null;
        string line = Fold.Text(text, cell.Start, end);
        int to = line.IndexOf(" to the ", StringComparison.Ordinal);
        var label = QuestionLabel.Read(line, 0, line.Length) is { Part: QuestionPart.Question, Speaker: not null } read ? read
            : to > 0 && SpeakerPhrase.Read(line[..to]) is { Kind: SubjectKind.Person } asker && SpeakerPhrase.Read(line[(to + 4)..]) is { } asked ? new QuestionLabel(QuestionPart.Question, 0) { Speaker = asker, To = asked } : null;
        while (end < cell.End && (char.IsWhiteSpace(text[end]) || text[end] == ':')) end++;
        return label is null ? null : label with { End = end };
    }

    /// <summary>Who puts a written question without a councillor's style is of the public.</summary>
    private static Speaker? Asking(Subject? subject, People people)
        => people.Resolve(subject) is not { } speaker ? null : speaker is { Name: not null, Side: not (Side.Member or Side.Cabinet) } ? speaker with { Side = Side.Public } : speaker;

    /// <summary>"How many were there? (Cllr Obi)": the bracket at the end, if it names somebody.</summary>
    private static (Sentence Place, string? Name) WithoutName(string text, Sentence cell)
    {
        if (text[cell.End - 1] != ')') return (cell, null);
        int open = text.LastIndexOf('(', cell.End - 1, cell.Length);
        if (open <= cell.Start) return (cell, null);
        string inside = Fold.Text(text, open + 1, cell.End - 1);
        int stop = open;
        while (stop > cell.Start && char.IsWhiteSpace(text[stop - 1])) stop--;
        return SpeakerPhrase.Read(inside) is null ? (cell, null) : (new Sentence(cell.Start, stop), inside);
    }
}
