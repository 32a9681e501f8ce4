using System.Globalization;
using System.Net;
using System.Text;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>
/// The meeting's page, made of what the web service says of the meeting, in the marks that the site's own page has. The web service
/// gives the same texts; so one request a meeting is enough, and what is read does not hang on a council's page design.
/// </summary>
internal static class ComposedPage
{
    public static byte[] Of(MeetingRecord meeting)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"></head><body><div class=\"mgContent\">\n");
        html.Append("<h1 class=\"mgMainTitleTxt\">").Append(meeting.HasMinutes ? "Minutes" : "Decisions").Append("</h1>\n");
        html.Append("<h2 class=\"mgSubTitleTxt\">").Append(Text(TitleOf(meeting))).Append("</h2>\n");
        if (meeting.Venue.Length > 0) html.Append("<p><span class=\"mgLabel\">Venue:</span> ").Append(Text(meeting.Venue)).Append("</p>\n");
        AppendPeople(html, meeting);
        html.Append("<table class=\"mgItemTable\">\n");
        foreach (var item in meeting.Items) AppendItem(html, item, meeting.HasMinutes);
        return Encoding.UTF8.GetBytes(html.Append("</table></div></body></html>\n").ToString());
    }

    private static string TitleOf(MeetingRecord meeting)
    {
        string title = meeting.Entry.Committee.Title;
        if (meeting.Entry.Date is { } day) title += " - " + day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        return meeting.Time.Length > 0 ? $"{title} {meeting.Time}" : title;
    }

    private static void AppendPeople(StringBuilder html, MeetingRecord meeting)
    {
        AppendList(html, "Present", meeting.Attendees.Where(each => !IsAbsent(each)));
        AppendList(html, "Apologies", meeting.Attendees.Where(IsAbsent));
    }

    /// <summary>"Present, as expected", "In attendance", "Present, as substitute"; "Apologies", "Absent", "Expected".</summary>
    private static bool IsAbsent(Attendee attendee)
        => !attendee.Attendance.Contains("present", StringComparison.OrdinalIgnoreCase) && !attendee.Attendance.Contains("attend", StringComparison.OrdinalIgnoreCase);

    private static void AppendList(StringBuilder html, string label, IEnumerable<Attendee> people)
    {
        string names = string.Join(", ", people.Select(each => each.Role is { Length: > 0 } role && !role.Contains("member", StringComparison.OrdinalIgnoreCase)
            ? $"{each.Name} ({role})" : each.Name));
        if (names.Length > 0) html.Append("<p><b>").Append(label).Append(":</b> ").Append(Text(names)).Append("</p>\n");
    }

    private static void AppendItem(StringBuilder html, AgendaItem item, bool hasMinutes)
    {
        html.Append("<tr><td class=\"mgItemNumberCell\"><p class=\"mgAiTitleTxt\">").Append(Text(item.Number)).Append("</p></td>\n");
        html.Append("<td><p class=\"mgAiTitleTxt\">").Append(Text(item.Title)).Append("</p>\n");
        if (!item.IsRestricted)
        {
            if (item.Purpose.Length > 0) AppendBody(html, item.Purpose);
            if (item.Decision.Length > 0) AppendBody(html.Append("<p class=\"mgSubItemTitleTxt\">Decision:</p>\n"), item.Decision);
            if (hasMinutes && item.Minutes.Length > 0) AppendBody(html.Append("<p class=\"mgSubItemTitleTxt\">Minutes:</p>\n"), item.Minutes);
        }
        html.Append("</td></tr>\n");
    }

    private static void AppendBody(StringBuilder html, string body) => html.Append("<div class=\"mgWordPara\">").Append(body).Append("</div>\n");

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
