using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>A deck: its slides, and for each the blocks that the figures are looked for in.</summary>
internal sealed record SlideDeck(ImmutableArray<Slide> Slides, ImmutableArray<ImmutableArray<Block>> Blocks)
{
    /// <summary>The deck, or null if the document is none.</summary>
    public static SlideDeck? Find(DocumentText text, ImmutableArray<Block> blocks)
    {
        if (!IsDeck(text, blocks)) return null;
        var slides = ImmutableArray.CreateBuilder<Slide>();
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        bool marked = text.IsDeck;
        var notes = blocks.Where(block => block.Role == LineRole.SpeakerNote).ToLookup(block => block.Page, block => Fold.Text(text.Text, block.Start, block.End));
        if (marked) blocks = [.. blocks.Where(block => block.Kind != BlockKind.Furniture)];
        foreach (var group in SlideBreaks.Group(text, blocks))
        {
            var (content, below) = marked ? (group, [.. notes[group[0].Page]]) : SlideNotes.Part(text, group);
            slides.Add(Make(text, content, marked ? group[0].Page : slides.Count + 1, marked) with { Notes = below });
            parts.Add(content);
        }
        return new SlideDeck(slides.ToImmutable(), parts.ToImmutable());
    }

    /// <summary>
    /// A deck is mostly short bulleted lines under short titles, and holds nothing that only minutes have. Reports of meetings in
    /// Markdown have headings too, but paragraphs of sentences under them.
    /// </summary>
    private static bool IsDeck(DocumentText text, ImmutableArray<Block> blocks)
    {
        if (text.IsDeck) return true;
        if (blocks.Length < 6 || text.Format == DocumentFormat.Html) return false;
        int bullets = blocks.Count(b => b.IsBullet || (b.Kind == BlockKind.TableRow && AttendanceReader.PresenceOf(FirstCell(text, b)) is null));
        int shortLines = blocks.Count(b => b.Length < 160);
        bool listed = bullets * 5 >= blocks.Length * 2 && shortLines * 5 >= blocks.Length * 4;
        return (listed || SlideBreaks.AreNumbered(text, blocks)) && !blocks.Any(b => IsOfMinutes(text, b)) && !IsOfMeeting(text, blocks);
    }

    /// <summary>Minutes say so at their head, list who was there and number their paragraphs.</summary>
    private static bool IsOfMeeting(DocumentText text, ImmutableArray<Block> blocks)
    {
        bool named = blocks.Take(12).Any(b => text.Text.AsSpan(b.Start, b.Length).Contains("minutes of", StringComparison.OrdinalIgnoreCase));
        int numbered = blocks.Count(b => b.Marker is { } marker && marker.Contains('.') && char.IsAsciiDigit(marker[0]));
        return named || numbered > 2 || blocks.Count(b => AttendanceReader.IsHeading(text, b)) > 1;
    }

    private static bool IsOfMinutes(DocumentText text, Block block)
    {
        if (Labels.KindOf(text, block) is LabelKind.Minutes or LabelKind.Documents) return true;
        var line = text.Text.AsSpan(block.Start, block.Length);
        return line.StartsWith("RESOLVED", StringComparison.OrdinalIgnoreCase) || line.StartsWith("It was resolved", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Apologies for absence", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Action:", StringComparison.OrdinalIgnoreCase)
            || ((line.StartsWith("Councillor ", StringComparison.Ordinal) || line.StartsWith("Members ", StringComparison.Ordinal) || line.StartsWith("The Committee ", StringComparison.Ordinal)) && line.Contains(" asked ", StringComparison.Ordinal))
            || (line.StartsWith("Present:", StringComparison.OrdinalIgnoreCase) && line.Length < 400);
    }

    private static string FirstCell(DocumentText text, Block row)
    {
        var line = text.Text.AsSpan(row.Start, row.Length);
        int tab = line.IndexOf('\t');
        return line[..(tab < 0 ? line.Length : tab)].ToString();
    }

    private static Slide Make(DocumentText text, ImmutableArray<Block> group, int number, bool marked)
    {
        bool titled = marked ? group[0].Kind == BlockKind.Heading : group[0].Kind is not (BlockKind.ListItem or BlockKind.TableRow) && group[0].Length < 160 && text.Text[group[0].Start] is not ('“' or '"');
        var title = titled ? Fold.Text(text.Text, group[0].Start, group[0].End) : "";
        var body = group.AsSpan()[(titled ? 1 : 0)..];
        int outer = OuterLevel(body);
        var lines = ImmutableArray.CreateBuilder<SlideLine>(body.Length);
        foreach (var block in body)
        {
            if (block.Role == LineRole.ChartData) continue;
            string line = Fold.Text(text.Text, block.Start, block.End);
            if (line.Length > 0 && !line.StartsWith("![", StringComparison.Ordinal)) lines.Add(new SlideLine(block.IsBullet ? Math.Max(0, block.Level - outer) : 0, line));
        }
        int? page = group[0].Page > 0 ? group[0].Page : number;
        return new Slide(number, title, lines.ToImmutable(), new SourceSpan(group[0].MarkStart, group[^1].End, page));
    }

    private static int OuterLevel(ReadOnlySpan<Block> body)
    {
        int outer = int.MaxValue;
        foreach (var block in body)
        {
            if (block.IsBullet) outer = Math.Min(outer, block.Level);
        }
        return outer == int.MaxValue ? 0 : outer;
    }
}
