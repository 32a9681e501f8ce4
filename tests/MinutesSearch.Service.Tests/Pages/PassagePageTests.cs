using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Tests.Pages;

public sealed class PassagePageTests
{
    private RunningService _service = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _service = await RunningService.Start();
        using var index = SqliteIndex.Open(Path.Combine(_service.Folder, "minutes.db"));
        index.Replace(new IndexDocument
        {
            Path = "oxmere/pack 100% #1.pdf",
            ContentHash = "1",
            Source = "https://democracy.oxmere.example/pack.pdf",
            Authority = "Oxmere Council",
            Committee = "Housing Panel",
            Date = new DateOnly(2025, 2, 3),
            Passages =
            [
                Passage("q1", PassageKind.Question, "What is done about damp in Mill Street?", 3) with { Speaker = "Councillor Vane" },
                Passage("r1", PassageKind.Response, "A survey of agency repairs is under way.", 4) with { Question = "What is done about damp in Mill Street?", QuestionId = "q1" },
                Passage("d1", PassageKind.Resolution, "(1) That the survey be noted. (2) That a report come back.", 5) with
                {
                    Decision = new DecisionFacts { Outcome = Outcome.Noted, Clauses = [new Clause("1", "the survey be noted"), new Clause("2", "a report come back")], Mover = "Councillor Vane", Seconder = "Councillor Lund" },
                },
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop() => await _service.DisposeAsync();

    [Test]
    public async Task A_passage_has_its_question_its_place_its_source_and_a_citation()
    {
        var page = await Get("/passages/oxmere/pack%20100%25%20%231.pdf%23r1");
        Assert.That(page.Main, Does.Contain("What is done about damp in Mill Street?").And.Contain("Oxmere Council").And.Contain("3 February 2025 · item 4, page 4"));
        Assert.That(page.LinkTo("Published document, page 4"), Is.EqualTo("https://democracy.oxmere.example/pack.pdf#page=4"));
        Assert.That(ShownPage.Words(page.One("//*[@id='citation']")),
            Is.EqualTo("Oxmere Council, Minutes of the Housing Panel, 3 February 2025, item 4. Damp, p. 4, https://democracy.oxmere.example/pack.pdf#page=4: “A survey of agency repairs is under way.”"));
    }

    [Test]
    public async Task It_leads_to_its_place_in_the_document()
    {
        var page = await Get("/passages/oxmere/pack%20100%25%20%231.pdf%23r1");
        string place = page.LinkTo("Where it stands in the document");
        Assert.That(place, Is.EqualTo("/documents/oxmere/pack%20100%25%20%231.pdf#r1"));
        Assert.That((await Get(place.Split('#')[0])).Has("//*[@id='r1']"));
    }

    [Test]
    public async Task What_stands_around_it_is_shown_with_links_and_itself_is_told_apart()
    {
        var page = await Get("/passages/oxmere/pack%20100%25%20%231.pdf%23r1");
        Assert.That(page.All("//ol[@class='context']/li").Count, Is.EqualTo(3));
        Assert.That(ShownPage.Words(page.One("//div[contains(@class,'here')]")), Does.Contain("this passage"));
    }

    [Test]
    public async Task A_question_has_its_answers() => Assert.That((await Get("/passages/oxmere/pack%20100%25%20%231.pdf%23q1")).Main, Does.Contain("The answer").And.Contain("A survey of agency repairs"));

    [Test]
    public async Task A_decision_has_its_mover_and_its_clauses()
    {
        var page = await Get("/passages/oxmere/pack%20100%25%20%231.pdf%23d1");
        Assert.That(page.Main, Does.Contain("Councillor Vane, seconded by Councillor Lund").And.Contain("(2) a report come back"));
    }

    [Test]
    public async Task Figures_lead_to_others_like_them()
    {
        var hit = await Get((await Get("/search?q=agency+rate+kind:response+wealdmoor")).All("//article//h3/a").Select(link => link.GetAttributeValue("href", "")).First());
        var compared = await Get(hit.LinkTo("Compare: 17.8%"));
        Assert.That(compared.Main, Does.Contain("17.8%").And.Contain("12.4%"));
    }

    [Test]
    public async Task Like_passages_of_other_councils_are_named()
    {
        var hit = await Get((await Get("/search?q=agency+rate+kind:response+wealdmoor")).All("//article//h3/a").Select(link => link.GetAttributeValue("href", "")).First());
        Assert.That(hit.Main, Does.Contain("Passages like this").And.Contain("Fenbridge City Council"));
    }

    [TestCase("ris", "TY  - GOVDOC")]
    [TestCase("bibtex", "@misc{")]
    public async Task Its_citation_comes_for_programs_too(string format, string begins)
        => Assert.That(await _service.Get($"/passages/oxmere/pack%20100%25%20%231.pdf%23r1?format={format}"), Does.StartWith(begins));

    [Test]
    public async Task A_passage_that_is_gone_leads_to_its_document()
    {
        var page = await Get("/passages/oxmere/pack%20100%25%20%231.pdf%23r99");
        Assert.That((int)page.Status, Is.EqualTo(404));
        Assert.That(page.LinkTo("To the document"), Is.EqualTo("/documents/oxmere/pack%20100%25%20%231.pdf"));
    }

    private Task<ShownPage> Get(string address) => ShownPage.Get(_service, address);

    private static Passage Passage(string id, PassageKind kind, string text, int page)
        => new() { Id = id, Kind = kind, Text = text, Item = "Damp", ItemNumber = "4", Span = new SourceSpan(page * 100, page * 100 + text.Length, page) };
}
