namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Items that the Chair took out of their order.</summary>
public sealed class MovedItemsTests
{
    private static string Minutes(string moved) => "Fernholt Borough Council\n\nMinutes of the Works Panel held on 9 June 2025\n\n1. WELCOME\n\nThe Chair opened the meeting.\n\n2. MINUTES\n\nThey were long.\n\n"
        + $"3. GRIT\n\nThere was none.\n\n{moved}\n\nCouncillor Hunt asked who swept it.\n\n4. LAMPS\n\nThree were out.\n\n6. CLOSE\n\nThe Chair closed the meeting.\n";

    [Test]
    public void AnItemTakenEarlyIsAnItem() => Assert.That(Numbers(Minutes("5. THE SALT STORE")), Is.EqualTo("1 2 3 5 4 6"));

    [Test]
    public void ANumberedSentenceOutOfOrderIsNone() => Assert.That(Numbers(Minutes("5. There were many lamps that nobody had seen in the yard")), Is.EqualTo("1 2 3 4 6"));

    [Test]
    public void ANumberThatIsTakenIsNone() => Assert.That(Numbers(Minutes("2. THE SALT STORE")), Is.EqualTo("1 2 3 4 6"));

    private static string Numbers(string minutes) => string.Join(' ', MinutesParser.Parse(minutes).Items.Select(item => item.Number));
}
