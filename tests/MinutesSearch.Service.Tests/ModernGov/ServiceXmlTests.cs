using System.Diagnostics;
using System.Text;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Sources.ModernGov;

namespace MinutesSearch.Service.Tests.ModernGov;

public sealed class ServiceXmlTests
{
    private static readonly Uri Address = new("https://democracy.wealdmoor.example/mgWebService.asmx/GetMeeting");

    [TestCase("&lt;p&gt;A &amp;amp; B&lt;/p&gt;", "<p>A &amp; B</p>")]
    [TestCase("&amp;lt;p&amp;gt;A&amp;lt;/p&amp;gt;", "<p>A</p>", Description = "encoded twice")]
    [TestCase("<p>A <b>b</b></p>", "<p>A <b>b</b></p>", Description = "raw and well formed")]
    [TestCase("<p>A<br>b&nbsp;c &pound;5 & more</p>", "<p>A<br>b&nbsp;c &pound;5 & more</p>", Description = "raw and broken")]
    [TestCase("<![CDATA[<p>A<br>b</p>]]>", "<p>A<br>b</p>")]
    [TestCase("5 &lt; 6", "5 < 6")]
    [TestCase("", "")]
    public void The_html_is_what_the_clerk_wrote(string written, string html)
        => Assert.That(Plain(Read($"<meeting xmlns=\"http://moderngov.co.uk/namespaces\"><minutesnonemptyhtmlbody>{written}</minutesnonemptyhtmlbody></meeting>").Html("minutesnonemptyhtmlbody")), Is.EqualTo(Plain(html)));

    [TestCase("True", true)]
    [TestCase("true", true)]
    [TestCase("1", true)]
    [TestCase("False", false)]
    [TestCase("", false)]
    public void Yes_and_no_are_read(string written, bool said) => Assert.That(Read($"<a><b>{written}</b></a>").Flag("B"), Is.EqualTo(said));

    [TestCase("12/03/2024", "2024-03-12")]
    [TestCase("12/03/2024 00:00:00", "2024-03-12")]
    [TestCase("2024-03-12T10:00:00", "2024-03-12")]
    [TestCase("soon", null)]
    public void Days_are_read(string written, string? day) => Assert.That(Read($"<a><b>{written}</b></a>").Day("b")?.ToString("yyyy-MM-dd"), Is.EqualTo(day));

    [TestCase("Children&amp;#39;s Panel", "Children's Panel")]
    [TestCase(" Health &amp;amp;\n Care ", "Health & Care")]
    public void Words_have_no_entities(string written, string words) => Assert.That(Read($"<a><b>{written}</b></a>").Words("b"), Is.EqualTo(words));

    [TestCase("")]
    [TestCase("no xml")]
    [TestCase("<a><b>")]
    [TestCase("<a><agendatext><p>never ends")]
    [TestCase("<a><agendatext")]
    [TestCase("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    public void What_is_no_answer_is_said(string xml)
        => Assert.That(() => Read(xml), Throws.TypeOf<SourceException>().With.Message.Contains("does not answer with XML"));

    [Test]
    public void A_broken_answer_takes_no_time()
    {
        string broken = "<a>" + string.Concat(Enumerable.Repeat("<agendatext><br></agendatext><x>&nbsp;", 100_000));
        Assert.That(ProcessorTime.Of(() => Assert.That(() => Read(broken), Throws.TypeOf<SourceException>())), Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static System.Xml.Linq.XElement Read(string xml) => ServiceXml.Read(Encoding.UTF8.GetBytes(xml), Address);

    /// <summary>A raw ampersand may be written out; to the reader of HTML that is the same.</summary>
    private static string Plain(string html) => html.Replace("&amp;", "&").Replace("&#160;", "\u00a0");
}
