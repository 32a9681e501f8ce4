using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Which body of which council met when and where, as far as the document says.</summary>
internal sealed record MeetingHeader
{
    public string? Title { get; init; }

    public string? Authority { get; init; }

    public string? Committee { get; init; }

    public DateOnly? Date { get; init; }

    public string? Venue { get; init; }

    /// <summary>Reads the head of the document, down to its first item.</summary>
    /// <param name="text">The document.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="firstItem">The block at which the first item starts; -1 if there is no item.</param>
    /// <param name="options">What the caller knows of the document.</param>
    public static MeetingHeader Find(DocumentText text, ImmutableArray<Block> blocks, int firstItem, ParseOptions options)
    {
        // An item's page names its meeting in a link below the title; a whole meeting's page above the first item.
        int head = Math.Min(blocks.Length, Math.Max(firstItem + 8, 12));
        var found = new MeetingHeader();
        for (int i = 0; i < head; i++)
        {
            bool before = i < firstItem || firstItem < 0;
            found = found.With(Fold.Text(text.Text, blocks[i].Start, Math.Min(blocks[i].End, blocks[i].Start + 600)), blocks[i], before);
        }
        if (found.Committee is null && text.Facts.Title is { } title) found = found.WithMeetingLine(title);
        if (found.Committee is null || found.Date is null) found = found.WithFoot(text, blocks);
        var meetings = blocks.Count(b => IsMeetingLink(Fold.Text(text.Text, b.Start, Math.Min(b.End, b.Start + 200))));
        if (meetings > 1) found = found with { Committee = null, Date = null };
        return found with
        {
            Date = found.Date ?? (meetings > 1 ? null : text.Facts.Date),
            Authority = AuthorityFinder.Find(text, blocks, firstItem, options),
            Title = blocks.Length == 0 ? null : found.Title ?? FirstLine(text, blocks, firstItem) ?? text.Facts.Title ?? FirstBlock(text, blocks, firstItem),
        };
    }

    /// <summary>A page of one item may name its meeting in its last lines.</summary>
    private MeetingHeader WithFoot(DocumentText text, ImmutableArray<Block> blocks)
    {
        var found = this;
        foreach (var block in blocks.Skip(Math.Max(0, blocks.Length - 4)))
        {
            string line = Fold.Text(text.Text, block.Start, Math.Min(block.End, block.Start + 300));
            if (line.Length < 160 && Dates.First(line) is not null && BodyNames.HoldsBody(line) && !line.EndsWith('.')) found = found.WithMeetingLine(line);
        }
        return found;
    }

    /// <summary>The heading above the items of a whole meeting, if it is no more than a heading.</summary>
    private static string? FirstLine(DocumentText text, ImmutableArray<Block> blocks, int firstItem)
    {
        if (firstItem < 2 || text.Format == DocumentFormat.Html) return null;
        var heading = blocks.Take(firstItem).FirstOrDefault(b => Labels.KindOf(text, b) == LabelKind.None && b.Length is > 4 and < 160);
        return heading is null ? null : Fold.Text(text.Text, heading.Start, heading.End);
    }

    private static string FirstBlock(DocumentText text, ImmutableArray<Block> blocks, int firstItem)
    {
        var block = blocks[Math.Clamp(firstItem, 0, blocks.Length - 1)];
        return Fold.Text(text.Text, block.Start, block.End);
    }

    public static MeetingHeader OfDeck(DocumentText text, SlideDeck deck, ParseOptions options)
    {
        var found = new MeetingHeader { Title = deck.Slides.Length > 0 && deck.Slides[0].Title is { Length: > 0 } title ? title : text.Facts.Title ?? (deck.Slides.Length > 0 ? "" : null) };
        foreach (var line in deck.Slides.Take(1).SelectMany(slide => slide.Lines)) found = found.WithLine(line.Text);
        return found with { Authority = AuthorityFinder.OfDeck(text, deck, options), Date = found.Date ?? text.Facts.Date };
    }

    private MeetingHeader With(string line, Block block, bool before)
    {
        if (block.Role == LineRole.MeetingTitle && Title is null) return WithMeetingLine(line) with { Title = line };
        if (line.StartsWith("Venue:", StringComparison.OrdinalIgnoreCase))
            return this with { Venue = Venue ?? line[6..].Replace("View directions", "", StringComparison.OrdinalIgnoreCase).Trim() };
        if (IsMeetingLink(line) || IsMinutesOf(line)) return WithMeetingLine(line);
        return before ? WithLine(line) : this;
    }

    private static bool IsMeetingLink(string line) => line.StartsWith("Meeting of ", StringComparison.OrdinalIgnoreCase) || (line.StartsWith("Meeting:", StringComparison.OrdinalIgnoreCase) && Dates.First(line) is not null);

    private static bool IsMinutesOf(string line) => line.Contains("MINUTES of", StringComparison.OrdinalIgnoreCase) && line.Length < 400 && !line.Contains("RESOLVED", StringComparison.Ordinal);

    /// <summary>"X Committee - Monday, 4th July, 2022 5.30 pm", "Minutes of a meeting of the X Committee held …", "Meeting of X Committee, Tuesday, …".</summary>
    private MeetingHeader WithMeetingLine(string line)
    {
        var date = Dates.First(line);
        string? body = BodyNames.In(BeforeDate(line, date)) ?? (date is { } found ? BodyNames.In(line[found.End..].TrimStart(' ', '-', '–', ',', '|', ':')) : null);
        return this with { Committee = Committee ?? body, Date = Date ?? date?.Date };
    }

    /// <summary>A line that is the committee's name alone, or holds the date.</summary>
    private MeetingHeader WithLine(string line)
    {
        if (line.Length > 200) return this;
        var date = Dates.First(line);
        if (date is { } dated)
        {
            string before = BeforeDate(line, date);
            bool named = before.Length > 8 && Committee is null;
            return this with { Date = Date ?? dated.Date, Committee = Committee ?? (named || before is "Council" or "Cabinet" ? BodyNames.In(before) : null) };
        }
        return Committee is null && BodyNames.Alone(line) is { } body ? this with { Committee = body } : this;
    }

    private static string BeforeDate(string line, Dates.Found? date)
    {
        string before = date is { } found ? line[..found.Start] : line;
        foreach (string day in (ReadOnlySpan<string>)["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
        {
            int at = before.LastIndexOf(day, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) before = before[..at];
        }
        return before.TrimEnd(' ', ',', '-', '–', '|', ':');
    }
}
