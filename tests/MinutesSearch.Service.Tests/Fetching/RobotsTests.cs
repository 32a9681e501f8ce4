using MinutesSearch.Service.Sources.Fetching;

namespace MinutesSearch.Service.Tests.Fetching;

public sealed class RobotsTests
{
    [TestCase("", "/a", true)]
    [TestCase("User-agent: *\nDisallow: /", "/a", false)]
    [TestCase("User-agent: *\nDisallow:", "/a", true, Description = "nothing is closed")]
    [TestCase("User-agent: *\nDisallow: /documents/", "/documents/s1/a.pdf", false)]
    [TestCase("User-agent: *\nDisallow: /documents/", "/mgDocuments/", true)]
    [TestCase("User-agent: *\nDisallow: /mgwebservice.asmx", "/mgWebService.asmx/GetCommittees", false, Description = "ModernGov's servers do not tell case")]
    [TestCase("User-agent: *\nDisallow: /documents/\nAllow: /documents/g", "/documents/g1/a.pdf", true, Description = "the longer rule")]
    [TestCase("User-agent: *\nDisallow: /p\nAllow: /p", "/page", true, Description = "of two as long the one that allows")]
    [TestCase("User-agent: *\nDisallow: /*.pdf$", "/documents/a.pdf", false)]
    [TestCase("User-agent: *\nDisallow: /*.pdf$", "/documents/a.pdf?T=1", true)]
    [TestCase("User-agent: *\nDisallow: /*MId=*&Ver=4", "/ieListDocuments.aspx?CId=1&MId=2&Ver=4", false)]
    [TestCase("User-agent: OtherBot\nDisallow: /", "/a", true)]
    [TestCase("User-agent: *\nDisallow: /\n\nUser-agent: minutessearch\nDisallow: /b", "/a", true, Description = "its own group alone counts")]
    [TestCase("User-agent: OtherBot\nUser-agent: MinutesSearch\nDisallow: /a", "/a", false, Description = "one group for two")]
    [TestCase("User-agent: MinutesSearch\nCrawl-delay: 1\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/b", true)]
    [TestCase("# nobody\r\nUser-agent: * # all\r\nDisallow: /a # here\r\n", "/a", false)]
    [TestCase("User-agent: *\nDisallow: /caf%C3%A9", "/café", false)]
    [TestCase("Disallow: /", "/a", true, Description = "a rule for nobody")]
    [TestCase("User-agent: *\nSitemap: https://x/\nDisallow: /a", "/a", false)]
    public void A_robots_txt_closes_what_it_says(string robots, string path, bool isOpen)
        => Assert.That(RobotsTxt.Read(robots, "MinutesSearch").Allows(new Uri("https://democracy.wealdmoor.example" + path)), Is.EqualTo(isOpen));

    [TestCase("User-agent: *\nCrawl-delay: 10", 10)]
    [TestCase("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [TestCase("User-agent: *\nCrawl-delay: 99999999999999999999", 3600)]
    [TestCase("User-agent: *\nCrawl-delay: soon", null)]
    [TestCase("User-agent: *\nCrawl-delay: -1", null)]
    public void A_crawl_delay_is_read(string robots, double? seconds)
        => Assert.That(RobotsTxt.Read(robots, "MinutesSearch").CrawlDelay?.TotalSeconds, Is.EqualTo(seconds));

    [Test]
    public void A_rule_of_stars_takes_no_time()
    {
        var rules = RobotsTxt.Read("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 20_000)) + "b", "MinutesSearch");
        Assert.That(rules.Allows(new Uri("https://x.example/" + new string('a', 60_000))), Is.True);
    }
}
