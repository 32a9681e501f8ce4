namespace MinutesSearch.Cli.Tests;

public sealed class IndexTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void MakeFolder()
    {
        _workspace = new Workspace();
        _workspace.Write("papers/2024/wealdmoor.txt", SampleMinutes.Of("Wealdmoor County Council", "Councillor Hunt", "17.8%"));
        _workspace.Write("papers/fenbridge.md", SampleMinutes.Of("Fenbridge City Council", "Councillor Barry", "12.4%"));
    }

    [TearDown]
    public void RemoveFolder() => _workspace.Dispose();

    [Test]
    public void A_folder_is_read_with_all_that_is_in_it()
    {
        var outcome = _workspace.Run("index", "papers");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            Assert.That(outcome.Output, Does.Contain("2 documents (2 added, 0 replaced)").And.Contain("minutes.db holds 2 documents"));
            Assert.That(_workspace.PathOf("minutes.db"), Does.Exist);
        });
    }

    [Test]
    public void The_second_time_all_is_unchanged()
    {
        _workspace.Run("index", "papers");
        Assert.That(_workspace.Run("index", "papers").Output, Does.Contain("0 documents (0 added, 0 replaced)").And.Match(@"Unchanged\s+2 documents"));
    }

    [Test]
    public void A_changed_file_and_another_council_name_are_read_again()
    {
        _workspace.Run("index", "papers");
        File.AppendAllText(_workspace.PathOf("papers/fenbridge.md"), "\nThe meeting closed at 9 pm.\n");
        Assert.That(_workspace.Run("index", "papers").Output, Does.Contain("1 document (0 added, 1 replaced)"));
        Assert.That(_workspace.Run("index", "papers", "--authority", "Ayrton").Output, Does.Contain("(0 added, 2 replaced)"));
    }

    [Test]
    public void Other_files_are_skipped_and_counted_by_their_endings()
    {
        foreach (string name in new[] { "a.ppt", "b.PPT", "c.json", "d.doc", "README.md", "2024/readme", ".hidden.txt", ".git/e.txt" }) _workspace.Write("papers/" + name, "x");
        Assert.That(_workspace.Run("index", "papers").Output,
            Does.Contain("(2 added").And.Match(@"Skipped\s+6 files \(save as DOCX or PPTX: 1 \.doc, 2 \.ppt; other kinds of file: 1 \.json, 2 README\)"));
    }

    [Test]
    public void A_document_that_fails_is_reported_and_the_others_land()
    {
        using (var large = File.Create(_workspace.PathOf("papers/huge.txt"))) large.SetLength(65L << 20);
        File.WriteAllBytes(_workspace.PathOf("papers/noise.html"), [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))]);
        var outcome = _workspace.Run("index", "papers");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(1));
            Assert.That(outcome.Error, Does.Contain("minutes: huge.txt: The file is larger than 64 MB"));
            Assert.That(outcome.Output, Does.Match(@"Failed\s+[12]"));
            Assert.That(_workspace.Run("search", "agency rate").ExitCode, Is.Zero, "the others are searchable");
        });
    }

    [Test]
    public void A_reason_that_names_the_file_is_not_said_behind_its_name_again()
    {
        _workspace.Write("papers/2024/scan.txt", "%PDF-1.7 and so on");
        Assert.That(_workspace.Run("index", "papers").Error, Does.StartWith("minutes: 2024/scan.txt is a PDF without pages"));
        Assert.That(_workspace.Run("parse", "papers/2024/scan.txt").Error, Does.StartWith("minutes: papers/2024/scan.txt is a PDF without pages"));
        Assert.That(_workspace.Run("parse", "nowhere.txt").Error, Does.StartWith("minutes: nowhere.txt: There is no such file"));
    }

    [Test]
    public void Prune_removes_what_is_gone_from_these_paths_and_nothing_else()
    {
        _workspace.Write("other/ayrton.txt", SampleMinutes.Of("Ayrton Borough Council", "Councillor Rees", "9%"));
        _workspace.Run("index", "papers");
        _workspace.Run("index", "other");
        File.Delete(_workspace.PathOf("papers/fenbridge.md"));
        Assert.That(_workspace.Run("index", "papers").Output, Does.Contain("holds 3 documents"), "without --prune it stays");
        Assert.That(_workspace.Run("index", "papers", "--prune").Output, Does.Match(@"Removed\s+1 document\b").And.Contain("holds 2 documents"));
    }

    [Test]
    public void Folders_that_hold_the_same_path_do_not_overwrite_each_other()
    {
        _workspace.Write("2023/housing.txt", SampleMinutes.Of("Fenbridge City Council", "Councillor Barry", "10%"));
        _workspace.Write("2024/housing.txt", SampleMinutes.Of("Wealdmoor Council", "Councillor Barry", "11%"));
        Assert.That(_workspace.Run("index", "2023", "2024").Output, Does.Contain("(2 added").And.Contain("holds 2 documents"));
        Assert.That(_workspace.Run("search", "agency rate", "--format", "csv").Output, Does.Contain("2023/housing.txt").And.Contain("2024/housing.txt"));
    }

    [Test]
    public void Little_work_shows_no_progress_where_nobody_looks() => Assert.That(_workspace.Run("index", "papers").Error, Is.Empty);

    [Test]
    public void Piped_progress_is_a_plain_line_each_hundred_documents()
    {
        for (int i = 0; i < 250; i++) _workspace.Write($"many/{i}.txt", $"Note {i}");
        Assert.That(_workspace.Run("index", "many").Error, Is.EqualTo("100 of 250 documents done\n200 of 250 documents done\n"));
    }

    [Test]
    public void The_index_inside_the_folder_is_no_document_of_it()
    {
        Assert.That(_workspace.Run("index", "papers", "--index", "papers/index.txt").Output, Does.Contain("(2 added"));
        Assert.That(_workspace.Run("index", "papers", "--index", "papers/index.txt").Output, Does.Match(@"Unchanged\s+2 documents").And.Not.Contain("Skipped"));
    }

    [Test]
    public void The_environment_names_the_index()
    {
        var variables = new Dictionary<string, string> { ["MINUTES_INDEX"] = _workspace.PathOf("mine.db") };
        CommandLine.Run(_workspace.Folder, null, variables, "index", "papers");
        Assert.Multiple(() =>
        {
            Assert.That(_workspace.PathOf("mine.db"), Does.Exist);
            Assert.That(_workspace.PathOf("minutes.db"), Does.Not.Exist);
            Assert.That(CommandLine.Run(_workspace.Folder, null, variables, "stats").Output, Does.Contain("mine.db: 2 documents"));
        });
    }

    [Test]
    public void A_dry_run_names_the_files_and_makes_no_index()
    {
        var outcome = _workspace.Run("index", "papers", "--dry-run");
        Assert.That(outcome.Output, Is.EqualTo("fenbridge.md\n2024/wealdmoor.txt\n"));
        Assert.That(_workspace.PathOf("minutes.db"), Does.Not.Exist);
    }

    [TestCase("index", "papers")]
    [TestCase("search", "agency")]
    [TestCase("stats")]
    public void A_file_that_is_no_index_is_refused_and_left_as_it_was(params string[] args)
    {
        _workspace.Write("minutes.db", "These are the minutes of a meeting, not a database. " + new string('x', 5000));
        byte[] before = File.ReadAllBytes(_workspace.PathOf("minutes.db"));
        var outcome = _workspace.Run(args);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
            Assert.That(outcome.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(outcome.Error, Does.Contain("minutes.db"));
            Assert.That(File.ReadAllBytes(_workspace.PathOf("minutes.db")), Is.EqualTo(before));
        });
    }
}
