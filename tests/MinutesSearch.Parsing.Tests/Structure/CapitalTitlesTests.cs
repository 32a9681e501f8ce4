namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Plain text whose titles are lines in capitals, without numbers.</summary>
public sealed class CapitalTitlesTests
{
    private const string Head = "FERNHOLT BOROUGH COUNCIL\n\nMINUTES OF THE WORKS PANEL\n\nheld on 9 June 2025\n\nPresent: Councillors A Hunt (Chair) and B Lal\n\n";

    [TestCase("APOLOGIES FOR ABSENCE\n\nApologies were received from Councillor Mole.\n\nMINUTES\n\nThe minutes of the meeting held on 4 May were signed.\n\nSALT STORE\n\nThe Clerk said that it was full.\n\nQUESTIONS FROM THE PUBLIC\n\nThere were no questions this time.\n")]
    [TestCase("APOLOGIES FOR ABSENCE\nApologies were received from Councillor Mole.\n\nMINUTES\nThe minutes of the meeting held on 4 May were signed.\n\nSALT STORE\nThe Clerk said that it was full.\n\nQUESTIONS FROM THE PUBLIC\nThere were no questions this time.\n")]
    [TestCase("APOLOGIES FOR ABSENCE – Apologies were received from Councillor Mole.\n\nMINUTES – The minutes of the meeting held on 4 May were signed.\n\nSALT STORE – The Clerk said that it was full.\n\nQUESTIONS FROM THE PUBLIC – There were no questions this time.\n")]
    public void LinesInCapitalsAreItems(string body) => Assert.That(Titles(body), Does.EndWith("MINUTES | SALT STORE | QUESTIONS FROM THE PUBLIC"));

    [TestCase("SALT STORE\n\nThe Clerk said that it was full.\n\nRESOLVED\n\nThat the report be noted.\n\nGATES\n\nThe Clerk said that two were red.\n\nLAMPS OUT IN MAY\n\nThe Clerk said that three were out.\n")]
    [TestCase("SALT STORE\n\nThe Clerk said that it was full.\n\nQUESTION 3\n\nWho swept the yard?\n\nGATES\n\nThe Clerk said that two were red.\n\nLAMPS OUT IN MAY\n\nThe Clerk said that three were out.\n")]
    public void CuesInCapitalsAreNone(string body) => Assert.That(Titles(body), Is.EqualTo("SALT STORE | GATES | LAMPS OUT IN MAY"));

    private static string Titles(string body) => string.Join(" | ", MinutesParser.Parse(Head + body).Items.Select(item => item.Title));
}
