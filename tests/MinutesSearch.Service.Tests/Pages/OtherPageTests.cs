using MinutesSearch.Service.Tests.Work;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Tests.Pages;

public sealed class OtherPageTests
{
    private RunningService _service = null!;

    [OneTimeSetUp]
    public async Task Start() => _service = await RunningService.Start();

    [OneTimeTearDown]
    public async Task Stop() => await _service.DisposeAsync();

    [Test]
    public async Task The_first_page_has_a_box_examples_and_what_is_indexed()
    {
        var page = await Get("/");
        Assert.That(page.Has("//form[@role='search']//input[@name='q']"));
        Assert.That(page.Main, Does.Contain("documents 2").And.Contain("12 March 2024 to 5 June 2025"));
        Assert.That(page.LinkTo("agency rates"), Is.EqualTo("/search?q=agency%20rates"));
        Assert.That(page.LinkTo("Fenbridge City Council"), Is.EqualTo("/search?authority=Fenbridge%20City%20Council"));
    }

    [Test]
    public async Task Ask_shows_who_asked_before_council_by_council_with_what_followed()
    {
        var page = await Get("/ask?q=How+high+is+the+agency+rate%3F");
        Assert.That(page.All("//section[@class='council-group']/h2").Select(ShownPage.Words), Is.EquivalentTo(new[] { "Wealdmoor County Council", "Fenbridge City Council" }));
        Assert.That(page.Main, Does.Contain("2 answered questions, 0 without an answer").And.Contain("An action followed:").And.Contain("circulate the recruitment plan").And.Contain("Shares"));
    }

    [Test]
    public async Task Compare_draws_a_plot_with_a_row_for_each_council_and_says_the_same_in_a_table()
    {
        var page = await Get("/compare?q=agency+rate");
        Assert.That(page.All("//*[name()='svg'][@role='img']//*[name()='text'][@class='row-label']").Select(ShownPage.Words), Is.EqualTo(new[] { "Wealdmoor County Council", "Fenbridge City Council" }));
        Assert.That(page.All("//*[name()='circle']/*[name()='title']").Select(ShownPage.Words), Has.Some.Contains("17.8%").And.Some.Contains("12.4%"));
        Assert.That(page.All("//tbody/tr").Select(ShownPage.Words), Has.Some.Contains("Fenbridge City Council 12.4%"));
        Assert.That(page.Main, Does.Contain("Lowest 12.4%, median 15.1%, highest 17.8%"));
    }

    [Test]
    public async Task Compare_can_be_held_to_one_unit()
    {
        var page = await Get("/compare?q=agency+rate&unit=days");
        Assert.That(page.Main, Does.Contain("No figures found"));
        Assert.That(ShownPage.Words(page.One("//option[@selected]")), Is.EqualTo("Days"));
    }

    [Test]
    public async Task A_topic_has_its_names_its_neighbours_its_passages_and_its_figures()
    {
        var page = await Get("/topics/agency-staff");
        Assert.That(page.Main, Does.Contain("Also called:").And.Contain("locums").And.Contain("What was said on it").And.Contain("17.8%"));
        Assert.That(page.Has("//*[name()='svg'][@role='img']"));
        Assert.That((await Get("/topics")).LinkTo("Agency workers"), Is.EqualTo("/topics/agency-staff"));
    }

    [Test]
    public async Task Actions_say_who_and_by_when()
    {
        var page = await Get("/actions");
        Assert.That(page.Main, Does.Contain("2 actions").And.Contain("Who The Head of Service"));
        Assert.That(page.Main, Does.Contain("31 May 2024"));
        Assert.That((await Get("/actions?owner=nobody")).Main, Does.Contain("No actions found"));
        Assert.That((await Get("/actions?owner=head&authority=fenbridge")).Main, Does.Contain("1 action"));
    }

    [Test]
    public async Task Decisions_say_the_outcome()
    {
        Assert.That((await Get("/decisions?outcome=noted")).Main, Does.Contain("2 decisions").And.Contain("Outcome noted"));
        var page = await Get("/decisions?outcome=rejected");
        Assert.That(page.Main, Does.Contain("No decisions found"));
        Assert.That(page.LinkTo("Take back: Outcome: rejected"), Is.EqualTo("/decisions"));
    }

    [Test]
    public async Task Documents_are_listed_and_each_shows_its_items()
    {
        var list = await Get("/documents?authority=wealdmoor");
        Assert.That(list.Main, Does.Contain("1 document").And.Contain("Children's Scrutiny Committee: minutes"));
        var document = await Get(list.LinkTo("Children's Scrutiny Committee"));
        Assert.That(document.Has("//section[@class='item']/h2"));
        Assert.That(document.Main, Does.Contain("1 question, 1 answer").And.Contain("17.8%"));
    }

    [Test]
    public async Task Coverage_counts_by_council_and_year_and_leads_to_the_documents()
    {
        var page = await Get("/coverage");
        Assert.That(page.Main, Does.Contain("2 documents of 2 councils").And.Contain("No source is set up"));
        Assert.That(page.Links, Has.Some.EqualTo("/documents?authority=Fenbridge%20City%20Council&from=2025&to=2025"));
    }

    [Test]
    public async Task A_document_that_names_no_council_has_its_row_but_makes_no_council()
    {
        await using var service = await RunningService.Start(null, [.. SampleMinutes.All, ("lamps.txt", "1. STREET LAMPS\n\nCouncillor Osk asked how many lamps were out. The Head of Works said that 40 were.\n")]);
        var page = await ShownPage.Get(service, "/coverage");
        Assert.That(page.Main, Does.Contain("3 documents of 2 councils"));
        Assert.That(page.All("//tbody/tr"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Coverage_says_what_could_not_be_read_and_why()
    {
        await using var folder = new WatchedFolder();
        folder.Write("broken.pdf", "%PDF-1.7 and nothing else");
        folder.Write("workforce.txt", "Wealdmoor County Council", "17.8%");
        await folder.Start();
        await folder.UntilAtRest(new DocumentCounts(Indexed: 1, 0, 0, Failed: 1, 0));
        var page = await ShownPage.Get(folder.Service, "/coverage");
        Assert.That(page.Main, Does.Contain("1 indexed, 1 failed").And.Contain("What could not be read").And.Contain("papers/broken.pdf").And.Contain("today").And.Contain("when it changes"));
        Assert.That(PageRules.Broken(page), Is.Empty);
    }

    [Test]
    public async Task A_page_can_be_asked_for_by_its_head_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/search?q=agency");
        using var response = await _service.Client.SendAsync(request);
        Assert.That((int)response.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task Robots_are_kept_from_lists_without_end()
        => Assert.That(await _service.Get("/robots.txt"), Does.Contain("Disallow: /search\n").And.Not.Contain("Disallow: /passages"));

    [Test]
    public async Task Where_there_is_no_page_the_visitor_is_told_and_can_search()
    {
        var page = await Get("/nothing/here");
        Assert.That((int)page.Status, Is.EqualTo(404));
        Assert.That(page.Main, Does.Contain("There is no such page"));
        Assert.That(page.Has("//form[@role='search']"));
    }

    [Test]
    public async Task A_page_that_fails_says_nothing_of_how_the_service_works()
    {
        await using var service = await RunningService.Start();
        File.Delete(Path.Combine(service.Folder, "minutes.db"));
        var page = await ShownPage.Get(service, "/search?q=agency");
        Assert.That((int)page.Status, Is.EqualTo(503));
        Assert.That(page.Main, Does.Contain("Something went wrong").And.Not.Contain("minutes.db").And.Not.Contain("Exception"));
    }

    [Test]
    public async Task An_empty_index_says_so()
    {
        await using var folder = new WatchedFolder();
        await folder.Start();
        Assert.That((await ShownPage.Get(folder.Service, "/")).Main, Does.Contain("Nothing yet"));
        Assert.That((await ShownPage.Get(folder.Service, "/search?q=agency")).Main, Does.Contain("Nothing found"));
    }

    private Task<ShownPage> Get(string address) => ShownPage.Get(_service, address);
}
