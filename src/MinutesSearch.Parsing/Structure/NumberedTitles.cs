using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// Items told by their numbers: of all numbered lines that look like titles, the longest run that counts up ("37." … "47.",
/// "FC/24/118" … "FC/24/130"). Clauses and lists within items count up too, but their runs are shorter or do not look like titles.
/// </summary>
internal static class NumberedTitles
{
    /// <summary>A numbered line: what the number counts, and what stands around the counting part.</summary>
    private readonly record struct Candidate(int Block, int Value, string Shape, double Evidence);

    /// <summary>The run of numbered titles, and how much speaks for it.</summary>
    public static (List<ItemStart> Starts, double Evidence) Find(DocumentText text, ImmutableArray<Block> blocks)
    {
        bool decimals = CountsDecimals(text, blocks);
        var candidates = Enumerable.Range(0, blocks.Length).SelectMany(i => Consider(text, blocks, i, decimals)).ToList();
        var chain = BestChain(candidates);
        if (chain.Count == 0 || (chain.Count == 1 && chain[0].Evidence < 2)) return ([], 0);
        return ([.. chain.Select(c => new ItemStart(c.Block, blocks[c.Block].Marker, c.Block + 1) { TitleEnd = RunIn.TitleEnd(text, blocks[c.Block]) })], chain.Sum(c => c.Evidence - 1));
    }

    /// <summary>Whether nearly all that decimals number is short and no sentence: titles ("25.34 Lamps"), not paragraphs ("8.1 The lamps …").</summary>
    private static bool CountsDecimals(DocumentText text, ImmutableArray<Block> blocks)
    {
        int all = 0, titles = 0;
        foreach (var block in blocks)
        {
            if (block.Marker is not { } marker || !IsDecimal(marker)) continue;
            all++;
            if (block.Length is > 2 and < 90 && text.Text[block.End - 1] is not ('.' or ';' or ':' or ',')) titles++;
        }
        return all >= 4 && titles >= 0.8 * all;
    }

    private static bool IsDecimal(string marker) => marker.Contains('.', StringComparison.Ordinal) && marker.All(c => char.IsAsciiDigit(c) || c == '.');

    private static IEnumerable<Candidate> Consider(DocumentText text, ImmutableArray<Block> blocks, int i, bool decimals)
    {
        var block = blocks[i];
        if (block.Marker is not { } marker || block.Kind == BlockKind.TableRow || block.Role is LineRole.Document or LineRole.Furniture) yield break;
        string title = Fold.Text(text.Text, block.Start, Math.Min(RunIn.TitleEnd(text, block) ?? block.End, block.Start + 400)).TrimEnd(' ', '–', '-', ':', '…');
        bool bold = block.Bold || block.BoldEnd > block.Start;
        if (IsDecision(title)) yield break;
        if (!LooksLikeTitle(title.TrimEnd(bold || block.Kind == BlockKind.Heading ? '?' : ' '))) yield break;
        double evidence = (IsCapitals(title) ? 2 : 0) + (bold ? 1 : 0) + (block.Kind == BlockKind.Heading ? 2 : 0) + (title.Length < 90 ? 0.5 : 0);
        foreach (var (value, shape) in Counts(marker, decimals || evidence >= 1)) yield return new Candidate(i, value, shape, 1 + evidence);
    }

    /// <summary>
    /// "37" counts 37. Of "61/24", "FC/24/118", "C.51" and "CM 11/7" any part may count, the others being the year or the meeting: the run
    /// shows which. "8.1" is mostly a paragraph of item 8, so it counts only where it numbers titles.
    /// </summary>
    private static IEnumerable<(int Value, string Shape)> Counts(string marker, bool decimals)
    {
        if (int.TryParse(marker, out int plain)) return [(plain, "#")];
        if (!IsDecimal(marker)) return NumberForms.Counts(marker);
        return decimals && marker.Split('.') is [_, _] ? NumberForms.Counts(marker) : [];
    }

    private static bool LooksLikeTitle(string title)
    {
        if (title.Length is < 3 or > 260 || !(char.IsUpper(title[0]) || char.IsDigit(title[0]) || title[0] is '‘' or '“' or '"' or '(')) return false;
        if (title[^1] is ';' or '?' or ',') return false;
        if (title.StartsWith("That ", StringComparison.OrdinalIgnoreCase)) return false;
        return title[^1] != '.' || title.Length < 60 || IsCapitals(title);
    }

    /// <summary>"45/24  RESOLVED – That the plan be adopted." is an item's text.</summary>
    public static bool IsDecision(string title)
        => title.StartsWith("RESOLVED", StringComparison.Ordinal) || title is "AGREED" or "DECISION" or "RECOMMENDED" or "NOTED" or "DECIDED";

    private static bool IsCapitals(string title) => title.Any(char.IsLetter) && !title.Any(char.IsLower);

    /// <summary>The run with the most evidence whose numbers go up by one, a gap of one or two allowed at a cost.</summary>
    private static List<Candidate> BestChain(List<Candidate> candidates)
    {
        var best = new double[candidates.Count];
        var from = new int[candidates.Count];
        int top = -1;
        for (int i = 0; i < candidates.Count; i++)
        {
            (best[i], from[i]) = (candidates[i].Evidence, -1);
            for (int j = i - 1; j >= 0 && j > i - 200; j--)
            {
                int step = candidates[i].Value - candidates[j].Value;
                if (candidates[j].Shape != candidates[i].Shape || step is < 1 or > 3) continue;
                double total = best[j] + candidates[i].Evidence - (step - 1);
                if (total > best[i]) (best[i], from[i]) = (total, j);
            }
            if (top < 0 || best[i] > best[top]) top = i;
        }
        var chain = new List<Candidate>();
        for (int i = top; i >= 0; i = from[i]) chain.Insert(0, candidates[i]);
        return WithMoved(chain, candidates);
    }

    /// <summary>"6.", "8.", "7.", "9.": the Chair took an item out of its order. It looks like the others, and its number is missing among them.</summary>
    private static List<Candidate> WithMoved(List<Candidate> chain, List<Candidate> candidates)
    {
        if (chain.Count < 4) return chain;
        var values = chain.Select(c => c.Value).ToHashSet();
        double usual = chain.Average(c => c.Evidence) - 0.5;
        var moved = candidates.Where(c => c.Shape == chain[0].Shape && c.Evidence >= Math.Max(2.5, usual) && c.Value > chain[0].Value && c.Value < chain[^1].Value
            && c.Block > chain[0].Block && c.Block < chain[^1].Block && values.Add(c.Value));
        return [.. chain.Concat(moved.ToList()).OrderBy(c => c.Block)];
    }
}
