using System.Text.Json;

namespace MinutesSearch.Cli.Tests;

public sealed class SearchTests : IndexedTest
{
    [Test]
    public void Cards_show_question_answer_and_place_without_escape_codes()
    {
        var outcome = Run("search", "agency", "rate", "--kind", "answers", "--authority", "Wealdmoor");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            Assert.That(outcome.Output, Does.Contain("Wealdmoor County Council").And.Contain("Asked: Councillor Hunt asked whether"));
            Assert.That(outcome.Output, Does.Contain("17.8%").And.Match(@"wealdmoor\.txt#\w+, item 5").And.Contain("By council: Wealdmoor County Council 1"));
            Assert.That(outcome.Output, Does.Not.Contain("\u001b").And.Not.Contain("<mark>").And.Not.Contain("Fenbridge"));
        });
    }

    [Test]
    public void Json_has_the_fields_that_readers_rely_on()
    {
        var outcome = Run("search", "agency rate", "--format", "json");
        using var json = JsonDocument.Parse(outcome.Output);
        var root = json.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(root.GetProperty("schema").GetString(), Is.EqualTo("minutes-search/hits/1"));
            Assert.That(Names(root), Is.SupersetOf(new[] { "schema", "query", "explanation", "total", "hits", "facets" }));
            Assert.That(Names(root.GetProperty("facets")), Is.EquivalentTo(new[] { "authority", "kind", "year" }));
            Assert.That(Names(root.GetProperty("hits")[0]), Is.SupersetOf(new[]
            {
                "rank", "score", "id", "document", "source", "authority", "committee", "date", "item", "itemNumber", "kind", "speaker",
                "text", "question", "questionId", "questionKind", "answered", "snippet", "page", "span", "address", "title", "type",
            }));
            Assert.That(root.GetProperty("hits")[0].GetProperty("rank").GetInt32(), Is.EqualTo(1));
            Assert.That(root.GetProperty("hits")[0].GetProperty("snippet").GetString(), Does.Contain("<mark>"));
        });
    }

    [Test]
    public void Json_keeps_apostrophes_pounds_and_curly_quotes_readable()
    {
        string output = Run("search", "director’s", "O'Neill", "£5", "\"workforce plan\"", "--format", "json").Output;
        Assert.That(output, Does.Contain("\"query\": \"director’s O'Neill £5 \\\"workforce plan\\\"\"").And.Contain("Head of Children's").And.Contain("<mark>").And.Not.Contain("\\u"));
        using var json = JsonDocument.Parse(output);
        Assert.That(json.RootElement.GetProperty("query").GetString(), Is.EqualTo("director’s O'Neill £5 \"workforce plan\""));
    }

    [Test]
    public void People_see_a_question_with_its_answer_only_and_programs_see_both()
    {
        string table = Run("search", "damp", "repairs").Output;
        using var json = JsonDocument.Parse(Run("search", "damp", "repairs", "--authority", "Wealdmoor", "--format", "json").Output);
        var hits = json.RootElement.GetProperty("hits").EnumerateArray().ToDictionary(hit => hit.GetProperty("kind").GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(table, Does.Contain("Asked: Councillor Webb asked how long").And.Contain("By kind: response 2\n").And.Contain("(2 more questions and comments stand with their answers)"));
            Assert.That(hits["question"].GetProperty("answered").GetBoolean(), Is.True);
            Assert.That(hits["response"].GetProperty("questionId").GetString(), Is.EqualTo(hits["question"].GetProperty("id").GetString()));
            Assert.That(hits["response"].GetProperty("questionKind").GetString(), Is.EqualTo("question"));
        });
    }

    [Test]
    public void Questions_are_all_listed_where_they_are_asked_for()
    {
        string output = Run("search", "damp", "--kind", "question").Output;
        Assert.That(output, Does.Contain("Asked: Councillor Webb asked").And.Contain("By kind: question 2").And.Not.Contain("No answer is recorded"));
    }

    [Test]
    public void Jsonl_is_one_hit_a_line()
    {
        string[] lines = Run("search", "agency", "--format", "jsonl", "--limit", "2").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        using var hit = JsonDocument.Parse(lines[1]);
        Assert.That(hit.RootElement.GetProperty("rank").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void Csv_escapes_quotes_and_has_a_header()
    {
        string[] lines = Run("search", "circulate workforce plan", "--kind", "action", "--format", "csv").Output.Split("\r\n");
        Assert.That(lines[0], Does.StartWith("rank,score,id,document,").And.Not.StartWith("\uFEFF"));
        Assert.That(lines[1], Does.Contain("\"\"as amended\"\""));
    }

    [Test]
    public void Nothing_found_is_said_and_is_exit_code_1()
    {
        var outcome = Run("search", "zeppelin");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Output, Does.Contain("Nothing found for zeppelin"));
        using var json = JsonDocument.Parse(Run("search", "zeppelin", "--format", "json").Output);
        Assert.That(json.RootElement.GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    public void Another_spelling_is_suggested_where_a_word_stands_nowhere()
    {
        Assert.That(Run("search", "agncy", "--exact").Output, Does.Contain("Did you mean: agency"));
        using var json = JsonDocument.Parse(Run("search", "agncy", "--format", "json").Output);
        Assert.That(json.RootElement.GetProperty("suggestion").GetString(), Is.EqualTo("agency"));
    }

    [Test]
    public void A_range_and_a_field_narrow_the_search()
    {
        Assert.That(Run("search", "agency date:[2024 TO 2024-03-14]").ExitCode, Is.Zero);
        Assert.That(Run("search", "agency date:<2024").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void An_offset_behind_the_last_hit_is_said()
        => Assert.That(Run("search", "agency", "--offset", "500").Output, Does.Contain("use a smaller --offset"));

    [Test]
    public void Dates_narrow_the_search()
    {
        Assert.That(Run("search", "agency", "--from", "2024", "--to", "2024-03-14").ExitCode, Is.Zero);
        Assert.That(Run("search", "agency", "--to", "2023").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_word_with_a_minus_is_left_out()
    {
        string output = Run("search", "agency", "-Barry", "--format", "csv").Output;
        Assert.That(output, Does.Contain("wealdmoor.txt"));
        Assert.That(output, Does.Not.Contain("Councillor Barry asked whether the agency rate was falling.,").And.Not.Contain("@"));
    }

    [Test]
    public void Stats_count_what_the_index_holds()
    {
        using var json = JsonDocument.Parse(Run("stats", "--format", "json").Output);
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("minutes-search/stats/1"));
            Assert.That(json.RootElement.GetProperty("documents").GetInt32(), Is.EqualTo(2));
            Assert.That(Run("stats", "--format", "csv").Output, Does.StartWith("measure,value,count\r\ntotal,documents,2\r\n"));
            Assert.That(Run("stats").Output, Does.Contain("minutes.db: 2 documents").And.Contain("Passages by council"));
        });
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
