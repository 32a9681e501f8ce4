using System.Net;
using System.Text;
using MinutesSearch.Service.Sources;

namespace MinutesSearch.Service.Tests.ModernGov;

/// <summary>What is looked at and fetched for a second time.</summary>
public sealed partial class ModernGovSourceTests
{
    [Test]
    public async Task Meetings_of_long_ago_are_not_looked_at_each_night()
    {
        await List();
        _council.Requests.Clear();
        _clock.Now += TimeSpan.FromDays(1);
        Assert.That((await List()).Count, Is.EqualTo(5));
        Assert.That(MeetingsAsked, Is.EqualTo(new[] { "503", "601" }));
        _council.Requests.Clear();
        _clock.Now += TimeSpan.FromDays(50);
        await List();
        Assert.That(MeetingsAsked, Is.EqualTo(new[] { "503", "601", "502", "501", "401" }));
    }

    [Test]
    public async Task A_meeting_that_was_moved_is_looked_at_again()
    {
        await List();
        _council.Requests.Clear();
        _council.Records.Change(501, meeting => meeting with { Date = new DateOnly(2024, 3, 19) });
        Assert.That((await List()).Single(document => document.Path.Contains("501")).Date, Is.EqualTo(new DateOnly(2024, 3, 19)));
    }

    [Test]
    public async Task A_look_that_was_stopped_goes_on_where_it_was()
    {
        await foreach (var document in Source(Settings).List(default))
            if (document.Path.Contains("502")) break;
        _council.Requests.Clear();
        _clock.Now += TimeSpan.FromMinutes(5);
        Assert.That((await List()).Count, Is.EqualTo(5));
        Assert.That(MeetingsAsked, Is.EqualTo(new[] { "501", "401" }));
    }

    [Test]
    public async Task The_final_minutes_take_the_drafts_place()
    {
        var draft = (await List()).Single(document => document.Path == "meetings/503/minutes");
        _council.Records.Change(503, meeting => meeting with { HasMinutes = true, Items = [meeting.Items[0] with { Minutes = "<p>Councillor Barry asked how many homes had damp. The Director said 29.</p>" }] });
        _clock.Now += TimeSpan.FromDays(1);
        var final = (await List()).Single(document => document.Path == "meetings/503/minutes");
        Assert.That((draft.IsDraft, final.IsDraft), Is.EqualTo((true, false)));
        Assert.That(final.Version, Is.Not.Null.And.Not.EqualTo(draft.Version));
    }

    [Test]
    public async Task Minutes_that_were_listed_a_moment_ago_are_not_asked_for_again()
    {
        var source = Source(Settings);
        var minutes = (await List(source: source)).Single(document => document.Path.Contains("501"));
        _council.Requests.Clear();
        var fetched = await source.Fetch(minutes, null, default);
        Assert.That(_council.Requests, Is.Empty);
        Assert.That((await source.Fetch(minutes, fetched.Version, default)).Content, Is.Null, "the same version");
        Assert.That(_council.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_file_is_fetched_under_the_condition_that_it_changed()
    {
        var source = Source(Settings);
        var printed = (await List(source: source)).Single(document => document.Path.Contains("502"));
        var first = await source.Fetch(printed, null, default);
        Assert.That(Encoding.Latin1.GetString(first.Content!), Does.StartWith("%PDF"));
        Assert.That(first.Name, Is.EqualTo("Printed minutes Tuesday 14-May-2024 10.00.pdf"));
        Assert.That((await source.Fetch(printed, first.Version, default)).Content, Is.Null);
    }

    [Test]
    public async Task A_page_instead_of_a_file_is_no_document()
    {
        var source = Source(Settings);
        var printed = (await List(source: source)).Single(document => document.Path.Contains("502"));
        _council.Records.PutText("/mgError.aspx", "<html><body>The document is no longer available.</body></html>");
        _council.Next("g502", HttpStatusCode.Found, ("Location", "/mgError.aspx?E=1"));
        Assert.That(async () => await source.Fetch(printed, null, default), Throws.TypeOf<SourceException>().With.Message.Contains("withdrawn, or needs a password"));
    }
}
