using System.Text;

namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Items whose title and text stand in one paragraph.</summary>
public sealed class RunInTitlesTests
{
    private const string Head = "Fernholt Town Council\n\nMinutes of the meeting held on 9 June 2025\n\n";

    [TestCase("12/25  Apologies. Cllr Hunt was away.\n\n13/25  Gates. Mr Lal asked who swept the yard. The Clerk said that a firm did.\n\n14/25  Lamps in the lane. Three were out.\n\n15/25  Close. The meeting closed at nine.\n")]
    [TestCase("12  APOLOGIES. Cllr Hunt was away.\n\n13  GATES. Mr Lal asked who swept the yard. The Clerk said that a firm did.\n\n14  LAMPS IN THE LANE. Three were out.\n\n15  CLOSE. The meeting closed at nine.\n")]
    [TestCase("12. Apologies: Cllr Hunt was away.\n\n13. Gates: Mr Lal asked who swept the yard. The Clerk said that a firm did.\n\n14. Lamps in the lane: Three were out.\n\n15. Close: The meeting closed at nine.\n")]
    [TestCase("12. Apologies – Cllr Hunt was away.\n\n13. Gates – Mr Lal asked who swept the yard. The Clerk said that a firm did.\n\n14. Lamps in the lane – Three were out.\n\n15. Close – The meeting closed at nine.\n")]
    public void AFewWordsBeforeAStopAreTheTitle(string body)
    {
        var items = MinutesParser.Parse(Head + body).Items;
        Assert.That(items.Select(item => item.Title.ToLowerInvariant()), Is.EqualTo(new[] { "apologies", "gates", "lamps in the lane", "close" }));
        Assert.That(items[1].Entries.Select(entry => entry.Text), Is.EqualTo(new[] { "Mr Lal asked who swept the yard.", "The Clerk said that a firm did." }));
    }

    [Test]
    public void ASentenceIsNoTitle()
        => Assert.That(MinutesParser.Parse(Head + "12. The Chair welcomed everybody. It was raining.\n\n13. Cllr Hunt asked who swept it. A firm did.\n\n14. Members were pleased. They said so.\n\n15. It was noted. The meeting closed.\n").Items.Select(item => item.Title),
            Has.None.EqualTo("The Chair welcomed everybody").And.None.EqualTo("Members were pleased"));

    [Test]
    public void ATitleWithADashAndNoTextIsWhole()
        => Assert.That(MinutesParser.Parse(Head + "12. Apologies\n\nNone.\n\n13. Local Plan – second stage\n\nThe Chair spoke.\n\n14. Budget: next year\n\nThe Clerk spoke.\n").Items.Select(item => item.Title),
            Is.EqualTo(new[] { "Apologies", "Local Plan – second stage", "Budget: next year" }));

    [Test]
    public void BoldWordsBeforePlainOnesAreTheTitle()
        => Assert.That(Titles("<p><strong>12/25&nbsp; Who swept what, and when?</strong> Cllr Hunt was away.</p><p><strong>13/25&nbsp; Gates to the old depot beside the lane.</strong> Mr Lal had seen two.</p><p><strong>14/25&nbsp; Close.</strong> The meeting closed at nine.</p>"),
            Is.EqualTo("Who swept what, and when? | Gates to the old depot beside the lane | Close"));

    [Test]
    public void ABoldSpeakerIsNoTitle()
        => Assert.That(Titles("<p>1. Welcome</p><p>The Chair spoke.</p><p>2. Gates</p><p>3. <strong>Cllr Hunt</strong> asked who swept the yard.</p><p>4. <strong>Cllr Lal</strong> asked who mended it.</p>"), Does.Not.Contain("Cllr Hunt |"));

    private static string Titles(string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<html><body><main><h1>Works Panel</h1><p>Fernholt Town Council</p>{body}</main></body></html>"));
        return string.Join(" | ", MinutesParser.Parse(stream, new() { Name = "a.html" }).Items.Select(item => item.Title));
    }
}
