namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Minutes that were typed into a table, with columns for what is to be done, by whom and by when.</summary>
public sealed class MinutesInTablesTests
{
    private const string Head = "# Fernholt Borough Council\n\nMinutes of the Works Panel held on 9 June 2025\n\n";

    private const string Rows = """
        | Item | Discussion | Action |
        | --- | --- | --- |
        | 1. Salt store | Councillor Hunt asked who swept the store. Mr Lal replied that a firm swept it every week. | Mr Lal to send the firm's rota |
        | 2. Lamps | The clerk reported that three lamps in the ginnel were out, and would be mended in the summer. | None |
        """;

    [Test]
    public void ARowIsAnItemWithWhatWasSaid() => Assert.That(
        MinutesParser.Parse(Head + Rows).Items.Select(item => $"{item.Number} {item.Title}: {string.Join(' ', item.Entries.Select(Kind))}"),
        Is.EqualTo(new[] { "1 Salt store: Question Response ActionPoint", "2 Lamps: Statement" }));

    [Test]
    public void TheCellForActionsHoldsATaskWithItsOwner() => Assert.That(Actions(Head + Rows), Is.EqualTo(new[] { "Mr Lal to send the firm's rota / Mr Lal" }));

    [Test]
    public void AnOwnerAloneIsToDoWhatTheTextBesideItPromises() => Assert.That(
        Actions(Head + "| No | Discussion | Owner |\n| --- | --- | --- |\n| 1 | The bins were full again. Mr Lal agreed to circulate the rota of the crews to the panel. | RL |\n| 2 | The panel noted that the bins in the yard were full again. | |\n"),
        Is.EqualTo(new[] { "Mr Lal agreed to circulate the rota of the crews to the panel. / RL" }));

    [Test]
    public void AsManyOwnersAndDatesAsTasksBelongToOneEach() => Assert.That(
        Actions("<h1>Fernholt Borough Council</h1><p>Minutes of the Works Panel held on 9 June 2025</p><table><tr><th>Item</th><th>Notes</th><th>Action</th><th>Owner</th><th>Due</th></tr>"
            + "<tr><td>1. Grit</td><td>The panel heard that the grit bins stood empty in the frost of last winter.</td><td><p>Fill the bins on the hill</p><p>Order a second spreader</p></td><td><p>RL</p><p>SB</p></td><td><p>May 2025</p><p>June 2025</p></td></tr></table>"),
        Is.EqualTo(new[] { "Fill the bins on the hill / RL / May 2025", "Order a second spreader / SB / June 2025" }));

    [Test]
    public void AMonthBehindADashIsWhenNotWho() => Assert.That(
        Actions(Head + Rows.Replace("Mr Lal to send the firm's rota", "Mr Lal to send the firm's rota – April", StringComparison.Ordinal)),
        Is.EqualTo(new[] { "Mr Lal to send the firm's rota / Mr Lal / April" }));

    [Test]
    public void ATableWithoutHeadsGoesOnWithTheColumnsOfTheOneBeforeIt() => Assert.That(
        Actions(Head + Rows + "\n\n| Lamps | 2024 |\n| --- | --- |\n| Out | 3 |\n\n| | | |\n| --- | --- | --- |\n| 3. Bins | The bins of the yard were full again, and Councillor Hunt was sorry to see it. | RL to empty them |\n"),
        Is.EqualTo(new[] { "Mr Lal to send the firm's rota / Mr Lal", "RL to empty them / RL" }));

    [Test]
    public void ATableWithoutHeadsAndWithoutOneBeforeItStaysATable() => Assert.That(
        MinutesParser.Parse(Head + "| | | |\n| --- | --- | --- |\n| 3. Bins | The bins of the yard were full again, and Councillor Hunt was sorry to see it. | RL to empty them |\n").Items.Select(item => item.Title),
        Has.None.EqualTo("Bins"));

    [Test]
    public void ATableOfDataStaysATable() => Assert.That(
        MinutesParser.Parse(Head + "1. Lamps\n\n| Item | Cost | Owner |\n| --- | --- | --- |\n| Lamps | £300 | Works |\n| Posts | £90 | Works |\n").Items.SelectMany(item => item.Entries).Select(Kind),
        Has.None.EqualTo("ActionPoint"));

    [Test]
    public void ANoteThatNothingIsToBeDoneIsNoAction() => Assert.That(
        Actions(Head + Rows.Replace("Mr Lal to send the firm's rota", "No action required", StringComparison.Ordinal)), Is.Empty);

    private static string[] Actions(string body)
        => [.. MinutesParser.Parse(body).Items.SelectMany(item => item.Entries).OfType<ActionPoint>().Select(action => string.Join(" / ", new[] { action.Text, action.Owner, action.Due?.ToString() }.OfType<string>()))];

    private static string Kind(Entry entry) => entry.GetType().Name;
}
