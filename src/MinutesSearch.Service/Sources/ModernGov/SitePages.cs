using System.Globalization;
using System.Net;
using System.Text;
using MinutesSearch.Service.Sources.Fetching;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>A link of a page: where it leads, its words, and what it says when pointed at.</summary>
internal sealed record PageLink(Uri Address, string Words, string Title);

/// <summary>Reads the same from the site's pages, where the web service is switched off or fails.</summary>
internal sealed class SitePages(ModernGovSite site, PoliteWeb web, TimeSpan pause)
{
    private static readonly string[] DayFormats = ["d MMM yyyy", "d MMMM yyyy", "d/M/yyyy"];

    public async Task<IReadOnlyList<Committee>> Committees(CancellationToken cancellation)
    {
        var page = await Read(site.CommitteesPage, cancellation);
        var committees = LinksOf(page).Select(CommitteeOf).OfType<Committee>().GroupBy(committee => committee.Id).Select(same => same.First()).ToList();
        return committees.Count > 0 ? committees : throw new SourceException($"{site.CommitteesPage} lists no committees: is {site.Root} the address of a ModernGov site?", canRetry: false);
    }

    public async Task<IReadOnlyList<MeetingEntry>> Meetings(Committee committee, CancellationToken cancellation)
    {
        var page = await Read(site.MeetingsPage(committee.Id), cancellation);
        return [.. LinksOf(page).Select(link => MeetingOf(link, committee)).OfType<MeetingEntry>().DistinctBy(meeting => meeting.Id)];
    }

    /// <summary>A meeting's page; null where the site says that there is none.</summary>
    public async Task<WebAnswer?> Meeting(MeetingEntry meeting, CancellationToken cancellation)
    {
        var page = await web.Get(site.MeetingPage(meeting.Committee.Id, meeting.Id), pause, cancellation: cancellation);
        return page.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone || (page.IsGood && IsError(page.Address)) ? null : page.OrThrow();
    }

    public static IEnumerable<PageLink> LinksOf(WebAnswer page)
    {
        (Uri Address, string Title)? open = null;
        List<string> texts = [];
        foreach (var piece in HtmlPieces.Of(TextOf(page)))
        {
            if (piece.Tag is "/a" or "a" && open is { } ended)
            {
                yield return new PageLink(ended.Address, HtmlPieces.Words(texts), ended.Title);
                open = null;
            }
            if (piece.Tag == "a" && Uri.TryCreate(page.Address, piece.Attribute("href"), out var address))
            {
                open = (address, piece.Attribute("title"));
                texts.Clear();
            }
            if (open is not null) texts.Add(piece.Text);
        }
    }

    public static string TextOf(WebAnswer page) => Encoding.UTF8.GetString(page.Content);

    /// <summary>A number of an address's query; the names are in any case.</summary>
    public static int? Number(Uri address, params ReadOnlySpan<string> names)
    {
        foreach (string part in address.Query.TrimStart('?').Split('&'))
        {
            int equals = part.IndexOf('=');
            if (equals <= 0) continue;
            foreach (string name in names)
            {
                if (part.AsSpan(0, equals).Equals(name, StringComparison.OrdinalIgnoreCase)
                    && int.TryParse(part.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number;
            }
        }
        return null;
    }

    private async Task<WebAnswer> Read(Uri address, CancellationToken cancellation)
    {
        var page = (await web.Get(address, pause, cancellation: cancellation)).OrThrow();
        return IsError(page.Address) ? throw new SourceException($"{address} is not there: the site shows its page for errors.", canRetry: false) : page;
    }

    /// <summary>The site answers with a page, not with a status, where something is gone or needs a password.</summary>
    public static bool IsError(Uri address)
        => address.AbsolutePath.Contains("mgError", StringComparison.OrdinalIgnoreCase) || address.AbsolutePath.Contains("ieLogon", StringComparison.OrdinalIgnoreCase);

    private static bool Leads(Uri address, string page) => address.AbsolutePath.EndsWith("/" + page, StringComparison.OrdinalIgnoreCase);

    private static Committee? CommitteeOf(PageLink link)
    {
        int? id = Leads(link.Address, "mgCommitteeDetails.aspx") ? Number(link.Address, "ID")
            : Leads(link.Address, "ieListMeetings.aspx") ? Number(link.Address, "CId", "CommitteeId") : null;
        return id is { } number && link.Words.Length > 0 ? new Committee(number, link.Words) : null;
    }

    private static MeetingEntry? MeetingOf(PageLink link, Committee committee)
        => Leads(link.Address, "ieListDocuments.aspx") && Number(link.Address, "MId", "MeetingId") is { } id
            && (Number(link.Address, "CId", "CommitteeId") ?? committee.Id) == committee.Id
            ? new MeetingEntry(id, committee, DayIn(link.Words) ?? DayIn(link.Title))
            : null;

    /// <summary>"12 Mar 2024 10.00 am - Cancelled", "Tuesday, 12th March, 2024".</summary>
    internal static DateOnly? DayIn(string words)
    {
        string[] parts = words.Split([' ', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        for (int at = 0; at < parts.Length; at++)
        {
            string day = parts[at].TrimEnd('s', 't', 'n', 'd', 'r', 'h');
            string written = at + 2 < parts.Length ? $"{day} {parts[at + 1]} {parts[at + 2]}" : parts[at];
            if (DateOnly.TryParseExact(written, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found)
                || DateOnly.TryParseExact(parts[at], DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out found)) return found;
        }
        return null;
    }
}
