using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction.Actions;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>Reads the clauses behind a decision's cue: in the same block, numbered in it, or in the blocks below.</summary>
internal sealed class ClauseReader(string text, ImmutableArray<Block> blocks)
{
    private const int LongestLead = 120;

    private readonly List<(string? Number, System.Text.StringBuilder Text)> clauses = [];
    private readonly List<Sentence> pieces = [];
    private MarkerShape? shape;
    private bool goesOn;

    /// <summary>The clause that a list of bullets below it belongs to, counted from one; 0 for none.</summary>
    private int listed;

    public IReadOnlyList<Sentence> Pieces => pieces;

    /// <summary>The first block that is not part of the decision.</summary>
    public int Next { get; private set; }

    /// <summary>Where, in the cue's block, text behind the decision goes on; the block's end if there is none.</summary>
    public int Rest { get; private set; }

    public ImmutableArray<Clause> Read(int index, int from)
    {
        var block = blocks[index];
        (Next, Rest) = (index + 1, block.End);
        from = SkipLeadIn(SkipSpacedThat(from, block.End), block.End);
        if (LeadsToList(from, block.End, index)) from = block.End;
        bool expectsList = from >= block.End;
        if (!expectsList) ReadInline(from, block.End);
        ReadBelow(block, expectsList);
        return [.. clauses.Select(c => new Clause(c.Number, CueMarks.Trim(c.Text.ToString()))).Where(c => c.Text.Length > 1)];
    }

    /// <summary>"RESOLVED - T H A T the Minutes …": old typists space the word.</summary>
    private int SkipSpacedThat(int from, int end)
    {
        const string Spaced = "T H A T";
        if (!text.AsSpan(from, end - from).StartsWith(Spaced, StringComparison.Ordinal)) return from;
        from += Spaced.Length;
        while (from < end && (char.IsWhiteSpace(text[from]) || text[from] is ':' or '-' or '–')) from++;
        return from;
    }

    /// <summary>"That the Committee:-", "That:", "to:" lead to the clauses and belong to none.</summary>
    private int SkipLeadIn(int from, int end)
    {
        var rest = text.AsSpan(from, end - from).TrimEnd();
        var bare = rest.TrimEnd([' ', '-', '–', '—']);
        return bare is [.., ':'] && bare.Length < 90 && !bare.Contains(" be ", StringComparison.Ordinal) || rest.Equals("that", StringComparison.OrdinalIgnoreCase) || rest.Equals("to", StringComparison.OrdinalIgnoreCase) ? end : from;
    }

    /// <summary>"Resolved: that the Committee" above "(1) notes the progress": the clauses go on with the sentence.</summary>
    private bool LeadsToList(int from, int end, int index)
    {
        var rest = text.AsSpan(from, end - from).TrimEnd();
        // "That, subject to the decision of Council,"
        if (index + 1 < blocks.Length && rest is [.., ','] && rest.Length <= LongestLead && rest.StartsWith("that", StringComparison.OrdinalIgnoreCase)) return blocks[index + 1].Marker is not null;
        if (index + 1 >= blocks.Length || rest.Length is 0 or > 70 || !rest.StartsWith("that ", StringComparison.OrdinalIgnoreCase)) return false;
        // "that the Executive be advised that this Committee" says nothing yet.
        bool open = rest.LastIndexOf(' ') is > 0 and var last && rest[(last + 1)..] is "that" or "Committee" or "Panel" or "Council" or "Board" or "Cabinet" or "Commission" or "Forum";
        bool sentence = rest[^1] is '.' or ';' || (!open && rest.Contains(" be ", StringComparison.Ordinal));
        return !sentence && blocks[index + 1] is { Marker: not null, Length: > 2 } below && char.IsLower(text[below.Start]);
    }

    /// <summary>"That (a) thanks be conveyed; and (b) a report be received": the word before the first letter belongs to no clause.</summary>
    private int SkipThat(int from, int end)
    {
        if (!text.AsSpan(from, end - from).StartsWith("that (", StringComparison.OrdinalIgnoreCase)) return from;
        int behind = from + "that ".Length;
        return Marker.Read(text.AsSpan(behind, Math.Min(end - behind, 12))) is { Kind: MarkerKind.Clause or MarkerKind.Letter or MarkerKind.Number } mark && BodyList.IsFirst(mark.Text) ? behind : from;
    }

    private void ReadInline(int from, int end)
    {
        from = SkipThat(from, end);
        if (Numbers(from, end) is { Count: > 0 } numbers)
        {
            for (int i = 0; i < numbers.Count; i++)
            {
                int stop = i + 1 < numbers.Count ? numbers[i + 1].Start : end;
                Add(numbers[i].Label, numbers[i].End, stop);
                shape ??= MarkerShape.Of(numbers[i].Label);
            }
            return;
        }
        var sentences = Sentences.Split(text, from, end);
        int last = 0;
        while (last + 1 < sentences.Length && text.AsSpan(sentences[last + 1].Start).StartsWith("That ", StringComparison.OrdinalIgnoreCase)) last++;
        foreach (var sentence in sentences.AsSpan()[..(last + 1)]) Add(null, sentence.Start, sentence.End);
        // "… be refused for the following reasons:": the list below stays in the clause.
        goesOn = text.AsSpan(from, end - from).TrimEnd([' ', '-', '–']) is [.., ':'];
        if (last + 1 < sentences.Length) Rest = sentences[last + 1].Start;
    }

    private readonly record struct InlineNumber(int Start, int End, string Label);

    /// <summary>"(1) That … (2) That …" in one block: the numbers count up from the first.</summary>
    private List<InlineNumber> Numbers(int from, int end)
    {
        var found = new List<InlineNumber>();
        for (int at = from; at < end; at++)
        {
            if (at > from && !char.IsWhiteSpace(text[at - 1])) continue;
            if (Marker.Read(text.AsSpan(at, Math.Min(end - at, 12))) is not { Kind: MarkerKind.Clause or MarkerKind.Letter or MarkerKind.Number } marker) continue;
            if (at == from || (found.Count > 0 && MarkerShape.Follows(found[^1].Label, marker.Text))) found.Add(new InlineNumber(at, at + marker.Length, marker.Text));
            else if (found.Count == 0) break;
        }
        return found;
    }

    private void ReadBelow(Block cue, bool expectsList)
    {
        bool first = clauses.Count == 0;
        for (; Next < blocks.Length; Next++)
        {
            var block = blocks[Next];
            if (EndsDecision(block, cue)) return;
            // "The Select Committee:" between the cue and its list leads in and is no clause.
            if (clauses.Count == 0 && block.Marker is null && block.Length < 120 && text.AsSpan(block.Start, block.Length).TrimEnd(" -–—") is [.., ':']) { expectsList = true; continue; }
            bool marked = block.Marker is not null;
            if (marked && clauses.Count > 0 && (goesOn || IsListOfClause(block))) { Append(block); continue; }
            bool that = text.AsSpan(block.Start, block.Length).StartsWith("That ", StringComparison.OrdinalIgnoreCase) || text.AsSpan(block.Start, block.Length).StartsWith("to ", StringComparison.Ordinal);
            bool paragraph = marked && block.Marker!.Contains('.') && cue.Marker is not null && block.Marker != cue.Marker;
            if (paragraph || (!marked && !that && !first) || (!expectsList && !marked && !that) || (!expectsList && marked && shape is null && !that)) return;
            if (block.Kind is BlockKind.Heading or BlockKind.TableRow) return;
            TakeBlock(block, marked);
            first = false;
            if (!marked && !that) { Next++; return; }
        }
    }

    /// <summary>A mark of another kind than the clauses' is a sub-clause and stays in its clause, with its letter.</summary>
    private void TakeBlock(Block block, bool marked)
    {
        var own = marked && !block.IsBullet ? MarkerShape.Of(block.Marker!) : (MarkerShape?)null;
        if (own is not null && shape is not null && own != shape && clauses.Count > 0 && !MarkerShape.Follows(clauses[^1].Number, block.Marker!))
        {
            Append(block);
            return;
        }
        shape ??= own;
        Add(block.IsBullet && block.Marker is "•" ? null : block.Marker, block.Start, block.End);
    }

    private void Append(Block block)
    {
        Fold.Append(clauses[^1].Text, text.AsSpan(block.MarkStart, block.End - block.MarkStart));
        pieces.Add(new Sentence(block.MarkStart, block.End));
    }

    /// <summary>"(2) That these be put first:" and bullets: the list belongs to the clause.</summary>
    private bool IsListOfClause(Block block)
    {
        if (block.Marker is not "•" || shape is null || (listed != clauses.Count && !EndsWithColon(clauses[^1].Text))) return false;
        listed = clauses.Count;
        return true;
    }

    private static bool EndsWithColon(System.Text.StringBuilder clause) => clause.Length > 0 && clause.ToString().TrimEnd(' ', '-', '–') is [.., ':'];

    private bool EndsDecision(Block block, Block cue)
    {
        if (block.Kind == BlockKind.ActionCell || (block.Bold && block.Length < 80 && block.Marker is null)) return true;
        var line = text.AsSpan(block.Start, block.Length);
        if (ActionLabels.StartsWithLabel(line) || OpensAnother(block, cue)) return true;
        foreach (string heading in (ReadOnlySpan<string>)["Reason for", "Reasons for", "Alternative options", "Other options", "Options considered", "Voting", "Note:", "Supporting documents", "Background", "The meeting", "Councillor ", "Chair"])
        {
            if (line.StartsWith(heading, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>A cue of its own; but "(b) agreed that …" in a list behind "The Committee:" is a clause.</summary>
    private bool OpensAnother(Block block, Block cue)
    {
        if (ResolutionCue.Find(text, block) is not { } other || other.Start != block.Start) return false;
        // "(a) NOTED the report; and" below "The Committee:" or above "(b) AGREED that …".
        if (block.Marker is { } listedAs && DecidingVerb.StartsWith(text.AsSpan(block.Start, block.Length)) && (clauses.Count == 0 ? BodyList.IsFirst(listedAs) : MarkerShape.Follows(clauses[^1].Number, listedAs))) return false;
        bool shouted = other.Word.Length > 3 && other.Word.AsSpan().IndexOfAnyInRange('a', 'z') < 0;
        bool item = block.Marker is { } marker && !marker.AsSpan().ContainsAny('.', '/') && cue.Marker != marker;
        return shouted || !item;
    }

    private void Add(string? number, int start, int end)
    {
        start = SkipSpacedThat(start, end);
        var clause = new System.Text.StringBuilder();
        Fold.Append(clause, text.AsSpan(start, end - start));
        clauses.Add((number, clause));
        pieces.Add(new Sentence(start, end));
    }
}
