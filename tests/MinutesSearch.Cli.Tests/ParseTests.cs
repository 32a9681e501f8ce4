using System.Text.Json;

namespace MinutesSearch.Cli.Tests;

public sealed class ParseTests
{
    private readonly Workspace _workspace = new();

    [OneTimeSetUp]
    public void WriteMinutes()
    {
        _workspace.Write("one.txt", SampleMinutes.Of("Wealdmoor County Council", "Councillor Hunt", "17.8%"));
        _workspace.Write("two.txt", SampleMinutes.Of("Fenbridge City Council", "Councillor Barry", "£2.5 million"));
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _workspace.Dispose();

    [Test]
    public void Json_of_one_file_is_one_object()
    {
        var outcome = _workspace.Run("parse", "one.txt", "--format", "json");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("minutes-search/document/1"));
        Assert.That(outcome.Output, Does.StartWith("{"), "no byte order mark");
    }

    [Test]
    public void Json_of_several_files_is_an_array()
    {
        using var json = JsonDocument.Parse(_workspace.Run("parse", "one.txt", "two.txt", "--format", "json").Output);
        Assert.That(json.RootElement.GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public void Jsonl_is_one_line_a_file()
    {
        string[] lines = _workspace.Run("parse", "one.txt", "two.txt", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        foreach (string line in lines) JsonDocument.Parse(line).Dispose();
    }

    [Test]
    public void A_file_that_fails_does_not_stop_the_others()
    {
        var outcome = _workspace.Run("parse", "one.txt", "nowhere.txt", "two.txt", "--format", "json");
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(1));
            Assert.That(json.RootElement.GetArrayLength(), Is.EqualTo(2));
            Assert.That(outcome.ErrorLines, Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void Text_is_what_spans_count_in()
    {
        string text = _workspace.Run("parse", "two.txt", "--format", "text").Output;
        using var json = JsonDocument.Parse(_workspace.Run("parse", "two.txt", "--format", "json").Output);
        var entries = json.RootElement.GetProperty("items").EnumerateArray().SelectMany(item => item.GetProperty("entries").EnumerateArray()).ToArray();
        Assert.That(entries, Is.Not.Empty);
        foreach (var question in entries.Where(entry => entry.GetProperty("kind").GetString() == "question"))
        {
            var span = question.GetProperty("span");
            Assert.That(text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()], Does.Contain("asked"));
        }
    }

    [Test]
    public void Standard_input_is_read_as_a_dash()
    {
        var outcome = CommandLine.Run(_workspace.Folder, "Wealdmoor – £5", new Dictionary<string, string>(), "parse", "-", "--format", "text");
        Assert.That(outcome.Output.TrimEnd(), Is.EqualTo("Wealdmoor – £5"));
    }

    [Test]
    public void The_outline_shows_who_asked_and_who_answered()
    {
        var outcome = _workspace.Run("parse", "one.txt", "--authority", "Ayrton Borough Council");
        Assert.That(outcome.Output, Does.Contain("Ayrton Borough Council")
            .And.Match(@"Asked\s+Councillor Hunt asked whether").And.Match(@"Answered\s+The Head of").And.Match(@"Resolved\s+That the report be noted")
            .And.Not.Contain("\u001b"));
    }

    [Test]
    public void A_reader_that_stops_early_sees_no_error()
    {
        string many = string.Concat(Enumerable.Repeat(SampleMinutes.Of("Wealdmoor County Council", "Councillor Hunt", "17.8%"), 400));
        _workspace.Write("many.txt", many);
        using var process = CommandLine.Start(_workspace.Folder, new Dictionary<string, string>(), "parse", "many.txt", "--format", "text");
        process.StandardInput.Close();
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(error, Is.Empty);
    }
}
