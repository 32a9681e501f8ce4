using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// Items whose numbers stand behind their titles ("Street lighting (45)", "Street lighting – Minute 45", "STREET LIGHTING   45/24") or
/// open the text below them ("STREET LIGHTING" above "H45/24  The report was noted."). One such number may be anything; that each title
/// has the next one shows what they count.
/// </summary>
internal static class NumbersBehindTitles
{
    private const int Fewest = 4;

    /// <summary>What else is numbered in the same form numbers paragraphs.</summary>
    private const double LeastShare = 0.75;

    private readonly record struct Candidate(ItemStart Start, int Value, string Shape);

    public static List<ItemStart> Find(DocumentText text, ImmutableArray<Block> blocks)
    {
        var behind = Longest([.. Enumerable.Range(0, blocks.Length).SelectMany(i => Behind(text, blocks, i))]);
        var below = Longest([.. Enumerable.Range(0, blocks.Length).SelectMany(i => Below(text, blocks, i))]);
        if (below.Count > 0 && below.Count < LeastShare * blocks.Count(block => block.Marker is { } marker && NumberForms.Counts(marker).Any(c => c.Shape == below[0].Shape))) below = [];
        return [.. (behind.Count > below.Count ? behind : below).Select(candidate => candidate.Start)];
    }

    /// <summary>The title and its text below, so that no table of contents counts.</summary>
    private static IEnumerable<Candidate> Behind(DocumentText text, ImmutableArray<Block> blocks, int i)
    {
        if (i + 1 >= blocks.Length || Tail(text, blocks[i]) is not { } tail || Tail(text, blocks[i + 1]) is not null) yield break;
        foreach (var (value, shape) in NumberForms.Counts(tail.Number))
            yield return new Candidate(new ItemStart(i, tail.Number, i + 1) { TitleEnd = tail.TitleEnd, NumberIs = NumberPlace.Behind }, value, shape);
    }

    private static NumberBehind? Tail(DocumentText text, Block block)
        => block.Marker is null && block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.TableRow && block.Role is LineRole.Text or LineRole.Heading
            ? NumberBehind.Read(text.Text, block.Start, block.End) : null;

    private static IEnumerable<Candidate> Below(DocumentText text, ImmutableArray<Block> blocks, int i)
    {
        if (i == 0 || blocks[i] is not { Kind: BlockKind.Paragraph, Marker: { } marker } || !IsReference(marker) || !IsText(text, blocks[i])) yield break;
        bool heading = blocks[i - 1] is { Kind: BlockKind.Heading, Marker: null } && Labels.KindOf(text, blocks[i - 1]) == LabelKind.None;
        if (!heading && !TitleLines.IsTitle(text, blocks, i - 1)) yield break;
        foreach (var (value, shape) in NumberForms.Counts(marker))
            yield return new Candidate(new ItemStart(i - 1, marker, i) { NumberIs = NumberPlace.Below }, value, shape);
    }

    /// <summary>"8.1" numbers a paragraph of item 8, "a" a clause.</summary>
    private static bool IsReference(string marker)
        => marker.AsSpan().ContainsAnyInRange('0', '9') && (!marker.Contains('.', StringComparison.Ordinal) || marker.AsSpan().ContainsAnyInRange('A', 'Z'));

    /// <summary>Running text, not a title with a number before it.</summary>
    private static bool IsText(DocumentText text, Block block) => block.Length > 110 || (block.Length > 20 && text.Text[block.End - 1] is '.' or ':');

    /// <summary>The longest run of one shape that counts up by one, or by two where one was lost.</summary>
    private static List<Candidate> Longest(List<Candidate> candidates)
    {
        var ends = new Dictionary<(string Shape, int Value), int>();
        var length = new int[candidates.Count];
        var from = new int[candidates.Count];
        int top = -1;
        for (int i = 0; i < candidates.Count; i++)
        {
            var (_, value, shape) = candidates[i];
            from[i] = ends.TryGetValue((shape, value - 1), out int one) ? one : ends.GetValueOrDefault((shape, value - 2), -1);
            length[i] = from[i] < 0 ? 1 : length[from[i]] + 1;
            if (!ends.TryGetValue((shape, value), out int other) || length[other] < length[i]) ends[(shape, value)] = i;
            if (top < 0 || length[i] > length[top]) top = i;
        }
        if (top < 0 || length[top] < Fewest) return [];
        var run = new List<Candidate>();
        for (int i = top; i >= 0; i = from[i]) run.Add(candidates[i]);
        run.Reverse();
        return run;
    }
}
