using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Where one slide ends and the next begins.</summary>
internal static partial class SlideBreaks
{
    public static IEnumerable<ImmutableArray<Block>> Group(DocumentText text, ImmutableArray<Block> blocks)
        => text.IsDeck ? ByPage(blocks) : AreNumbered(text, blocks) ? ByNumber(text, blocks) : ByLayout(text, blocks);

    private static IEnumerable<ImmutableArray<Block>> ByPage(ImmutableArray<Block> blocks)
        => blocks.GroupBy(block => block.Page).Select(slide => slide.ToImmutableArray());

    /// <summary>Whether slides are told by number, two at the least.</summary>
    public static bool AreNumbered(DocumentText text, ImmutableArray<Block> blocks)
        => blocks.Where(block => SlideMark().Match(text.Text, block.Start, block.Length).Success).Take(2).Count() > 1;

    /// <summary>"Slide 3", "Slide 3 of 12", "[Slide 3]", "Slide 3: The front door" above each slide of a deck that was saved as text.</summary>
    private static List<ImmutableArray<Block>> ByNumber(DocumentText text, ImmutableArray<Block> blocks)
    {
        var groups = new List<ImmutableArray<Block>>();
        var group = ImmutableArray.CreateBuilder<Block>();
        int marks = 0;
        foreach (var block in blocks)
        {
            var match = SlideMark().Match(text.Text, block.Start, block.Length);
            if (!match.Success) { group.AddRange(Lines(text, block, marks == 1 && group.Count == 0)); continue; }
            marks++;
            if (group.Count > 0) groups.Add(group.DrainToImmutable());
            int title = block.Start + match.Length;
            if (title < block.End) group.AddRange(Lines(text, block with { Start = title }, marks == 1));
        }
        if (group.Count > 0) groups.Add(group.ToImmutable());
        return groups;
    }

    [GeneratedRegex(@"^[-–—=*\[( ]*Slide +\d{1,3}( *(of|/) *\d{1,3})?([-–—=*\]): ]*(\n|$)| *[:–—-] *)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SlideMark();

    /// <summary>On the title page the title, the meeting and the speaker stand a line each.</summary>
    private static IEnumerable<Block> Lines(DocumentText text, Block block, bool titlePage)
    {
        if (!titlePage || block.IsBullet) { yield return block; yield break; }
        for (int start = block.Start; start < block.End;)
        {
            int end = text.Text.IndexOf('\n', start, block.End - start);
            if (end < 0) end = block.End;
            if (end > start) yield return block with { Start = start, End = end };
            start = end + 1;
        }
    }

    private static IEnumerable<ImmutableArray<Block>> ByLayout(DocumentText text, ImmutableArray<Block> blocks)
    {
        bool paged = blocks.Any(b => b.Page > 1);
        bool headed = !paged && blocks.Count(b => b.Kind == BlockKind.Heading && b.Level <= 2) > 1;
        var group = ImmutableArray.CreateBuilder<Block>();
        for (int i = 0; i < blocks.Length; i++)
        {
            bool starts = paged ? group.Count > 0 && blocks[i].Page != group[0].Page
                : headed ? blocks[i].Kind == BlockKind.Heading && blocks[i].Level <= 2
                : IsTitle(text, blocks, i, firstSlide: group.Count > 0 && group[0] == blocks[0]);
            if (starts && group.Count > 0)
            {
                yield return group.ToImmutable();
                group.Clear();
            }
            group.Add(blocks[i]);
        }
        if (group.Count > 0) yield return group.ToImmutable();
    }

    /// <summary>
    /// Without marks a title is a short line that is no bullet, row, quotation or sentence. On the title page such lines stand
    /// below the title too: there it takes a wide gap or bullets right below.
    /// </summary>
    private static bool IsTitle(DocumentText text, ImmutableArray<Block> blocks, int i, bool firstSlide)
    {
        var block = blocks[i];
        if (block.IsBullet || block.Kind == BlockKind.TableRow || block.Length > 90 || SlideNotes.Opens(text, block)) return false;
        if (text.Text[block.Start] is '“' or '"' or '‘' or '\'' || text.Text[block.End - 1] is '.' or ';' or '”' or ':') return false;
        if (i + 1 >= blocks.Length) return true;
        if (firstSlide) return BlankLinesBefore(text, block.MarkStart) > 1 && blocks[i + 1] is { IsBullet: true } or { Kind: BlockKind.TableRow };
        return true;
    }

    private static int BlankLinesBefore(DocumentText text, int at)
    {
        int ends = 0;
        while (at > 0 && char.IsWhiteSpace(text.Text[at - 1]))
        {
            if (text.Text[--at] == '\n') ends++;
        }
        return ends - 1;
    }
}
