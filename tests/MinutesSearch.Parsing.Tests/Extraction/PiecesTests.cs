using MinutesSearch.Parsing.Extraction;
using MinutesSearch.Parsing.Extraction.Actions;
using MinutesSearch.Parsing.Extraction.Decisions;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Extraction.Turns;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Tests.Extraction;

public sealed class PiecesTests
{
    [TestCase("That the report be noted", Outcome.Noted)]
    [TestCase("That Members note the report", Outcome.Noted)]
    [TestCase("approves the plan and notes the cost", Outcome.Approved)]
    [TestCase("That the minutes be agreed as a correct record", Outcome.Approved)]
    [TestCase("That the plan be endorsed", Outcome.Approved)]
    [TestCase("That the lease be extended to May", Outcome.Agreed)]
    [TestCase("That Council be recommended to adopt it", Outcome.Recommended)]
    [TestCase("That the item be deferred", Outcome.Deferred)]
    [TestCase("That it be referred to Cabinet", Outcome.Referred)]
    [TestCase("That permission be refused", Outcome.Rejected)]
    [TestCase("That the report be received", Outcome.Received)]
    [TestCase("That Mr Foss be re-elected", Outcome.Appointed)]
    [TestCase("That the public be excluded", Outcome.Other)]
    [TestCase("That the notebook be bought", Outcome.Other)]
    [TestCase("", Outcome.Other)]
    public void TheFirstDecidingWordTellsTheOutcome(string clause, Outcome expected) => Assert.That(Outcomes.Of(clause), Is.EqualTo(expected));

    [TestCase("Officers to confirm the date", "Officers")]
    [TestCase("Head of Works to write to the firm", "Head of Works")]
    [TestCase("The Clerk will book the hall", "The Clerk")]
    [TestCase("Residents to be consulted", null)]
    [TestCase("Report to be shared – Ravi Lal", "Ravi Lal")]
    [TestCase("Report to be shared (Head of Works)", "Head of Works")]
    [TestCase("Report to be shared (in colour)", null)]
    [TestCase("Send the plan", null)]
    [TestCase("", null)]
    public void TheOwnerOfAnActionIsReadFromItsWords(string action, string? expected) => Assert.That(ActionFacts.Owner(action), Is.EqualTo(expected));

    [TestCase("R Lal", true)]
    [TestCase("(Head of Works)", true)]
    [TestCase("Clerk to write", false)]
    [TestCase("x", false)]
    [TestCase("send a plan of the drains", false)]
    public void AnOwnerAloneIsNoAction(string labelled, bool expected) => Assert.That(ActionFacts.IsOwnerAlone(labelled), Is.EqualTo(expected));

    [TestCase("Send it by 9 June 2025", "9 June 2025")]
    [TestCase("Send it by June", "by June")]
    [TestCase("Send it by the end of the month", "by the end of the month")]
    [TestCase("Send it to the next meeting", "next meeting")]
    [TestCase("Bring it to a future meeting of the Panel", "a future meeting of the Panel")]
    [TestCase("Send it within two weeks of today", "within two weeks of today")]
    [TestCase("Send it after the meeting", "after the meeting")]
    [TestCase("Send it before Easter.", "before Easter")]
    [TestCase("Have it checked by Members", null)]
    [TestCase("Drive by the yard", null)]
    [TestCase("", null)]
    public void TheDueDateIsReadAsPrinted(string action, string? expected) => Assert.That(ActionFacts.Due(action), Is.EqualTo(expected));

    [TestCase("Action: send it", 8)]
    [TestCase("ACTION – send it", 9)]
    [TestCase("Action Points", 13)]
    [TestCase("ACTION POINT 3: send it", 16)]
    [TestCase("Follow-up action: send it", 18)]
    [TestCase("Action taken in May", 0)]
    [TestCase("Actions speak louder", 0)]
    public void ALabelOpensAnAction(string line, int length)
    {
        var block = new MinutesSearch.Parsing.Layout.Block { Kind = MinutesSearch.Parsing.Layout.BlockKind.Paragraph, Start = 0, End = line.Length };
        Assert.That(ActionLabels.AtStart(line, block)?.End ?? 0, Is.EqualTo(length));
    }

    [TestCase("Councillor Hunt", "Councillor Hunt/member")]
    [TestCase("Cllr. R. Hunt", "Cllr. R. Hunt/member")]
    [TestCase("the Head of Works", "-, Head of Works/officer")]
    [TestCase("Mr Lal (Head of Works)", "Mr Lal, Head of Works/officer")]
    [TestCase("the Head of Works (Mr Lal)", "Mr Lal, Head of Works/officer")]
    [TestCase("Councillor Hunt, Cabinet Member for Works", "Councillor Hunt, Cabinet Member for Works/cabinet")]
    [TestCase("Members", "Members/member")]
    [TestCase("a member of the public", "a member of the public/public")]
    [TestCase("Councillors Hunt, Dale and Pole", "Councillors Hunt, Dale and Pole/member")]
    [TestCase("Mrs Olver of Chapel Row", "Mrs Olver/?")]
    [TestCase("the yard", null)]
    [TestCase("", null)]
    public void ASpeakerIsReadFromAPhrase(string phrase, string? expected)
    {
        string? read = SpeakerPhrase.Read(phrase) is { } who ? DocumentDump.Who(new Speaker(who.Name, who.Role, who.Side)) : null;
        Assert.That(read, Is.EqualTo(expected));
    }

    [TestCase("Leader of the Opposition", Side.Member)]
    [TestCase("Leader of the Council", Side.Cabinet)]
    [TestCase("Cabinet Member for Heads of Service", Side.Cabinet)]
    [TestCase("Director of Works", Side.Officer)]
    [TestCase("Vice-Chair", Side.Member)]
    [TestCase("Managers", Side.Officer)]
    [TestCase("Yard", null)]
    public void ARoleTellsTheSide(string role, Side? expected) => Assert.That(Roles.Of(role), Is.EqualTo(expected));

    [TestCase("Question 3 from Mr Foss to the Leader", QuestionPart.Question, "Mr Foss", "Leader")]
    [TestCase("Public Question 1", QuestionPart.Question, null, null)]
    [TestCase("Question from Councillor Hunt", QuestionPart.Question, "Councillor Hunt", null)]
    [TestCase("Supplementary Question", QuestionPart.Supplementary, null, null)]
    [TestCase("Reply by Councillor Dale", QuestionPart.Answer, "Councillor Dale", null)]
    [TestCase("Supplementary answer:", QuestionPart.Answer, null, null)]
    [TestCase("A:", QuestionPart.Answer, null, null)]
    [TestCase("Question marks hung over the yard", null, null, null)]
    [TestCase("A yard", null, null, null)]
    public void ALabelTellsWhoAsksWhom(string label, object? part, string? from, string? to)
    {
        var read = QuestionLabel.Read(label, 0, label.Length);
        Assert.Multiple(() =>
        {
            Assert.That(read?.Part, Is.EqualTo(part));
            Assert.That(read?.Speaker?.Name ?? read?.Speaker?.Role, Is.EqualTo(from));
            Assert.That(read?.To?.Name ?? read?.To?.Role, Is.EqualTo(to));
        });
    }
}
