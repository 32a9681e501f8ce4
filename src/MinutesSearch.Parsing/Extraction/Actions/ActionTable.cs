using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>A table of actions: a header row that names the action's column, then a row an action.</summary>
internal static class ActionTable
{
    private static readonly string[] ActionHeads = ["action", "actions", "action agreed", "action required", "agreed action", "action point", "recommendation / action", "action/decision", "task"];
    private static readonly string[] OwnerHeads = ["officer", "owner", "who", "lead", "lead officer", "responsible", "responsible officer", "by whom", "responsibility", "action by", "assigned to", "action owner", "officer responsible", "lead", "lead member", "person responsible", "action for", "member/officer", "responsible person"];
    private static readonly string[] DueHeads = ["by", "due", "when", "deadline", "date", "due date", "by when", "target date", "timescale", "target", "completion date", "by date", "due by", "timeline", "target completion", "review date"];

    private readonly record struct Columns(int Action, int Owner, int Due);

    /// <summary>The actions of the table that starts at a block, and the first block behind it; null if it is no action table.</summary>
    public static (List<Draft> Actions, int Next)? Read(string text, ImmutableArray<Block> blocks, int index)
    {
        if (blocks[index].Kind != BlockKind.TableRow || Header(TableCells.Of(text, blocks[index]), text) is not { } columns) return null;
        var actions = new List<Draft>();
        int next = index + 1;
        for (; next < blocks.Length && blocks[next].Kind == BlockKind.TableRow; next++)
        {
            var cells = TableCells.Of(text, blocks[next]);
            if (columns.Action >= cells.Count || cells[columns.Action].Length < 3) continue;
            var draft = new Draft(DraftKind.Action, "action table", next) { Basis = ActionBasis.Explicit, Owner = At(text, cells, columns.Owner), Due = At(text, cells, columns.Due) };
            draft.Pieces.Add(cells[columns.Action]);
            actions.Add(draft);
        }
        return (actions, next);
    }

    private static Columns? Header(List<Sentence> cells, string text)
    {
        int action = -1, owner = -1, due = -1;
        for (int i = 0; i < cells.Count; i++)
        {
            string head = Fold.Text(text, cells[i].Start, cells[i].End).TrimEnd(':').ToLowerInvariant();
            if (action < 0 && ActionHeads.Contains(head)) action = i;
            else if (owner < 0 && OwnerHeads.Contains(head)) owner = i;
            else if (due < 0 && DueHeads.Contains(head)) due = i;
        }
        // "By" heads the owner where another column heads the date.
        if (owner < 0 && due >= 0 && Fold.Text(text, cells[due].Start, cells[due].End).Equals("by", StringComparison.OrdinalIgnoreCase))
        {
            int date = cells.FindIndex(due + 1, cell => DueHeads.Contains(Fold.Text(text, cell.Start, cell.End).ToLowerInvariant()));
            if (date > 0) (owner, due) = (due, date);
        }
        return action >= 0 && (owner >= 0 || due >= 0) ? new Columns(action, owner, due) : null;
    }

    private static string? At(string text, List<Sentence> cells, int column)
        => column >= 0 && column < cells.Count && cells[column].Length > 0 ? Fold.Text(text, cells[column].Start, cells[column].End) : null;
}
