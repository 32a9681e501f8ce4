using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>What a look at a meeting found.</summary>
/// <param name="Documents">The documents of the meeting that are wanted.</param>
/// <param name="Page">The meeting's page, where its minutes are texts and no file.</param>
internal sealed record MeetingLook(ImmutableArray<ListedDocument> Documents, byte[]? Page)
{
    public static MeetingLook Nothing { get; } = new([], null);
}

/// <summary>
/// Which documents a meeting has. Its minutes are one document under one path, whatever form they have: their texts item by item
/// where the site has them, else the printed minutes, else what is known of the decisions; a better form replaces the one before.
/// </summary>
internal sealed class MeetingDocuments(ModernGovSite site, string? authority, bool papers, DateOnly today)
{
    // Later than this minutes are as good as final, and a printed file is not asked for again.
    private const int DaysUntilSettled = 180;

    private static readonly string[] Unreadable = [".xls", ".xlsx", ".xlsm", ".csv", ".zip", ".msg", ".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".mp3", ".mp4", ".wmv", ".doc", ".ppt", ".ics"];

    /// <summary>The documents of a meeting of the web service; null where its minutes must be looked for on its page.</summary>
    public MeetingLook? Of(MeetingRecord meeting)
    {
        var documents = ImmutableArray.CreateBuilder<ListedDocument>();
        byte[]? page = null;
        if (meeting.HasMinutes && !HasTexts(meeting, item => item.Minutes)) return null;
        if (meeting.HasMinutes || (Draft(meeting) is null && meeting.HasDecisions && HasTexts(meeting, item => item.Decision)))
        {
            page = ComposedPage.Of(meeting);
            documents.Add(MinutesPage(meeting.Entry, Hash(page), isDraft: !meeting.HasMinutes));
        }
        else if (Draft(meeting) is { } draft)
        {
            documents.Add(MinutesFile(meeting.Entry, draft.Address!, isDraft: true));
        }
        if (papers) documents.AddRange(PapersOf(meeting));
        return new MeetingLook(documents.DrainToImmutable(), page);
    }

    /// <summary>The documents of a meeting by its page, and by what the web service said of it if it did.</summary>
    public MeetingLook Of(MeetingPage page, MeetingEntry entry, MeetingRecord? record)
    {
        var documents = ImmutableArray.CreateBuilder<ListedDocument>();
        bool asPage = page.HasMinutes || (page.PrintedMinutes is null && page.HasDecisions);
        if (asPage) documents.Add(MinutesPage(entry, Hash(Encoding.UTF8.GetBytes(page.Words)), page.IsDraft || !page.HasMinutes));
        else if (page.PrintedMinutes is { } printed) documents.Add(MinutesFile(entry, printed, page.IsDraft));
        if (papers) documents.AddRange(record is not null ? PapersOf(record) : page.Papers.Where(link => IsPaper(link.Words, "", link.Address)).Select(link => Paper(entry, PaperNumber(link.Address), link.Address, null)));
        return new MeetingLook(documents.DrainToImmutable(), asPage ? page.Content : null);
    }

    /// <summary>Whether a meeting of this day is so long ago that it need not be looked at each time.</summary>
    public bool IsSettled(DateOnly? day) => day is { } held && today.DayNumber - held.DayNumber > DaysUntilSettled;

    private static bool HasTexts(MeetingRecord meeting, Func<AgendaItem, string> body)
        => meeting.Items.Any(item => !item.IsRestricted && HtmlPieces.Words(HtmlPieces.Of("<p>" + body(item)).Select(piece => piece.Text)).Any(char.IsLetterOrDigit));

    /// <summary>Minutes that the meeting as a whole links to before they are published item by item.</summary>
    private static LinkedDocument? Draft(MeetingRecord meeting)
        => meeting.Documents.FirstOrDefault(each => !each.IsRestricted && each.Address is not null && NamesMinutes(each.Title));

    private IEnumerable<ListedDocument> PapersOf(MeetingRecord meeting) => meeting.Items.SelectMany(item => item.Documents
        .Where(each => each.Address is not null && IsPaper(each.Title, item.Title, each.Address))
        .Select(each => Paper(meeting.Entry, each.Id > 0 ? each.Id.ToString() : PaperNumber(each.Address!), each.Address!, each.Published) with { IsWithdrawn = item.IsRestricted || each.IsRestricted }))
        .DistinctBy(each => each.Path);

    /// <summary>A report, a deck; not the last meeting's minutes, which are a document of that meeting, nor what no reader reads.</summary>
    private static bool IsPaper(string title, string item, Uri address)
        => !NamesMinutes(title) && !item.StartsWith("minutes", StringComparison.OrdinalIgnoreCase)
            && !Unreadable.Contains(Path.GetExtension(address.AbsolutePath), StringComparer.OrdinalIgnoreCase);

    /// <summary>"Minutes of 12 March", "Panel minutes", "Draft Minutes (public)"; not "Neighbourhoods within 15 minutes".</summary>
    private static bool NamesMinutes(string title)
    {
        string[] words = title.Split([' ', '-', '_', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        int at = Array.FindIndex(words, word => word.Equals("minutes", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && (at == 0 || !char.IsAsciiDigit(words[at - 1][0]));
    }

    private ListedDocument MinutesPage(MeetingEntry entry, string hash, bool isDraft)
        => Minutes(entry, site.MeetingPage(entry.Committee.Id, entry.Id), isDraft) with { Version = hash };

    private ListedDocument MinutesFile(MeetingEntry entry, Uri address, bool isDraft)
        // The address stays the same when the file is printed anew.
        => Minutes(entry, address, isDraft) with { Version = IsSettled(entry.Date) ? address.AbsoluteUri : null };

    private ListedDocument Minutes(MeetingEntry entry, Uri address, bool isDraft) => Document(entry, "minutes", address) with { IsDraft = isDraft };

    private ListedDocument Paper(MeetingEntry entry, string number, Uri address, string? published)
        => Document(entry, "papers/" + number, address) with { Version = published is null ? address.AbsoluteUri : $"{published} {address.AbsoluteUri}" };

    private ListedDocument Document(MeetingEntry entry, string part, Uri address) => new()
    {
        Path = $"meetings/{entry.Id}/{part}",
        Address = address,
        Authority = authority,
        Committee = entry.Committee.Title.Length > 0 ? entry.Committee.Title : null,
        Date = entry.Date,
    };

    /// <summary>The number in "…/documents/s12345/Report.pdf" or "mgConvert2PDF.aspx?ID=12345"; for any other address a hash of it.</summary>
    private static string PaperNumber(Uri address)
    {
        if (SitePages.Number(address, "ID") is { } number) return number.ToString();
        string? part = address.Segments.Select(segment => segment.Trim('/')).FirstOrDefault(segment => segment.Length > 1 && segment[0] is 's' or 'S' && segment.Skip(1).All(char.IsAsciiDigit));
        return part?[1..] ?? Hash(Encoding.UTF8.GetBytes(address.AbsoluteUri))[..16];
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));
}
