using System.Text.Json;

namespace MinutesSearch.Cli.Tests;

public sealed class ShowTests : IndexedTest
{
    [Test]
    public void A_passage_stands_between_its_neighbours_with_what_is_known_of_it()
    {
        string output = Run("show", "wealdmoor.txt#r1", "--context", "1").Output;
        Assert.Multiple(() =>
        {
            Assert.That(output, Does.StartWith("Wealdmoor County Council · Children's Scrutiny Committee · 14 March 2024\n\n5 Social work workforce\n  q1"));
            Assert.That(output, Does.Contain("> r1 response: The Head of Children's Social Care replied").And.Contain("a1"));
            Assert.That(output, Does.Contain("Id         wealdmoor.txt#r1").And.Contain("Answers    wealdmoor.txt#q1 (Councillor Hunt)").And.Contain("Figures    17.8% agency rate"));
        });
    }

    [Test]
    public void Json_has_the_passage_and_its_neighbours()
    {
        using var json = JsonDocument.Parse(Run("show", "wealdmoor.txt#q1", "--context", "3", "--format", "json").Output);
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("minutes-search/passage/1"));
            Assert.That(json.RootElement.GetProperty("passage").GetProperty("id").GetString(), Is.EqualTo("wealdmoor.txt#q1"));
            Assert.That(json.RootElement.GetProperty("before").GetArrayLength(), Is.Zero);
            Assert.That(json.RootElement.GetProperty("after").GetArrayLength(), Is.EqualTo(3));
        });
    }

    [TestCase("wealdmoor.txt", "is no id of a passage")]
    [TestCase("nowhere.txt#r1", "The index holds no document 'nowhere.txt'")]
    [TestCase("wealdmoor.txt#r99", "has no passage 'r99'")]
    public void An_id_that_leads_nowhere_is_explained(string id, string message)
    {
        var outcome = Run("show", id);
        Assert.That((outcome.ExitCode, outcome.ErrorLines.Length), Is.EqualTo((1, 1)));
        Assert.That(outcome.Error, Does.Contain(message));
    }
}

public sealed class CareTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void MakeIndex() => _workspace = Workspace.WithIndex();

    [TearDown]
    public void RemoveFolder() => _workspace.Dispose();

    [Test]
    public void A_sound_index_passes_the_check()
    {
        var outcome = _workspace.Run("check");
        Assert.That((outcome.ExitCode, outcome.Output, outcome.Error), Is.EqualTo((0, "minutes.db: no damage found.\n", "")));
        using var json = JsonDocument.Parse(_workspace.Run("check", "--format", "json").Output);
        Assert.That((json.RootElement.GetProperty("schema").GetString(), json.RootElement.GetProperty("ok").GetBoolean()), Is.EqualTo(("minutes-search/check/1", true)));
    }

    [Test]
    public void Damage_is_named_and_is_exit_code_3()
    {
        string path = _workspace.PathOf("minutes.db");
        byte[] bytes = File.ReadAllBytes(path);
        Array.Fill(bytes, (byte)0x5A, bytes.Length / 2, 8192);
        File.WriteAllBytes(path, bytes);

        var outcome = _workspace.Run("check");

        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain("damage").And.Contain("index the documents again"));
    }

    [TestCase("check")]
    [TestCase("optimize")]
    public void Neither_makes_an_index_where_there_is_none(string command)
    {
        var outcome = _workspace.Run(command, "--index", "nowhere.db");
        Assert.That((outcome.ExitCode, File.Exists(_workspace.PathOf("nowhere.db"))), Is.EqualTo((3, false)));
    }

    [Test]
    public void Optimizing_makes_an_index_smaller_and_changes_no_answer()
    {
        for (int i = 0; i < 40; i++) _workspace.Write($"papers/extra{i}.txt", SampleMinutes.Of($"Extra{i} Council", "Councillor Hunt", "9%"));
        _workspace.Run("index", "papers");
        foreach (string file in Directory.GetFiles(_workspace.PathOf("papers"), "extra*")) File.Delete(file);
        _workspace.Run("index", "papers", "--prune");
        string before = _workspace.Run("search", "agency", "rate", "--format", "json").Output;
        long size = new FileInfo(_workspace.PathOf("minutes.db")).Length;

        var outcome = _workspace.Run("optimize");

        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")));
        Assert.That(outcome.Output, Does.Match(@"^minutes\.db: \d+ kB, was \d+ kB\.\n$"));
        Assert.That(new FileInfo(_workspace.PathOf("minutes.db")).Length, Is.LessThan(size));
        Assert.That(_workspace.Run("search", "agency", "rate", "--format", "json").Output, Is.EqualTo(before));
        Assert.That(_workspace.Run("check").ExitCode, Is.Zero);
    }
}
