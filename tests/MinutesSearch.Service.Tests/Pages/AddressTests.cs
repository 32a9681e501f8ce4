using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Web;

namespace MinutesSearch.Service.Tests.Pages;

public sealed class AddressTests
{
    [TestCase("/search")]
    [TestCase("/search?q=agency%20rates")]
    [TestCase("/search?q=a%26b%3D%23%20%25%20%2B&authority=One&authority=Two%20%26%20Three&committee=Cabinet&speaker=Vane")]
    [TestCase("/search?kind=response&kind=action&from=2024&to=2024&exact=1&spread=1&sort=oldest")]
    [TestCase("/search?from=2024-03-05&to=2024-02-29")]
    public void What_an_address_says_of_a_search_is_written_as_it_was_read(string address)
    {
        var search = SearchParameters.Of(new QueryCollection(QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "")));
        Assert.That(search.Problems, Is.Empty);
        Assert.That(PageAddress.Of("/search", search.Pairs()), Is.EqualTo(address));
    }

    [Test]
    public void Every_part_of_a_search_finds_its_way_into_the_address()
    {
        var full = new SearchParameters
        {
            Text = "x",
            Authorities = ["a"],
            Committees = ["b"],
            Speakers = ["c"],
            Kinds = [PassageKind.Action],
            From = new DateOnly(2024, 1, 1),
            To = new DateOnly(2024, 5, 6),
            Exact = true,
            Spread = true,
            Order = HitOrder.Newest,
        };
        Assert.That(full.Pairs().Count(pair => pair.Value is not null), Is.EqualTo(typeof(SearchParameters).GetProperties().Length - 1), "all but the problems");
    }

    [TestCase("https://democracy.example.gov.uk/a.pdf", true)]
    [TestCase("http://democracy.example.gov.uk/a.pdf", true)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("data:text/html,x", false)]
    [TestCase("file:///etc/passwd", false)]
    [TestCase("papers/a.pdf", false)]
    [TestCase(null, false)]
    public void Only_addresses_of_the_web_become_links(string? source, bool isLink) => Assert.That(PageAddress.Source(source) is not null, Is.EqualTo(isLink));
}
