using HtmlAgilityPack;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Tests.Pages;

/// <summary>Documents are written by strangers: nothing of them is taken for a part of the page.</summary>
public sealed class EscapingTests
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> agency 12%";

    [Test]
    public async Task Nothing_in_a_document_becomes_a_part_of_a_page()
    {
        await using var service = await RunningService.Start();
        using (var index = SqliteIndex.Open(Path.Combine(service.Folder, "minutes.db"))) index.Replace(Document());
        string path = Uri.EscapeDataString("evil\"><b>.txt");
        string[] addresses =
        [
            "/", "/search?q=agency", "/search?q=agency&authority=" + Uri.EscapeDataString(Evil), "/ask?q=agency", "/compare?q=agency", "/actions", "/decisions", "/documents", "/coverage", "/topics/agency-staff",
            $"/documents/{path}", $"/passages/{path}%23r1", $"/passages/{path}%23a1", $"/passages/{path}%23d1", "/passages/" + Uri.EscapeDataString(Evil.Replace("/", "", StringComparison.Ordinal)),
            "/search?q=" + Uri.EscapeDataString(Evil), "/search?from=" + Uri.EscapeDataString(Evil), "/ask?q=" + Uri.EscapeDataString("</textarea>" + Evil), "/compare?q=" + Uri.EscapeDataString(Evil), "/actions?owner=" + Uri.EscapeDataString(Evil),
        ];
        foreach (string address in addresses)
        {
            var page = await ShownPage.Get(service, address);
            Assert.That((int)page.Status, Is.AnyOf(200, 404), address);
            Assert.That(page.All("//script|//img|//b"), Is.Empty, address);
            Assert.That(Handlers(page), Is.Empty, address);
            Assert.That(page.Links, Has.None.StartsWith("javascript"), address);
        }
    }

    [Test]
    public async Task What_was_said_is_shown_to_the_letter()
    {
        await using var service = await RunningService.Start();
        using (var index = SqliteIndex.Open(Path.Combine(service.Folder, "minutes.db"))) index.Replace(Document());
        var page = await ShownPage.Get(service, "/passages/" + Uri.EscapeDataString("evil\"><b>.txt#r1"));
        Assert.That(page.Main, Does.Contain(Evil));
    }

    private static IEnumerable<string> Handlers(ShownPage page)
        => page.All("//*[@*]").SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select((HtmlAttribute attribute) => attribute.Name);

    private static IndexDocument Document() => new()
    {
        Path = "evil\"><b>.txt",
        ContentHash = "1",
        Source = "javascript:alert(3)",
        Title = Evil,
        Authority = Evil,
        Committee = Evil,
        Date = new DateOnly(2025, 1, 2),
        Passages =
        [
            Passage("r1", PassageKind.Response) with { Question = Evil, Speaker = Evil, Figures = [new Figure { Value = 12, Unit = FigureUnit.Percent, Text = "12%", Measure = Evil, Of = Evil, When = Evil }] },
            Passage("a1", PassageKind.Action) with { Action = new ActionFacts { Owner = Evil, Due = Evil } },
            Passage("d1", PassageKind.Resolution) with { Decision = new DecisionFacts { Mover = Evil, Seconder = Evil, Clauses = [new Clause(Evil, Evil), new Clause(null, Evil)] } },
        ],
    };

    private static Passage Passage(string id, PassageKind kind) => new() { Id = id, Kind = kind, Text = Evil, Item = Evil, ItemNumber = Evil };
}
