namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Minutes whose paragraphs are numbered within each item, so that an answer has a number of its own.</summary>
public sealed class NumberedParagraphsTests
{
    private static string Minutes(string fourth) => "Fernholt Borough Council\n\nMinutes of the Works Panel held on 9 June 2025\n\n238. Minutes\n\n(1) The minutes of the meeting in May were long, and nobody had anything to say of them.\n\n239. Gates\n\n"
        + "(1) Mr Lal introduced the plan of the gates beside the yard, the salt store and the lane.\n\n(2) Members put the following questions:\n\n(3) Councillor Hunt asked how many gates beside the yard, the salt store and the lane were red.\n\n" + fourth
        + "\n\n240. Lamps\n\n(1) Three lamps in the lane behind the depot were out, and would be mended in the summer.\n";

    [TestCase("(4) Mr Lal replied that two of those beside the salt store were, and one in the lane.")]
    [TestCase("(4) In response to these, Mr Lal said that two of those beside the salt store were.")]
    public void AnAnswerBelowTheQuestionsAnswersThem(string fourth)
        => Assert.That(Answers(Minutes(fourth)), Is.EqualTo(new[] { fourth[4..] + " <- Councillor Hunt asked how many gates beside the yard, the salt store and the lane were red." }));

    [TestCase("(4) Mr Lal left the meeting for the remainder of the afternoon, to see to the gates.")]
    [TestCase("(4) Councillor Hunt was pleased with the hinges of the gates beside the salt store.")]
    public void WhatIsNoAnswerIsNone(string fourth) => Assert.That(Answers(Minutes(fourth)), Is.Empty);

    private static string[] Answers(string minutes)
    {
        var entries = MinutesParser.Parse(minutes).Items.SelectMany(item => item.Entries).ToList();
        return [.. entries.OfType<Response>().Select(answer => $"{answer.Text} <- {entries.Find(entry => entry.Id == answer.InReplyTo)?.Text}")];
    }
}
