using System.Xml.Linq;

namespace MinutesSearch.Service.Tests.Api;

public sealed class FeedTests : ApiTest
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private protected override (string Path, string Text)[] Documents =>
        [.. SampleMinutes.All, ("odd & end/<b>.txt", "Minutes\n\nThe \u0001 agency rate & <script>alert(1)</script> was noted.\n")];

    private async Task<XElement> Feed(string path) => XDocument.Parse(await Service.Get(path)).Root!;

    [Test]
    public async Task A_feed_has_what_atom_asks_for()
    {
        var feed = await Feed("/feed?q=agency+rate");
        Assert.That(feed.Name, Is.EqualTo(Atom + "feed"));
        Assert.That(feed.Elements(Atom + "entry").Count(), Is.GreaterThan(2));
        foreach (var element in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.That((element.Elements(Atom + "id").Count(), element.Elements(Atom + "title").Count(), element.Elements(Atom + "updated").Count()), Is.EqualTo((1, 1, 1)));
            Assert.That(Uri.TryCreate(element.Element(Atom + "id")!.Value, UriKind.Absolute, out _), Is.True);
            Assert.That(DateTimeOffset.TryParse(element.Element(Atom + "updated")!.Value, out _), Is.True);
            Assert.That(element.Elements(Atom + "link").Select(link => (string?)link.Attribute("rel")), Does.Contain("alternate"));
            foreach (var link in element.Elements(Atom + "link")) Assert.That(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _), Is.True);
        }
        Assert.That(feed.Elements(Atom + "entry").All(entry => entry.Element(Atom + "author")?.Element(Atom + "name") is not null), Is.True);
        Assert.That(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value), Is.Unique);
    }

    [Test]
    public async Task Entries_keep_their_ids_when_a_document_is_read_again()
    {
        var before = (await Feed("/feed?q=recruitment")).Descendants(Atom + "id").Select(id => id.Value).ToHashSet();
        Service.Add((SampleMinutes.All[0].Path, SampleMinutes.All[0].Text + "\n"));
        var after = (await Feed("/feed?q=recruitment")).Descendants(Atom + "id").Select(id => id.Value).ToHashSet();
        Assert.That(after, Is.EquivalentTo(before));
    }

    [Test]
    public async Task What_came_in_last_comes_first_whatever_its_date()
    {
        Service.Add(("old.txt", SampleMinutes.Of("Oldham-on-Sea Town Council", "1 June 1999", "Councillor Hunt", "3%")));
        Assert.That((await Feed("/feed?q=agency")).Element(Atom + "entry")!.Element(Atom + "title")!.Value, Does.Contain("1999"));
    }

    [Test]
    public async Task Strange_characters_of_a_document_do_no_harm()
    {
        var entry = (await Feed("/feed?q=script")).Element(Atom + "entry")!;
        Assert.That(entry.Element(Atom + "content")!.Value, Does.Contain("<script>"));
    }

    [Test]
    public async Task A_feed_of_nothing_is_still_a_feed()
        => Assert.That((await Feed("/feed?q=unheardof")).Element(Atom + "updated"), Is.Not.Null);
}
