namespace MinutesSearch.Service.Tests.Pages;

public sealed class SearchPageTests
{
    private const int Answers = 45;
    private const string Facets = "//section[contains(@class,'facet')]";
    private RunningService _service = null!;

    [OneTimeSetUp]
    public async Task Start() => _service = await RunningService.Start(null, [.. SampleMinutes.All, ("oxmere/wards.txt", Wards())]);

    [OneTimeTearDown]
    public async Task Stop() => await _service.DisposeAsync();

    [Test]
    public async Task A_hit_shows_question_and_answer_who_when_and_where()
    {
        var page = await Get("/search?q=agency+rate+wealdmoor");
        string hit = ShownPage.Words(page.All("//article").First(article => article.InnerText.Contains("17.8%", StringComparison.Ordinal)));
        Assert.That(hit, Does.Contain("Wealdmoor County Council").And.Contain("Children's Scrutiny Committee").And.Contain("12 March 2024")
            .And.Contain("Question – Councillor Hunt").And.Contain("what the agency rate for social workers was").And.Contain("Answer – Director of Children's Services"));
    }

    [Test]
    public async Task What_was_looked_for_is_marked() => Assert.That((await Get("/search?q=agency+rate")).All("//article//mark").Select(ShownPage.Words), Has.Some.EqualTo("agency"));

    [Test]
    public async Task The_reading_the_topic_and_the_way_to_do_without_are_shown()
    {
        var page = await Get("/search?q=locums");
        Assert.That(page.Main, Does.Contain("Read as:").And.Contain("Also looked for").And.Not.Contain("--exact"));
        var exact = await Get(page.LinkTo("Look for these words alone"));
        Assert.That(exact.Main, Does.Not.Contain("Also looked for"));
        Assert.That(exact.LinkTo("Also look for what others call it"), Is.EqualTo("/search?q=locums"));
    }

    [Test]
    public async Task Where_nothing_is_found_there_is_nothing_to_narrow_and_no_file_of_it()
    {
        Assert.That((await Get("/search?q=agency")).Main, Does.Contain("Narrow these results").And.Contain("All results as a file"));
        Assert.That((await Get("/search?q=zzzz")).Main, Does.Contain("Nothing found").And.Contain("Feed of new results").And.Not.Contain("Narrow these results").And.Not.Contain("All results as a file"));
    }

    [Test]
    public async Task A_council_narrows_the_results_and_can_be_taken_back()
    {
        var all = await Get("/search?q=agency");
        var narrowed = await Get(all.LinkTo("Fenbridge City Council", Facets));
        Assert.That(Councils(narrowed), Is.All.EqualTo("Fenbridge City Council"));
        Assert.That(narrowed.LinkTo("Take back: Council: Fenbridge City Council"), Is.EqualTo("/search?q=agency"));
        Assert.That(narrowed.LinkTo("Chosen, take back: Fenbridge City Council"), Is.EqualTo("/search?q=agency"));
    }

    [Test]
    public async Task A_second_council_can_be_chosen_beside_the_first()
    {
        var one = await Get("/search?q=agency&authority=Fenbridge%20City%20Council");
        var both = await Get(one.LinkTo("Wealdmoor County Council", Facets));
        Assert.That(Councils(both).Distinct(), Is.EquivalentTo(new[] { "Fenbridge City Council", "Wealdmoor County Council" }));
    }

    [Test]
    public async Task Kinds_and_years_narrow_too()
    {
        var actions = await Get((await Get("/search?q=recruitment")).LinkTo("Actions 2", Facets));
        Assert.That(actions.All("//article//strong").Select(ShownPage.Words), Is.All.EqualTo("Action"));
        var year = await Get((await Get("/search?q=agency")).LinkTo("2025", Facets));
        Assert.That(Councils(year), Is.All.EqualTo("Fenbridge City Council"));
        Assert.That(year.LinkTo("Take back: Year: 2025"), Is.EqualTo("/search?q=agency"));
    }

    [Test]
    public async Task A_year_without_results_stands_between_the_others_without_a_link()
    {
        var page = await Get("/search?q=agency");
        string[] years = [.. page.All("//section[contains(@class,'timeline')]//li").Select(ShownPage.Words)];
        Assert.That(years.Select(each => each[^4..]), Is.Not.Empty);
        Assert.That(years, Has.Length.EqualTo(5).And.Some.Contains("2022 0"));
        Assert.That(page.All("//section[contains(@class,'timeline')]//a").Count, Is.EqualTo(3));
    }

    [Test]
    public async Task Results_can_stand_newest_or_oldest_first()
    {
        var newest = await Get((await Get("/search?q=agency")).LinkTo("Newest first"));
        Assert.That(newest.Address, Is.EqualTo("/search?q=agency&sort=newest"));
        Assert.That(Councils(newest)[0], Is.EqualTo("Fenbridge City Council"));
        var oldest = await Get(newest.LinkTo("Oldest first"));
        Assert.That(Councils(oldest)[0], Is.EqualTo("Oxmere Council"));
    }

    [Test]
    public async Task Pages_of_results_follow_one_another_until_all_were_shown()
    {
        List<string> hits = [];
        string? next = "/search?q=vacancies&kind=response";
        while (next is not null)
        {
            var page = await Get(next);
            hits.AddRange(page.All("//article//h3/a").Select(link => link.GetAttributeValue("href", "")));
            next = page.All("//a[@rel='next']").Select(link => System.Net.WebUtility.HtmlDecode(link.GetAttributeValue("href", ""))).FirstOrDefault();
        }
        Assert.That(hits, Has.Count.EqualTo(Answers).And.Unique);
    }

    [Test]
    public async Task A_page_behind_the_last_leads_back()
        => Assert.That((await Get("/search?q=vacancies&kind=response&page=99")).LinkTo("last page of results"), Is.EqualTo("/search?q=vacancies&kind=response&page=3"));

    [Test]
    public async Task A_misspelt_word_is_suggested_aright()
        => Assert.That((await Get("/search?q=recruitmint")).LinkTo("recruitment"), Is.EqualTo("/search?q=recruitment"));

    [Test]
    public async Task A_wrong_date_is_said_above_and_at_its_field()
    {
        var page = await Get("/search?q=agency&from=soon");
        Assert.That(ShownPage.Words(page.One("//div[@role='alert']")), Does.Contain("“soon” is no date for the first day"));
        Assert.That(page.LinkTo("“soon” is no date"), Is.EqualTo("#from"));
        var field = page.One("//input[@id='from']");
        Assert.That(field.GetAttributeValue("aria-describedby", ""), Does.Contain("from-error"));
        Assert.That(field.GetAttributeValue("value", ""), Is.EqualTo("soon"));
        Assert.That(page.One("//details[contains(@class,'narrowing')]").Attributes["open"], Is.Not.Null);
    }

    [Test]
    public async Task The_form_keeps_what_was_chosen()
    {
        var page = await Get("/search?q=agency&kind=response&authority=Fenbridge&authority=Wealdmoor&sort=newest&from=2024");
        string[] kept = [.. page.All("//form//input").Select(field => $"{field.GetAttributeValue("name", "")}={field.GetAttributeValue("value", "")}")];
        Assert.That(kept, Is.SupersetOf(new[] { "q=agency", "kind=response", "authority=Fenbridge", "authority=Wealdmoor", "sort=newest", "from=2024" }));
    }

    [Test]
    public async Task All_results_can_be_taken_along_and_followed()
    {
        var page = await Get("/search?q=agency&authority=Fenbridge");
        Assert.That(page.LinkTo("Spreadsheet (CSV)"), Is.EqualTo("/api/search?q=agency&authority=Fenbridge&format=csv"));
        Assert.That(page.LinkTo("Feed of new results"), Is.EqualTo("/feed?q=agency&authority=Fenbridge"));
        Assert.That(page.One("//link[@rel='alternate']").GetAttributeValue("href", ""), Does.StartWith("/feed?q=agency"));
    }

    [Test]
    public async Task The_style_sheet_is_named_for_its_content_and_kept_for_good()
    {
        string address = (await Get("/")).One("//link[@rel='stylesheet']").GetAttributeValue("href", "");
        using var response = await _service.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.That(address, Does.Match(@"^/assets/site\.[0-9a-f]{12}\.css$"));
        Assert.That(response.Headers.CacheControl?.ToString(), Does.Contain("immutable"));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/css"));
        using var older = await _service.Client.GetAsync(new Uri("/assets/site.css", UriKind.Relative));
        Assert.That((int)older.StatusCode, Is.EqualTo(404));
    }

    private Task<ShownPage> Get(string address) => ShownPage.Get(_service, address);

    private static List<string> Councils(ShownPage page) => [.. page.All("//article//span[@class='council']").Select(ShownPage.Words)];

    /// <summary>A long meeting, some years before the others.</summary>
    private static string Wards() => "Oxmere Council\n\nHousing Panel\n\nMinutes of the meeting held on 3 May 2021\n\n"
        + string.Concat(Enumerable.Range(1, Answers).Select(ward => $"{ward}. Ward report {ward}\n\nCouncillor Vane asked how many vacancies there were in team {ward}.\n\nThe Head of Housing replied that there were {ward + 2} vacancies, half of them covered by agency workers.\n\n"));
}
