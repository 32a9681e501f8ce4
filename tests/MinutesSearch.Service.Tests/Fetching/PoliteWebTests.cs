using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Sources.Fetching;
using MinutesSearch.Service.Tests.ModernGov;

namespace MinutesSearch.Service.Tests.Fetching;

public sealed class PoliteWebTests
{
    private const string Page = "mgListCommittees.aspx";
    private static readonly WebSettings Quick = new() { AllowPrivateAddresses = true, FirstWait = TimeSpan.FromMilliseconds(1), TimeLimit = TimeSpan.FromSeconds(10) };

    private StandInCouncil _council = null!;

    [SetUp]
    public async Task Open() => _council = await StandInCouncil.Start();

    [TearDown]
    public async Task Close() => await _council.DisposeAsync();

    [Test]
    public async Task It_says_who_it_is_and_who_runs_it()
    {
        await Get(Page, Quick with { Contact = "clerk@wealdmoor.example (\r\nX: y)" });
        Assert.That(_council.Requests.Select(request => request.UserAgent), Is.All.Match(@"^MinutesSearch/\d+\.\d+\.\d+ \(reads minutes of council meetings for a search; contact clerk@wealdmoor.exampleX:y\)$"));
    }

    [Test]
    public async Task It_reads_robots_txt_first_and_once()
    {
        using var web = new PoliteWeb(Quick);
        await web.Get(new Uri(_council.Address, Page), TimeSpan.Zero);
        await web.Get(new Uri(_council.Address, Page), TimeSpan.Zero);
        Assert.That(_council.Paths, Is.EqualTo(new[] { "/robots.txt", "/" + Page, "/" + Page }));
    }

    [Test]
    public async Task What_robots_txt_closes_is_not_asked_for()
    {
        _council.RobotsTxt = "User-agent: *\nDisallow: /mg";
        Assert.That(await Refusal(Page), Does.Contain("closed to programs by robots.txt"));
        Assert.That(_council.Paths, Is.EqualTo(new[] { "/robots.txt" }));
    }

    [Test]
    public async Task Where_robots_txt_fails_nothing_is_asked_for()
    {
        for (int time = 0; time < 4; time++) _council.Next("robots.txt", HttpStatusCode.ServiceUnavailable);
        Assert.That(await Refusal(Page), Does.Contain("robots.txt answers 503").And.Contain("try later"));
        Assert.That(_council.Paths, Has.None.Contains(Page));
    }

    [TestCase(HttpStatusCode.Forbidden)]
    [TestCase(HttpStatusCode.NotFound)]
    public async Task A_site_without_robots_txt_closes_nothing(HttpStatusCode status)
    {
        _council.Next("robots.txt", status);
        Assert.That((await Get(Page)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Between_two_requests_to_a_host_lies_the_pause()
    {
        var clock = new LeapingClock();
        using var web = new PoliteWeb(Quick, clock);
        var pause = TimeSpan.FromSeconds(60);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => web.Get(new Uri(_council.Address, Page), pause)));
        Assert.That(clock.Waits, Is.EqualTo(Enumerable.Repeat(pause, _council.Requests.Count - 1)));
    }

    [Test]
    public async Task A_crawl_delay_makes_the_pause_longer()
    {
        _council.RobotsTxt = "User-agent: *\nCrawl-delay: 30";
        var clock = new LeapingClock();
        using var web = new PoliteWeb(Quick, clock);
        for (int time = 0; time < 2; time++) await web.Get(new Uri(_council.Address, Page), TimeSpan.FromSeconds(1));
        Assert.That(clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30) }));
    }

    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.TooManyRequests)]
    [TestCase(HttpStatusCode.RequestTimeout)]
    public async Task What_may_pass_is_tried_again(HttpStatusCode status)
    {
        _council.Next(Page, status);
        _council.Next(Page, status);
        Assert.That((await Get(Page)).IsGood, Is.True);
        Assert.That(_council.Paths.Count(path => path.Contains(Page)), Is.EqualTo(3));
    }

    [TestCase(HttpStatusCode.Forbidden, "keeps programs out")]
    [TestCase(HttpStatusCode.NotFound, "is not there")]
    [TestCase(HttpStatusCode.BadRequest, "answers 400")]
    public async Task What_will_not_pass_is_not_tried_again(HttpStatusCode status, string words)
    {
        _council.Next(Page, status);
        var answer = await Get(Page);
        Assert.That(() => answer.OrThrow(), Throws.TypeOf<SourceException>().With.Message.Contains(words).And.Property(nameof(SourceException.CanRetry)).False);
        Assert.That(_council.Paths.Count(path => path.Contains(Page)), Is.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_names_a_wait_is_given_it()
    {
        _council.Next(Page, HttpStatusCode.TooManyRequests, ("Retry-After", "1"));
        var watch = Stopwatch.StartNew();
        Assert.That((await Get(Page)).IsGood, Is.True);
        Assert.That(watch.Elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(0.95)));
    }

    [Test]
    public async Task A_server_that_asks_for_hours_is_left_alone()
    {
        _council.Next(Page, HttpStatusCode.ServiceUnavailable, ("Retry-After", "7200"));
        var answer = await Get(Page);
        Assert.That(answer.RetryAfter, Is.EqualTo(TimeSpan.FromHours(2)));
        Assert.That(_council.Paths.Count(path => path.Contains(Page)), Is.EqualTo(1));
    }

    [Test]
    public async Task While_a_host_is_left_alone_nothing_is_asked_of_it()
    {
        _council.Next(Page, HttpStatusCode.TooManyRequests, ("Retry-After", "7200"));
        using var web = new PoliteWeb(Quick);
        await web.Get(new Uri(_council.Address, Page), TimeSpan.Zero);
        int before = _council.Requests.Count;
        Assert.That(async () => await web.Get(new Uri(_council.Address, Page), TimeSpan.Zero), Throws.TypeOf<SourceException>().With.Message.Contains("asks to be left alone until").And.Property(nameof(SourceException.CanRetry)).True);
        Assert.That(_council.Requests, Has.Count.EqualTo(before));
    }

    [Test]
    public async Task An_answer_that_does_not_unpack_is_asked_for_again()
    {
        _council.Next(Page, context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync("no gzip"u8.ToArray()).AsTask();
        });
        Assert.That((await Get(Page)).Content, Is.Not.Empty);
    }

    [Test]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        _council.Truncate(Page);
        Assert.That((await Get(Page)).Content, Is.Not.Empty);
    }

    [Test]
    public async Task A_server_that_never_ends_is_given_up()
    {
        for (int time = 0; time < 2; time++) _council.Next(Page, context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        Assert.That(await Refusal(Page, Quick with { TimeLimit = TimeSpan.FromMilliseconds(150), Retries = 1 }), Does.Contain("took longer").And.Contain("try later"));
    }

    [Test]
    public async Task An_answer_that_is_too_large_is_refused()
    {
        _council.Records.Put("/large.pdf", new byte[3 << 20]);
        Assert.That(await Refusal("large.pdf", Quick with { MaxBytes = 2 << 20 }), Does.Contain("larger than 2 MB"));
    }

    [Test]
    public async Task An_answer_that_unpacks_to_too_much_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(new byte[8 << 20]);
        _council.Next(Page, async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.ToArray());
        });
        Assert.That(packed.Length, Is.LessThan(1 << 20));
        Assert.That(await Refusal(Page, Quick with { MaxBytes = 2 << 20 }), Does.Contain("larger than 2 MB"));
    }

    [Test]
    public async Task What_has_moved_is_found()
    {
        _council.Next(Page, HttpStatusCode.MovedPermanently, ("Location", "/" + Page + "?moved=1"));
        var answer = await Get(Page);
        Assert.That(answer.IsGood, Is.True);
        Assert.That(answer.Address.Query, Is.EqualTo("?moved=1"));
    }

    [Test]
    public async Task Addresses_that_lead_in_a_circle_are_given_up()
    {
        for (int time = 0; time < 10; time++) _council.Next(Page, HttpStatusCode.Found, ("Location", "/" + Page));
        Assert.That(await Refusal(Page), Does.Contain("without an end"));
        Assert.That(_council.Paths.Count(), Is.LessThan(10));
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://wealdmoor.example/a.pdf")]
    public async Task Only_the_web_is_fetched_from(string target)
    {
        _council.Next(Page, HttpStatusCode.Found, ("Location", target));
        Assert.That(await Refusal(Page), Does.Contain("only http and https"));
    }

    [Test]
    public async Task A_local_address_is_refused()
    {
        Assert.That(await Refusal(Page, Quick with { AllowPrivateAddresses = false }), Does.Contain("private or local network").And.Contain("--allow-private-addresses"));
        Assert.That(_council.Requests, Is.Empty);
    }

    [Test]
    public async Task A_name_that_leads_to_a_local_address_is_refused()
    {
        using var web = new PoliteWeb(Quick with { AllowPrivateAddresses = false });
        var address = new UriBuilder(_council.Address) { Host = "localhost" }.Uri;
        Assert.That(async () => await web.Get(address, TimeSpan.Zero), Throws.TypeOf<SourceException>().With.Message.Contains("private or local network"));
        Assert.That(_council.Requests, Is.Empty);
    }

    [Test]
    public async Task A_redirection_to_an_address_inside_is_refused()
    {
        // The test's own host passes for one outside, its neighbour 127.0.0.2 for one inside.
        _council.Next(Page, HttpStatusCode.Found, ("Location", $"http://127.0.0.2:{_council.Address.Port}/secret"));
        string refusal = await Refusal(Page, Quick with { AllowPrivateAddresses = false, Judge = address => address.Equals(IPAddress.Loopback) });
        Assert.That(refusal, Does.Contain("127.0.0.2").And.Contain("private or local network"));
        Assert.That(_council.Paths, Has.None.Contains("secret"));
    }

    [Test]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        _council.Records.Put("/a.pdf", [1, 2, 3]);
        var first = await Get("a.pdf");
        using var web = new PoliteWeb(Quick);
        var second = await web.Get(first.Address, TimeSpan.Zero, first.Version);
        Assert.That(second.IsUnchanged, Is.True);
        Assert.That(_council.Requests.Last().IfNoneMatch, Is.EqualTo(first.Version.ETag));
    }

    [Test]
    public async Task A_host_that_is_not_there_is_said_plainly()
    {
        var gone = _council.Address;
        await _council.DisposeAsync();
        using var web = new PoliteWeb(Quick with { Retries = 1 });
        Assert.That(async () => await web.Get(gone, TimeSpan.Zero), Throws.TypeOf<SourceException>().With.Message.Contains("cannot be had").And.Property(nameof(SourceException.CanRetry)).True);
    }

    private async Task<WebAnswer> Get(string path, WebSettings? settings = null)
    {
        using var web = new PoliteWeb(settings ?? Quick);
        return await web.Get(new Uri(_council.Address, path), TimeSpan.Zero);
    }

    private async Task<string> Refusal(string path, WebSettings? settings = null)
    {
        try { return $"answered {(await Get(path, settings)).Status}"; }
        catch (SourceException failure) { return failure.Message; }
    }
}
