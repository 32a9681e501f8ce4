namespace MinutesSearch.Cli.Tests;

/// <summary>Rows of a user's own for the parser's tables.</summary>
public sealed class LexiconTests
{
    private const string Minutes = """
        Sandmere Borough Council
        Housing Scrutiny Panel
        4. Voids
        Councillor Reed grilled how long relets took.
        The Head of Housing replied that relets took 31 days.
        """;

    private Workspace _workspace = null!;

    [SetUp]
    public void MakeFolder()
    {
        _workspace = new Workspace();
        _workspace.Write("papers/sandmere.txt", Minutes);
        _workspace.Write("habits/verbs.tsv", "# of our clerk\ngrilled\tA\n");
    }

    [TearDown]
    public void RemoveFolder() => _workspace.Dispose();

    [TestCase("habits/verbs.tsv")]
    [TestCase("habits")]
    public void Parse_goes_by_the_rows_of_a_file_or_a_folder(string lexicon)
    {
        Assert.That(_workspace.Run("parse", "papers/sandmere.txt", "--format", "json").Output, Does.Not.Contain("\"question\""));
        Assert.That(_workspace.Run("parse", "papers/sandmere.txt", "--format", "json", "--lexicon", lexicon).Output, Does.Contain("\"question\""));
    }

    [Test]
    public void A_changed_lexicon_reads_the_documents_again_and_the_same_one_does_not()
    {
        Assert.That(_workspace.Run("index", "papers").Output, Does.Contain("(1 added, 0 replaced)"));
        Assert.That(_workspace.Run("index", "papers", "--lexicon", "habits").Output, Does.Contain("(0 added, 1 replaced)"));
        Assert.That(_workspace.Run("search", "relets", "--kind", "question").ExitCode, Is.Zero);
        Assert.That(_workspace.Run("index", "papers", "--lexicon", "habits/verbs.tsv").Output, Does.Contain("(0 added, 0 replaced)"), "the same rows");
        _workspace.Write("habits/verbs.tsv", "grilled\tR\n");
        Assert.That(_workspace.Run("index", "papers", "--lexicon", "habits").Output, Does.Contain("(0 added, 1 replaced)"));
    }

    [Test]
    public void A_comment_in_a_lexicon_reads_nothing_again()
    {
        _workspace.Run("index", "papers", "--lexicon", "habits");
        _workspace.Write("habits/verbs.tsv", "# of our new clerk\n\ngrilled\tA\n");
        Assert.That(_workspace.Run("index", "papers", "--lexicon", "habits").Output, Does.Contain("(0 added, 0 replaced)"));
    }

    [TestCase("verbs.tsv", "grilled\tA\nbaked\n", "verbs.tsv, line 2: a row of verbs.tsv has 2 cells parted by tabs, such as 'asked<tab>A'")]
    [TestCase("roles.tsv", "# ours\ngrand wizard\tmagic\n", "roles.tsv, line 2: 'grand wizard<tab>magic' is no row of roles.tsv")]
    [TestCase("clerk.tsv", "grilled\tA\n", "clerk.tsv' is named like no table of the lexicon: name it for the one that its rows belong to, abbreviations.txt, ")]
    public void A_row_that_cannot_be_used_is_said_with_its_file_and_line(string file, string rows, string message)
    {
        _workspace.Write(file, rows);
        foreach (string[] command in new string[][] { ["parse", "papers/sandmere.txt"], ["index", "papers"], ["serve", "--check", "--watch", "papers"] })
        {
            var outcome = _workspace.Run([.. command, "--lexicon", file]);
            Assert.That((outcome.ExitCode, outcome.ErrorLines.Length, outcome.Output), Is.EqualTo((2, 1, "")), command[0]);
            Assert.That(outcome.Error, Does.Contain(message));
        }
        Assert.That(_workspace.PathOf("minutes.db"), Does.Not.Exist, "nothing was read");
    }

    [Test]
    public void The_tables_are_listed_each_with_what_it_is_for()
    {
        var lines = _workspace.Run("lexicon").Output.TrimEnd().Split('\n');
        Assert.That(lines, Has.Length.EqualTo(MinutesSearch.Parsing.MinutesLexicon.Tables.Length).And.All.Match(@"^[a-z-]+\.(tsv|txt) +\S.{5,}$"));
    }

    [Test]
    public void A_table_is_printed_as_one_would_write_it()
        => Assert.That(_workspace.Run("lexicon", "verbs.tsv").Output, Does.StartWith("# What speakers do").And.Contain("\nasked\tA\n"));
}
