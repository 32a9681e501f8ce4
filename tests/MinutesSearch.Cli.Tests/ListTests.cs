using System.Text.Json;

namespace MinutesSearch.Cli.Tests;

public sealed class ListTests : IndexedTest
{
    [OneTimeSetUp]
    public void AddPapers()
    {
        Workspace.Write("papers/votes.txt", """
            Marlfield Town Council

            Minutes of the meeting held on 6 May 2025

            Present: Councillor A Webb (Chair)

            4. Allotments

            Proposed by Councillor Tarn, seconded by Councillor Rudd, and

            RESOLVED by 7 votes to 2 - that the rents be deferred.

            Action: To publish the list.

            Action: To publish the list.

            """);
        Run("index", "papers");
    }

    [Test]
    public void Actions_stand_under_their_meetings_with_owner_and_due_day()
    {
        var outcome = Run("actions", "--authority", "Wealdmoor", "--on", "2024-07-01");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            Assert.That(outcome.Output, Does.StartWith("Wealdmoor County Council · Children's Scrutiny Committee · 14 March 2024\n  Head of Children's Social Care: "));
            Assert.That(outcome.Output, Does.Contain("due by June (30 June 2024, passed) · explicit").And.EndWith("1 of 1 action.\n"));
        });
    }

    [TestCase("2024-06-30", 0)]
    [TestCase("2024-07-01", 2)]
    public void Overdue_is_what_was_due_before_the_day(string on, int total)
    {
        using var json = JsonDocument.Parse(Run("actions", "--overdue", "--on", on, "--format", "json").Output);
        Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("minutes-search/actions/1"));
        Assert.That(json.RootElement.GetProperty("total").GetInt32(), Is.EqualTo(total));
    }

    [Test]
    public void Actions_are_found_by_owner_and_by_having_none()
    {
        string[] named = Rows("actions", "--owner", "head of children");
        string[] without = Rows("actions", "--without-owner");
        Assert.That((named.Length, without.Length), Is.EqualTo((3, 2)), "with the header");
        Assert.That(named[0], Is.EqualTo("authority,committee,date,item,owner,due,dueDay,basis,action,document,page,id,address"));
        Assert.That(without[1], Does.Contain("publish the list").And.Contain(",,,explicit,"));
    }

    [Test]
    public void Words_narrow_a_list_as_they_do_a_search()
        => Assert.That(Rows("actions", "workforce", "plan", "AND", "authority:fenbridge"), Has.Length.EqualTo(2).And.Some.Contains("fenbridge.txt"));

    [Test]
    public void Decisions_say_who_moved_them_and_how_the_vote_went()
    {
        string table = Run("decisions", "--voted").Output;
        string[] rows = Rows("decisions", "--outcome", "deferred");
        Assert.Multiple(() =>
        {
            Assert.That(table, Does.Contain("Deferred: that the rents be deferred.").And.Contain("moved by Councillor Tarn, seconded by Councillor Rudd · vote: 7 for, 2 against · votes.txt#d1"));
            Assert.That(rows[0], Does.StartWith("authority,committee,date,item,outcome,decision,mover,seconder,for,against,abstained,vote,"));
            Assert.That(rows[1], Does.Contain("Councillor Tarn,Councillor Rudd,7,2,,by 7 votes to 2"));
            Assert.That(Rows("decisions", "--mover", "rudd"), Has.Length.EqualTo(2));
        });
    }

    [Test]
    public void What_an_item_prints_twice_is_listed_once() => Assert.That(Rows("actions", "publish", "list"), Has.Length.EqualTo(2), "with the header");

    [Test]
    public void A_limit_cuts_the_list_and_says_so()
    {
        string output = Run("decisions", "--limit", "1").Output;
        Assert.That(output, Does.Contain("1 of 3 decisions. More with --limit 3."));
    }

    [TestCase("--owner and --without-owner exclude each other", "actions", "--owner", "Head", "--without-owner")]
    [TestCase("--basis takes explicit, agreed, undertaking or request, not 'hearsay'", "actions", "--basis", "hearsay")]
    [TestCase("--outcome takes other, noted", "decisions", "--outcome", "maybe")]
    [TestCase("--unit takes count, percent", "compare", "rates", "--unit", "furlongs")]
    public void Wrong_usage_is_said_in_one_line(string message, params string[] args)
    {
        var outcome = Run(args);
        Assert.That((outcome.ExitCode, outcome.ErrorLines.Length), Is.EqualTo((2, 1)));
        Assert.That(outcome.Error, Does.Contain(message));
    }

    [Test]
    public void Nothing_to_list_is_said_and_is_exit_code_1()
    {
        var outcome = Run("decisions", "zeppelin");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Output, Does.Contain("No decisions found."));
    }

    private string[] Rows(params string[] args) => Run([.. args, "--format", "csv"]).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
