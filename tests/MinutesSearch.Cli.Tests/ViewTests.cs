using MinutesSearch.Cli.Demo;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Cli.Tests;

public sealed class ViewTests
{
    private static readonly Hit Answer = new()
    {
        Rank = 1,
        Id = "wealdmoor.txt#r1",
        Document = "wealdmoor.txt",
        Authority = "Wealdmoor County Council",
        Committee = "Children's Scrutiny Committee",
        Date = new DateOnly(2024, 3, 14),
        Snippet = "The <mark>agency</mark> <mark>rate</mark> was 17.8%",
        Passage = new Passage
        {
            Id = "r1",
            Kind = PassageKind.Response,
            Text = "The Head of Children's Social Care replied that the agency rate was 17.8% at the end of January and that it had been falling for a year.",
            Question = "Members asked what the agency rate was.",
            Speaker = "Head of Children's Social Care",
            Item = "Workforce",
            ItemNumber = "5",
            Span = new SourceSpan(100, 240, 3),
        },
    };

    private static readonly MinutesDocument Document = new()
    {
        Kind = DocumentKind.Minutes,
        Title = "Children's Scrutiny Committee",
        Authority = "Wealdmoor County Council",
        Date = new DateOnly(2024, 3, 14),
        Attendance = [new Attendee("Councillor Hunt", "Chair", Presence.Present), new Attendee("J Bell", null, Presence.InAttendance)],
        Items =
        [
            new Item
            {
                Number = "5",
                Title = "Workforce",
                Entries =
                [
                    new Question { Id = "q1", Text = "What was the agency rate?", Cue = "?", Speaker = new Speaker("Councillor Hunt", null, Side.Member) },
                    new Response { Id = "r1", Text = "It was 17.8%.", Cue = "A:", InReplyTo = "q1", Speaker = new Speaker(null, "Head of Care", Side.Officer) },
                    new ActionPoint { Id = "a1", Text = "Circulate the plan.", Cue = "Action:", Owner = "Head of Care", Due = "June" },
                    new Resolution { Id = "d1", Text = "That it be noted", Cue = "RESOLVED", Outcome = Outcome.Noted, Clauses = [new Clause("1", "That it be noted"), new Clause("2", "That it be sent")] },
                ],
            },
        ],
        Figures = [new Figure { Value = 17.8m, Unit = FigureUnit.Percent, Text = "17.8%", Measure = "agency rate", When = "end of January", Span = new SourceSpan(150, 155) }],
    };

    [Test]
    public void A_card_reads_from_the_question_to_the_place() => Assert.That(Print(terminal => new HitsView(terminal).Write(ResultOf(Answer), offset: 0)), Is.EqualTo("""
        1.  Wealdmoor County Council · Children's Scrutiny Committee · 14 March 2024 · Workforce
            Asked: Members asked what the agency rate was.
            Answered: The Head of Children's Social Care replied that the agency rate was 17.8% at the end
              of January and that it had been falling for a year.
            wealdmoor.txt#r1, item 5, page 3

        By council: Wealdmoor County Council 1
        1 of 1 passage. Read as: agency AND rate.

        """));

    [Test]
    public void An_outline_shows_each_kind_under_its_item() => Assert.That(Print(terminal => new OutlineView(terminal).Write(Document)), Is.EqualTo("""
        Children's Scrutiny Committee
        Wealdmoor County Council · 14 March 2024 · minutes
        Present: Councillor Hunt (Chair)
        In attendance: J Bell

        5   Workforce
            Asked      (Councillor Hunt) What was the agency rate?
              Answered   (Head of Care) It was 17.8%.
            Action     Circulate the plan. (Head of Care, by June)
            Resolved   1. That it be noted (noted)
                       2. That it be sent

        Figures
            17.8% agency rate (end of January)

        1 question, 1 answer, 1 action, 1 resolution, 1 figure


        """));

    [Test]
    public void The_demo_shows_the_figures_of_an_answer_and_who_asked()
    {
        string page = Print(terminal => new DemoView(terminal).WriteVoices(ResultOf(Answer), [Answer], new Dictionary<string, MinutesDocument> { ["wealdmoor.txt"] = Document }));
        Assert.That(page, Does.Contain("Asked (Councillor Hunt): Members asked").And.Contain("Figures: 17.8% agency rate (end of January)"));
    }

    [Test]
    public void A_speaker_that_the_text_does_not_name_stands_before_it()
    {
        var comment = Answer with { Passage = Answer.Passage with { Kind = PassageKind.Comment, Question = null, Text = "Concern was expressed.", Speaker = "Members" } };
        Assert.That(Print(terminal => new HitCard(new Page(terminal.Screen)).Write(1, comment)), Does.Contain("Commented (Members): Concern was expressed."));
    }

    [Test]
    public void A_comment_that_was_answered_was_not_asked()
        => Assert.That(Print(terminal => new HitCard(new Page(terminal.Screen)).Write(1, Answer with { QuestionKind = PassageKind.Comment })), Does.Contain("Commented: Members asked").And.Contain("Answered: ").And.Not.Contain("Asked: "));

    [Test]
    public void A_question_without_an_answer_says_so()
    {
        var question = Answer with { Passage = Answer.Passage with { Kind = PassageKind.Question, Question = null } };
        Assert.That(Print(terminal => new HitCard(new Page(terminal.Screen)).Write(1, question)), Does.Contain("No answer is recorded with it."));
        Assert.That(Print(terminal => new HitCard(new Page(terminal.Screen)).Write(1, question with { IsAnswered = true })), Does.Not.Contain("No answer"));
    }

    [Test]
    public void The_demos_table_is_a_line_a_council_and_no_longer_than_twelve()
    {
        var councils = new CouncilCounts();
        string[] names = ["Eastmere Metropolitan Borough Council", "Talgerwen County Borough Council", "Ballycarn and Strandmore Borough Council", "Northcliff, Southcliff, Eastcliff and Westcliff Council",
            .. Enumerable.Range(1, 14).Select(i => $"Town {i:00} Council")];
        foreach (string name in names) councils.Add(Document with { Authority = name });
        councils.Add(Document with { Authority = "Town 14 Council" });
        councils.Add(Document with { Authority = null });
        string[] lines = Print(terminal => new DemoView(terminal).WriteSummary(councils, TimeSpan.FromSeconds(1))).Split('\n');
        Assert.That(lines[2], Does.Contain("Files").And.Contain("Questions").And.Contain("Resolved").And.Contain("Figures"));
        Assert.That(lines[4..].Select(line => line.Trim().Split("  ")[0]).TakeWhile(name => name.Length > 0), Is.EqualTo(new[]
        {
            "Town 14", "Ballycarn and Strandmore", "Eastmere", "Northcliff, Southcliff, Eastcliff and Wes…", "Talgerwen", "Town 01", "Town 02", "Town 03", "Town 04", "Town 05", "Town 06", "Town 07",
            "and 6 more councils", "Council unknown", "All",
        }));
        Assert.That(lines.Max(line => line.Length), Is.LessThanOrEqualTo(100));
    }

    private static SearchResult ResultOf(Hit hit) => new()
    {
        Query = "agency rate",
        Explanation = "agency AND rate",
        Total = 1,
        Hits = [hit],
        Facets = new Facets { Authority = [new FacetCount("Wealdmoor County Council", 1)] },
    };

    private static string Print(Action<Terminal> show)
    {
        var output = new StringWriter { NewLine = "\n" };
        show(Terminal.Piped(output, TextWriter.Null));
        return output.ToString().ReplaceLineEndings("\n");
    }
}
