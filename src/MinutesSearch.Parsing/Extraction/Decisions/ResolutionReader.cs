using System.Collections.Immutable;
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
    public readonly record struct Result(Draft Draft, int LeadStart, int Rest, int Next);

    public static Result? Read(string text, ImmutableArray<Block> blocks, int index)
    {
        var block = blocks[index];
        if (block.Kind == BlockKind.TableRow || IsQuotedOrReported(text, block)) return null;
        if (ResolutionCue.Find(text, block) is not { } cue) return null;
        var reader = new ClauseReader(text, blocks);
        var clauses = reader.Read(index, cue.End);
        if (clauses.Length == 0)
        {
            bool alone = cue.Start == block.Start && cue.End >= block.End && block.Length < 12;
            return alone ? new Result(Whole(text, index, new Sentence(block.Start, block.End), cue.Word), block.Start, block.End, index + 1) : null;
        }
        return new Result(Make(index, cue.Word, reader.Pieces, clauses), cue.LeadStart, reader.Rest, reader.Next);
    }

    /// <summary>A "Decision:" part states the decision with or without a cue.</summary>
    /// <param name="text">The canonical text.</param>
    /// <param name="blocks">The blocks under "Decision:".</param>
    /// <param name="keepsRest">Whether what decides nothing becomes statements, for there are no minutes that repeat it.</param>
    public static IEnumerable<Draft> ReadDecisionPart(string text, ImmutableArray<Block> blocks, bool keepsRest)
    {
        for (int i = 0; i < blocks.Length;)
        {
            if (Read(text, blocks, i) is { } cued)
            {
                yield return cued.Draft;
                i = cued.Next;
                continue;
            }
            int next = i + 1;
            if (blocks[i].Marker is not null)
            {
                var reader = new ClauseReader(text, [blocks[i] with { End = blocks[i].Start }, .. blocks.AsSpan()[i..]]);
                var clauses = reader.Read(0, blocks[i].Start);
                next = i + Math.Max(1, reader.Next - 1);
                if (clauses.Length > 0) yield return Make(i, "decision", reader.Pieces, clauses);
            }
            else if (StatedDecision.Find(text, blocks[i].Start, blocks[i].End) || text.AsSpan(blocks[i].Start, blocks[i].Length).StartsWith("That ", StringComparison.Ordinal) || text.AsSpan(blocks[i].Start, blocks[i].Length).StartsWith("To ", StringComparison.Ordinal))
            {
                yield return Whole(text, i, new Sentence(blocks[i].Start, blocks[i].End), "decision");
            }
            else if (keepsRest)
            {
                var statement = new Draft(DraftKind.Statement, "decision part", i);
                statement.Pieces.Add(new Sentence(blocks[i].Start, blocks[i].End));
                yield return statement;
            }
            i = next;
        }
    }

    /// <summary>A decision that is one sentence, without number.</summary>
    public static Draft Whole(string text, int block, Sentence sentence, string cue)
        => Make(block, cue, [sentence], [new Clause(null, Fold.Text(text, sentence.Start, sentence.End))]);

    private static Draft Make(int block, string cue, IReadOnlyList<Sentence> pieces, ImmutableArray<Clause> clauses)
    {
        var draft = new Draft(DraftKind.Resolution, cue, block) { Clauses = clauses, Outcome = Outcomes.Of(clauses[0].Text) };
        draft.Pieces.AddRange(pieces);
        return draft;
    }

    /// <summary>A recommendation printed above the minutes is none.</summary>
    private static bool IsQuotedOrReported(string text, Block block)
    {
        var line = text.AsSpan(block.Start, block.Length);
        return line.StartsWith("RECOMMENDATION", StringComparison.OrdinalIgnoreCase);
    }
}
