using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Where one slide ends and the next begins.</summary>
internal static class SlideBreaks
{
    public static IEnumerable<ImmutableArray<Block>> Group(DocumentText text, ImmutableArray<Block> blocks)
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
        if (block.IsBullet || block.Kind == BlockKind.TableRow || block.Length > 90) return false;
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
