using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Layout;

/// <summary>Facts beside the text. HTML: title element, DC.date, DC.publisher, site name, addresses of links and mails.</summary>
internal sealed record SourceFacts
{
    public static readonly SourceFacts None = new();

    /// <summary>The title element, white space folded.</summary>
    public string? Title { get; init; }

    /// <summary>The meeting's date by the page's metadata.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The publisher by the page's metadata.</summary>
    public string? Publisher { get; init; }

    /// <summary>Short texts set aside with menus and footers that may name the council: logo texts, footers, copyright lines.</summary>
    public ImmutableArray<string> Furniture { get; init; } = [];

    /// <summary>Hosts of links and mail addresses in the page, lower case.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];
}

internal enum DocumentFormat { PlainText, Markdown, Html, Docx, Pptx, Pdf, Odt, Odp, Rtf, Own }

/// <summary>One line of the canonical text with what it looked like.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">Behind its last code unit; equal to <paramref name="Start"/> for a blank line.</param>
internal readonly record struct Line(int Start, int End)
{
    /// <summary>What the format says the line is; <see cref="LineRole.Text"/> where it says nothing (plain text).</summary>
    public LineRole Role { get; init; }

    /// <summary>Depth: of a list item from 0, of a heading from 1. For plain text 0.</summary>
    public int Level { get; init; }

    /// <summary>The list mark that is not part of the text: "•" or a computed number "(a)", "1."; null where there is none or it stands in the text.</summary>
    public string? Marker { get; init; }

    /// <summary>Whether the whole line is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>How many code units of bold text the line opens with before plain text; 0 if it opens plain or is bold throughout.</summary>
    public int BoldLead { get; init; }

    /// <summary>Page or slide, from 1; 0 where the format has none.</summary>
    public int Page { get; init; }

    /// <summary>Whether the line ends where its paragraph ends (all formats but hard-wrapped plain text).</summary>
    public bool EndsParagraph { get; init; }

    public int Length => End - Start;
}

/// <summary>What a format's own marks say a line is.</summary>
internal enum LineRole
{
    /// <summary>Running text, or a format without marks.</summary>
    Text,

    /// <summary>A heading element (h1–h6, #).</summary>
    Heading,

    /// <summary>A list item's (first) paragraph.</summary>
    ListItem,

    /// <summary>A row of a table, its cells parted by "\t".</summary>
    TableRow,

    /// <summary>The meeting's title line of a ModernGov page (h2.mgSubTitleTxt), or the item's title on an item's page.</summary>
    MeetingTitle,

    /// <summary>"Venue:", "Contact:" lines of a ModernGov page (mgLabel).</summary>
    MeetingFact,

    /// <summary>The number cell of a ModernGov item row.</summary>
    ItemNumber,

    /// <summary>The title of an agenda item (p.mgAiTitleTxt).</summary>
    ItemTitle,

    /// <summary>The purpose text of an item, before "Minutes:".</summary>
    Purpose,

    /// <summary>"Decision:", "Minutes:", "Supporting documents:" (mgSubItemTitleTxt).</summary>
    Label,

    /// <summary>A linked report or appendix.</summary>
    Document,

    /// <summary>A cell beside minutes in a table: what is to be done.</summary>
    ActionCell,

    /// <summary>A cell beside minutes in a table: by whom something is to be done.</summary>
    OwnerCell,

    /// <summary>A cell beside minutes in a table: who spoke, or by whom something is to be done.</summary>
    LeadCell,

    /// <summary>A cell beside minutes in a table: by when something is to be done.</summary>
    DueCell,

    /// <summary>Set aside: kept in the text, never content.</summary>
    Furniture,

    /// <summary>The numbers of a chart, cells parted by "\t": at level 0 its title and the categories, at level 1 a series. Figures, no line of a slide.</summary>
    ChartData,

    /// <summary>What the speaker noted below a slide: kept in the text, no line of it.</summary>
    SpeakerNote,
}
