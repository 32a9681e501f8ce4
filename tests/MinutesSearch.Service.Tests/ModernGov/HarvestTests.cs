using System.Net;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Sources.Fetching;
using MinutesSearch.Service.Sources.ModernGov;
using MinutesSearch.Service.Work;
using MinutesSearch.Service.Work.Harvesting;

namespace MinutesSearch.Service.Tests.ModernGov;

public sealed class HarvestTests
{
    private readonly FixedClock _clock = new(new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.Zero));
    private StandInCouncil _council = null!;
    private string _folder = "";

    [SetUp]
    public async Task Open()
    {
        _clock.Now = new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.Zero);
        (_council, _folder) = (await StandInCouncil.Start(), Directory.CreateTempSubdirectory("minutes-harvest-tests-").FullName);
    }

    [TearDown]
    public async Task Close()
    {
        await _council.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task What_councillors_asked_is_found_with_its_committee_its_day_and_its_page()
    {
        var tally = await Harvest();
        Assert.That((tally.Listed, tally.Added, tally.Failed.Count), Is.EqualTo((5, 5, 0)), string.Join('\n', tally.Failed));
        var hit = Search("agency rate").First(each => each.Passage.Kind == PassageKind.Response);
        Assert.That((hit.Authority, hit.Committee, hit.Date), Is.EqualTo(("Wealdmoor County Council", "People Scrutiny & Overview Committee", new DateOnly(2024, 3, 12))));
        Assert.That(hit.Source, Is.EqualTo(new Uri(_council.Address, "ieListDocuments.aspx?CId=12&MId=501&Ver=4").AbsoluteUri));
        Assert.That(hit.Passage.Question, Does.Contain("what the agency rate for social workers was"));
        Assert.That(hit.Document, Is.EqualTo("wealdmoor/meetings/501/minutes"));
    }

    [Test]
    public async Task Printed_minutes_are_read_as_well()
    {
        await Harvest();
        Assert.That(Search("carers left").Select(hit => hit.Document), Has.Some.EqualTo("wealdmoor/meetings/502/minutes"));
    }

    [Test]
    public async Task A_second_run_fetches_nothing_that_has_not_changed()
    {
        await Harvest();
        _council.Requests.Clear();
        _clock.Now += TimeSpan.FromDays(1);
        var tally = await Harvest();
        Assert.That((tally.Read, tally.Unchanged), Is.EqualTo((0, 5)));
        // Two meetings are young enough to change; the draft's file is asked for under its condition.
        Assert.That(_council.Paths.Count(path => path.Contains("lMeetingId=")), Is.EqualTo(2));
        Assert.That(_council.Requests.Where(request => request.Path.Contains("mgConvert2PDF")).Select(request => request.IfNoneMatch), Is.All.Not.Null);
    }

    [Test]
    public async Task Final_minutes_replace_the_draft()
    {
        await Harvest();
        Assert.That(Search("homes damp").Select(hit => hit.Passage.Text), Has.Some.Contains("31 homes"));
        _clock.Now += TimeSpan.FromDays(14);
        _council.Records.Change(503, meeting => meeting with { HasMinutes = true, Items = [meeting.Items[0] with { Minutes = "<p>Councillor Barry asked how many homes had damp. The Director replied that 29 homes had damp.</p>" }] });
        var tally = await Harvest();
        Assert.That(tally.Replaced, Is.EqualTo(1));
        Assert.That(Search("homes damp").Select(hit => hit.Passage.Text), Has.Some.Contains("29 homes").And.None.Contains("31 homes"));
    }

    [Test]
    public async Task A_paper_that_is_withdrawn_leaves_the_index()
    {
        var settings = Settings with { Papers = true };
        await Harvest(settings);
        Assert.That(Paths, Has.Some.EqualTo("wealdmoor/meetings/501/papers/9001"));
        _clock.Now += TimeSpan.FromDays(60);
        _council.Records.Change(501, meeting => meeting with { Items = [.. meeting.Items.Select(item => item with { Documents = [.. item.Documents.Select(document => document with { IsRestricted = true })] })] });
        var tally = await Harvest(settings);
        Assert.That(tally.Removed, Is.EqualTo(1));
        Assert.That(Paths, Has.None.Contains("papers"));
    }

    [Test]
    public async Task What_is_not_there_any_more_leaves_only_if_asked_for()
    {
        await Harvest();
        _council.Records.Meetings.RemoveAll(meeting => meeting.Id == 401);
        _clock.Now += TimeSpan.FromDays(1);
        Assert.That((await Harvest()).Removed, Is.Zero);
        Assert.That((await Harvest(prunes: true)).Removed, Is.EqualTo(1));
        Assert.That(Paths, Has.None.Contains("401").And.Some.Contains("501"));
    }

    [Test]
    public async Task Where_not_all_can_be_listed_nothing_leaves()
    {
        await Harvest();
        for (int time = 0; time < 2; time++) _council.Next("GetCommittees", HttpStatusCode.InternalServerError);
        _council.Next("mgListCommittees", HttpStatusCode.Forbidden);
        var tally = await Harvest(prunes: true);
        Assert.That(tally.ListFailure, Does.Contain("keeps programs out"));
        Assert.That(Paths, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task One_document_that_fails_does_not_stop_the_others_and_is_tried_again()
    {
        _council.Next("g502", HttpStatusCode.NotFound);
        var tally = await Harvest();
        Assert.That((tally.Added, tally.Failed.Count), Is.EqualTo((4, 1)));
        Assert.That(tally.Failed[0].Reason, Does.Contain("is not there (404)"));
        Assert.That((await Harvest()).Added, Is.EqualTo(1));
    }

    [Test]
    public async Task A_document_that_is_damaged_is_said_and_the_others_go_on()
    {
        _council.Records.Put("/documents/g502/Printed minutes Tuesday 14-May-2024 10.00.pdf", [0x50, 0x4B, 3, 4, 0, 0]);
        var tally = await Harvest();
        Assert.That((tally.Added, tally.Failed.Count), Is.EqualTo((4, 1)));
        Assert.That(tally.Failed[0].Name, Does.Contain("Printed%20minutes"));
    }

    [Test]
    public async Task A_run_that_was_stopped_goes_on_where_it_was()
    {
        using var stop = new CancellationTokenSource();
        int fetched = 0;
        Assert.That(async () => await Harvest(fetching: _ => { if (++fetched == 3) stop.Cancel(); }, cancellation: stop.Token), Throws.InstanceOf<OperationCanceledException>());
        int before = Paths.Count;
        _council.Requests.Clear();
        var tally = await Harvest();
        Assert.That(before + tally.Added, Is.EqualTo(5));
        Assert.That(_council.Paths, Has.None.Contains("lMeetingId=503"));
    }

    [Test]
    public async Task An_index_that_was_deleted_is_filled_again()
    {
        await Harvest();
        File.Delete(IndexPath);
        Assert.That((await Harvest()).Added, Is.EqualTo(5));
    }

    [Test]
    public async Task Only_one_request_is_under_way_at_any_time()
    {
        await Harvest(Settings with { Papers = true });
        Assert.That(_council.MostAtOnce, Is.EqualTo(1));
    }

    [Test]
    public async Task The_service_takes_a_site_as_a_source()
    {
        await using var service = await RunningService.Start(settings => settings with
        {
            AllowPrivateAddresses = true,
            Sources = [new SourceSettings { Name = "wealdmoor", ModernGov = _council.Address.AbsoluteUri, Pause = TimeSpan.Zero }],
        });
        for (int wait = 0; wait < 1200 && !(await service.Get("/search?q=meals")).Contains("food prices", StringComparison.Ordinal); wait++) await Task.Delay(100);
        Assert.That(await service.Get("/search?q=meals"), Does.Contain("food prices"));
    }

    private string IndexPath => Path.Combine(_folder, "minutes.db");

    private SourceSettings Settings => new() { Name = "wealdmoor", ModernGov = _council.Address.AbsoluteUri, Authority = "Wealdmoor County Council", Pause = TimeSpan.Zero };

    private IReadOnlyList<string> Paths
    {
        get
        {
            using var index = SqliteIndex.OpenReadOnly(IndexPath);
            return index.Paths();
        }
    }

    private IReadOnlyList<Hit> Search(string query)
    {
        using var index = SqliteIndex.OpenReadOnly(IndexPath);
        return [.. index.Search(new SearchQuery { Text = query }).Hits];
    }

    private async Task<HarvestTally> Harvest(SourceSettings? settings = null, bool prunes = false, Action<ListedDocument>? fetching = null, CancellationToken cancellation = default)
    {
        using var web = new PoliteWeb(new WebSettings { AllowPrivateAddresses = true, FirstWait = TimeSpan.FromMilliseconds(1), Retries = 1 });
        using var memory = MeetingMemory.Open(MeetingMemory.PathFor(IndexPath));
        var source = new ModernGovSource(settings ?? Settings, web, memory, _clock);
        using var index = SqliteIndex.Open(IndexPath);
        using var queue = WorkQueue.Open(WorkQueue.PathFor(IndexPath), _clock);
        var run = new HarvestRun(source, index, queue, _clock) { Prunes = prunes, Fetching = fetching };
        await run.Run(cancellation);
        return run.Tally;
    }
}
