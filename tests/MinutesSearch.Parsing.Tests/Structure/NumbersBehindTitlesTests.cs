namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Items whose number stands behind the title or before the text below it.</summary>
public sealed class NumbersBehindTitlesTests
{
    private const string Head = "Fernholt Borough Council\n\nMinutes of the Works Panel held on 9 June 2025\n\nPresent: Councillors A Hunt (Chair) and B Lal\n\n";
    private const string Expected = "45 salt store | 46 gates | 47 lamps in the lane | 48 close";

    [TestCase("Salt store (45)", "Gates (46)", "Lamps in the lane (47)", "Close (48)")]
    [TestCase("SALT STORE [45]", "GATES [46]", "LAMPS IN THE LANE [47]", "CLOSE [48]")]
    [TestCase("Salt store – Minute 45", "Gates – Minute 46", "Lamps in the lane – Minute 47", "Close – Minute 48")]
    [TestCase("SALT STORE (Minute No. 45)", "GATES (Minute No. 46)", "LAMPS IN THE LANE (Minute No. 47)", "CLOSE (Minute No. 48)")]
    [TestCase("Salt store\t45", "Gates\t46", "Lamps in the lane\t47", "Close\t48")]
    [TestCase("SALT STORE      45", "GATES      46", "LAMPS IN THE LANE      47", "CLOSE      48")]
    public void TheNumberBehindATitleIsTheItems(string first, string second, string third, string fourth)
        => Assert.That(Items(Body(first, second, third, fourth, "")), Is.EqualTo(Expected));

    [TestCase("W45/25")]
    [TestCase("45/25")]
    [TestCase("W/25/45")]
    public void AReferenceBehindATitleOrBelowItIsTheItems(string reference)
    {
        string Next(int n) => reference.Replace("45", n.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        string expected = Expected;
        for (int n = 45; n < 49; n++) expected = expected.Replace($"{n} ", $"{Next(n)} ", StringComparison.Ordinal);
        Assert.That(Items(Body($"SALT STORE   {Next(45)}", $"GATES   {Next(46)}", $"LAMPS IN THE LANE   {Next(47)}", $"CLOSE   {Next(48)}", "")), Is.EqualTo(expected));
        Assert.That(Items(Body("SALT STORE", "GATES", "LAMPS IN THE LANE", "CLOSE", reference + "\t")), Is.EqualTo(expected));
    }

    [Test]
    public void TextBelowATitleLosesItsNumberAndMayBeAResolution()
    {
        var items = MinutesParser.Parse(Head + "SALT STORE\n\nW45/25\tRESOLVED – That the store be swept.\n\nGATES\n\nW46/25\tPaint – The Clerk spoke of the paint, which was red.\n\nLAMPS\n\nW47/25\tCouncillor Lal asked who lit them. The Clerk said that a firm did.\n\nCLOSE\n\nW48/25\tThere was no other business.\n").Items;
        Assert.That(items.Select(item => item.Title), Is.EqualTo(new[] { "SALT STORE", "GATES", "LAMPS", "CLOSE" }));
        Assert.That(items[0].Entries.Select(entry => entry.Text), Is.EqualTo(new[] { "That the store be swept." }));
    }

    // Shares of seats, years and the numbers of paragraphs count nothing, or not from title to title.
    [TestCase("Salt store (12)", "Gates (9)", "Lamps in the lane (31)", "Close (4)")]
    [TestCase("Plan for salt (2022)", "Plan for gates (2023)", "Plan for lamps (2024)", "Plan for lanes (2025)")]
    [TestCase("Salt store in 45", "Gates of 46", "Lamps in the lane in 47", "Close of 48")]
    public void OtherNumbersBehindATitleAreNot(string first, string second, string third, string fourth)
        => Assert.That(MinutesParser.Parse(Head + Body(first, second, third, fourth, "")).Items.Where(item => item.Number is not null), Is.Empty);

    [Test]
    public void NumbersOfParagraphsAreNotTheItems()
        => Assert.That(MinutesParser.Parse(Head + "SALT STORE\n\n1.  The Chair spoke of the store.\n\n2.  The Clerk spoke of it too.\n\nGATES\n\n3.  The Chair spoke of the gates.\n\n4.  The Clerk had painted two of them.\n\nLAMPS\n\n5.  The Chair spoke of the lamps.\n\n6.  The Clerk had lit two of them.\n\nCLOSE\n\n7.  The Chair closed the meeting.\n\n8.  The Clerk locked the door.\n").Items.Select(item => $"{item.Number} {item.Title}"),
            Has.None.EqualTo("1 SALT STORE").And.None.EqualTo("3 GATES"));

    private static string Body(string first, string second, string third, string fourth, string number)
    {
        string Text(int step, string text) => number.Replace("45", (45 + step).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) + text;
        return $"{first}\n\n{Text(0, "The Clerk said that it was full.")}\n\n{second}\n\n{Text(1, "The Chair said that two were red.")}\n\n{third}\n\n{Text(2, "Three of them were out in May.")}\n\n{fourth}\n\n{Text(3, "The meeting closed at nine o'clock.")}\n";
    }

    private static string Items(string body)
        => string.Join(" | ", MinutesParser.Parse(Head + body).Items.Select(item => $"{item.Number} {item.Title.ToLowerInvariant()}"));
}
