using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>Makes entries of drafts, with ids that count up through the document.</summary>
internal sealed class EntryBuilder(DocumentText source)
{
    private readonly string text = source.Text;
    private readonly Dictionary<char, int> counts = [];
    private readonly Dictionary<Draft, string> ids = [];

    public ImmutableArray<Entry> Build(IReadOnlyList<Draft> drafts)
    {
        var merged = Merged(drafts);
        foreach (var draft in merged) ids[draft] = NextId(draft.Kind);
        return [.. merged.Select(Make)];
    }

    /// <summary>The sentences of a block that no turn took are one statement.</summary>
    private static List<Draft> Merged(IReadOnlyList<Draft> drafts)
    {
        var merged = new List<Draft>();
        foreach (var draft in drafts)
        {
            bool goesOn = draft.Kind == DraftKind.Statement && merged.Count > 0 && merged[^1].Kind == DraftKind.Statement && merged[^1].Block == draft.Block;
            if (goesOn) merged[^1].Pieces.AddRange(draft.Pieces);
            else merged.Add(draft);
        }
        return merged;
    }

    private Entry Make(Draft draft)
    {
        string id = ids[draft];
        string words = Words(draft);
        int last = draft.Pieces.Max(piece => piece.End);
        int first = draft.Pieces.Min(piece => piece.Start);
        var span = new SourceSpan(first, last, source.PageAt(first));
        return draft.Kind switch
        {
            DraftKind.Question => new Question { Id = id, Text = words, Span = span, Cue = draft.Cue, Speaker = draft.Speaker },
            DraftKind.Response => new Response { Id = id, Text = words, Span = span, Cue = draft.Cue, Speaker = draft.Speaker, InReplyTo = draft.ReplyTo is { } target && ids.TryGetValue(target, out var asked) ? asked : null },
            DraftKind.Comment => new Comment { Id = id, Text = words, Span = span, Cue = draft.Cue, Speaker = draft.Speaker },
            DraftKind.Action => new ActionPoint { Id = id, Text = words, Span = span, Cue = draft.Cue, Owner = draft.Owner, Due = draft.Due, Basis = draft.Basis },
            DraftKind.Resolution => new Resolution { Id = id, Text = words, Span = span, Cue = draft.Cue, Clauses = draft.Clauses, Outcome = draft.Outcome },
            _ => new Statement { Id = id, Text = words, Span = span, Cue = draft.Cue },
        };
    }

    private string Words(Draft draft)
    {
        var words = new StringBuilder();
        int last = -1;
        foreach (var piece in draft.Pieces)
        {
            if (last >= 0 && IsJoint(last, piece.Start)) words.Append(char.IsWhiteSpace(text[last]) ? " " : "").Append(Fold.Text(text, last, piece.Start));
            Fold.Append(words, text.AsSpan(piece.Start, piece.Length));
            last = piece.End;
        }
        return words.ToString();
    }

    /// <summary>", and " between two clauses of one sentence belongs to an entry that holds both.</summary>
    private bool IsJoint(int from, int to)
    {
        if (to <= from || to - from > 8) return false;
        var gap = text.AsSpan(from, to - from);
        return gap.Trim() is "," or ", and" or "and" or "; and" or ";" or ", but" or "but" or "–";
    }

    private string NextId(DraftKind kind)
    {
        char letter = kind switch { DraftKind.Question => 'q', DraftKind.Response => 'r', DraftKind.Comment => 'c', DraftKind.Action => 'a', DraftKind.Resolution => 'd', _ => 's' };
        counts[letter] = counts.GetValueOrDefault(letter) + 1;
        return $"{letter}{counts[letter]}";
    }
}
