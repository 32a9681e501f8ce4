namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Guests who come as a group, the head of a column of owners, and what is reported above "Discussion:".</summary>
public sealed class GuestsAndColumnsTests
{
    private const string Head = "NORTHHOLT COUNCIL\n\nMinutes of the Parenting Board held on 9 June 2025\n\nPRESENT\n\nCllr Ann Dale (Chair)\nCllr Jo Hunt\n\nIN ATTENDANCE\n\n";

    [Test]
    public void YoungPeopleAreListedByTheirFirstNamesAndAreOfThePublic()
    {
        var minutes = MinutesParser.Parse(Head + "Young people (Northholt Voices): Keira, Tomasz and Amara\n\nOfficers:\nRuth Sallow, Head of Parks\n\n1.\tWelcome\n\nKeira asked when the hut would open. Ruth said that it would be in May.\n\n2.\tParks\n\nNoted.\n");
        Assert.That(minutes.Attendance.Where(who => who.Role == "Young people (Northholt Voices)").Select(who => who.Name), Is.EqualTo(new[] { "Keira", "Tomasz", "Amara" }));
        Assert.That(minutes.Items[0].Entries.OfType<Question>().Single().Speaker!.Side, Is.EqualTo(Side.Public));
    }

    [TestCase("All were welcomed.")]
    [TestCase("The Chair invited the to ")]
    public void ASentenceThatEndsWhereItsPeopleWouldStandNamesNobody(string sentence)
        => Assert.That(MinutesParser.Parse(Head + $"1.\tWelcome\n\n{sentence}\n\n2.\tParks\n\nNoted.\n").Attendance, Has.Length.EqualTo(2));

    [Test]
    public void AManagerOfFosterCarersIsAnOfficer() => Assert.That(
        MinutesParser.Parse(Head + "Ruth Sallow, Foster Carers Manager\n\n1.\tWelcome\n\nRuth Sallow asked when the hut would open.\n\n2.\tParks\n\nNoted.\n").Items[0].Entries.OfType<Question>().Single().Speaker!.Side,
        Is.EqualTo(Side.Officer));

    [TestCase("                                                                      ACTION", "Question")]
    [TestCase("ACTION: Mr Lal to light the lamps.", "ActionPoint")]
    public void AHeadAtTheRightEdgeLabelsNothing(string head, string kind) => Assert.That(
        MinutesParser.Parse($"Northholt Council\n\nMinutes of the Works Panel\n\n1.  LAMPS\n\n{head}\n\nCouncillor Hunt asked how the lamps were lit.\n\n2.  SALT\n\nNoted.\n").Items[0].Entries[0].GetType().Name, Is.EqualTo(kind));

    /// <summary>A head so near the middle is of no column of owners: the second column of those present stays with them.</summary>
    [Test]
    public void ASecondColumnOfNamesIsNoColumnOfOwners() => Assert.That(
        MinutesParser.Parse($"Northholt Council\n\nMinutes of the Works Panel\n\nPRESENT\n\nCllr Ann Dale                                     Cllr Jo Hunt\nCllr Ray Pole                                     Cllr Kit Lal\n\n{new string(' ', 50)}ACTION\n\n1.  LAMPS\n\nNoted.\n\n2.  SALT\n\nNoted.\n").Attendance.Select(who => who.Name),
        Is.EquivalentTo(new[] { "Cllr Ann Dale", "Cllr Jo Hunt", "Cllr Ray Pole", "Cllr Kit Lal" }));

    [TestCase("The report was introduced by Mr Lal, who informed Members that 12 lamps were out.", null)]
    [TestCase("A report of the Lamps Officer on 12 lamps.", "A report of the Lamps Officer on 12 lamps.")]
    public void WhatIsReportedAboveTheDiscussionIsNoPurpose(string text, string? purpose) => Assert.That(
        MinutesParser.Parse($"Northholt Council\n\nMinutes of the Works Panel\n\n1.  LAMPS\n\n{text}\n\nDiscussion:-\n\nCouncillor Hunt asked how the lamps were lit.\n\n2.  SALT\n\nNoted.\n").Items[0].Purpose, Is.EqualTo(purpose));
}
