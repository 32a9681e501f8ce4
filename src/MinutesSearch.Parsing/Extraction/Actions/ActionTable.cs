using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>A table of actions: a header row that names the action's column, then a row an action.</summary>
internal static class ActionTable
{
    private readonly record struct Places(int Action, int Owner, int Due);

    /// <summary>The actions of the table that starts at a block, and the first block behind it; null if it is no action table.</summary>
    public static (List<Draft> Actions, int Next)? Read(string text, ImmutableArray<Block> blocks, int index)
    {
        if (blocks[index].Kind != BlockKind.TableRow || Header(TableCells.Of(text, blocks[index]), text) is not { } columns) return null;
        var actions = new List<Draft>();
        int next = index + 1;
        for (; next < blocks.Length && blocks[next].Kind == BlockKind.TableRow; next++)
        {
            var cells = TableCells.Of(text, blocks[next]);
            if (columns.Action >= cells.Count || cells[columns.Action].Length < 3 || ActionCells.IsNothing(Fold.Text(text, cells[columns.Action].Start, cells[columns.Action].End))) continue;
            var draft = new Draft(DraftKind.Action, "action table", next) { Basis = ActionBasis.Explicit, Owner = At(text, cells, columns.Owner), Due = At(text, cells, columns.Due) };
            draft.Pieces.Add(cells[columns.Action]);
            actions.Add(draft);
        }
        return (actions, next);
    }

    private static Places? Header(List<Sentence> cells, string text)
    {
        int action = -1, owner = -1, due = -1;
        for (int i = 0; i < cells.Count; i++)
        {
            var head = Columns.Of(Fold.Text(text, cells[i].Start, cells[i].End));
            if (action < 0 && head == Column.Action) action = i;
            else if (owner < 0 && head is Column.Owner or Column.Lead) owner = i;
            else if (due < 0 && head == Column.Due) due = i;
        }
        // "By" heads the owner where another column heads the date.
        if (owner < 0 && due >= 0 && Fold.Text(text, cells[due].Start, cells[due].End).Equals("by", StringComparison.OrdinalIgnoreCase))
        {
            int date = cells.FindIndex(due + 1, cell => Columns.Of(Fold.Text(text, cell.Start, cell.End)) == Column.Due);
            if (date > 0) (owner, due) = (due, date);
        }
        return action >= 0 && (owner >= 0 || due >= 0) ? new Places(action, owner, due) : null;
    }

    private static string? At(string text, List<Sentence> cells, int column)
        => column >= 0 && column < cells.Count && cells[column].Length > 0 ? Fold.Text(text, cells[column].Start, cells[column].End) : null;
}
