using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Tests;

internal sealed class PassageMakerTests
{
    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    private static Statement Statement(string id, int words, int start = 0)
        => new() { Id = id, Text = Words(words), Cue = "none", Span = new SourceSpan(start, start + 10, 1) };

    private static MinutesDocument Minutes(params Item[] items) => new() { Kind = DocumentKind.Minutes, Items = [.. items] };

    private static Item Item(params Entry[] entries) => new() { Number = "58", Title = "Workforce", Entries = [.. entries] };

    private static readonly Question Asked = new()
    {
        Id = "q1",
        Text = "The Chair asked why.",
        Cue = "asked",
        Speaker = new Speaker("Councillor Hunt", "Chair", Side.Member),
        Span = new SourceSpan(3, 9, 2),
    };

    private static readonly Response Answered = new() { Id = "r1", Text = "Because.", Cue = "reply", InReplyTo = "q1", Speaker = new Speaker(null, "Director", null) };

    [Test]
    public void AQuestionIsAPassageWithItsSpeakerItemAndPlace()
    {
        var passage = PassageMaker.From(Minutes(Item(Asked))).Single();

        Assert.That(passage, Is.EqualTo(new Passage
        {
            Id = "q1",
            Kind = PassageKind.Question,
            Text = "The Chair asked why.",
            Item = "Workforce",
            ItemNumber = "58",
            Speaker = "Councillor Hunt, Chair",
            Role = "Chair",
            Side = Side.Member,
            Span = new SourceSpan(3, 9, 2),
        }));
    }

    [Test]
    public void AResponseCarriesTheTextThatItAnswers()
    {
        var passage = PassageMaker.From(Minutes(Item(Asked, Answered)))[1];

        Assert.That((passage.Question, passage.QuestionId), Is.EqualTo(("The Chair asked why.", "q1")));
        Assert.That(passage.Speaker, Is.EqualTo("Director"));
    }

    [Test]
    public void AResponseToNothingRecordedHasNoQuestion()
        => Assert.That(PassageMaker.From(Minutes(Item(Answered with { InReplyTo = null })))[0].Question, Is.Null);

    [Test]
    public void AStatementThatIsAnsweredIsCarriedButHasNoPassageToName()
    {
        var passage = PassageMaker.From(Minutes(Item(Statement("x1", 5), Answered with { InReplyTo = "x1" })))[1];

        Assert.That((passage.Question, passage.QuestionId), Is.EqualTo((Words(5), (string?)null)));
    }

    [Test]
    public void TheSpeakerOfAnActionIsItsOwner()
    {
        var action = new ActionPoint { Id = "a1", Text = "Send the list.", Cue = "Action:", Owner = "Head of Housing" };

        Assert.That(PassageMaker.From(Minutes(Item(action)))[0].Speaker, Is.EqualTo("Head of Housing"));
    }

    [Test]
    public void AResolutionIsAllItsClausesWithTheirNumbers()
    {
        var resolution = new Resolution { Id = "d1", Text = "That", Cue = "RESOLVED", Clauses = [new("a", "the report be noted"), new(null, "thanks be given")] };

        Assert.That(PassageMaker.From(Minutes(Item(resolution)))[0].Text, Is.EqualTo("(a) the report be noted thanks be given"));
    }

    [TestCase(new[] { 20, 20 }, new[] { 40 }, TestName = "ShortStatementsAreJoined")]
    [TestCase(new[] { 40, 40 }, new[] { 40, 40 }, TestName = "StatementsThatSayEnoughStandAlone")]
    [TestCase(new[] { 60, 10 }, new[] { 70 }, TestName = "AShortRestGoesWithWhatStandsBeforeIt")]
    [TestCase(new[] { 20, 145 }, new[] { 20, 145 }, TestName = "NoJoiningMakesMoreThan150Words")]
    [TestCase(new[] { 500 }, new[] { 500 }, TestName = "ALongStatementStaysWhole")]
    public void RunsOfStatementsAreJoinedToPassages(int[] statements, int[] passages)
    {
        var entries = statements.Select((words, i) => (Entry)Statement($"x{i}", words)).ToArray();

        var made = PassageMaker.From(Minutes(Item(entries)));

        Assert.That(made.Select(passage => passage.Text.Split(' ').Length), Is.EqualTo(passages));
        Assert.That(made.Select(passage => passage.Id), Is.EqualTo(Enumerable.Range(1, passages.Length).Select(i => $"p{i}")));
    }

    [Test]
    public void NoPassageRunsAcrossItemsOrPastAQuestion()
    {
        var made = PassageMaker.From(Minutes(Item(Statement("x1", 5), Asked, Statement("x2", 5)), Item(Statement("x3", 5))));

        Assert.That(made.Select(passage => passage.Id), Is.EqualTo(new[] { "p1", "q1", "p2", "p3" }));
    }

    [Test]
    public void ARunSpansFromItsFirstStatementToItsLast()
        => Assert.That(PassageMaker.From(Minutes(Item(Statement("x1", 5, 100), Statement("x2", 5, 200))))[0].Span, Is.EqualTo(new SourceSpan(100, 210, 1)));

    [Test]
    public void ASlideIsItsTitleAndLines()
    {
        var deck = new MinutesDocument { Kind = DocumentKind.Slides, Slides = [new Slide(4, "Rates", [new SlideLine(0, "Agency 7.64%"), new SlideLine(1, "Falling")], default)] };

        var passage = PassageMaker.From(deck).Single();

        Assert.That((passage.Id, passage.Kind, passage.Text, passage.Item), Is.EqualTo(("s4", PassageKind.Slide, "Rates Agency 7.64% Falling", "Rates")));
    }

    [Test]
    public void PassagesThatWouldShareAnIdAreKeptApart()
        => Assert.That(PassageMaker.From(Minutes(Item(Asked, Asked))).Select(passage => passage.Id), Is.EqualTo(new[] { "q1", "q1-2" }));
}
