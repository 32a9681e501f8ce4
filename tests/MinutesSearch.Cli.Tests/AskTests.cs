using System.Text.Json;

namespace MinutesSearch.Cli.Tests;

public sealed class AskTests : IndexedTest
{
    [Test]
    public void People_see_precedents_by_council_with_the_reason_and_what_followed()
    {
        var outcome = Run("ask", "How are we bringing the agency rate down?", "--limit", "2");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            Assert.That(outcome.Output, Does.Contain("Wealdmoor County Council\n\n").And.Contain("Fenbridge City Council\n\n"));
            Assert.That(outcome.Output, Does.Contain("Asked: Councillor Hunt asked whether").And.Contain("Why: “agency”, “rate” in the question, the answer"));
            Assert.That(outcome.Output, Does.Contain("Action that followed: Head of Children's Social Care to circulate"));
            Assert.That(outcome.Output, Does.Match(@"2 precedents of \d+: \d+ answered questions, 0 without an answer\. Looked for:"));
        });
    }

    [Test]
    public void Json_is_that_of_a_search_with_the_reasons()
    {
        using var json = JsonDocument.Parse(Run("ask", "agency rate", "--format", "json").Output);
        var hit = json.RootElement.GetProperty("hits")[0];
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("minutes-search/hits/1"));
            Assert.That(hit.GetProperty("question").GetString(), Does.Contain("agency rate"));
            Assert.That(hit.GetProperty("kind").GetString(), Is.EqualTo("response"));
            Assert.That(hit.GetProperty("matched").EnumerateArray().Select(word => word.GetString()), Is.EqualTo(new[] { "agency", "rate" }));
            Assert.That(hit.GetProperty("actions")[0].GetProperty("owner").GetString(), Is.EqualTo("Head of Children's Social Care"));
            Assert.That(hit.GetProperty("actions")[0].GetProperty("dueDay").GetString(), Is.EqualTo("2024-06-30"));
            Assert.That(hit.TryGetProperty("hit", out _), Is.False);
        });
    }

    [Test]
    public void Csv_has_the_question_and_the_answer_side_by_side()
    {
        string[] lines = Run("ask", "damp homes", "--authority", "Fenbridge", "--format", "csv").Output.Split("\r\n");
        Assert.That(lines[0], Does.StartWith("rank,score,id,address,").And.Contain(",asker,question,speaker,answer,"));
        Assert.That(lines[1], Does.Contain("Councillor Webb asked how long").And.Contain("35 days"));
    }

    [Test]
    public void A_question_that_nobody_asked_is_exit_code_1()
    {
        var outcome = Run("ask", "zeppelins?");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((1, outcome.Output)));
        Assert.That(outcome.Output, Does.Contain("Nobody asked anything like that").And.Contain("“zeppelins”"));
    }
}
