using MinutesSearch.Parsing.Extraction.Turns;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Tests.Lexicon;

/// <summary>Every row of every table has the cells and the values that its reader knows.</summary>
public sealed class LexiconTests
{
    private static readonly string[] Sides = Enum.GetNames<Side>();

    private static readonly Dictionary<string, string[]?[]> Tables = new()
    {
        ["attendance.tsv"] = [null, ["present", "apologies", "substitute", "in attendance"]],
        ["attendance-verbs.tsv"] = [null, ["behind", "front"], ["present", "apologies", "substitute", "in attendance"]],
        ["groups.tsv"] = [null, Sides, ["bare", "det"]],
        ["labels.tsv"] = [null, Enum.GetNames<LabelKind>()],
        ["list-headers.tsv"] = [null, Enum.GetNames<ListKind>()],
        ["nominals.tsv"] = [null, ["A", "V", "Q"]],
        ["openers.tsv"] = [null, ["question", "needs", "answer"]],
        ["outcomes.tsv"] = [null, Enum.GetNames<Outcome>()],
        ["question-labels.tsv"] = [null, Enum.GetNames<QuestionPart>()],
        ["roles.tsv"] = [null, Sides],
        ["styles.tsv"] = [null, ["member", "officer", "-"], ["one", "many"]],
        ["table-heads.tsv"] = [null, Enum.GetNames<Column>()],
        ["verbs.tsv"] = [null, null],
    };

    private static readonly string[] Lists =
    [
        "abbreviations.txt", "adverbs.txt", "agenda-titles.txt", "attendance-notes.txt", "bodies.txt", "commitments.txt", "connectives.txt", "decided-things.txt", "deciding-verbs.txt", "decision-openers.txt",
        "done-for.txt", "due.txt", "feelings.txt", "honours.txt", "hyphen-prefixes.txt", "leads.txt", "no-actions.txt", "no-names.txt", "organisation-words.txt", "organisations.txt",
        "procedure.txt", "task-verbs.txt",
    ];

    [TestCaseSource(nameof(TableNames))]
    public void ATableHasTheCellsAndValuesThatItsReaderKnows(string name) => Assert.Multiple(() =>
    {
        var columns = Tables[name];
        foreach (var row in Lexicons.Rows(MinutesLexicon.Default, name))
        {
            Assert.That(row, Has.Length.EqualTo(columns.Length), $"{name}: {row[0]}");
            for (int i = 0; i < Math.Min(row.Length, columns.Length); i++)
            {
                Assert.That(row[i], Is.EqualTo(row[i].Trim()).And.Not.Empty, $"{name}: {row[0]}");
                if (columns[i] is { } known) Assert.That(known, Does.Contain(row[i]).IgnoreCase, $"{name}: {row[0]}");
            }
        }
    });

    [TestCaseSource(nameof(TableNames))]
    [TestCaseSource(nameof(Lists))]
    public void NothingStandsInATableTwice(string name)
    {
        var twice = Lexicons.Rows(MinutesLexicon.Default, name).GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.That(twice, Is.Empty);
    }

    [TestCaseSource(nameof(Lists))]
    public void AListHasNoBlankAndNoTab(string name)
    {
        foreach (string line in Lexicons.Lines(MinutesLexicon.Default, name)) Assert.That(line, Is.EqualTo(line.Trim()).And.Not.Contain("\t").And.Not.Contain("  "));
    }

    [TestCase("attendance.tsv")]
    [TestCase("groups.tsv")]
    [TestCase("labels.tsv")]
    [TestCase("list-headers.tsv")]
    [TestCase("openers.tsv")]
    [TestCase("outcomes.tsv")]
    [TestCase("question-labels.tsv")]
    [TestCase("roles.tsv")]
    [TestCase("verbs.tsv")]
    [TestCase("adverbs.txt")]
    [TestCase("commitments.txt")]
    [TestCase("connectives.txt")]
    [TestCase("decided-things.txt")]
    [TestCase("done-for.txt")]
    [TestCase("due.txt")]
    [TestCase("feelings.txt")]
    [TestCase("hyphen-prefixes.txt")]
    [TestCase("leads.txt")]
    [TestCase("no-names.txt")]
    [TestCase("organisations.txt")]
    public void WordsAreInLowerCase(string name)
    {
        foreach (var row in Lexicons.Rows(MinutesLexicon.Default, name)) Assert.That(row[0].Any(char.IsUpper) && name != "roles.tsv", Is.False, $"{name}: {row[0]}");
    }

    [TestCase("bodies.txt")]
    [TestCase("procedure.txt")]
    [TestCase("styles.tsv")]
    public void NamesOpenWithACapital(string name)
    {
        foreach (var row in Lexicons.Rows(MinutesLexicon.Default, name)) Assert.That(char.IsUpper(row[0][0]), Is.True, $"{name}: {row[0]}");
    }

    [Test]
    public void AVerbsUsesAreLettersThatMeanSomething()
    {
        foreach (var row in Lexicons.Rows(MinutesLexicon.Default, "verbs.tsv")) Assert.That(row[1].Except("ARVvPX"), Is.Empty, row[0]);
    }

    [Test]
    public void AnExplicitReplyIsAReply()
    {
        foreach (var row in Lexicons.Rows(MinutesLexicon.Default, "verbs.tsv").Where(row => row[1].Contains('X'))) Assert.That(row[1], Does.Contain("R"), row[0]);
    }

    /// <summary>The first row that is found decides, so a row whose words hold an earlier row's words would never be found.</summary>
    [Test]
    public void NoListHeaderIsHiddenByAnEarlierOne()
    {
        var rows = Lexicons.Rows(MinutesLexicon.Default, "list-headers.tsv");
        var hidden = from later in Enumerable.Range(0, rows.Length)
                     from earlier in Enumerable.Range(0, later)
                     where rows[later][0].Contains(rows[earlier][0], StringComparison.OrdinalIgnoreCase)
                     select $"{rows[later][0]} < {rows[earlier][0]}";
        Assert.That(hidden, Is.Empty);
    }

    [Test]
    public void AnAuthorityHasANameItsOfficialNameItsHostAndItsNation() => Assert.Multiple(() =>
    {
        foreach (var row in Lexicons.Rows(MinutesLexicon.Default, "authorities.tsv"))
        {
            Assert.That(row, Has.Length.EqualTo(4), row[0]);
            Assert.That(new[] { "ENG", "SCT", "WLS", "NIR" }, Does.Contain(row[3]), row[0]);
            Assert.That(row[0].Trim(), Is.EqualTo(row[0]).And.Not.Empty);
            Assert.That(row[2].Length == 0 || (row[2].Contains('.') && !row[2].Contains('/') && !row[2].Any(char.IsUpper)), Is.True, row[0]);
        }
    });

    [Test]
    public void NoTwoAuthoritiesShareAnOfficialNameAndAHost()
        => Assert.That(Lexicons.Rows(MinutesLexicon.Default, "authorities.tsv").Select(row => (row[0], row[1], row[2])), Is.Unique);

    [Test]
    public void EveryEmbeddedTableIsTested()
    {
        var embedded = typeof(MinutesParser).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal) || name.EndsWith(".txt", StringComparison.Ordinal));
        Assert.That(embedded.Except([.. Tables.Keys, .. Lists, "authorities.tsv", .. OfOthers]), Is.Empty);
    }

    /// <summary>Tables of the figures and of the page readers, which have tests of their own.</summary>
    private static readonly string[] OfOthers = ["figure-contexts.tsv", "figure-phrases.tsv", "figure-words.tsv"];

    [Test]
    public void AnUnknownTableIsAnErrorOfThisLibrary() => Assert.That(() => Lexicons.Lines(MinutesLexicon.Default, "no-such.tsv"), Throws.InvalidOperationException);

    private static string[] TableNames() => [.. Tables.Keys];
}
