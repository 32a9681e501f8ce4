using System.Net;
using System.Text;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Sources.Fetching;
using MinutesSearch.Service.Sources.ModernGov;

namespace MinutesSearch.Service.Tests.ModernGov;

public sealed partial class ModernGovSourceTests
{
    private static readonly WebSettings Quick = new() { AllowPrivateAddresses = true, FirstWait = TimeSpan.FromMilliseconds(1) };

    private readonly FixedClock _clock = new(new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.Zero));
    private StandInCouncil _council = null!;
    private PoliteWeb _web = null!;
    private MeetingMemory _memory = null!;

    [SetUp]
    public async Task Open()
    {
        _clock.Now = new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.Zero);
        (_council, _web, _memory) = (await StandInCouncil.Start(), new PoliteWeb(Quick), MeetingMemory.Passing());
    }

    [TearDown]
    public async Task Close()
    {
        _memory.Dispose();
        _web.Dispose();
        await _council.DisposeAsync();
    }

    [Test]
    public async Task A_meeting_has_one_document_of_minutes_whatever_their_form()
    {
        var documents = await List();
        Assert.That(documents.Select(Told), Is.EqualTo(new[]
        {
            "meetings/503/minutes 2025-06-03 People Scrutiny & Overview Committee draft /mgConvert2PDF.aspx?ID=9010",
            "meetings/601/minutes 2025-02-20 Cabinet draft /ieListDocuments.aspx?CId=7&MId=601&Ver=4",
            "meetings/502/minutes 2024-05-14 People Scrutiny & Overview Committee final /documents/g502/Printed%20minutes%20Tuesday%2014-May-2024%2010.00.pdf?T=1",
            "meetings/501/minutes 2024-03-12 People Scrutiny & Overview Committee final /ieListDocuments.aspx?CId=12&MId=501&Ver=4",
            "meetings/401/minutes 2019-09-10 Schools Panel final /ieListDocuments.aspx?CId=3&MId=401&Ver=4",
        }));
    }

    [Test]
    public async Task Papers_are_read_if_asked_for_but_neither_other_meetings_minutes_nor_tables_nor_what_is_restricted()
    {
        var documents = await List(Settings with { Papers = true });
        var papers = documents.Where(document => document.Path.Contains("papers")).ToList();
        Assert.That(papers.Select(paper => paper.Path), Is.EqualTo(new[] { "meetings/501/papers/9001", "meetings/501/papers/9002" }));
        Assert.That(papers.Select(paper => paper.IsWithdrawn), Is.EqualTo(new[] { false, true }));
        Assert.That(papers[0].Version, Does.StartWith("04/03/2024"));
    }

    [TestCase(BodyForm.Escaped)]
    [TestCase(BodyForm.EscapedTwice)]
    [TestCase(BodyForm.Raw)]
    [TestCase(BodyForm.RawAndBroken)]
    public async Task Minutes_are_read_however_the_service_writes_their_html(object form)
    {
        _council.Records.Bodies = (BodyForm)form;
        string page = await TextOf("meetings/501/minutes");
        Assert.That(page, Does.Contain("<p class=\"MsoNormal\">Councillor Hunt asked what the agency rate").And.Not.Contain("&lt;p"));
        Assert.That(WebUtility.HtmlDecode(page), Does.Contain("Director of Children’s Services replied").And.Contain("Children’s Workforce").And.Contain("Shire Hall & online"));
    }

    [Test]
    public async Task What_is_restricted_is_not_shown()
        => Assert.That(await TextOf("meetings/501/minutes"), Does.Contain("Exempt matter").And.Not.Contain("Nobody may read this"));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(null)]
    public async Task All_committees_are_listed_whatever_number_stands_for_them(int? all)
    {
        _council.Records.AllCommittees = all;
        Assert.That((await List()).Count, Is.EqualTo(5));
    }

    [TestCase("scrutiny", 3)]
    [TestCase("panel", 1)]
    [TestCase("CABINET", 1)]
    public async Task Only_committees_that_are_wanted_are_looked_at(string name, int found)
    {
        Assert.That((await List(Settings with { Committees = [name] })).Count, Is.EqualTo(found));
        Assert.That(_council.Paths.Count(path => path.Contains("GetMeetings")), Is.EqualTo(1));
    }

    [Test]
    public void A_committee_that_is_not_there_is_said()
        => Assert.That(async () => await List(Settings with { Committees = ["Highways"] }), Throws.TypeOf<SourceException>().With.Message.Contains("No committee has a name like that"));

    [Test]
    public async Task Only_meetings_between_the_days_are_looked_at()
    {
        var documents = await List(Settings with { From = new DateOnly(2024, 5, 14), To = new DateOnly(2025, 2, 20) });
        Assert.That(documents.Select(document => document.Path), Is.EqualTo(new[] { "meetings/601/minutes", "meetings/502/minutes" }));
        Assert.That(_council.Paths, Has.Some.Contains("sFromDate=14/05/2024&sToDate=20/02/2025").And.None.Contains("lMeetingId=501"));
    }

    [TestCase(HttpStatusCode.Forbidden)]
    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.InternalServerError)]
    public async Task Without_the_web_service_the_pages_are_read(HttpStatusCode status)
    {
        _council.ServiceStatus = status;
        var documents = await List();
        // A draft that only the service names is not seen; everything else has the same path.
        Assert.That(documents.Select(document => document.Path), Is.EqualTo(new[] { "meetings/601/minutes", "meetings/502/minutes", "meetings/501/minutes", "meetings/401/minutes" }));
        Assert.That(documents.Select(document => document.IsDraft), Is.EqualTo(new[] { true, false, false, false }));
        Assert.That(await TextOf("meetings/501/minutes"), Does.Contain("agency rate was 17.8%").And.Contain("__VIEWSTATE"));
    }

    [Test]
    public async Task A_service_that_robots_txt_closes_is_left_alone_and_the_pages_are_read()
    {
        _council.RobotsTxt = "User-agent: *\nDisallow: /mgwebservice.asmx";
        Assert.That((await List()).Count, Is.EqualTo(4));
        Assert.That(_council.Paths, Has.None.Contains("mgWebService"));
    }

    [Test]
    public async Task A_page_has_the_same_version_until_its_words_change()
    {
        _council.ServiceStatus = HttpStatusCode.NotFound;
        string? first = (await List()).Single(document => document.Path.Contains("501")).Version;
        _memory.Dispose();
        _memory = MeetingMemory.Passing();
        Assert.That((await List()).Single(document => document.Path.Contains("501")).Version, Is.EqualTo(first).And.Not.Null);
    }

    [Test]
    public async Task One_meeting_that_the_service_cannot_tell_is_read_from_its_page()
    {
        for (int time = 0; time < 4; time++) _council.Next("lMeetingId=501", HttpStatusCode.InternalServerError);
        Assert.That((await List()).Count, Is.EqualTo(5));
        Assert.That(_council.Paths, Has.Some.Contains("ieListDocuments.aspx?CId=12&MId=501"));
    }

    [Test]
    public void A_meeting_that_cannot_be_looked_at_does_not_stop_the_others_but_the_list_is_not_whole()
    {
        for (int time = 0; time < 4; time++) _council.Next("lMeetingId=502", HttpStatusCode.InternalServerError);
        _council.Next("MId=502", HttpStatusCode.Forbidden);
        List<ListedDocument> seen = [];
        Assert.That(async () => await List(into: seen), Throws.TypeOf<SourceException>().With.Message.Contains("1 of 5 meetings").And.Message.Contains("keeps programs out"));
        Assert.That(seen.Count, Is.EqualTo(4));
    }

    [Test]
    public void A_site_that_shuts_its_door_is_left_alone()
    {
        for (int time = 0; time < 6; time++)
        {
            _council.Next("lMeetingId", HttpStatusCode.Forbidden);
            _council.Next("ieListDocuments", HttpStatusCode.Forbidden);
        }
        _council.Records.Meetings.AddRange(Enumerable.Range(800, 20).Select(id => new CouncilMeeting(id, CouncilRecords.Scrutiny, new DateOnly(2025, 5, 1), HasMinutes: true)));
        Assert.That(async () => await List(), Throws.TypeOf<SourceException>().With.Message.Contains("5 of 25 meetings").And.Message.Contains("the others were left"));
        Assert.That(_council.Paths.Count(path => path.Contains("Meeting") && path.Contains("lMeetingId")), Is.EqualTo(3), "then the service is not asked any more");
    }

    [Test]
    public async Task A_look_with_failures_sees_to_what_failed_when_it_is_tried_again()
    {
        _council.Next("lMeetingId=502", HttpStatusCode.Forbidden);
        _council.Next("MId=502", HttpStatusCode.Forbidden);
        Assert.That(async () => await List(), Throws.TypeOf<SourceException>());
        _council.Requests.Clear();
        _clock.Now += TimeSpan.FromMinutes(5);
        Assert.That((await List()).Count, Is.EqualTo(5));
        Assert.That(MeetingsAsked, Is.EqualTo(new[] { "502" }));
    }

    [Test]
    public async Task A_meeting_whose_page_is_not_there_has_no_documents()
    {
        _council.Next("lMeetingId=502", HttpStatusCode.NotFound);
        _council.Next("MId=502", HttpStatusCode.NotFound);
        Assert.That((await List()).Count, Is.EqualTo(4));
    }

    [Test]
    public void A_page_that_wants_to_see_a_browser_is_no_meeting_without_minutes()
    {
        _council.ServiceStatus = HttpStatusCode.NotFound;
        _council.Next("MId=501", context => context.Response.Body.WriteAsync("<html><body>Checking your browser</body></html>"u8.ToArray()).AsTask());
        Assert.That(async () => await List(), Throws.TypeOf<SourceException>().With.Message.Contains("something else than a meeting"));
    }

    [Test]
    public async Task The_committees_name_and_the_councils_are_as_they_are_now()
    {
        await List();
        _council.Records.Committees[0] = _council.Records.Committees[0] with { Title = "People Overview Board" };
        _clock.Now += TimeSpan.FromDays(1);
        var minutes = (await List(Settings with { Authority = "Wealdmoor County Council" })).Single(document => document.Path.Contains("501"));
        Assert.That((minutes.Committee, minutes.Authority), Is.EqualTo(("People Overview Board", "Wealdmoor County Council")));
    }

    [TestCase("Neighbourhoods within 15 minutes", true)]
    [TestCase("Workforce report", true)]
    [TestCase("Draft Minutes (public)", false)]
    [TestCase("Panel minutes 12 March", false)]
    public async Task Only_other_meetings_minutes_are_no_papers(string title, bool isPaper)
    {
        _council.Records.Change(601, meeting => meeting with { Items = [meeting.Items[0] with { Documents = [new(9050, title, "documents/s9050/A.pdf")] }] });
        Assert.That((await List(Settings with { Papers = true })).Any(document => document.Path.EndsWith("9050", StringComparison.Ordinal)), Is.EqualTo(isPaper));
    }

    [Test]
    public async Task The_page_made_of_the_services_answer_is_read_like_the_sites_own()
    {
        var document = MinutesParser.Parse(await TextOf("meetings/501/minutes"), ParseOptions.Default with { Name = "meeting.html" });
        Assert.That((document.Committee, document.Date, document.Venue), Is.EqualTo(("People Scrutiny & Overview Committee", (DateOnly?)new DateOnly(2024, 3, 12), "Shire Hall & online")));
        Assert.That(document.Items.Select(item => (item.Number, item.Title)), Is.EqualTo(new[] { ("1", "Minutes of the Previous Meeting"), ("2", "Children’s Workforce"), ("3", "Exempt matter") }));
        Assert.That(document.Attendance.Select(each => (each.Name, each.Presence)), Is.EqualTo(new[] { ("Councillor A Hunt", Presence.Present), ("Councillor B Barry", Presence.Apologies) }));
    }

    [TestCase("<html><body>We are sorry</body></html>")]
    [TestCase("<?xml version=\"1.0\"?><committees><committee><committeeid>12</comm")]
    [TestCase("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><committees><committee><committeeid>12</committeeid><committeetitle>&b;</committeetitle></committee></committees>")]
    [TestCase("")]
    public async Task An_answer_that_is_none_of_the_service_leads_to_the_pages(string answer)
    {
        _council.Next("GetCommittees", context => context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer)).AsTask());
        Assert.That((await List()).Count, Is.EqualTo(5));
        Assert.That(_council.Paths, Has.Some.Contains("mgListCommittees.aspx"));
    }

    [Test]
    public void A_site_that_keeps_programs_out_says_what_to_do()
    {
        _council.ServiceStatus = HttpStatusCode.Forbidden;
        _council.Next("mgListCommittees", HttpStatusCode.Forbidden);
        Assert.That(async () => await List(), Throws.TypeOf<SourceException>().With.Message.Contains("Ask the council to let MinutesSearch in"));
    }

    private SourceSettings Settings => new() { ModernGov = _council.Address.AbsoluteUri, Pause = TimeSpan.Zero };

    private IEnumerable<string> MeetingsAsked => _council.Paths.Where(path => path.Contains("lMeetingId=")).Select(path => path[(path.LastIndexOf('=') + 1)..]);

    private ModernGovSource Source(SourceSettings settings) => new(settings, _web, _memory, _clock);

    private async Task<List<ListedDocument>> List(SourceSettings? settings = null, ModernGovSource? source = null, List<ListedDocument>? into = null)
    {
        into ??= [];
        await foreach (var document in (source ?? Source(settings ?? Settings)).List(default)) into.Add(document);
        return into;
    }

    private async Task<string> TextOf(string path)
    {
        var source = Source(Settings);
        var document = (await List(source: source)).Single(each => each.Path == path);
        return Encoding.UTF8.GetString((await source.Fetch(document, null, default)).Content!);
    }

    private static string Told(ListedDocument document)
        => $"{document.Path} {document.Date:yyyy-MM-dd} {document.Committee} {(document.IsDraft ? "draft" : "final")} {document.Address!.PathAndQuery}";
}
