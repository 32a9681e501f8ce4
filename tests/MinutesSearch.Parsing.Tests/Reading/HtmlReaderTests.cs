using System.Diagnostics;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading;

public sealed class HtmlReaderTests
{
    [TestCase("<p>The exp</span><span>ense was m</span><b>et</b>.</p>", "Text | The expense was met.", TestName = "Spans_that_split_words_join_without_a_space")]
    [TestCase("<p>One<p>Two<div>Three</div>Four", "Text | One\nText | Two\nText | Three\nText | Four", TestName = "Blocks_part_lines_even_where_tags_are_left_open")]
    [TestCase("<p>Ann Lee, Clerk<br>Bo Ray,\n Treasurer</p>", "Text | Ann Lee, Clerk\nText | Bo Ray, Treasurer", TestName = "A_br_ends_a_line_and_a_line_end_in_the_markup_does_not")]
    [TestCase("<h2>Roads</h2><p>Mended.</p>", "Heading 2 | Roads\nText | Mended.", TestName = "Headings_keep_their_level")]
    [TestCase("<p><b>Agreed</b>:</p><p><b>Agreed</b> by all</p>", "Text bold | Agreed:\nText | Agreed by all", TestName = "Only_a_line_that_is_bold_throughout_is_bold")]
    [TestCase("<p style='font-weight: bold'>Roads</p>", "Text bold | Roads", TestName = "Bold_by_style_is_bold")]
    [TestCase("<ul><li>One<ul><li>Two</ul><li>Three</ul>", "ListItem • | One\nListItem 1 • | Two\nListItem • | Three", TestName = "Nested_lists_have_levels")]
    [TestCase("<ol type=a start=3><li>x<li value=27>y</ol><ol style='list-style-type:lower-roman'><li>z</ol>", "ListItem c. | x\nListItem aa. | y\nListItem i. | z", TestName = "Numbers_of_lists_are_computed")]
    [TestCase("<ul><li><p>First</p><p>Second</p></li></ul>", "ListItem • | First\nText | Second", TestName = "Only_the_first_paragraph_of_an_item_has_its_mark")]
    [TestCase("<ul><li></li></ul><p>After</p>", "Text | After", TestName = "The_mark_of_an_empty_item_is_gone_with_it")]
    [TestCase("<table><tr><th>Action<th>By<tr><td>Mend <p>the gate</p><td> <td>June</table>", "TableRow bold | Action⇥By\nTableRow | Mend\u2028the gate⇥⇥June", TestName = "Cells_of_a_row_are_parted_by_tabs")]
    [TestCase("<table><tr><td colspan=2>Total<td>9</table>", "TableRow | Total⇥⇥9", TestName = "A_wide_cell_leaves_its_other_columns_empty")]
    [TestCase("<table><tr><td>a<td><table><tr><td>x<td>y</table></table>", "Text | a\nTableRow | x⇥y", TestName = "A_table_around_a_table_is_layout")]
    [TestCase("<table><tr><td>1<td><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p></table>", "Text | 1\nText | One.\nText | Two.\nText | Three.\nText | Four.", TestName = "A_cell_of_many_paragraphs_is_text")]
    [TestCase("<dl><dt>Where</dt><dd>The hall</dd><dt>Why</dt><dd><p>Since</p><p>then</p></dd></dl>", "TableRow | Where⇥The hall\nText bold | Why\nText | Since\nText | then", TestName = "Short_definitions_are_rows")]
    [TestCase("<p>Cost: &pound;5&nbsp;m &#8211; agreed &amp;nbsp;&amp;amp; minuted &#146;s &nbsp</p>", "Text | Cost: £5 m – agreed & minuted ’s", TestName = "Entities_are_decoded_even_doubly")]
    [TestCase("<p>x<![CDATA[ y & z]]></p><!-- no --><p><![if !supportLists]>w<![endif]> <o:p></o:p></p>", "Text | x y & z\nText | w", TestName = "Word_and_XML_leftovers_go")]
    [TestCase("<p class=MsoListParagraph style='margin-left:36pt;text-indent:-18pt'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>Clear gullies</p>", "ListItem • | Clear gullies", TestName = "Fake_bullets_of_Word_become_marks")]
    [TestCase("<p style='margin-left:72pt;text-indent:-18pt'>o<span>&nbsp;&nbsp; </span><b>Clear gullies</b></p>", "ListItem 1 • bold | Clear gullies", TestName = "Word_margins_tell_the_level")]
    [TestCase("<p style='text-indent:-36pt'>(iv)&nbsp;&nbsp;That it be noted</p><p style='text-indent:-36pt'>7.12&nbsp;&nbsp;Noted</p>", "ListItem (iv) | That it be noted\nText 7.12 | Noted", TestName = "Fake_numbers_of_Word_become_marks")]
    [TestCase("<p style='text-indent:-36pt'>All members spoke</p><p>(a)&nbsp;&nbsp;stays</p>", "Text | All members spoke\nText | (a) stays", TestName = "What_is_no_clear_mark_stays_in_the_text")]
    [TestCase("<pre>One  two\nThree</pre>", "Text | One two\nText | Three", TestName = "Line_ends_of_preformatted_text_part_lines")]
    [TestCase("<details><summary>Item 4</summary><p>Noted.</p></details><blockquote>Quoted</blockquote>", "Text bold | Item 4\nText | Noted.\nText | Quoted", TestName = "Details_and_quotes_are_text")]
    [TestCase("<p>a</p><p hidden>b</p><p aria-hidden=true>c</p><p style='display: none'>d</p><span class=sr-only>e</span>", "Text | a", TestName = "Hidden_elements_are_left_out")]
    [TestCase("", "", TestName = "An_empty_page_has_no_lines")]
    [TestCase("<div><!-- nothing --></div>", "", TestName = "A_page_without_text_has_no_lines")]
    public void A_page_is_read_line_by_line(string html, string expected) => AssertReads(html, expected);

    private static void AssertReads(string html, string expected)
    {
        var document = Dump.Html(html);
        Dump.AssertSound(document);
        Assert.That(Dump.Of(document), Is.EqualTo(expected));
    }

    [Test]
    public void What_stands_around_the_main_content_is_left_out() => AssertReads("""
        <html><head><title>Minutes</title><style>p{}</style><script>var x = "<p>no</p>";</script></head><body>
        <a class="skip-link" href="#m">Skip to content</a><div class="cookie-banner"><p>Cookies are used here.</p></div>
        <header><nav><a href="/">Start</a></nav></header><ol class="breadcrumb"><li>Home</ol>
        <main id="m"><h1>Parish meeting</h1><form><label for="q">Find</label><input id=q><button>Go</button></form>
        <p>The clerk read the letter.</p><div class="share-links">Share on a network</div></main>
        <aside>Related pages</aside><footer>Contact us</footer></body></html>
        """, "Heading 1 | Parish meeting\nText | The clerk read the letter.");

    [Test]
    public void Without_a_main_element_the_part_with_the_text_is_read() => AssertReads("""
        <body><div id=top><a href=a>One</a> <a href=b>Two</a></div><div class=wrap><div><h1>Minutes</h1><p>The clerk read
        the letter to those who had come, and it was agreed that nothing be done about it.</p></div></div></body>
        """, "Heading 1 | Minutes\nText | The clerk read the letter to those who had come, and it was agreed that nothing be done about it.");

    [Test]
    public void A_form_around_the_whole_page_is_no_furniture()
        => AssertReads("<body><form id=aspnetForm><input type=hidden value=x><div><p>Noted with thanks.</p></div></form></body>", "Text | Noted with thanks.");

    [Test]
    public void A_wrapper_that_is_named_like_furniture_but_holds_the_text_stays()
    {
        string text = string.Concat(Enumerable.Repeat("The committee went through the accounts line by line. ", 20)).Trim();
        AssertReads($"<body><div class='has-sidebar menu'><p>{text}</p></div></body>", "Text | " + text);
    }

    [Test]
    public void Facts_beside_the_text_are_kept()
    {
        var facts = Dump.Html("""
            <html><head><title>Minutes  of
            May</title><meta name="DC.date" content="2023-05-04"><meta name="dc.publisher" content="Elmbrook Council">
            <link rel="canonical" href="https://democracy.elmbrook.gov.uk/x"></head><body>
            <div class="site-logo"><img alt="Elmbrook Council home"></div>
            <main><p>Text here. <a href="mailto:clerk@elmbrook.gov.uk?subject=x">Write</a> <a href="http://Example.org:80/">x</a></p></main>
            <footer><p>&copy; Elmbrook Council</p></footer></body></html>
            """).Facts;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(facts.Title, Is.EqualTo("Minutes of May"));
            Assert.That(facts.Date, Is.EqualTo(new DateOnly(2023, 5, 4)));
            Assert.That(facts.Publisher, Is.EqualTo("Elmbrook Council"));
            Assert.That(facts.Hosts, Is.EqualTo(new[] { "democracy.elmbrook.gov.uk", "elmbrook.gov.uk", "example.org" }));
            Assert.That(facts.Furniture, Is.EqualTo(new[] { "Elmbrook Council home", "© Elmbrook Council" }));
        }
    }

    [TestCase("<div>", "</div>")]
    [TestCase("<div>", "")]
    [TestCase("<font>x<p>", "")]
    [TestCase("<table><tr><td>x", "")]
    [TestCase("<ul><li>x", "</li></ul>")]
    [TestCase("<dl><dt>x<dd>", "</dd></dl>")]
    [TestCase("<a><div>", "")]
    [TestCase("<b>", "</i>")]
    [TestCase("<p>x", "")]
    [TestCase("<", "")]
    [TestCase("<!--", "")]
    [TestCase("&amp;", "")]
    public void Ten_thousand_nested_elements_neither_overflow_the_stack_nor_lose_the_text(string open, string close)
    {
        string html = "<p>before</p>" + Repeat(open, 10_000) + "deep" + Repeat(close, 10_000);
        string? text = null;
        var cost = ProcessorTime.Of(() =>
        {
            var thread = new Thread(() => text = Dump.Html(html).Text, 1 << 20);
            thread.Start();
            thread.Join();
        });
        Assert.That(text?.StartsWith("before", StringComparison.Ordinal), Is.True);
        if (open is not ("<!--" or "<")) Assert.That(text?.Contains("deep", StringComparison.Ordinal), Is.True);
        Assert.That(cost, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public void Reading_can_be_cancelled()
        => Assert.Throws<OperationCanceledException>(() => HtmlReader.Read("<p>x", null, new CancellationToken(canceled: true)));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
