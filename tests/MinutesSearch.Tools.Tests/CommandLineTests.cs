using MinutesSearch.Evaluate;

namespace MinutesSearch.Tools.Tests;

public class CommandLineTests
{
    private const string Gold = """{"document":"tarn.txt","meta":{"authority":"Tarnside"},"items":[{"number":"1","title":"Road salt","entries":[]}]}""";

    [Test]
    public void A_folder_is_measured_and_its_tables_are_printed()
    {
        using var folder = Tarnside();
        var (code, output, _) = Run(folder.Path);
        Assert.That(code, Is.EqualTo(ExitCode.Fine));
        Assert.That(output, Does.Contain("kind").And.Contain("council").And.Contain("Tarnside").And.Contain("on 1 documents"));
    }

    [Test]
    public void One_table_is_printed_when_asked_for_one()
    {
        using var folder = Tarnside();
        Assert.That(Run(folder.Path, "--by", "document").Output, Does.StartWith("document").And.Not.Contain("Tarnside"));
    }

    [Test]
    public void A_document_of_a_format_that_is_not_read_is_skipped_and_told()
    {
        using var folder = Tarnside();
        folder.Write("deck.gold.json", Gold.Replace("tarn.txt", "deck.xyz"));
        folder.Write("deck.xyz", "");
        Assert.That(Run(folder.Path).Output, Does.Contain("skipped 1 of a format that is not read yet: deck.xyz"));
        Assert.That(Run(folder.Path, "--formats", "xyz").Output, Does.Contain("skipped 1 of a format that is not read yet: tarn.txt"));
    }

    [Test]
    public void What_was_missed_is_listed()
    {
        using var folder = Tarnside();
        string gold = folder.Write("a.gold.json", Gold);
        string output = folder.Write("a.json", """{"items":[{"title":"Snow ploughs"}]}""");
        Assert.That(Run("compare", gold, output, "--show", "item").Output, Does.StartWith(
            $"MISSED  a item: Road salt{Environment.NewLine}EXTRA   a item: Snow ploughs{Environment.NewLine}"));
    }

    [Test]
    public void The_errors_that_cost_most_come_first_with_what_the_words_were_taken_for()
    {
        using var folder = Tarnside();
        string gold = folder.Write("a.gold.json", """
            {"items":[{"title":"Road salt","entries":[
            {"id":"q","kind":"question","text":"Mr Lofthouse asked who fills the bins by the ford"},
            {"id":"r","kind":"response","text":"The depot does so each week"}]}]}
            """);
        string output = folder.Write("a.json", """
            {"items":[{"title":"Road salt","entries":[
            {"id":"1","kind":"statement","cue":"none","text":"Mr Lofthouse asked who fills the bins by the ford"},
            {"id":"2","kind":"response","cue":"does","text":"The depot does so each week. Nobody minded the cold"}]}]}
            """);
        string[] lines = Run("compare", gold, output, "--worst", "5").Output.Split(Environment.NewLine);
        Assert.That(lines[0], Does.Contain("MISSED").And.EndsWith("a question: read as statement (cue \"none\")"));
        Assert.That(lines[1].Trim(), Does.StartWith("Mr Lofthouse asked"));
        Assert.That(lines[2], Does.Contain("CUT").And.EndsWith("a response: 0 words missing, 4 too many (cue \"does\")"));
    }

    [TestCase]
    [TestCase("gold", "--by", "mood")]
    [TestCase("gold", "--show", "mood")]
    [TestCase("gold", "--update-ratchet")]
    [TestCase("gold", "--ratchet", "r.json", "--force")]
    [TestCase("gold", "--colour")]
    [TestCase("compare", "one.gold.json")]
    public void Wrong_usage_is_told_and_ends_with_2(params string[] args)
    {
        var (code, _, errors) = Run(args);
        Assert.That(code, Is.EqualTo(ExitCode.WrongUsage));
        Assert.That(errors, Does.Contain("--help"));
    }

    [Test]
    public void A_folder_or_file_that_is_not_there_ends_with_3()
    {
        using var folder = Tarnside();
        Assert.That(Run(Path.Combine(folder.Path, "nowhere")).Code, Is.EqualTo(ExitCode.CannotRead));
        Assert.That(Run("compare", "nowhere.gold.json", "nowhere.json").Code, Is.EqualTo(ExitCode.CannotRead));
        Assert.That(Run(folder.Path, "--ratchet", Path.Combine(folder.Path, "none.json")).Code, Is.EqualTo(ExitCode.CannotRead));
        File.Delete(Path.Combine(folder.Path, "tarn.txt"));
        Assert.That(Run(folder.Path).Errors, Does.Contain("tarn.txt, which is not beside it"));
    }

    [Test]
    public void A_ratchet_above_what_is_measured_fails_and_names_what_fell()
    {
        using var folder = Tarnside();
        string ratchet = folder.Write("ratchet.json", """{"overall":0.0,"kinds":{"action":1.0}}""");
        var (code, _, errors) = Run(folder.Path, "--ratchet", ratchet);
        Assert.That(code, Is.EqualTo(ExitCode.BelowTheRatchet));
        Assert.That(errors, Does.Contain("Below the ratchet: action"));
    }

    [Test]
    public void Updating_creates_a_ratchet_and_lowers_it_only_by_force()
    {
        using var folder = Tarnside();
        string ratchet = Path.Combine(folder.Path, "ratchet.json");
        Assert.That(Run(folder.Path, "--ratchet", ratchet, "--update-ratchet").Code, Is.EqualTo(ExitCode.Fine));
        string created = File.ReadAllText(ratchet);

        new Ratchet(2, new Dictionary<string, double> { ["item"] = 2 }).Save(ratchet);
        Assert.That(Run(folder.Path, "--ratchet", ratchet, "--update-ratchet").Code, Is.EqualTo(ExitCode.BelowTheRatchet));
        Assert.That(Ratchet.Load(ratchet).Overall, Is.EqualTo(2));

        Assert.That(Run(folder.Path, "--ratchet", ratchet, "--update-ratchet", "--force").Code, Is.EqualTo(ExitCode.Fine));
        Assert.That(File.ReadAllText(ratchet), Is.EqualTo(created));
    }

    private static Folder Tarnside()
    {
        var folder = new Folder();
        folder.Write("tarn.gold.json", Gold);
        folder.Write("tarn.txt", "1. Road salt\n\nThe report was noted.\n");
        return folder;
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = CommandLine.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
