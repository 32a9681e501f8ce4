namespace MinutesSearch.Parsing.Tests.Lexicon;

/// <summary>Rows of one's own beside the library's.</summary>
public sealed class OwnLexiconTests
{
    private const string Probed = """
        Sandmere Borough Council
        Housing Scrutiny Panel
        4. Voids
        Councillor Reed grilled how long relets took.
        The Head of Housing replied that relets took 31 days.
        """;

    [Test]
    public void AVerbOfOnesOwnAsks()
    {
        var lexicon = With("verbs.tsv", "grilled\tA");
        Assert.That(Questions(Probed, MinutesLexicon.Default), Is.Empty);
        Assert.That(Questions(Probed, lexicon), Is.EqualTo(new[] { "Councillor Reed grilled how long relets took." }));
    }

    [Test]
    public void TheLibrarysOwnWordsStayAsTheyAreForOthers()
    {
        var lexicon = With("verbs.tsv", "grilled\tA");
        _ = Questions(Probed, lexicon);
        Assert.That(Questions(Probed, MinutesLexicon.Default), Is.Empty);
    }

    [Test]
    public void ARowOfOnesOwnTakesThePlaceOfTheLibrarys()
    {
        var lexicon = With("roles.tsv", "head\tpublic");
        var response = MinutesParser.Parse(Probed.Replace("grilled", "asked", StringComparison.Ordinal), new ParseOptions { Lexicon = lexicon }).Items[0].Entries.OfType<Response>().Single();
        Assert.That(response.Speaker!.Side, Is.EqualTo(Side.Public));
    }

    [Test]
    public void ACouncilOfOnesOwnIsKnownByItsHost()
    {
        var lexicon = With("authorities.tsv", "Sandmere\tSandmere Borough Council\tdemocracy.sandmere.example\tENG");
        var document = MinutesParser.Parse("Minutes\n1. Apologies\nNone.", new ParseOptions { Lexicon = lexicon, Name = "https://democracy.sandmere.example/ieListDocuments.aspx?MId=1" });
        Assert.That(document.Authority, Is.EqualTo("Sandmere"));
    }

    [Test]
    public void AQualifierOfOnesOwnStandsBeforeItsFigure()
    {
        var lexicon = With("figure-phrases.tsv", "qualifier\tgive or take");
        var figure = MinutesParser.Parse("1. Voids\nThe panel noted that give or take 40% of homes were empty.", new ParseOptions { Lexicon = lexicon }).Figures.Single();
        Assert.That(figure.Qualifier, Is.EqualTo("give or take"));
    }

    [Test]
    public void OneLexiconServesManyThreads()
    {
        var lexicon = With("verbs.tsv", "grilled\tA");
        var counts = Enumerable.Range(0, 64).AsParallel().Select(i => Questions(Probed, i % 2 == 0 ? lexicon : MinutesLexicon.Default).Length == (i % 2 == 0 ? 1 : 0)).ToArray();
        Assert.That(counts, Is.All.True);
    }

    [Test]
    public void AFileIsNamedLikeItsTable()
    {
        string folder = Directory.CreateTempSubdirectory("minutes-lexicon-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "verbs.tsv"), "# of our clerk\ngrilled\tA\n");
            File.WriteAllText(Path.Combine(folder, "notes.md"), "nothing of the lexicon");
            Assert.That(Questions(Probed, MinutesLexicon.Default.WithFolder(folder)), Has.Length.EqualTo(1));
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    [TestCase("verbs.tsv", "grilled", "mine, line 1: a row of verbs.tsv has 2 cells")]
    [TestCase("roles.tsv", "grand wizard\tmagic", "mine, line 1: 'grand wizard<tab>magic' is no row of roles.tsv")]
    [TestCase("figure-phrases.tsv", "nonsense\tgive or take", "there is no kind 'nonsense'")]
    [TestCase("verb.tsv", "grilled\tA", "The lexicon has no table 'verb.tsv': it has abbreviations.txt")]
    public void ARowThatCannotBeReadIsRefusedWithItsLine(string table, string row, string message)
        => Assert.That(() => With(table, row), Throws.TypeOf<LexiconFormatException>().With.Message.Contain(message));

    [Test]
    public void TheFingerprintIsThatOfTheRowsOfOnesOwn()
    {
        Assert.That(MinutesLexicon.Default.Fingerprint, Is.Empty);
        Assert.That(With("verbs.tsv", "# nothing yet").Fingerprint, Is.Empty);
        Assert.That(With("verbs.tsv", "grilled\tA").Fingerprint, Is.EqualTo(With("Verbs.tsv", "# ours\n\ngrilled\tA").Fingerprint).And.Length.EqualTo(64));
        Assert.That(With("verbs.tsv", "grilled\tR").Fingerprint, Is.Not.EqualTo(With("verbs.tsv", "grilled\tA").Fingerprint));
    }

    [Test]
    public void ATableIsShownAsItIsWritten()
    {
        Assert.That(MinutesLexicon.ReadTable("Verbs.tsv"), Does.StartWith("# What speakers do").And.Contain("\nasked\tA\n"));
        Assert.That(() => MinutesLexicon.ReadTable("nouns.tsv"), Throws.TypeOf<LexiconFormatException>());
    }

    [Test]
    public void AFileThatIsNamedLikeNoTableIsRefused()
        => Assert.That(() => MinutesLexicon.Default.WithFile("clerk.tsv"), Throws.TypeOf<LexiconFormatException>().With.Message.StartWith("'clerk.tsv' is named like no table of the lexicon"));

    [Test]
    public void EveryTableIsRead()
        => Assert.That(MinutesLexicon.Tables.Where(table => !MinutesSearch.Parsing.Lexicon.LexiconTables.All.Any(each => each.Reads(table))), Is.Empty);

    private static MinutesLexicon With(string table, string rows) => MinutesLexicon.Default.With(table, new StringReader(rows), "mine");

    private static string[] Questions(string text, MinutesLexicon lexicon)
        => [.. MinutesParser.Parse(text, new ParseOptions { Lexicon = lexicon }).Items.SelectMany(item => item.Entries).OfType<Question>().Select(question => question.Text)];
}
