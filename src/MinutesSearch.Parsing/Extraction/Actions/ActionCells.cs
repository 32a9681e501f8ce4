using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Extraction.Actions;

/// <summary>Reads the cells for actions beside minutes: what is to be done, or only who does what the minutes beside say.</summary>
/// <param name="text">The canonical text.</param>
/// <param name="drafts">The entries of the item so far; what is found joins them.</param>
internal sealed class ActionCells(string text, List<Draft> drafts)
{
    /// <summary>How many entries back the sentence may stand that a lone owner belongs to.</summary>
    private const int Reach = 6;

    private const int LongestOwned = 70;
    private const int LongestDue = 4;

    internal static readonly LexiconTable<FrozenSet<string>> Nothing =
        new("no-actions.txt", lexicon => Lexicons.Lines(lexicon, "no-actions.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private readonly List<Draft> tasks = [];
    private readonly List<string> owners = [], dues = [];
    private bool onlyPromises, inColumn;

    /// <summary>Whether words in an action's place say that there is nothing to do.</summary>
    public static bool IsNothing(string words) => words.Trim('-', '–', '—', '.', ':', ' ', '[', ']', '(', ')') is var bare && (bare.Length == 0 || Nothing.Value.Contains(bare));

    /// <summary>Reads the cells of one row; returns the block behind them.</summary>
    public int Take(ImmutableArray<Block> blocks, int index)
    {
        tasks.Clear();
        owners.Clear();
        dues.Clear();
        onlyPromises = inColumn = false;
        int next = index;
        for (; next < blocks.Length && blocks[next].Kind == BlockKind.ActionCell; next++) TakeBlock(next, blocks[next]);
        if (tasks.Count > 0) Deal();
        else if (owners.Count > 0) TakeOwners(index);
        return next;
    }

    private void TakeBlock(int index, Block block)
    {
        string words = Fold.Text(text, block.Start, block.End);
        if (IsNothing(words)) return;
        if (block.Role == LineRole.LeadCell) onlyPromises = true;
        inColumn = block.Role is LineRole.OwnerCell or LineRole.LeadCell;
        if (inColumn) TakeOwner(words);
        else if (block.Role == LineRole.DueCell) dues.Add(words);
        else if (OwnerSplit.IsOwner(words)) TakeOwner(words.Trim('(', ')', '[', ']', '.', ' '));
        else if (tasks is [.., { Due: null } last] && ActionFacts.IsDueAlone(words)) last.Due = words;
        else if (tasks is [.., { Owner: null, Due: null } above] && OwnedBelow(words) is { } owned) (above.Owner, above.Due) = owned;
        else TakeTask(index, new Sentence(block.Start, block.End));
    }

    /// <summary>"Joy Okafor, 6 June" on the line below a task: who is to do it, and by when.</summary>
    private static (string Owner, string Due)? OwnedBelow(string words)
    {
        int comma = words.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || words.Length > LongestOwned) return null;
        string owner = words[..comma], due = words[(comma + 2)..].TrimEnd('.');
        bool named = OwnerSplit.IsOwner(owner) || SpeakerPhrase.Read(owner) is { Kind: SubjectKind.Person };
        return named && due.AsSpan().Count(' ') < LongestDue ? (owner, due) : null;
    }

    private void TakeTask(int index, Sentence line)
    {
        if (ActionLabels.AtStart(text, line) is { } label && label.End < line.End) line = line with { Start = label.End };
        var split = OwnerSplit.Of(text, line);
        var task = new Draft(DraftKind.Action, "action column", index) { Basis = ActionBasis.Explicit };
        task.Pieces.Add(split.Task);
        task.Owner = split.Owner ?? ActionFacts.Owner(Fold.Text(text, split.Task.Start, split.Task.End));
        task.Due = split.Due ?? ActionFacts.Due(Fold.Text(text, line.Start, line.End));
        tasks.Add(task);
        drafts.Add(task);
    }

    /// <summary>"RL" below a task in its own cell is of that task; in a column of its own it is dealt out at the row's end.</summary>
    private void TakeOwner(string words)
    {
        if (owners.Count == 0 && tasks is [.., { Owner: null } last] && !inColumn) last.Owner = words;
        else owners.Add(words);
    }

    /// <summary>As many owners as tasks belong to one each; a single one to them all. The same with dates.</summary>
    private void Deal()
    {
        for (int i = 0; i < tasks.Count; i++)
        {
            tasks[i].Owner = Of(owners, i) ?? tasks[i].Owner;
            tasks[i].Due = Of(dues, i) ?? tasks[i].Due;
        }
    }

    private string? Of(List<string> cells, int task)
        => cells.Count == 0 ? null : cells.Count == tasks.Count ? cells[task] : tasks.Count == 1 ? string.Join(", ", cells) : cells.Count == 1 ? cells[0] : null;

    /// <summary>"RL" alone: he does what the sentences beside it promise or ask for.</summary>
    private void TakeOwners(int index)
    {
        var promises = Promises();
        int each = promises.Count == owners.Count ? 1 : owners.Count;
        if (promises.Count == 0 && (onlyPromises || LastSaid() is not { } said || !Own(promises, said))) return;
        if (each > 1 || promises.Count > owners.Count) promises = promises[^1..];
        for (int i = 0; i < promises.Count; i++)
        {
            string owner = promises.Count == 1 ? string.Join(", ", owners) : owners[i];
            Give(index, promises[i], owner, dues.Count > 0 ? dues[Math.Min(i, dues.Count - 1)] : null);
        }
    }

    private static bool Own(List<(Draft? Request, Sentence Sentence)> promises, Sentence said)
    {
        promises.Add((null, said));
        return true;
    }

    private void Give(int index, (Draft? Request, Sentence Sentence) promise, string owner, string? due)
    {
        var action = promise.Request;
        if (action is null) drafts.Add(action = ActionReader.Owned(text, index, promise.Sentence, owner));
        (action.Owner, action.Due, action.Basis) = (owner, due ?? action.Due, ActionBasis.Explicit);
    }

    /// <summary>The requests and promises of the row, as far as it is not clear who answers them, in order.</summary>
    private List<(Draft? Request, Sentence Sentence)> Promises()
    {
        var found = new List<(Draft? Request, Sentence Sentence)>();
        for (int i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - Reach); i--)
        {
            var draft = drafts[i];
            if (draft is { Kind: DraftKind.Action, Request: null } || draft.Owner is not null || draft.Cue == "heading") break;
            if (draft.Request is not null) found.Add((draft, draft.Pieces[0]));
            else if (draft.Kind is not (DraftKind.Resolution or DraftKind.Question)) found.AddRange(SentencesOf(draft).Reverse().Select(Promised).OfType<Sentence>().Select(clause => ((Draft?)null, clause)));
        }
        found.Reverse();
        return found;
    }

    private Sentence? Promised(Sentence sentence) => Undertakings.Find(text, sentence)?.Clause;

    /// <summary>The last sentence of the row, unless it is the decision's or a question.</summary>
    private Sentence? LastSaid()
        => drafts is [.., { Kind: DraftKind.Statement or DraftKind.Response or DraftKind.Comment, Pieces.Count: > 0, Cue: not "heading" } last] ? SentencesOf(last).Last() : null;

    private IEnumerable<Sentence> SentencesOf(Draft draft) => draft.Pieces.Concat(draft.Tail).SelectMany(piece => Sentences.Split(text, piece.Start, piece.End));
}
