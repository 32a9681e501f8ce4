using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Layout;

/// <summary>Joins lines to blocks: hard wraps repaired, list marks set aside, a number on a line of its own given to what it numbers.</summary>
internal static class Blocks
{
    public static ImmutableArray<Block> Build(DocumentText text, CancellationToken cancellation)
    {
        var wraps = HardWraps.Measure(text);
        var blocks = new List<Block>();
        bool[] rows = NumberTables.Find(text);
        int[] beside = SideLabels.Find(text);
        bool loose = text.Lines.Count(line => line.Length > 8 && Marker.IsNumberedParagraph(text[line])) > 2;
        var forms = NumberForms.Find(text, cancellation);
        int last = -1;
        for (int i = 0; i < text.Lines.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = text.Lines[i];
            if (line.Length == 0) { last = -1; continue; }
            var block = rows[i] ? Row(line) : beside[i] > 0 ? Open(text, line, loose, form: null) with { BesideLabel = beside[i] } : Open(text, line, loose, forms.At(i));
            bool mayJoin = last >= 0 && !rows[i] && !rows[last] && beside[i] == 0 && block.MarkStart == block.Start && line.Role == LineRole.Text && blocks.Count > 0 && !LabelledLine.Opens(text[line]);
            if (mayJoin && GoesOn(text, wraps, blocks[^1], last, line)) blocks[^1] = blocks[^1] with { End = line.End };
            else blocks.Add(block);
            last = line.EndsParagraph ? -1 : i;
        }
        TextTables.Mark(text, blocks);
        return [.. WithNumbersGiven(text, blocks)];
    }

    /// <summary>Whether a line belongs to the paragraph or list item that the line above it ends with.</summary>
    private static bool GoesOn(DocumentText text, HardWraps wraps, Block above, int last, Line line)
    {
        if (above.BesideLabel > 0) return SideLabels.Column(text.Text, line.Start) == SideLabels.Column(text.Text, above.BesideLabel);
        return (wraps.GoesOn(text.Lines[last], line) || wraps.Hangs(above, text.Lines[last], line)) && above.Kind is BlockKind.Paragraph or BlockKind.ListItem;
    }

    private static Block Row(Line line)
        => new() { Kind = BlockKind.TableRow, Start = line.Start, End = line.End, MarkStart = line.Start, Role = line.Role, Level = line.Level, Page = line.Page };

    private static Block Open(DocumentText text, Line line, bool loose, Marker? form)
    {
        var marker = form ?? TypedMarker(text, line, loose);
        int start = line.Start + (marker?.Length ?? 0);
        string? mark = marker?.Text ?? line.Marker?.Trim('(', ')', '.', ' ');
        return new Block
        {
            Kind = KindOf(line, marker),
            Start = start,
            End = line.End,
            Marker = mark,
            MarkStart = line.Start,
            Role = line.Role,
            Level = line.Level,
            Indent = IndentOf(text.Text, line.Start),
            Bold = line.Bold,
            BoldEnd = line.BoldLead > (marker?.Length ?? 0) ? line.Start + line.BoldLead : 0,
            Page = line.Page,
        };
    }

    /// <summary>The mark that the clerk typed; in a list that has marks of its own only one like "(b) Officers were asked …".</summary>
    private static Marker? TypedMarker(DocumentText text, Line line, bool loose)
    {
        if (line.Role is not (LineRole.Text or LineRole.ListItem or LineRole.Heading or LineRole.Purpose or LineRole.ActionCell)) return null;
        var typed = Marker.Read(text[line], line.Role == LineRole.Heading || (loose && Marker.IsNumberedParagraph(text[line])));
        return line.Marker is null || (line.Role == LineRole.ListItem && typed is { Kind: MarkerKind.Clause or MarkerKind.Letter }) ? typed : null;
    }

    private static BlockKind KindOf(Line line, Marker? marker) => line.Role switch
    {
        LineRole.Heading => BlockKind.Heading,
        LineRole.TableRow or LineRole.ChartData => BlockKind.TableRow,
        LineRole.ListItem => BlockKind.ListItem,
        LineRole.ActionCell or LineRole.OwnerCell or LineRole.LeadCell or LineRole.DueCell => BlockKind.ActionCell,
        LineRole.Furniture or LineRole.SpeakerNote => BlockKind.Furniture,
        _ => marker is { Kind: MarkerKind.Bullet } || line.Marker is not null ? BlockKind.ListItem : BlockKind.Paragraph,
    };

    private static int IndentOf(string text, int start)
    {
        int at = start;
        while (at > 0 && text[at - 1] is ' ' or '\t') at--;
        return start - at;
    }

    /// <summary>"8.1" on a line of its own numbers the paragraph below it.</summary>
    private static IEnumerable<Block> WithNumbersGiven(DocumentText text, List<Block> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            bool numberAlone = block.Marker is not null && block.Length <= 0 && block.Role is LineRole.Text or LineRole.ListItem;
            if (numberAlone && i + 1 < blocks.Count && blocks[i + 1].Marker is null)
            {
                var next = blocks[++i];
                yield return next with { Marker = block.Marker, MarkStart = block.MarkStart, Kind = next.Kind == BlockKind.Paragraph ? block.Kind : next.Kind };
            }
            else if (block.Length > 0)
            {
                yield return block;
            }
        }
    }
}
