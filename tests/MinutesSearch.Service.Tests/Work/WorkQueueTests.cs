using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Tests.Work;

/// <summary>What the queue makes of what a source lists, and what stays of it when the file is opened again.</summary>
public sealed class WorkQueueTests
{
    private string _folder = null!;
    private WorkQueue _queue = null!;

    [SetUp]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("minutes-queue-tests-").FullName;
        _queue = WorkQueue.Open(FilePath);
    }

    [TearDown]
    public void Close()
    {
        _queue.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string FilePath => Path.Combine(_folder, "minutes.db.queue");

    [Test]
    public void What_is_listed_for_the_first_time_is_due_in_the_order_of_the_list()
    {
        Look(Listed("b.txt", "1"));
        Look(Listed("b.txt", "1"), Listed("a.txt", "1"));
        Assert.That(Due(), Is.EqualTo(new[] { "papers/b.txt", "papers/a.txt" }));
    }

    [Test]
    public void What_is_done_is_due_again_only_when_it_changes()
    {
        Look(Listed("a.txt", "1"));
        Finish("papers/a.txt");
        Look(Listed("a.txt", "1"));
        Assert.That(Due(), Is.Empty);
        Look(Listed("a.txt", "2"));
        Assert.That(Due(), Is.EqualTo(new[] { "papers/a.txt" }));
    }

    [Test]
    public void What_has_no_version_is_asked_for_on_each_look_with_what_the_server_said_last()
    {
        Look(Listed("a", null));
        Finish("papers/a", new KnownVersion("\"1\"", null));
        Look(Listed("a", null));
        var due = _queue.Due("papers", 10, []).Single();
        Assert.That(due.Known?.ETag, Is.EqualTo("\"1\""));
        _queue.NotModified(due);
        Assert.That(Due(), Is.Empty);
    }

    [Test]
    public void What_the_source_says_otherwise_now_is_needed_whatever_the_server_says_of_it()
    {
        Look(Listed("a", null) with { IsDraft = true });
        Finish("papers/a", new KnownVersion("\"1\"", null));
        Look(Listed("a", null));
        Assert.That(_queue.Due("papers", 10, []).Single().Known, Is.Null);
    }

    [Test]
    public void What_changes_while_it_is_read_stays_due()
    {
        Look(Listed("a.txt", "1"));
        var read = _queue.Due("papers", 10, []).Single();
        Look(Listed("a.txt", "2"));
        _queue.Done([(read, "stamp", null)]);
        Assert.That(Due(), Is.EqualTo(new[] { "papers/a.txt" }));
    }

    [Test]
    public void What_cannot_be_read_is_left_alone_until_it_changes()
    {
        Look(Listed("a.pdf", "1"));
        _queue.Failed(_queue.Due("papers", 10, []).Single(), "It is damaged.", retry: null);
        Look(Listed("a.pdf", "1"));
        Assert.That(Due(), Is.Empty);
        Assert.That(_queue.Failures("papers", 10, 0).Single().Reason, Is.EqualTo("It is damaged."));
        Look(Listed("a.pdf", "2"));
        Assert.That(Due(), Is.EqualTo(new[] { "papers/a.pdf" }));
    }

    [Test]
    public void What_failed_for_now_is_tried_again_at_its_time_and_not_by_a_look_before()
    {
        Look(Listed("a.txt", "1"));
        var later = DateTimeOffset.UtcNow.AddHours(1);
        _queue.Failed(_queue.Due("papers", 10, []).Single(), "Busy.", later);
        Look(Listed("a.txt", "1"));
        Assert.That(Due(), Is.Empty);
        Assert.That(_queue.NextDue("papers"), Is.EqualTo(later).Within(TimeSpan.FromMilliseconds(1)));
        Assert.That(_queue.Counts()["papers"], Is.EqualTo(DocumentCounts.None with { Retrying = 1 }));
        _queue.RetryNow("papers");
        Assert.That(Due(), Is.EqualTo(new[] { "papers/a.txt" }));
    }

    [Test]
    public void What_a_whole_list_lacks_is_gone_and_what_a_broken_one_lacks_is_not()
    {
        Look(Listed("a.txt", "1"), Listed("b.txt", "1"));
        long broken = _queue.BeginListing("papers");
        _queue.Saw("papers", broken, [Listed("a.txt", "1")]);
        _queue.FailListing("papers", "The disk is not there.", DateTimeOffset.UtcNow);
        Assert.That(Gone(), Is.Empty);
        Assert.That(_queue.Looks()["papers"].Failure, Is.EqualTo("The disk is not there."));
        Look(Listed("a.txt", "1"));
        Assert.That(Gone(), Is.EqualTo(new[] { "papers/b.txt" }));
        _queue.Removed(["papers/b.txt"]);
        Assert.That(_queue.Find("papers/b.txt"), Is.Null);
    }

    [Test]
    public void What_is_withdrawn_leaves_the_index_and_stays_known()
    {
        Look(Listed("a.txt", "1"));
        Finish("papers/a.txt");
        Look(Listed("a.txt", "1") with { IsWithdrawn = true });
        Assert.That(Gone(), Is.EqualTo(new[] { "papers/a.txt" }));
        _queue.Removed(["papers/a.txt"]);
        Assert.That((Gone().Length, _queue.Withdrawn("papers", 10).Single().Path), Is.EqualTo((0, "papers/a.txt")));
        Look(Listed("a.txt", "1"));
        Assert.That(Due(), Is.EqualTo(new[] { "papers/a.txt" }));
    }

    [Test]
    public void Another_build_of_the_program_reads_everything_again()
    {
        _queue.MadeBy("one");
        Look(Listed("a.txt", "1"));
        Finish("papers/a.txt", new KnownVersion("\"1\"", null));
        _queue.MadeBy("one");
        Assert.That(Due(), Is.Empty);
        _queue.MadeBy("two");
        Assert.That(_queue.Due("papers", 10, []).Single().Known, Is.Null);
    }

    [Test]
    public void Other_words_for_a_source_read_all_of_it_again_and_nothing_of_others()
    {
        Look(Listed("a.txt", "1"));
        Finish("papers/a.txt", new KnownVersion("\"1\"", null));
        _queue.ReadBy("papers", "");
        _queue.ReadBy("elsewhere", "other words");
        Assert.That(Due(), Is.Empty);
        _queue.ReadBy("papers", "other words");
        Assert.That(_queue.Due("papers", 10, []).Single().Known, Is.Null);
        Finish("papers/a.txt");
        _queue.ReadBy("papers", "other words");
        Assert.That(Due(), Is.Empty);
    }

    [Test]
    public void All_is_still_there_when_the_file_is_opened_again()
    {
        var listed = new ListedDocument
        {
            Path = "2024/minutes.pdf",
            Address = new Uri("https://democracy.fenbridge.gov.uk/x?a=1&b=2"),
            Version = "v",
            Authority = "Fenbridge",
            Committee = "Audit",
            Date = new DateOnly(2024, 3, 12),
            IsDraft = true,
        };
        Look(listed);
        _queue.Failed(_queue.Due("papers", 1, []).Single(), "Busy.", DateTimeOffset.UtcNow.AddHours(1));
        var before = _queue.Find("papers/2024/minutes.pdf");
        _queue.Dispose();
        _queue = WorkQueue.Open(FilePath);
        Assert.That(_queue.Find("papers/2024/minutes.pdf"), Is.EqualTo(before));
        Assert.That(before?.Listed, Is.EqualTo(listed));
    }

    [Test]
    public void A_file_of_another_program_is_left_as_it_is()
    {
        string path = Path.Combine(_folder, "other.db");
        File.WriteAllText(path, "This is a letter, and no database at all; it goes on for a while, as letters do.");
        Assert.That(() => WorkQueue.Open(path), Throws.TypeOf<SettingsException>().With.Message.Contains(path));
        Assert.That(File.ReadAllText(path), Does.StartWith("This is a letter"));
    }

    [TestCase(1, 10)]
    [TestCase(2, 40)]
    [TestCase(3, 160)]
    [TestCase(20, 86400)]
    public void Each_wait_is_longer_up_to_a_day(int failures, int seconds)
        => Assert.That(BackOff.After(TimeSpan.FromSeconds(10), failures).TotalSeconds, Is.EqualTo(seconds));

    private static ListedDocument Listed(string path, string? version) => new() { Path = path, Version = version };

    private void Look(params ListedDocument[] documents)
    {
        long listing = _queue.BeginListing("papers");
        foreach (var document in documents) _queue.Saw("papers", listing, [document]);
        _queue.EndListing("papers", listing, DateTimeOffset.UtcNow.AddHours(1));
    }

    private void Finish(string path, KnownVersion? version = null) => _queue.Done([(_queue.Find(path)!, "stamp of " + path, version)]);

    private string[] Due() => [.. _queue.Due("papers", 10, []).Select(document => document.Path)];

    private string[] Gone() => [.. _queue.ToRemove("papers", gone: true, 10).Select(document => document.Path)];
}
