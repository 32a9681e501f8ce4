using System.Diagnostics;
using MinutesSearch.Service.Sources.ModernGov;

namespace MinutesSearch.Service.Tests.ModernGov;

public sealed class HtmlPiecesTests
{
    [TestCase("<p>One <b>two</b></p>", "p:One |b:two|/b:|/p:")]
    [TestCase("before <p>in", "p:in")]
    [TestCase("<br/>a<br />b", "br:a|br:b")]
    [TestCase("<!-- <a href='x'> -->\n<p>a", "p:a")]
    [TestCase("<script>if (a < b) { '<a>' }</script><p>a", "script:|/script:|p:a")]
    [TestCase("<STYLE>p > a</STYLE>b", "style:|/style:b")]
    [TestCase("<a title=\"1 > 0\">x</a>", "a:x|/a:")]
    [TestCase("<p>it's <i>Hunt's</i>", "p:it's |i:Hunt's|/i:")]
    [TestCase("<p>a <unfinished", "p:a ")]
    [TestCase("<!-- never ends <p>a", "")]
    [TestCase("", "")]
    public void A_page_is_cut_into_tags_and_texts(string html, string pieces)
        => Assert.That(string.Join('|', HtmlPieces.Of(html).Select(piece => $"{piece.Tag}:{piece.Text}")), Is.EqualTo(pieces));

    [TestCase("<a href=\"x.aspx?CId=1&amp;MId=2\">", "x.aspx?CId=1&MId=2")]
    [TestCase("<a href='x'>", "x")]
    [TestCase("<a HREF = x class=y>", "x")]
    [TestCase("<a data-href=\"no\" href=\"yes\">", "yes")]
    [TestCase("<a title=\"href=no\" class=\"a\">", "")]
    [TestCase("<a href>", "")]
    public void An_attribute_is_found(string html, string value)
        => Assert.That(HtmlPieces.Of(html).Single().Attribute("href"), Is.EqualTo(value));

    [TestCase("<a href='")]
    [TestCase("<script>")]
    [TestCase("<!-- ")]
    [TestCase("<p class=\"mgWordPara\">&nbsp;")]
    public void No_page_takes_long(string piece)
    {
        string page = string.Concat(Enumerable.Repeat(piece, 200_000));
        Assert.That(ProcessorTime.Of(() => Assert.That(HtmlPieces.Of(page).Count(), Is.Not.Negative)), Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [TestCase("12 Mar 2024 10.00 am - Cancelled", "2024-03-12")]
    [TestCase("Tuesday, 12th March, 2024 6.30 pm", "2024-03-12")]
    [TestCase("Meeting of 03/02/2025", "2025-02-03")]
    [TestCase("1st September 2023", "2023-09-01")]
    [TestCase("2nd August 2023", "2023-08-02")]
    [TestCase("Agenda for Cabinet", null)]
    [TestCase("31 Feb 2024", null)]
    public void A_day_is_found_in_a_links_words(string words, string? day)
        => Assert.That(SitePages.DayIn(words)?.ToString("yyyy-MM-dd"), Is.EqualTo(day));
}
