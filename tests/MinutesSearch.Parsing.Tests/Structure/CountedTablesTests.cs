using System.Text;

namespace MinutesSearch.Parsing.Tests.Structure;

/// <summary>Minutes typed into a table that has no heads: its first column counts the items.</summary>
public sealed class CountedTablesTests
{
    private const string Long = "The Clerk reported that the lamp in the lane was out, and that the firm would mend it in May.";

    [TestCase("<tr><td>1</td><td><b>Welcome</b><p>@</p></td></tr><tr><td>2</td><td><b>Lamps</b><p>@</p></td></tr><tr><td>3</td><td><b>Gates</b><p>@</p></td></tr><tr><td>4</td><td><b>Close</b><p>@</p></td></tr>")]
    [TestCase("<tr><td>1.</td><td>Welcome</td><td>@</td></tr><tr><td>2.</td><td>Lamps</td><td>@</td></tr><tr><td>3.</td><td>Gates</td><td>@</td></tr><tr><td>4.</td><td>Close</td><td>@</td></tr>")]
    [TestCase("<tr><td>1</td><td><b>Welcome</b></td></tr><tr><td></td><td>@</td></tr><tr><td>2</td><td><b>Lamps</b></td></tr><tr><td></td><td>@</td></tr><tr><td>3</td><td><b>Gates</b></td></tr><tr><td></td><td>@</td></tr><tr><td>4</td><td><b>Close</b></td></tr><tr><td></td><td>@</td></tr>")]
    public void NumbersThatGoOnBesideTextAreItems(string rows)
    {
        var items = Parse(rows.Replace("@", Long, StringComparison.Ordinal)).Items;
        Assert.That(items.Select(item => $"{item.Number} {item.Title}"), Is.EqualTo(new[] { "1 Welcome", "2 Lamps", "3 Gates", "4 Close" }));
        Assert.That(items.Select(item => item.Entries.Single().Text), Has.All.EqualTo(Long));
    }

    [TestCase("<tr><td>1</td><td>North</td><td>12</td></tr><tr><td>2</td><td>South</td><td>9</td></tr><tr><td>3</td><td>East</td><td>7</td></tr><tr><td>4</td><td>West</td><td>3</td></tr>")]
    [TestCase("<tr><td>4</td><td>@</td></tr><tr><td>9</td><td>@</td></tr><tr><td>2</td><td>@</td></tr><tr><td>31</td><td>@</td></tr>")]
    [TestCase("<tr><th>No</th><th>Action</th><th>Owner</th></tr><tr><td>1</td><td>@</td><td>Clerk</td></tr><tr><td>2</td><td>@</td><td>Clerk</td></tr><tr><td>3</td><td>@</td><td>Clerk</td></tr><tr><td>4</td><td>@</td><td>Clerk</td></tr>")]
    public void ListsOfPlacesAndActionsAreNone(string rows) => Assert.That(Parse(rows.Replace("@", Long, StringComparison.Ordinal)).Items, Has.Length.LessThan(2));

    private static MinutesDocument Parse(string rows)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<html><body><main><h1>Works Panel</h1><p>Fernholt Town Council</p><p>Present: Councillor Hunt</p><table>{rows}</table></main></body></html>"));
        return MinutesParser.Parse(stream, new() { Name = "a.html" });
    }
}
