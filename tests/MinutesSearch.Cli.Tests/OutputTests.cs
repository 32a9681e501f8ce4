using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Cli.Tests;

public sealed class OutputTests
{
    [TestCase("plain", "plain")]
    [TestCase("", "")]
    [TestCase(null, "")]
    [TestCase("a, b", "\"a, b\"")]
    [TestCase("say \"no\"", "\"say \"\"no\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [TestCase("+44", "'+44")]
    [TestCase("-5%", "'-5%")]
    [TestCase("@here", "'@here")]
    [TestCase("=1,2", "\"'=1,2\"")]
    [TestCase("a=b", "a=b")]
    public void A_csv_cell_is_quoted_and_never_a_formula(string? value, string expected) => Assert.That(Csv.Cell(value), Is.EqualTo(expected));

    [Test]
    public void A_csv_row_ends_with_carriage_return_and_line_feed()
    {
        var output = new StringWriter();
        new Csv(output).Row("a", null, "c");
        Assert.That(output.ToString(), Is.EqualTo("a,,c\r\n"));
    }

    [Test]
    public void Paragraphs_wrap_at_words_with_a_hanging_indent()
        => Assert.That(Lines(12, 2, 4, "one two three four"), Is.EqualTo(new[] { "  one two", "    three", "    four" }));

    [Test]
    public void A_word_longer_than_the_width_is_not_broken()
        => Assert.That(Lines(5, 0, 0, "a incomprehensible b"), Is.EqualTo(new[] { "a", "incomprehensible", "b" }));

    [Test]
    public void A_word_in_two_tones_stays_in_one_piece()
        => Assert.That(Lines(8, 0, 0, "the (", new Run("rate", Tone.Match), ") fell"), Is.EqualTo(new[] { "the", "(rate)", "fell" }));

    [Test]
    public void Wrapped_lines_have_no_spaces_at_their_ends()
        => Assert.That(Lines(9, 0, 0, "label:   ", "text that wraps  "), Has.All.Matches<string>(line => line == line.TrimEnd()));

    [Test]
    public void A_snippet_is_parted_at_its_marks_and_decoded()
        => Assert.That(Matches.Parse("a &lt; <mark>rate</mark> &amp; b"), Is.EqualTo(new MarkedText[] { new("a < ", false), new("rate", true), new(" & b", false) }));

    [Test]
    public void A_mark_without_an_end_is_text()
        => Assert.That(Matches.Parse("a <mark>b").Select(run => run.Text), Is.EqualTo(new[] { "a <mark>b" }));

    [Test]
    public void Matches_of_the_snippet_are_shown_in_any_text_whatever_the_case()
    {
        var hit = HitOf("Rates fell.", "<mark>Rates</mark> fell.");
        Assert.That(Matches.Of(hit).In("Are rates falling?").Where(run => run.IsMatch).Select(run => run.Text), Is.EqualTo(new[] { "rates" }));
        Assert.That(string.Concat(Matches.Of(hit).InTextOf(hit).Select(run => run.Text)), Is.EqualTo("Rates fell."));
    }

    [Test]
    public void A_long_passage_is_shown_by_its_best_part()
    {
        var hit = HitOf(new string('x', 2000) + " the rate " + new string('x', 2000), "… the <mark>rate</mark> …");
        Assert.That(string.Concat(Matches.Of(hit).InTextOf(hit).Select(run => run.Text)), Is.EqualTo("… the rate …"));
    }

    [Test]
    public void A_snippet_of_the_question_does_not_stand_in_for_the_answer()
    {
        var hit = HitOf(new string('x', 2000), "What was the <mark>rate</mark>?");
        Assert.That(string.Concat(Matches.Of(hit).InTextOf(hit).Select(run => run.Text)), Is.EqualTo(hit.Passage.Text));
    }

    [Test]
    public void A_figure_is_shown_with_its_measure_its_owner_and_its_time()
    {
        var figure = new Figure { Value = 17.8m, Unit = FigureUnit.Percent, Text = "17.8%", Measure = "agency rate", Of = "regional average", When = "end of January", Qualifier = "about" };
        Assert.That(FigureText.Of(figure), Is.EqualTo("about 17.8% agency rate (regional average, end of January)"));
        Assert.That(FigureText.Of(new Figure { Text = "32 posts", Measure = "posts" }), Is.EqualTo("32 posts"));
    }

    private static string[] Lines(int width, int indent, int hanging, params Run[] runs)
        => [.. Page.Wrap(runs, width, indent, hanging).Select(line => string.Concat(line.Select(run => run.Text)))];

    private static Hit HitOf(string text, string snippet)
        => new() { Id = "a.txt#q1", Document = "a.txt", Snippet = snippet, Passage = new Passage { Id = "q1", Kind = PassageKind.Comment, Text = text } };
}
