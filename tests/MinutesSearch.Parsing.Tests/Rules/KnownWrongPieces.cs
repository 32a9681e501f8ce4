using MinutesSearch.Parsing.Extraction.Turns;

namespace MinutesSearch.Parsing.Tests.Rules;

/// <summary>Pieces that do not work as they are to; a row that has come right belongs with the tests of its piece.</summary>
public sealed class KnownWrongPieces
{
    /// <summary>Titles without numbers are only looked for where some line of the document is numbered.</summary>
    [TestCase("Works Panel\n\nPresent: Ann Pole, Ravi Lal\n\nWelcome to all\n\nThe Chair opened the meeting.\n\nGetting the gritters out\n\nMembers asked who drove them.\n\nThe closing of the tip\n\nThe tip would close in May.\n", 3)]
    public void TitlesWithoutAnyNumberAreStillNotFound(string text, int items)
        => Assert.That(MinutesParser.Parse(text, new ParseOptions { Name = "minutes.txt" }).Items, Has.Length.Not.EqualTo(items));

    /// <summary>The longer form "was substituting for" stands behind the shorter in the list, so "was" goes to the name.</summary>
    [TestCase("Works Panel\n\n1.  APOLOGIES\n\nCouncillor Hunt was substituting for Councillor Dale.\n\n2.  YARDS\n\nNone.\n")]
    public void WhoWasSubstitutingIsStillNotFound(string text)
        => Assert.That(MinutesParser.Parse(text).Attendance.Select(person => person.Presence), Has.None.EqualTo(Presence.Substitute));

    /// <summary>A plural's apostrophe is a mark of its own, so these rows of question-labels.tsv match nothing.</summary>
    [TestCase("Officers' response")]
    [TestCase("Officers’ response")]
    public void ALabelWithAPluralsApostropheIsStillNoLabel(string label) => Assert.That(QuestionLabel.Read(label, 0, label.Length), Is.Null);

    /// <summary>Short minutes under an attendance table are taken for a slide.</summary>
    [TestCase("Works Panel\n\n| Present | Apologies |\n| --- | --- |\n| Cllr A Barr | Cllr E Foss |\n| Cllr B Cole | Cllr F Gale |\n\n1.  WELCOME\n\nThe Chair opened the meeting.\n\n2.  YARDS\n\nMembers asked who swept it.\n")]
    public void ShortMinutesBelowATableAreStillADeck(string text) => Assert.That(MinutesParser.Parse(text).Kind, Is.EqualTo(DocumentKind.Slides));

    /// <summary>Where the document opens with its first item, a date of its running text passes for the meeting's.</summary>
    [TestCase("1.  APOLOGIES\n\nThere were none.\n\n2.  YARDS\n\nThe yard was sold on 9 June 1961.\n")]
    public void ADateInRunningTextIsStillTheMeetings(string text) => Assert.That(MinutesParser.Parse(text).Date, Is.Not.Null);

    /// <summary>A footer that stays because it is the first of its kind parts the sentence that goes on over the page.</summary>
    [TestCase("1.  YARDS\n\nThe crews sweep the lanes of the whole town\nand clear the drains when they can. The new\nyard that was bought by the council last is\n\nWorks Panel minutes\nPage 1 of 2\n\nopen from May and will be shut for the whole\nof June.\n\nWorks Panel minutes\nPage 2 of 2\n")]
    public void TheFirstFooterStillPartsASentence(string text)
        => Assert.That(MinutesParser.Parse(text).Items[0].Entries, Has.Length.Not.EqualTo(1));

    /// <summary>Under the item of the apologies a bare list of names tells who sent them.</summary>
    [TestCase("230  APOLOGIES – Cllr K Hunt (holiday). Accepted.\n\n231  YARDS – None.\n")]
    public void ABareListOfApologiesIsStillNotRead(string text) => Assert.That(MinutesParser.Parse(text).Attendance, Is.Empty);
}
