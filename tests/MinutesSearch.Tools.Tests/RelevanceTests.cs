using MinutesSearch.Evaluate;
using MinutesSearch.Evaluate.Relevance;

namespace MinutesSearch.Tools.Tests;

/// <summary>How the ranking of judged queries is measured.</summary>
internal sealed class RelevanceTests
{
    private static readonly JudgedQuery Query = new("topic", "ferries",
    [
        new JudgedPassage("tarn.txt", "The ferry sails at noon", 3),
        new JudgedPassage("tarn.txt", "A boat was bought", 2),
        new JudgedPassage("mere.txt", "The pier is closed", 1),
    ]);

    [Test]
    public void The_best_order_scores_one()
    {
        var score = RankingScore.Of(Query, [("tarn.txt", "The ferry sails at noon."), ("tarn.txt", "A boat was bought."), ("mere.txt", "The pier is closed.")]);
        Assert.That(score, Is.EqualTo(new RankingScore(1, 1, 1)));
    }

    [Test]
    public void Nothing_found_scores_nothing() => Assert.That(RankingScore.Of(Query, []), Is.EqualTo(new RankingScore(0, 0, 0)));

    [Test]
    public void A_hit_covers_a_judged_passage_with_three_fifths_of_its_words_in_the_same_document()
    {
        Assert.That(RankingScore.Of(Query, [("tarn.txt", "The ferry sails late")]).First, Is.EqualTo(1));
        Assert.That(RankingScore.Of(Query, [("tarn.txt", "The ferry is late")]).First, Is.Zero);
        Assert.That(RankingScore.Of(Query, [("mere.txt", "The ferry sails at noon")]).First, Is.Zero);
        Assert.That(RankingScore.Of(Query, [("folder/tarn.pdf", "The ferry sails at noon")]).First, Is.EqualTo(1));
    }

    [Test]
    public void A_judged_passage_counts_once_and_a_helpful_hit_has_at_least_grade_two()
    {
        var score = RankingScore.Of(Query, [("mere.txt", "The pier is closed"), ("mere.txt", "The pier is closed"), ("tarn.txt", "A boat was bought")]);
        Assert.That(score.First, Is.EqualTo(1.0 / 3));
        Assert.That(score.Recall, Is.EqualTo(2.0 / 3));
    }

    [Test]
    public void A_folder_is_indexed_and_its_queries_are_measured_beside_plain_full_text()
    {
        using var folder = new Folder();
        folder.Write("tarn.txt", "Tarnside Council\n\nMinutes of the Harbour Committee held on 3 March 2025\n\n1. Timetable\n\nThe Committee noted that the ferry sails at noon each day.\n");
        folder.Write("tarn.gold.json", """{"document":"tarn.txt"}""");
        string queries = folder.Write("queries.json", """[{"kind":"topic","query":"ferry","relevant":[{"document":"tarn.txt","text":"the ferry sails at noon","grade":3}]}]""");
        var (code, output, errors) = Run("relevance", queries, folder.Path, "--each", "--least", "0.9");
        Assert.That(code, Is.EqualTo(ExitCode.Fine), errors);
        Assert.That(output, Does.Contain("all            1     1.000     1.000  1.000     1.000     1.000  1.000").And.Contain("1.00 1.00   plain 1.00 1.00   ferry"));
    }

    [Test]
    public void A_figure_below_the_least_fails()
    {
        using var folder = new Folder();
        folder.Write("tarn.txt", "Tarnside Council\n\nThe pier is closed.\n");
        folder.Write("tarn.gold.json", """{"document":"tarn.txt"}""");
        string queries = folder.Write("queries.json", """{"queries":[{"query":"ferry","relevant":[{"document":"tarn.txt","text":"the ferry sails at noon","grade":3}]}]}""");
        var (code, _, errors) = Run("relevance", queries, folder.Path, "--least", "0.5");
        Assert.That((code, errors.Trim()), Is.EqualTo((ExitCode.BelowTheRatchet, "nDCG@10 is 0.000, below 0.500.")));
    }

    [TestCase("[]", "holds no queries")]
    [TestCase("{", "Cannot read")]
    public void A_file_that_holds_no_queries_is_told(string text, string message)
    {
        using var folder = new Folder();
        var (code, _, errors) = Run("relevance", folder.Write("queries.json", text), folder.Path);
        Assert.That(code, Is.EqualTo(ExitCode.CannotRead));
        Assert.That(errors, Does.Contain(message));
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        int code = CommandLine.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
