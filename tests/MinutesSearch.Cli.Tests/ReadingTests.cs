using MinutesSearch.Cli.Commands;
using MinutesSearch.Cli.Demo;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Web;

namespace MinutesSearch.Cli.Tests;

public sealed class ReadingTests
{
    [Test]
    public void Files_are_named_by_the_path_below_their_folder()
        => Assert.That(Names(("/data/a", "x/1.txt"), ("/data/b", "2.txt")), Is.EqualTo(new[] { "x/1.txt", "2.txt" }));

    [Test]
    public void Only_names_that_clash_get_their_folder_in_front()
        => Assert.That(Names(("/data/a", "1.txt"), ("/data/b", "1.txt"), ("/data/b", "2.txt")), Is.EqualTo(new[] { "a/1.txt", "b/1.txt", "2.txt" }));

    [Test]
    public void Folders_of_one_name_are_told_apart_by_their_parents()
        => Assert.That(Names(("/leeds/2024", "1.txt"), ("/durham/2024", "1.txt")), Is.EqualTo(new[] { "leeds/2024/1.txt", "durham/2024/1.txt" }));

    [Test]
    public void A_file_reached_twice_is_one_document()
        => Assert.That(Names(("/data", "a/1.txt"), ("/data/a", "1.txt")), Is.EqualTo(new[] { "a/1.txt" }));

    [Test]
    public void Links_to_folders_are_not_followed()
    {
        using var workspace = new Workspace();
        workspace.Write("papers/a.txt", "a");
        try
        {
            Directory.CreateSymbolicLink(workspace.PathOf("papers/round"), workspace.PathOf("papers"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Assert.Ignore("This system does not let the test make a link.");
        }
        var found = FileFinder.Find([workspace.PathOf("papers")], workspace.PathOf("minutes.db"));
        Assert.That(found.Files.Select(file => file.Name), Is.EqualTo(new[] { "a.txt" }));
        Assert.That(found.LinkedFolders, Is.EqualTo(1));
    }

    [Test]
    public void The_stamp_depends_on_bytes_and_council_and_knows_its_root()
    {
        string stamp = Stamp("text", null, "/data/a");
        Assert.Multiple(() =>
        {
            Assert.That(Stamp("text", null, "/data/a"), Is.EqualTo(stamp));
            Assert.That(Stamp("texts", null, "/data/a"), Is.Not.EqualTo(stamp));
            Assert.That(Stamp("text", "Durham", "/data/a"), Is.Not.EqualTo(stamp));
            Assert.That(ContentStamp.IsUnder("/data/a", stamp), Is.True);
            Assert.That(ContentStamp.IsUnder("/data/b", stamp), Is.False);
            Assert.That(stamp, Does.Not.Contain("data"));
        });
    }

    [TestCase("2024-02-29", false, "2024-02-29")]
    [TestCase("2024-02", false, "2024-02-01")]
    [TestCase("2024-02", true, "2024-02-29")]
    [TestCase("2024", false, "2024-01-01")]
    [TestCase("2024", true, "2024-12-31")]
    [TestCase("2023-02-29", false, null)]
    [TestCase("29/02/2024", false, null)]
    [TestCase("", false, null)]
    public void A_day_may_be_written_as_a_month_or_a_year(string written, bool lastOfPeriod, string? expected)
        => Assert.That(Days.Of(written, lastOfPeriod)?.ToString("yyyy-MM-dd"), Is.EqualTo(expected));

    [Test]
    public void Each_council_speaks_once_and_answers_come_first()
    {
        var voices = CouncilVoices.Choose(
        [
            HitOf(1, "A", PassageKind.Slide), HitOf(2, "B", PassageKind.Comment), HitOf(3, "B", PassageKind.Response), HitOf(4, "C", PassageKind.Response),
            HitOf(5, "C", PassageKind.Response), HitOf(6, null, PassageKind.Statement),
        ], most: 3);
        Assert.That(voices.Select(hit => hit.Rank), Is.EqualTo(new[] { 3, 4, 1 }));
    }

    [Test]
    public void Of_a_councils_answers_one_with_a_number_is_taken_unless_it_is_beside_the_point()
    {
        Hit[] hits =
        [
            HitOf(1, "A", PassageKind.Response) with { Score = 10 },
            WithText(HitOf(2, "A", PassageKind.Response) with { Score = 8 }, "It was 17.8%."),
            HitOf(3, "B", PassageKind.Response) with { Score = 8 },
            WithText(HitOf(4, "B", PassageKind.Response) with { Score = 1 }, "There were 3 rooms."),
        ];
        Assert.That(CouncilVoices.Choose(hits, most: 5).Select(hit => hit.Rank), Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public void A_council_that_spoke_of_something_else_only_fills_up_to_five()
    {
        Hit[] hits = [.. Enumerable.Range(1, 8).Select(rank => HitOf(rank, $"Council {rank}", PassageKind.Response) with { Score = rank <= 3 ? 10 : 1 })];
        Assert.That(CouncilVoices.Choose(hits, most: 7), Has.Length.EqualTo(5));
    }

    private static Hit WithText(Hit hit, string text) => hit with { Passage = hit.Passage with { Text = text } };

    private static IEnumerable<string> Names(params (string Root, string Below)[] files)
        => DocumentNames.Unambiguous(files.Select(file => new FoundFile(file.Root, file.Root + "/" + file.Below, file.Below))).Select(file => file.Name);

    private static string Stamp(string text, string? authority, string root)
    {
        var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return ContentStamp.Of(stream, new DocumentToRead { Path = "a.txt", Origin = root, Open = () => stream, Authority = authority });
    }

    private static Hit HitOf(int rank, string? authority, PassageKind kind) => new()
    {
        Rank = rank,
        Id = $"{rank}.txt#r1",
        Document = $"{rank}.txt",
        Authority = authority,
        Passage = new Passage { Id = "r1", Kind = kind, Text = "…", Question = kind == PassageKind.Response ? "…?" : null },
    };
}
