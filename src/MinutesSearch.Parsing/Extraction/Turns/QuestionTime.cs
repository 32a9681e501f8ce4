using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>Questions and answers printed whole under labels, as at full council: what stands below a label belongs to it until the next.</summary>
internal sealed class QuestionTime(DocumentText text, People people, List<Draft> drafts)
{
    private const int LongestReference = 9;

    private static readonly string[] Procedure = ["There was no supplementary", "No supplementary", "There was no supplemental", "No supplemental", "Due to time constraints", "The supplementary question was", "The time allowed", "The time limit", "Time having expired", "The time for questions", "There were no supplementary", "The questioner did not", "A written response would", "A written reply would", "The Mayor ", "The Chair "];

    /// <summary>The item's title is the label of the question that its text opens with: "4. Question from Mr Lal to the Leader".</summary>
    private bool titleAsks;

    /// <summary>The rows of a table that sets out questions are being read.</summary>
    private bool tabled;

    /// <summary>The item is one of questions: "QUESTIONS FROM MEMBERS OF THE COUNCIL".</summary>
    private bool asksAround;

    private Draft? open;
    private Draft? question;
    private Speaker? asker;
    private Speaker? answerer;

    /// <summary>Starts an item whose title says who asks whom.</summary>
    public void Begin(Structure.Section section)
    {
        asksAround = section.Title.Contains("question", StringComparison.OrdinalIgnoreCase);
        if (QuestionLabel.Asked(section.Title, 0, section.Title.Length) is { } label) { Name(label); return; }
        if (QuestionLabel.Read(section.Title, 0, section.Title.Length) is not { Part: QuestionPart.Question, Speaker: not null } titled) return;
        Name(titled);
        titleAsks = true;
    }

    /// <summary>Whether the block is a label or stands below one, and so was taken.</summary>
    /// <param name="block">The block.</param>
    /// <param name="index">Its place in the item.</param>
    /// <param name="label">The label that it is or opens with.</param>
    /// <param name="first">What its first sentence says.</param>
    /// <param name="below">The block behind it.</param>
    public bool Take(Block block, int index, QuestionLabel? label, SpokenClause? first, Block? below)
    {
        if (block.Kind == BlockKind.TableRow) { open = null; return false; }
        bool spoken = titleAsks && label is null && first is not { Act: Act.Ask, Direct: false } && Decisions.ResolutionCue.Find(text.Text, block) is null && first is not { Subject.Kind: SubjectKind.Person };
        titleAsks = false;
        if (label is null && asksAround) label = PutTo.Alone(text.Text, block.Start, block.End) ?? PutTo.NameAbove(text.Text, block.Start, block.End, below);
        if (spoken) StartQuestion(new QuestionLabel(QuestionPart.Question, block.Start), index);
        if (label is { Part: QuestionPart.Question } && LeadsToWords(block) && People.SamePerson(asker, people.Resolve(label.Speaker))) { SetAside(block, index); return true; }
        if (label is not null && (label.Part != QuestionPart.Answer || question is not null)) return Open(label, block, index);
        if (open is null) return false;
        if (LeadsToWords(block)) { SetAside(block, index); return true; }
        if (EndsIt(block, first)) { open = null; return false; }
        if (open.Pieces.Count == 0) open.Speaker = AsPrinted(open.Speaker, first);
        open.Add(block.Start, block.End);
        return true;
    }

    /// <summary>"Mr Hunt was not able to be present. The Mayor put the question for him:" between the label and the words in quotation marks.</summary>
    private bool LeadsToWords(Block block)
    {
        if (open is not { Kind: DraftKind.Question, Pieces.Count: 0 } || text.Text[block.End - 1] != ':') return false;
        return PutTo.LeadsToQuote(text.Text, block.End);
    }

    private void SetAside(Block block, int index)
    {
        var news = new Draft(DraftKind.Statement, "leads to the question", index);
        news.Add(block.Start, block.End);
        drafts.Insert(drafts.IndexOf(question!), news);
    }

    /// <summary>The labelled question that is being read or was read last, and that nobody has answered; null if there is none.</summary>
    public Draft? Waiting => open is { Kind: DraftKind.Question, Answered: false, Pieces.Count: > 0 } asked ? asked : null;

    /// <summary>
    /// Questions set out in a table, part by part: "P 01 | Question from: | Mr Hunt", the question in a row of its own, "Answer from: | Councillor Lal".
    /// Whether the row belongs to such a table.
    /// </summary>
    public bool TakeRow(Block block, int index)
    {
        if (block.Kind != BlockKind.TableRow) { tabled = false; return false; }
        var cells = TableCells.Of(text.Text, block).Where(cell => text.Text.AsSpan(cell.Start, cell.Length).Trim().Length > 0).ToList();
        if (cells.Count > 1 && cells[0].Length < LongestReference && QuestionLabel.Read(text.Text, cells[0].Start, cells[0].End) is null) cells.RemoveAt(0);
        if (cells.Count == 0) return tabled;
        var label = cells.Count < 3 ? QuestionLabel.Read(text.Text, cells[0].Start, block.End) : null;
        bool opens = label is { Part: QuestionPart.Question, Speaker: not null } || (tabled && label is not null);
        if (opens) return tabled = OpenRow(label!, block, index);
        if (!tabled || open is null || cells.Count > 1) return false;
        open.Add(cells[0].Start, cells[0].End);
        return true;
    }

    private bool OpenRow(QuestionLabel label, Block block, int index)
    {
        return label.Part == QuestionPart.Answer && question is null || Open(label, block, index);
    }

    /// <summary>Whether a labelled question or answer is being read.</summary>
    public bool IsOpen => open is not null;

    /// <summary>Ends the text under the last label, but not the exchange.</summary>
    public void CloseAnswer() => open = null;

    public void End() => open = question = null;

    private bool Open(QuestionLabel label, Block block, int index)
    {
        // "Supplementary question: None"
        if (label.Part == QuestionPart.Supplementary && label.End < block.End && Fold.Text(text.Text, label.End, block.End).Trim(' ', '.') is "None" or "Nil" or "N/A" or "No") { open = null; return true; }
        if (label.Part == QuestionPart.Question) Name(label);
        else if (label.Speaker is not null && label.Part == QuestionPart.Supplementary) asker = Sided(label.Speaker, asking: true);
        if (label.Part == QuestionPart.Answer) StartAnswer(label with { Speaker = label.Speaker ?? Reporting(label, block) }, index);
        else StartQuestion(label, index);
        if (label.End < block.End && label.Part == QuestionPart.Answer) AddAnswers(label.End, block.End, index);
        else if (label.End < block.End) open!.Add(label.End, block.End);
        return true;
    }

    /// <summary>"A (SR): He accepted it. GM added that …": who adds something under another's label answers too.</summary>
    private void AddAnswers(int from, int end, int index)
    {
        int start = from;
        foreach (var sentence in Sentences.Split(text.Text, from, end))
        {
            if (sentence.Start == from || SentenceReader.Read(text.Text, sentence, people.Names) is not [{ Act: Act.Reply, Adds: true, Subject: { Kind: SubjectKind.Person } who }, ..]) continue;
            if (people.Resolve(who) is not { } other || People.SamePerson(other, open!.Speaker)) continue;
            open.Add(start, sentence.Start);
            OpenAnswer(other, index);
            start = sentence.Start;
        }
        open!.Add(start, end);
    }

    private void StartQuestion(QuestionLabel label, int index)
    {
        question = open = new Draft(DraftKind.Question, label.Part == QuestionPart.Question ? "label: question" : "label: supplementary question", index) { Speaker = asker };
        drafts.Add(question);
    }

    private void StartAnswer(QuestionLabel label, int index)
    {
        if (label.Speaker is not null) answerer = AsAsked(Answering(label.Speaker));
        question!.Answered = true;
        OpenAnswer(answerer, index);
    }

    private void OpenAnswer(Speaker? speaker, int index)
    {
        open = new Draft(DraftKind.Response, "label: answer", index) { Speaker = speaker, ReplyTo = question };
        drafts.Add(open);
    }

    /// <summary>"A: Mrs Wren said that …": the answer is told, and says itself who gave it.</summary>
    private Subject? Reporting(QuestionLabel label, Block block)
        => label.End < block.End && SentenceReader.ReadFirst(text.Text, label.End, block.End, people.Names) is [{ Act: Act.Reply, Subject: { Kind: SubjectKind.Person } subject }, ..] ? subject : null;

    private void Name(QuestionLabel label)
    {
        // "Question 1" alone below "Mr Lal asked the Leader the following question:" names nobody anew.
        if (label.Speaker is null && label.To is null) return;
        if (label.Speaker is not null) asker = Sided(label.Speaker, asking: true);
        answerer = label.To is null ? null : Answering(label.To);
        if (label.To is { Name: not null, Role: not null } to) people.Learn(to);
    }

    /// <summary>"The Leader replied:" and "Councillor Lal replied:" below a question to "the Leader, Councillor Lal" are both of them.</summary>
    private Speaker? AsAsked(Speaker? speaker)
    {
        if (speaker is null || answerer is not { Name: not null, Role: not null }) return speaker;
        return (speaker.Name is null || speaker.Role is null) && IsShortFor(speaker, answerer) ? answerer : speaker;
    }

    /// <summary>"Councillor Lal did not know the house." under "Reply" says itself who speaks, as the minutes print it.</summary>
    private Speaker? AsPrinted(Speaker? speaker, SpokenClause? first)
    {
        if (speaker is null || people.Resolve(first?.Subject) is not { } printed) return speaker;
        return IsShortFor(printed, speaker) ? printed with { Side = speaker.Side ?? printed.Side } : speaker;
    }

    /// <summary>"The Leader" and "Councillor Lal" are both short for "Councillor B Lal, Leader of the Council".</summary>
    private static bool IsShortFor(Speaker brief, Speaker whole)
        => brief.Name is null ? brief.Role is { } role && whole.Role?.StartsWith(role, StringComparison.OrdinalIgnoreCase) == true : People.SamePerson(brief, whole);

    /// <summary>Who puts a question without a councillor's style is of the public.</summary>
    private Speaker? Sided(Subject? subject, bool asking)
    {
        if (people.Resolve(subject) is not { } speaker) return null;
        bool styled = subject is { Side: Side.Member } || speaker.Side is Side.Member or Side.Cabinet;
        if (styled && speaker.Name is not null) people.Learn(speaker.Name, speaker.Side ?? Side.Member);
        if (asking && !styled && speaker.Name is not null) { people.Learn(speaker.Name, Side.Public); return speaker with { Side = Side.Public }; }
        return speaker;
    }

    /// <summary>A councillor who answers at question time does so for the executive.</summary>
    private Speaker? Answering(Subject? subject)
        => people.Resolve(subject) is { } speaker ? speaker.Side == Side.Member && speaker.Name is not null && (speaker.Role is null || Roles.Of(speaker.Role) != Side.Member) ? speaker with { Side = Side.Cabinet } : speaker : null;

    private bool IsAsked() => open!.Pieces.Count > 0 && text.Text.AsSpan(open.Pieces[^1].Start, open.Pieces[^1].Length).TrimEnd('"').EndsWith("?");

    /// <summary>The words under the label stood in quotation marks, and the marks are closed.</summary>
    private bool IsQuoted()
        => open!.Pieces.Count > 0 && IsQuote(text.Text[open.Pieces[0].Start]) && text.Text[open.Pieces[^1].End - 1] is '"' or '”';

    private static bool IsQuote(char c) => c is '"' or '“';

    private bool EndsIt(Block block, SpokenClause? first)
    {
        var line = text.Text.AsSpan(block.Start, block.Length);
        foreach (string procedure in Procedure)
        {
            if (line.StartsWith(procedure, StringComparison.Ordinal)) return true;
        }
        if (Decisions.ResolutionCue.Find(text.Text, block) is not null) return true;
        if (IsQuoted() && !IsQuote(text.Text[block.Start])) return true;
        bool reportedAsking = first is { Act: Act.Ask, Direct: false } && open!.Pieces.Count > 0;
        if (reportedAsking) return true;
        if (first is null || first.Subject is not { Kind: SubjectKind.Person } subject) return false;
        // "The Leader stated that she would not." below a question that was printed whole.
        if (open!.Kind == DraftKind.Question && subject.Name is null && first.Act == Act.Reply && IsAsked()) return true;
        // A styled speaker in reported speech, once the answer is there, opens a turn of its own.
        bool styled = subject.Name is { } name && Styles.OfName(name) is not null;
        if (styled && open!.Pieces.Count > 0 && first.Act is Act.Ask or Act.View or Act.Reply or Act.Request) return true;
        // "Mr Brace asked if …" is reported speech, "Mrs Wren was not present" is news: neither was said under the label.
        bool reported = first.Act == Act.Ask || People.SamePerson(people.Resolve(subject), asker);
        return reported && (first.Act == Act.Ask || open!.Kind == DraftKind.Response);
    }
}
