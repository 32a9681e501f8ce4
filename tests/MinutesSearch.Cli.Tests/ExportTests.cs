using System.Text.Json;

namespace MinutesSearch.Cli.Tests;

public sealed class ExportTests : IndexedTest
{
    [OneTimeSetUp]
    public void AddPapers()
    {
        string statements = string.Join("\n\n", Enumerable.Range(1, 1200).Select(number => $"Councillor Webb asked about bridge {number}. The Clerk replied that bridge {number} was closed."));
        Workspace.Write("papers/bridges.txt", $"Marlfield Town Council\n\nMinutes of the meeting held on 6 May 2025\n\n4. Bridges\n\n{statements}\n");
        Run("index", "papers");
    }

    [Test]
    public void All_hits_are_written_not_a_page()
    {
        string[] lines = Run("export", "bridge", "--kind", "response", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(1200));
        using var last = JsonDocument.Parse(lines[^1]);
        Assert.That(last.RootElement.GetProperty("rank").GetInt32(), Is.EqualTo(1200));
    }

    [Test]
    public void Without_words_the_whole_index_is_written()
    {
        using var stats = JsonDocument.Parse(Run("stats", "--format", "json").Output);
        string[] rows = Run("export").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(rows, Has.Length.EqualTo(stats.RootElement.GetProperty("passages").GetInt32() + 1));
        Assert.That(rows[0], Does.StartWith("id,address,authority,nation,committee,date,"));
    }

    [Test]
    public void A_byte_order_mark_is_written_where_it_is_asked_for()
    {
        Assert.That(FirstBytes("export", "workforce", "--bom"), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'i' }));
        Assert.That(Run("export", "workforce").Output, Does.StartWith("id,"));
    }

    [Test]
    public void A_citation_in_ris_names_the_council_the_meeting_and_the_passage()
    {
        string output = Run("export", "agency", "rate", "authority:wealdmoor", "--kind", "response", "--format", "ris").Output;
        Assert.That(output, Does.StartWith("TY  - GOVDOC\r\nAU  - Wealdmoor County Council\r\nTI  - Minutes of the Children's Scrutiny Committee, 14 March 2024\r\nSE  - 5. Social work workforce\r\nPY  - 2024\r\nDA  - 2024/03/14\r\n"));
        Assert.That(output, Does.Contain("ID  - wealdmoor.txt#r1\r\nER  - \r\n"));
    }

    [Test]
    public void A_citation_in_bibtex_is_escaped()
    {
        string output = Run("export", "agency", "rate", "authority:wealdmoor", "--kind", "response", "--format", "bibtex").Output;
        Assert.That(output, Does.StartWith("@misc{wealdmoor.txt-r1,\n  author = {{Wealdmoor County Council}},\n"));
        Assert.That(output, Does.Contain("year = {2024}").And.Contain("17.8\\%"));
    }

    [Test]
    public void A_document_is_written_whole()
    {
        string[] rows = Run("export", "--document", "wealdmoor.txt").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(rows.Skip(1), Is.All.StartsWith("wealdmoor.txt#").And.Not.Empty);
    }

    [TestCase("--format akn writes one document: name it with --document PATH", "export", "--format", "akn")]
    [TestCase("--document writes a whole document: leave out either", "export", "agency", "--document", "wealdmoor.txt")]
    [TestCase("give one FILE", "parse", "a.txt", "b.txt", "--format", "akn")]
    public void Wrong_usage_is_said_in_one_line(string message, params string[] args)
    {
        var outcome = Run(args);
        Assert.That((outcome.ExitCode, outcome.ErrorLines.Length), Is.EqualTo((2, 1)));
        Assert.That(outcome.Error, Does.Contain(message));
    }

    [Test]
    public void A_document_that_the_index_does_not_hold_is_said()
    {
        var outcome = Run("export", "--document", "nowhere.txt");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain("The index holds no document 'nowhere.txt'"));
    }

    private byte[] FirstBytes(params string[] args)
    {
        using var process = CommandLine.Start(Workspace.Folder, new Dictionary<string, string>(), args);
        var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return bytes.ToArray()[..4];
    }

    [Test]
    public void Nothing_to_export_is_exit_code_1() => Assert.That(Run("export", "zeppelin").ExitCode, Is.EqualTo(1));
}
