using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Tests.ModernGov;

/// <summary>The web service of the stand-in. It writes as the real one does: "True", dates as 12/03/2024, HTML escaped in XML, addresses without "https".</summary>
internal static class ServiceAnswers
{
    public static string? Of(CouncilRecords records, Uri site, string operation, IQueryCollection query) => operation switch
    {
        "getcommittees" => Committees(records),
        "getmeetings" => Meetings(records, query),
        "getmeeting" => records.Meetings.FirstOrDefault(each => each.Id == Number(query["lMeetingId"])) is { } meeting ? Meeting(records, site, meeting) : null,
        _ => null,
    };

    private static string Committees(CouncilRecords records) => Xml("committees", $"<committeescount>{records.Committees.Count}</committeescount>" + string.Concat(records.Committees.Select(each =>
        $"<committee><committeeid>{each.Id}</committeeid><committeetitle>{Twice(each.Title)}</committeetitle><committeedeleted>{each.IsDeleted}</committeedeleted><committeeexpired>{each.IsExpired}</committeeexpired><committeecategory>Scrutiny</committeecategory></committee>")));

    private static string Meetings(CouncilRecords records, IQueryCollection query)
    {
        int wanted = Number(query["lCommitteeId"]);
        // A date in any other form drops the filter, without a word.
        bool filters = Day(query["sFromDate"]) is not null && Day(query["sToDate"]) is not null;
        var meetings = records.Meetings.Where(each => (each.Committee == wanted || wanted == records.AllCommittees)
            && (!filters || (each.Date >= Day(query["sFromDate"]) && each.Date <= Day(query["sToDate"]))));
        return Xml("getmeetings", string.Concat(meetings.GroupBy(each => each.Committee).Select(group =>
            $"<committee><committeeid>{group.Key}</committeeid><committeetitle>{Twice(records.CommitteeOf(group.First()).Title)}</committeetitle><committeemeetings>" +
            string.Concat(group.Select(each => $"<meeting><meetingid>{each.Id}</meetingid><meetingdate>{Written(each.Date)}</meetingdate><meetingtime>10.00 am</meetingtime><meetingstatus>Confirmed</meetingstatus></meeting>")) +
            "</committeemeetings></committee>")));
    }

    private static string Meeting(CouncilRecords records, Uri site, CouncilMeeting meeting)
    {
        var xml = new StringBuilder($"<meetingid>{meeting.Id}</meetingid><meetingdate>{Written(meeting.Date)}</meetingdate><meetingtime>10.00 am</meetingtime>");
        xml.Append($"<meetinglocation>Shire Hall &amp;amp; online</meetinglocation><agendapublished>True</agendapublished><minutepublished>{meeting.HasMinutes}</minutepublished><decisionpublished>{meeting.HasDecisions}</decisionpublished>");
        xml.Append("<attendees><attendee memberid=\"1\" name=\"Councillor A Hunt\" roledescription=\"Chair\" attendance=\"Present\" politicalparty=\"\" ward=\"\" />");
        xml.Append("<attendee memberid=\"2\" name=\"Councillor B Barry\" roledescription=\"Committee Member\" attendance=\"Apologies\" politicalparty=\"\" ward=\"\" /></attendees>");
        xml.Append("<agendaitems>").AppendJoin("", meeting.Items.Select(each => Item(records, site, each, meeting))).Append("</agendaitems>");
        return Xml("meeting", xml.Append(Documents(site, meeting.Documents)).ToString());
    }

    private static string Item(CouncilRecords records, Uri site, CouncilItem item, CouncilMeeting meeting)
        => $"<agendaitem><agendaitemid>{item.Id}</agendaitemid><agendaitemnumber>{item.Number}</agendaitemnumber><minutesitemnumber>0</minutesitemnumber><agendaitemtitle>{Twice(item.Title)}</agendaitemtitle>" +
            $"<agendatext></agendatext><isrestricted>{item.IsRestricted}</isrestricted><isminutepublished>{meeting.HasMinutes}</isminutepublished>" +
            $"<minutesnonemptyhtmlbody>{Body(records, item.Minutes)}</minutesnonemptyhtmlbody><decisionnonemptyhtmlbody>{Body(records, item.Decision)}</decisionnonemptyhtmlbody>{Documents(site, item.Documents)}</agendaitem>";

    /// <summary>The service gives addresses as "http://", whatever it is reached by.</summary>
    private static string Documents(Uri site, CouncilDocument[] documents) => documents.Length == 0 ? "" : "<linkeddocuments>" + string.Concat(documents.Select(each =>
        $"<linkeddoc><attachmentid>{each.Id}</attachmentid><title>{Twice(each.Title)}</title><url>http://{site.Authority}/{WebUtility.HtmlEncode(each.Path)}</url><isrestricted>{each.IsRestricted}</isrestricted><publicationdate>{each.Published}</publicationdate></linkeddoc>")) + "</linkeddocuments>";

    private static string Body(CouncilRecords records, string html) => records.Bodies switch
    {
        BodyForm.Escaped => WebUtility.HtmlEncode(html),
        BodyForm.EscapedTwice => Twice(html),
        BodyForm.Raw => html.Replace("&nbsp;", "&#160;").Replace("&rsquo;", "’").Replace("<br>", "<br/>"),
        _ => html,
    };

    private static string Twice(string text) => WebUtility.HtmlEncode(WebUtility.HtmlEncode(text));

    private static string Xml(string name, string inner) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{name} xmlns=\"http://moderngov.co.uk/namespaces\">{inner}</{name}>";

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? written) => DateOnly.TryParseExact(written, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int Number(string? written) => int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : int.MinValue;
}
