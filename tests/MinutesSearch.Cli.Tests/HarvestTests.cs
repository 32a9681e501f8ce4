using System.Net;
using MinutesSearch.Service.Tests.ModernGov;

namespace MinutesSearch.Cli.Tests;

public sealed class HarvestTests
{
    private readonly Workspace _workspace = new();
    private StandInCouncil _council = null!;

    [OneTimeSetUp]
    public async Task Open() => _council = await StandInCouncil.Start();

    [OneTimeTearDown]
    public async Task Close()
    {
        await _council.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public void A_harvest_says_what_it_did_and_the_minutes_are_found()
    {
        var outcome = Harvest("harvested.db", "--authority", "Wealdmoor County Council");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("Found      5 documents").And.Contain("Read       5 documents (5 added, 0 replaced)").And.Contain("harvested.db holds 5 documents"));
        Assert.That(outcome.Error, Does.StartWith("Looked at 0 of 5 meetings"));
        Assert.That(_workspace.Run("search", "agency rate", "--index", "harvested.db").Output, Does.Contain("17.8%").And.Contain("People Scrutiny & Overview Committee"));
        Assert.That(Harvest("harvested.db", "--authority", "Wealdmoor County Council").Output, Does.Contain("Unchanged  5 documents"));
    }

    [Test]
    public void A_dry_run_lists_documents_and_fetches_none()
    {
        var outcome = Harvest("dry.db", "--dry-run", "--committee", "scrutiny", "--from", "2024", "--to", "2024", "--papers");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split('\t')[..4])), Is.EqualTo(new[]
        {
            "127-0-0-1/meetings/502/minutes minutes 2024-05-14 People Scrutiny & Overview Committee",
            "127-0-0-1/meetings/501/minutes minutes 2024-03-12 People Scrutiny & Overview Committee",
            "127-0-0-1/meetings/501/papers/9001 paper 2024-03-12 People Scrutiny & Overview Committee",
            "127-0-0-1/meetings/501/papers/9002 withdrawn 2024-03-12 People Scrutiny & Overview Committee",
        }));
        Assert.That(File.Exists(_workspace.PathOf("dry.db")), Is.False);
        Assert.That(_council.Paths, Has.None.Contains("9001"));
    }

    [Test]
    public void A_document_that_fails_is_named_with_its_reason()
    {
        _council.Next("g502", HttpStatusCode.NotFound);
        var outcome = Harvest("failing.db");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error, Does.Contain("/documents/g502/").And.Contain("is not there (404)"));
        Assert.That(outcome.Output, Does.Contain("Failed     1 (the reasons are on standard error)"));
    }

    [Test]
    public void Nothing_that_fits_is_said()
    {
        var outcome = Harvest("none.db", "--from", "2025-03", "--to", "2025-03");
        Assert.That((outcome.ExitCode, outcome.Output.Contains("no meeting here has published minutes")), Is.EqualTo((1, true)), outcome.Output);
    }

    [Test]
    public void A_local_address_is_refused_unless_it_is_allowed()
    {
        var outcome = _workspace.Run("harvest", _council.Address.AbsoluteUri, "--index", "refused.db");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain("private or local network").And.Contain("--allow-private-addresses"));
    }

    [TestCase("harvest needs the address of a council's ModernGov site, for example: minutes harvest https://democracy.example.gov.uk")]
    [TestCase("is no address of a ModernGov site", "ftp://wealdmoor.example")]
    [TestCase("--pause takes seconds from 0 to 3,600, not 'soon'", "https://wealdmoor.example", "--pause", "soon")]
    [TestCase("--name takes letters, digits and hyphens, not '../up'", "https://wealdmoor.example", "--name", "../up")]
    public void Wrong_usage_is_said(string words, params string[] args)
    {
        var outcome = _workspace.Run(["harvest", .. args]);
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain(words));
    }

    private CommandOutcome Harvest(string index, params string[] more)
        => _workspace.Run(["harvest", _council.Address.AbsoluteUri, "--index", index, "--pause", "0", "--allow-private-addresses", .. more]);
}
