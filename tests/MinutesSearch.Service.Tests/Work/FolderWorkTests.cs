using MinutesSearch.Indexing;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Tests.Work;

/// <summary>A watched folder and the index over it: what is done in the one is found in the other.</summary>
public sealed class FolderWorkTests
{
    private WatchedFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new WatchedFolder();

    [TearDown]
    public async Task Remove() => await _folder.DisposeAsync();

    [Test]
    public async Task What_is_there_at_start_and_what_comes_later_is_found()
    {
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        await _folder.Start();
        await _folder.UntilFound("agency", "papers/a.txt");
        _folder.Write("2024/b.txt", "Fenbridge City Council", "12.4%");
        await _folder.UntilFound("agency", "papers/2024/b.txt", "papers/a.txt");
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 2 });
    }

    [Test]
    public async Task What_changes_is_found_by_its_new_words_only()
    {
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        await _folder.Start();
        await _folder.UntilFound("17.8%", "papers/a.txt");
        _folder.Write("a.txt", "Wealdmoor County Council", "21.25%");
        await _folder.UntilFound("21.25%", "papers/a.txt");
        Assert.That(_folder.Found("17.8%"), Is.Empty);
    }

    [Test]
    public async Task What_is_deleted_is_not_found_any_more()
    {
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        _folder.Write("b.txt", "Fenbridge City Council", "12.4%");
        await _folder.Start();
        await _folder.UntilFound("agency", "papers/a.txt", "papers/b.txt");
        File.Delete(Path.Combine(_folder.Papers, "a.txt"));
        await _folder.UntilFound("agency", "papers/b.txt");
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 1 });
    }

    [Test]
    public async Task What_is_renamed_keeps_its_passages_without_being_read_again()
    {
        _folder.Write("old/a.txt", "Wealdmoor County Council", "17.8%");
        await _folder.Start();
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 1 });
        using var counts = new Counted(_folder.Service, "minutes.documents");
        Directory.Move(Path.Combine(_folder.Papers, "old"), Path.Combine(_folder.Papers, "new"));
        await _folder.UntilFound("agency", "papers/new/a.txt");
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 1 });
        Assert.That(counts.Of("result"), Is.EqualTo(new[] { ("renamed", 1L) }));
    }

    [Test]
    public async Task What_cannot_be_read_is_said_with_its_reason_and_the_rest_goes_on()
    {
        _folder.Write("broken.docx", "PK\u0003\u0004 no package at all");
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        await _folder.Start();
        await _folder.UntilAtRest(new DocumentCounts(Indexed: 1, 0, 0, Failed: 1, 0));
        var failure = _folder.Status.Failures().Single();
        Assert.That((failure.Path, failure.HasEarlierVersion), Is.EqualTo(("papers/broken.docx", false)));
        Assert.That(failure.Reason, Is.Not.Empty);
    }

    [Test]
    public async Task What_becomes_unreadable_is_still_found_as_it_was()
    {
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        await _folder.Start();
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 1 });
        _folder.Write("a.txt", "\0\0\0\u0001\u0002 binary \0\0\0");
        await _folder.UntilAtRest(DocumentCounts.None with { Failed = 1 });
        Assert.That(_folder.Found("agency"), Is.EqualTo(new[] { "papers/a.txt" }));
        Assert.That(_folder.Status.Failures().Single().HasEarlierVersion, Is.True);
    }

    [Test]
    public async Task What_happened_while_the_service_was_stopped_is_made_up_for()
    {
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        _folder.Write("b.txt", "Fenbridge City Council", "12.4%");
        await _folder.Start();
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 2 });
        await _folder.Stop();
        File.Delete(Path.Combine(_folder.Papers, "a.txt"));
        _folder.Write("c.txt", "Stanbeck Borough Council", "9.1%");
        await _folder.Start();
        await _folder.UntilFound("agency", "papers/b.txt", "papers/c.txt");
    }

    [Test]
    public async Task A_lexicon_of_a_source_reads_its_documents_again_when_it_changes()
    {
        _folder.Write("a.txt", "Sandmere Borough Council\nHousing Scrutiny Panel\n4. Voids\nCouncillor Reed grilled how long relets took.\n");
        await _folder.Start();
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 1 });
        Assert.That(_folder.Found("kind:question relets"), Is.Empty);
        string verbs = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_folder.Index)!, "habits")).FullName, "verbs.tsv");
        File.WriteAllText(verbs, "grilled\tA");
        await _folder.Start(verbs);
        await _folder.UntilFound("kind:question relets", "papers/a.txt");
        await _folder.Start();
        await _folder.UntilFound("kind:question relets");
    }

    [TestCase("minutes.db")]
    [TestCase("minutes.db.queue")]
    public async Task Either_file_may_be_lost_and_is_made_anew(string lost)
    {
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        _folder.Write("b.txt", "Fenbridge City Council", "12.4%");
        await _folder.Start();
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 2 });
        await _folder.Stop();
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(_folder.Index)!, lost + "*").Where(file => lost.EndsWith("queue", StringComparison.Ordinal) || !file.Contains("queue", StringComparison.Ordinal))) File.Delete(file);
        File.Delete(Path.Combine(_folder.Papers, "b.txt"));
        await _folder.Start();
        await _folder.UntilFound("agency", "papers/a.txt");
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 1 });
    }

    [Test]
    public async Task A_folder_that_is_not_there_removes_nothing_and_says_what_to_do()
    {
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        await _folder.Start();
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 1 });
        Directory.Move(_folder.Papers, Path.Combine(Path.GetDirectoryName(_folder.Index)!, "elsewhere"));
        await WatchedFolder.Until(() => _folder.Status.Source("papers")!.Failure is not null, "the source fails");
        Assert.That(_folder.Status.Source("papers")!.Failure, Does.Contain("There is no folder"));
        Assert.That(_folder.Found("agency"), Is.EqualTo(new[] { "papers/a.txt" }));
    }

    [Test]
    public async Task A_list_that_is_suddenly_empty_removes_nothing()
    {
        foreach (int i in Enumerable.Range(0, 20)) _folder.Write($"all/{i:00}.txt", "Wealdmoor County Council", $"{i}.8%");
        await _folder.Start();
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 20 });
        Directory.Move(Path.Combine(_folder.Papers, "all"), Path.Combine(Path.GetDirectoryName(_folder.Index)!, "elsewhere"));
        await WatchedFolder.Until(() => _folder.Status.Source("papers")!.Failure is not null, "the source fails");
        Assert.That(_folder.Status.Source("papers")!.Failure, Does.StartWith("It lists nothing at all, though it had 20 documents"));
        using var index = SqliteIndex.OpenReadOnly(_folder.Index);
        Assert.That(index.Statistics().Documents, Is.EqualTo(20));
    }

    [Test]
    public async Task Links_are_not_followed_out_of_the_folder()
    {
        string outside = Path.Combine(Path.GetDirectoryName(_folder.Index)!, "secret.txt");
        File.WriteAllText(outside, SampleMinutes.Of("Fenbridge City Council", "5 June 2025", "Councillor Barry", "12.4%"));
        _folder.Write("a.txt", "Wealdmoor County Council", "17.8%");
        try { File.CreateSymbolicLink(Path.Combine(_folder.Papers, "link.txt"), outside); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { Assert.Ignore("This system does not let the test make a link."); }
        await _folder.Start();
        await _folder.UntilAtRest(DocumentCounts.None with { Indexed = 1 });
        Assert.That(_folder.Found("agency"), Is.EqualTo(new[] { "papers/a.txt" }));
    }
}
