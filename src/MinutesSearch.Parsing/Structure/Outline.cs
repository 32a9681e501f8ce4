using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>What a document consists of: who met when, and the items with their blocks, or the slides.</summary>
internal sealed record Outline
{
    public DocumentKind Kind { get; init; }

    public MeetingHeader Header { get; init; } = new();

    public ImmutableArray<Attendee> Attendance { get; init; } = [];

    public ImmutableArray<Section> Sections { get; init; } = [];

    public SlideDeck? Deck { get; init; }

    public ImmutableArray<ParseNote> Notes { get; init; } = [];

    public static Outline Find(DocumentText text, ImmutableArray<Block> blocks, ParseOptions options)
    {
        if (SlideDeck.Find(text, blocks) is { } deck)
            return new Outline { Kind = DocumentKind.Slides, Deck = deck, Header = MeetingHeader.OfDeck(text, deck, options) };

        var starts = ItemStarts.Find(text, blocks);
        int first = starts.Length > 0 ? starts[0].Block : 0;
        var sections = SectionSplitter.Split(text, blocks, starts);
        return new Outline
        {
            Kind = DocumentKind.Minutes,
            Header = MeetingHeader.Find(text, blocks, starts.Length > 0 ? first : -1, options),
            Attendance = AttendanceReader.Read(text, blocks, first, sections),
            Sections = sections,
            Notes = blocks.Length > 0 && starts.Length == 0
                ? [new ParseNote("no-items", "No agenda item was recognised: the whole text is taken as one item.")]
                : [],
        };
    }
}
