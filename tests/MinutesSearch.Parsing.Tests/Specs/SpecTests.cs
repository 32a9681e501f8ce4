using System.Text;

namespace MinutesSearch.Parsing.Tests.Specs;

/// <summary>
/// Excerpts of minutes and slides, each in one clerk's style, beside the dump of what is to be read in them. UPDATE_SPECS=1
/// rewrites the dumps: check each of them by eye before it is committed.
/// </summary>
public sealed class SpecTests
{
    [TestCaseSource(nameof(Names))]
    public void AnExcerptIsReadAsExpected(string name)
    {
        string document = TestFolder.File("Specs", name);
        string expected = Path.ChangeExtension(document, ".expected.txt");
        string actual = DocumentDump.Whole(MinutesParser.ParseFile(document, new ParseOptions { Name = name }));
        if (TestFolder.Updates("UPDATE_SPECS")) File.WriteAllText(expected, actual);
        string wanted = File.Exists(expected) ? File.ReadAllText(expected).ReplaceLineEndings("\n") : "";
        if (actual != wanted) Assert.Fail($"{name} is read otherwise (- expected, + actual):\n{Difference(wanted.Split('\n'), actual.Split('\n'))}");
    }

    [Test]
    public void EveryExpectationHasItsExcerpt()
    {
        var expected = Directory.GetFiles(TestFolder.File("Specs"), "*.expected.txt").Select(Path.GetFileName).Select(file => file!.Replace(".expected.txt", "", StringComparison.Ordinal));
        Assert.That(expected, Is.EquivalentTo(Names().Select(Path.GetFileNameWithoutExtension)));
    }

    private static IEnumerable<string> Names()
        => Directory.GetFiles(TestFolder.File("Specs"))
            .Where(file => !file.EndsWith(".expected.txt", StringComparison.Ordinal) && !file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of both by their longest common subsequence; equal lines stand once, with two blanks before them.</summary>
    private static string Difference(string[] wanted, string[] actual)
    {
        var common = Common(wanted, actual);
        var lines = new StringBuilder();
        int i = 0, j = 0;
        while (i < wanted.Length || j < actual.Length)
        {
            if (i < wanted.Length && j < actual.Length && wanted[i] == actual[j]) { lines.Append("  ").AppendLine(wanted[i++]); j++; }
            else if (j >= actual.Length || (i < wanted.Length && common[i + 1, j] >= common[i, j + 1])) lines.Append("- ").AppendLine(wanted[i++]);
            else lines.Append("+ ").AppendLine(actual[j++]);
        }
        return lines.ToString();
    }

    private static int[,] Common(string[] wanted, string[] actual)
    {
        var common = new int[wanted.Length + 1, actual.Length + 1];
        for (int i = wanted.Length - 1; i >= 0; i--)
        {
            for (int j = actual.Length - 1; j >= 0; j--)
                common[i, j] = wanted[i] == actual[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }
}
