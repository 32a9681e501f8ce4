namespace MinutesSearch.Parsing.Tests.Rules;

/// <summary>A sentence or two of minutes and what they are to be read as.</summary>
/// <param name="Id">What the rule is, and "no" or a variant behind it.</param>
/// <param name="Minutes">The minutes of one item; a first line "TITLE: …" names the item.</param>
/// <param name="Expected">The dump of its entries.</param>
public sealed record Rule(string Id, string Minutes, string Expected)
{
    /// <summary>The title of items whose rule does not depend on it.</summary>
    private const string PlainTitle = "7.  DEPOTS AND YARDS";

    public string Document => Minutes.StartsWith("TITLE: ", StringComparison.Ordinal) ? Minutes["TITLE: ".Length..] : PlainTitle + "\n\n" + Minutes;

    public string Actual => DocumentDump.Entries(MinutesParser.Parse(Document, new ParseOptions { Name = "rule.txt" }));
}

/// <summary>Reads a table of rules: id, minutes, expected, parted by tabs; "\n" and "\t" in a cell are line end and tab, "#" opens a comment.</summary>
internal static class RuleTable
{
    public static IEnumerable<Rule> Read(string name)
        => File.ReadLines(TestFolder.File("Rules", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new Rule(cells[0], Unescape(cells[1]), cells.Length > 2 ? Unescape(cells[2]).Replace(" || ", "\n", StringComparison.Ordinal) : ""));

    private static string Unescape(string cell) => cell.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
}
