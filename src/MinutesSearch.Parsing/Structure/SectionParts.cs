using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>An item's blocks, dealt out to purpose, decision, minutes and documents.</summary>
internal sealed class SectionParts
{
    private static readonly string[] Reporting =
        ["was introduced", "were introduced", "introduced the", "introduced this", "presented the", "presented this", "informed Members", "informed the", "outlined the", "gave a presentation",
            "advised that", "reported that", "explained that", "stated that", "highlighted that", "was received", "was noted"];

    private readonly DocumentText text;
    private readonly List<string> purpose = [];
    private readonly ImmutableArray<Block>.Builder decision = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Block>.Builder body = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<string>.Builder documents = ImmutableArray.CreateBuilder<string>();

    /// <summary>Deals out the blocks. Where the document is labelled with "Minutes:", what stands before that label is the agenda's text.</summary>
    public SectionParts(DocumentText text, ReadOnlySpan<Block> blocks, bool labelled)
    {
        this.text = text;
        var part = labelled && HasLabel(blocks) ? LabelKind.Items : LabelKind.Minutes;
        bool begun = part == LabelKind.Items;
        foreach (var block in blocks)
        {
            var label = Labels.KindOf(text, block);
            if (label is LabelKind.Minutes or LabelKind.Decision or LabelKind.Documents) { part = label; begun = true; continue; }
            if (label == LabelKind.Furniture || block.Role is LineRole.Furniture or LineRole.ItemNumber || block.Kind == BlockKind.Furniture) continue;
            if (IsReference(block) || IsLink(block)) continue;
            if (part == LabelKind.Items && Reports(block)) part = LabelKind.Minutes;
            part = AfterDecision(AfterDocuments(part, block), block);
            begun = Deal(block, part, begun);
        }
    }

    public string? Purpose => purpose.Count == 0 ? null : string.Join(' ', purpose);

    public ImmutableArray<Block> Decision => decision.ToImmutable();

    public ImmutableArray<Block> Body => body.ToImmutable();

    public ImmutableArray<string> Documents => documents.ToImmutable();

    /// <returns>Whether the minutes have begun, so that a later "To consider …" is no purpose.</returns>
    private bool Deal(Block block, LabelKind part, bool begun)
    {
        if (block.Role == LineRole.Document || part == LabelKind.Documents) { documents.Add(ItemTitle.Clean(text.Text, block.Start, block.End)); return begun; }
        bool agenda = part == LabelKind.Items || (!begun && SectionSplitter.IsPurpose(text, block)) || block.Role == LineRole.Purpose;
        if (agenda) { purpose.Add(Fold.Text(text.Text, block.Start, block.End)); return begun; }
        (part == LabelKind.Decision ? decision : body).Add(block);
        return true;
    }

    /// <summary>"The report was introduced by PS, who informed Members that:-" above "Discussion:" is minutes already; an agenda speaks of what is to come.</summary>
    private bool Reports(Block block)
    {
        if (block.Role == LineRole.Purpose || SectionSplitter.IsPurpose(text, block)) return false;
        var line = text.Text.AsSpan(block.Start, block.Length);
        foreach (string words in Reporting)
        {
            if (line.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private bool HasLabel(ReadOnlySpan<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (Labels.KindOf(text, block) is LabelKind.Minutes or LabelKind.Decision) return true;
        }
        return false;
    }

    /// <summary>A table or a bold heading below a decision is no part of it; "RESOLVED:" in bold opens it.</summary>
    private LabelKind AfterDecision(LabelKind part, Block block)
        => part == LabelKind.Decision && (block.Kind is BlockKind.TableRow or BlockKind.Heading || (block.Bold && block.Length < 80)) && !OpensDecision(block) ? LabelKind.Minutes : part;

    private bool OpensDecision(Block block) => NumberedTitles.IsDecision(Fold.Text(text.Text, block.Start, block.End).TrimEnd(':', '-', '–', ' ', '.').ToUpperInvariant());

    /// <summary>A list of documents ends where running text begins again.</summary>
    private LabelKind AfterDocuments(LabelKind part, Block block)
    {
        if (part != LabelKind.Documents || block.Role == LineRole.Document) return part;
        var line = text.Text.AsSpan(block.Start, block.Length);
        bool document = block.IsBullet || line.Contains("PDF", StringComparison.OrdinalIgnoreCase);
        return document || block.Length < 60 ? part : LabelKind.Minutes;
    }

    /// <summary>The links of an item's page to its meeting and its background.</summary>
    private bool IsLink(Block block)
    {
        var line = text.Text.AsSpan(block.Start, block.Length);
        return line.Length < 250 && (line.StartsWith("Meeting of ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Meeting:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("View the background", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"(Item 2)" on a line of its own below the title.</summary>
    private bool IsReference(Block block)
    {
        var line = text.Text.AsSpan(block.Start, block.Length).Trim();
        return line.Length < 24 && line is ['(', .., ')'] && (line.Contains("Item", StringComparison.OrdinalIgnoreCase) || line.Contains("Page", StringComparison.OrdinalIgnoreCase));
    }
}
