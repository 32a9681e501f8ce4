using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>Reads formal decisions out of blocks.</summary>
internal static class ResolutionReader
{
    /// <summary>What was read: the decision, and where reading goes on.</summary>
    /// <param name="Draft">The decision.</param>
    /// <param name="LeadStart">Where, in the first block, the decision's sentence begins; what stands before is ordinary text.</param>
    /// <param name="Rest">Where ordinary text goes on in the first block; its end if nowhere.</param>
    /// <param name="Next">The first block behind.</param>
    /// <param name="CueStart">Where the cue stands; between the lead and the cue stand movers and votes.</param>
    public readonly record struct Result(Draft Draft, int LeadStart, int Rest, int Next, int CueStart);

    public static Result? Read(string text, ImmutableArray<Block> blocks, int index)
    {
        var block = blocks[index];
        if (block.Kind == BlockKind.TableRow) return null;
        var own = OwnRecommendations.Find(text, blocks, index);
        if (own is null && IsQuotedOrReported(text, block)) return null;
        if (own is null && BodyList.Starts(text, blocks, index)) return ReadList(text, blocks, index);
        if ((own ?? ResolutionCue.Find(text, block) ?? BodyList.Find(text, blocks, index)) is not { } cue) return null;
        // "Noted." above the next heading.
        if (cue.Start == block.Start && cue.End >= block.End && block.Length < 12 && text[block.End - 1] == '.') return new Result(Whole(text, index, new Sentence(block.Start, block.End), cue.Word), block.Start, block.End, index + 1, block.Start);
        var reader = new ClauseReader(text, blocks);
        var clauses = reader.Read(index, cue.End);
        if (clauses.Length == 0)
        {
            bool alone = cue.Start == block.Start && cue.End >= block.End && block.Length < 12;
            return alone ? new Result(Whole(text, index, new Sentence(block.Start, block.End), cue.Word), block.Start, block.End, index + 1, block.Start) : null;
        }
        var draft = Make(index, cue.Word, reader.Pieces, clauses);
        // "That the Committee noted the answers and requested that:": the outcome stands above the clauses.
        if (draft.Outcome == Outcome.Other && cue.End < block.End && reader.Pieces[0].Start >= block.End && !Outcomes.IsExclusion(clauses[0].Text)) draft.Outcome = Outcomes.Of(Fold.Text(text, cue.End, block.End));
        return new Result(draft, cue.LeadStart, reader.Rest, reader.Next, cue.Start);
    }

    private static Result? ReadList(string text, ImmutableArray<Block> blocks, int index)
    {
        var reader = new ClauseReader(text, [blocks[index] with { End = blocks[index].Start }, .. blocks.AsSpan()[index..]]);
        var clauses = reader.Read(0, blocks[index].Start);
        return clauses.Length < 2 ? null : new Result(Make(index, "list of decisions", reader.Pieces, clauses), blocks[index].Start, blocks[index].End, index + reader.Next - 1, blocks[index].Start);
    }

    /// <summary>A "Decision:" part states the decision with or without a cue.</summary>
    /// <param name="text">The canonical text.</param>
    /// <param name="blocks">The blocks under "Decision:".</param>
    /// <param name="keepsRest">Whether what decides nothing becomes statements, for there are no minutes that repeat it.</param>
    public static IEnumerable<Draft> ReadDecisionPart(string text, ImmutableArray<Block> blocks, bool keepsRest)
    {
        bool cued = blocks.Any(block => ResolutionCue.Find(text, block) is not null);
        for (int i = 0; i < blocks.Length;)
        {
            var (draft, next) = ReadDecided(text, blocks, i, cued);
            if (draft is null && keepsRest)
            {
                draft = new Draft(DraftKind.Statement, "decision part", i);
                draft.Pieces.Add(new Sentence(blocks[i].Start, blocks[i].End));
            }
            if (draft is not null) yield return draft;
            i = next;
        }
    }

    /// <summary>What the block decides, if anything, and the first block behind it.</summary>
    private static (Draft? Draft, int Next) ReadDecided(string text, ImmutableArray<Block> blocks, int i, bool hasCue)
    {
        if (Read(text, blocks, i) is { } cued) return (cued.Draft, cued.Next);
        if (blocks[i].Marker is not null)
        {
            var reader = new ClauseReader(text, [blocks[i] with { End = blocks[i].Start }, .. blocks.AsSpan()[i..]]);
            var clauses = reader.Read(0, blocks[i].Start);
            return (clauses.Length > 0 ? Make(i, "decision", reader.Pieces, clauses) : null, i + Math.Max(1, reader.Next - 1));
        }
        var line = text.AsSpan(blocks[i].Start, blocks[i].Length);
        bool decides = StatedDecision.Find(text, blocks[i].Start, blocks[i].End) || line.StartsWith("That ", StringComparison.Ordinal) || line.StartsWith("To ", StringComparison.Ordinal)
            || (!hasCue && (DecidingVerb.StartsWith(line) || StatedDecision.BodyDecidesAnything(text, blocks[i].Start, blocks[i].End)));
        return (decides ? Whole(text, i, new Sentence(blocks[i].Start, blocks[i].End), "decision") : null, i + 1);
    }

    /// <summary>A decision that is one sentence, without number.</summary>
    public static Draft Whole(string text, int block, Sentence sentence, string cue)
        => Make(block, cue, [sentence], [new Clause(null, Fold.Text(text, sentence.Start, sentence.End))]);

    private static Draft Make(int block, string cue, IReadOnlyList<Sentence> pieces, ImmutableArray<Clause> clauses)
    {
        var draft = new Draft(DraftKind.Resolution, cue, block) { Clauses = clauses, Outcome = Outcomes.Of(clauses[0].Text, cue) };
        draft.Pieces.AddRange(pieces);
        return draft;
    }

    /// <summary>A recommendation printed above the minutes is none.</summary>
    private static bool IsQuotedOrReported(string text, Block block)
    {
        var line = text.AsSpan(block.Start, block.Length);
        return line.StartsWith("RECOMMENDATION", StringComparison.OrdinalIgnoreCase)
            && !line.StartsWith("RECOMMENDATIONS OF THE ", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("RECOMMENDATIONS TO ", StringComparison.OrdinalIgnoreCase);
    }
}
