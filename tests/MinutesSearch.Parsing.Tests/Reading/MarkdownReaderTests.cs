namespace MinutesSearch.Parsing.Tests.Reading;

public sealed class MarkdownReaderTests
{
    [TestCase("# Roads #\n\nTwo\n===\nThree\n---\n", "Heading 1 | Roads\n\nHeading 1 | Two\nHeading 2 | Three\n", TestName = "Headings_with_hashes_and_underlines")]
    [TestCase("- **Staff**\n- **12** left\n - *Two* retired\n- Done", "ListItem • bold | Staff\nListItem • | 12 left\nListItem 1 • | Two retired\nListItem • | Done", TestName = "Items_bold_and_nested_by_one_blank")]
    [TestCase("1. One\n   - Two\n2) Three", "ListItem 1. | One\nListItem 1 • | Two\nListItem 2) | Three", TestName = "Numbers_and_bullets_nest")]
    [TestCase("Title\n\n\n\nNext", "Text | Title\n\n\n\nText | Next", TestName = "Blank_lines_stay")]
    [TestCase("The committee met in the old library and went\nthrough the accounts.\nJo Elm\nClerk", "Text | The committee met in the old library and went through the accounts.\nText | Jo Elm\nText | Clerk", TestName = "Wrapped_lines_join_and_short_ones_do_not")]
    [TestCase("- The committee met in the old library and went\n  through the accounts.\n[chart] Visits", "ListItem • | The committee met in the old library and went through the accounts.\nText | [chart] Visits", TestName = "Indented_lines_belong_to_their_item")]
    [TestCase("See [the *report*](http://x.example/a) and `code` \\*kept\\*, a_b_c, 5* of 6*, ![chart](a.png)end", "Text | See the report and code *kept*, a_b_c, 5* of 6*, end", TestName = "Inline_marks_go_and_what_is_no_mark_stays")]
    [TestCase("*“We met. **We agreed.**”*", "Text | “We met. We agreed.”", TestName = "Emphasis_nests")]
    [TestCase("**All of it**", "Text bold | All of it", TestName = "A_line_all_bold_is_bold")]
    [TestCase("| Ward | **Visits** |\n|---|---:|\n| East | 5 \\| 6 |\n\nA|B\n-|-\nc|d", "TableRow | Ward⇥Visits\nTableRow | East⇥5 | 6\n\nTableRow | A⇥B\nTableRow | c⇥d", TestName = "Tables_with_pipes")]
    [TestCase("Ward\tVisits\nEast\t**5**", "TableRow | Ward⇥Visits\nTableRow | East⇥5", TestName = "Rows_parted_by_tabs")]
    [TestCase("One\n\n---\n\nTwo\n--- page ---\nThree\n\fFour", "Text p1 | One\np1\np2\nText p2 | Two\nText p3 | Three\nText p4 | Four", TestName = "Breaks_count_pages")]
    [TestCase("> The quoted\n> words", "Text | The quoted words", TestName = "Quotes_lose_their_mark")]
    [TestCase("---\ntitle: Deck\n---\n# One <!-- note\nover lines -->\n", "Heading 1 | One\n", TestName = "Front_matter_and_comments_go")]
    [TestCase("```\na **b**\n- c\n```\nd", "Text | a **b**\nText | - c\nText | d", TestName = "Fenced_code_stays_as_it_is")]
    [TestCase("", "", TestName = "An_empty_deck")]
    public void A_deck_is_read_line_by_line(string text, string expected)
    {
        var document = Dump.Markdown(text);
        Dump.AssertSound(document);
        Assert.That(Dump.Of(document, blanks: true).TrimEnd('\n'), Is.EqualTo(expected.TrimEnd('\n')));
    }

    [Test]
    public void The_title_of_the_front_matter_is_a_fact()
        => Assert.That(Dump.Markdown("---\ntitle: \"Deck of May\"\n---\nx").Facts.Title, Is.EqualTo("Deck of May"));

    [TestCase("*")]
    [TestCase("**a ")]
    [TestCase("[")]
    [TestCase("`")]
    [TestCase("![](")]
    [TestCase("<a")]
    [TestCase("&")]
    [TestCase("- ")]
    [TestCase(" - x\n")]
    [TestCase("<!--")]
    public void Many_marks_that_never_end_take_little_time(string mark)
    {
        string text = string.Concat(Enumerable.Repeat(mark, 50_000));
        Assert.That(ProcessorTime.Of(() => Dump.Markdown(text)), Is.LessThan(TimeSpan.FromSeconds(5)));
    }
}
