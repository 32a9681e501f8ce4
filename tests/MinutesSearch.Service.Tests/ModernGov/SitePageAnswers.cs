using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace MinutesSearch.Service.Tests.ModernGov;

/// <summary>The pages of the stand-in, in ModernGov's marks.</summary>
internal static class SitePageAnswers
{
    public static string? Of(CouncilRecords records, string path, IQueryCollection query) => path switch
    {
        "/mglistcommittees.aspx" => Page("Browse committees", string.Concat(records.Committees.Where(each => !each.IsDeleted)
            .Select(each => $"<li><a href=\"mgCommitteeDetails.aspx?ID={each.Id}\" title=\"Link to committee\">{WebUtility.HtmlEncode(each.Title)}</a></li>"))),
        "/ielistmeetings.aspx" => Page("Browse meetings", "<ul class=\"mgBulletList\">" + string.Concat(records.Meetings.Where(each => each.Committee == int.Parse(query["CId"]!))
            .Select(each => $"<li><a href=\"ieListDocuments.aspx?CId={each.Committee}&amp;MId={each.Id}&amp;Ver=4\">{each.Date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)} 10.00 am</a> <span>- New!</span></li>")) + "</ul>"),
        "/ielistdocuments.aspx" => records.Meetings.FirstOrDefault(each => each.Id == int.Parse(query["MId"]!)) is { } meeting ? Meeting(records, meeting) : null,
        _ => null,
    };

    private static string Meeting(CouncilRecords records, CouncilMeeting meeting)
    {
        string committee = WebUtility.HtmlEncode(records.CommitteeOf(meeting).Title);
        string printed = meeting.Printed is { } path
            ? $"<li><a href=\"{path.Replace(" ", "%20")}?T=1\" title=\"Link&#32;to printed minutes of the meeting\">Printed {(meeting.IsDraft ? "draft " : "")}minutes</a> <span class=\"mgFileSize\">PDF 231 KB</span></li>" : "";
        return Page($"Agenda{(meeting.HasMinutes ? meeting.IsDraft ? " and draft minutes" : " and minutes" : "")}",
            $"<h2 class=\"mgSubTitleTxt\">{committee} - {meeting.Date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)} 10.00 am</h2>" +
            $"<ul class=\"mgActionList\"><li><a href=\"documents/g{meeting.Id}/Public%20reports%20pack.pdf?T=10\">Agenda reports pack</a></li>{printed}</ul>" +
            $"<div class=\"mgContent\"><table class=\"mgItemTable\">{string.Concat(meeting.Items.Select(each => Item(each, meeting)))}</table></div>");
    }

    private static string Item(CouncilItem item, CouncilMeeting meeting)
    {
        string documents = string.Concat(item.Documents.Where(each => !each.IsRestricted).Select(each => $"<li><a href=\"{each.Path.Replace(" ", "%20")}\">{each.Title}</a> <span class=\"mgFileSize\">PDF 12 KB</span></li>"));
        return $"<tr><td class=\"mgItemNumberCell\"><p class=\"mgAiTitleTxt\"><a name=\"AI{item.Id}\"></a>{item.Number}.</p></td><td><p class=\"mgAiTitleTxt\">{item.Title}</p>" +
            (documents.Length > 0 ? $"<p class=\"mgSubItemTitleTxt\">Additional documents:</p><ul class=\"mgBulletList\">{documents}</ul>" : "") +
            Section("Decision:", meeting.HasDecisions, item, item.Decision) + Section("Minutes:", meeting.HasMinutes, item, item.Minutes) + "</td></tr>";
    }

    private static string Section(string label, bool isPublished, CouncilItem item, string body)
        => isPublished && !item.IsRestricted && body.Length > 0 ? $"<p class=\"mgSubItemTitleTxt\">{label}</p><div class=\"mgWordPara\">{body}</div>" : "";

    /// <summary>The page's code differs with each request, as that of real pages does.</summary>
    private static string Page(string title, string content)
        => $"<!DOCTYPE html><html><head><title>{title} - Wealdmoor County Council</title><script>if (a < b) x = '<a href=\"trap.aspx\">';</script></head><body>" +
            $"<form><input type=\"hidden\" name=\"__VIEWSTATE\" value=\"{Guid.NewGuid():N}\" /></form><h1 class=\"mgMainTitleTxt\">{title}</h1>{content}</body></html>";
}
