using System.Xml.Linq;
using MinutesSearch.Service.Sources.Fetching;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>ModernGov's web service: committees, their meetings, and a meeting with all that was minuted.</summary>
internal sealed class WebService(ModernGovSite site, PoliteWeb web, TimeSpan pause)
{
    /// <summary>What stands for all committees: the one on some servers, the other on others.</summary>
    private static readonly int[] AllCommittees = [0, -1];

    /// <summary>The committees, those that no longer meet too: their minutes are still there.</summary>
    public async Task<IReadOnlyList<Committee>> Committees(CancellationToken cancellation)
    {
        var answer = await Ask(site.Committees, "committees", cancellation);
        return [.. answer.All("committee").Where(each => !each.Flag("committeedeleted")).Select(CommitteeOf).OfType<Committee>().DistinctBy(each => each.Id)];
    }

    public async Task<IReadOnlyList<MeetingEntry>> Meetings(Committee committee, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var answer = await Ask(site.Meetings(committee.Id, from, to), "getmeetings", cancellation);
        return [.. answer.All("meeting").Select(each => EntryOf(each, committee)).OfType<MeetingEntry>()];
    }

    /// <summary>The meetings of all committees by one request; null where the server has no number that stands for all of them.</summary>
    public async Task<IReadOnlyList<MeetingEntry>?> Meetings(IReadOnlyList<Committee> committees, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var known = committees.ToDictionary(committee => committee.Id);
        foreach (int all in AllCommittees)
        {
            var answer = await Ask(site.Meetings(all, from, to), "getmeetings", cancellation);
            var meetings = answer.All("meeting")
                .Select(each => CommitteeAround(each) is { } id && known.TryGetValue(id, out var committee) ? EntryOf(each, committee) : null)
                .OfType<MeetingEntry>().ToList();
            // A server to which the number is a committee like any other gives the meetings of one, or none.
            if (meetings.DistinctBy(meeting => meeting.Committee.Id).Skip(1).Any()) return meetings;
        }
        return null;
    }

    public async Task<MeetingRecord> Meeting(MeetingEntry entry, CancellationToken cancellation)
    {
        var answer = await Ask(site.Meeting(entry.Id), "meeting", cancellation);
        var meeting = answer.DescendantsAndSelf().First(each => each.Name.LocalName.Equals("meeting", StringComparison.OrdinalIgnoreCase));
        return new MeetingRecord(entry with { Date = meeting.Day("meetingdate") ?? entry.Date })
        {
            Time = meeting.Words("meetingtime"),
            Venue = meeting.Words("meetinglocation"),
            Status = meeting.Words("meetingstatus"),
            HasMinutes = meeting.Flag("minutepublished"),
            HasDecisions = meeting.Flag("decisionpublished"),
            Attendees = [.. meeting.All("attendee")
                .Select(each => new Attendee(each.Words("name", "name"), each.Words("roledescription", "roledescription"), each.Words("attendance", "attendance")))
                .Where(each => each.Name.Length > 0)],
            Items = [.. meeting.All("agendaitem").Select(ItemOf)],
            Documents = [.. meeting.Children("linkeddocuments").SelectMany(Documents)],
        };
    }

    private async Task<XElement> Ask(Uri address, string expected, CancellationToken cancellation)
    {
        var answer = (await web.Get(address, pause, cancellation: cancellation)).OrThrow();
        var root = ServiceXml.Read(answer.Content, address);
        // A web server that shows its own page for everything answers with XHTML at times.
        return root.DescendantsAndSelf().Any(each => each.Name.LocalName.Equals(expected, StringComparison.OrdinalIgnoreCase))
            ? root
            : throw new SourceException($"{address} answers with something else than the web service does.", canRetry: false);
    }

    private static Committee? CommitteeOf(XElement element) => element.Number("committeeid") is { } id ? new Committee(id, element.Words("committeetitle")) : null;

    private static MeetingEntry? EntryOf(XElement element, Committee committee)
        => element.Number("meetingid") is { } id ? new MeetingEntry(id, committee, element.Day("meetingdate")) : null;

    private static int? CommitteeAround(XElement meeting)
        => meeting.Number("committeeid") ?? meeting.Ancestors().Select(each => each.Number("committeeid")).FirstOrDefault(id => id is not null);

    private AgendaItem ItemOf(XElement item) => new(item.Number("agendaitemid") ?? 0, NumberOf(item), item.Words("agendaitemtitle"))
    {
        IsRestricted = item.Flag("isrestricted"),
        Purpose = item.Html("agendatext"),
        Minutes = item.Children("isminutepublished").Any() && !item.Flag("isminutepublished") ? "" : item.Html("minutesnonemptyhtmlbody"),
        Decision = item.Html("decisionnonemptyhtmlbody"),
        Documents = [.. item.Children("linkeddocuments").SelectMany(Documents)],
    };

    private static string NumberOf(XElement item)
        => item.Words("minutesitemnumber") is { Length: > 0 } minuted and not "0" ? minuted : item.Words("agendaitemnumber") is { } number and not "0" ? number : "";

    private IEnumerable<LinkedDocument> Documents(XElement list) => list.Children("linkeddoc").Select(each => new LinkedDocument(
        each.Number("attachmentid") ?? 0, each.Words("title"), site.Document(each.Words("url")), each.Flag("isrestricted"), each.Words("publicationdate") is { Length: > 0 } day ? day : null));
}
