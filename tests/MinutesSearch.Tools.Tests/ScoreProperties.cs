using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Tools.Tests;

public class ScoreProperties
{
    private static readonly string[] Vocabulary = ["salt", "barn", "lorry", "£40", "12%", "road’s", "ice", "Ploughs"];

    [Test]
    public void Every_rate_lies_between_0_and_1() => Prop.ForAll<byte[][], byte[][]>((gold, output) =>
    {
        var score = Comparison.Of("random", Sample.Gold(Document(gold)), Sample.Output(Document(output))).Score;
        var rates = Kinds.All.SelectMany(kind => new[] { score[kind].Precision, score[kind].Recall, score[kind].F1, score[kind].WordF1 });
        return rates.Append(score.Overall).Concat(score.Parts.Values.Select(part => part.Share)).All(rate => rate is >= 0 and <= 1);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_document_compared_with_itself_scores_1() => Prop.ForAll<byte[][]>(units =>
    {
        string document = Document([[1, 2, 3], .. units]);
        var score = Comparison.Of("random", Sample.Gold(document), Sample.Output(document)).Score;
        return Kinds.All.Where(kind => score[kind].Gold > 0).Select(kind => score[kind].F1).Append(score.Overall).All(rate => Math.Abs(rate - 1) < 1e-12);
    }).QuickCheckThrowOnFailure();

    /// <summary>A document of which each array is a unit: its first byte chooses the kind, all of them the words.</summary>
    private static string Document(byte[][] units)
    {
        var entries = units.Select((unit, i) => Entry(unit ?? [], i)).ToList();
        return JsonSerializer.Serialize(new
        {
            items = new[] { new { number = "1", title = "Roads", entries } },
            figures = units.Select(unit => new { value = unit?.Length ?? 0, unit = unit?.Length % 2 == 0 ? "percent" : "count", measure = Text(unit ?? []) }),
            slides = units.Select(unit => new { title = Text(unit ?? []), lines = Array.Empty<string>() }),
        });
    }

    private static object Entry(byte[] unit, int place) => new
    {
        id = $"e{place}",
        kind = Kinds.All[1 + (unit.Length > 0 ? unit[0] % 5 : 0)],
        text = Text(unit),
        speaker = new { name = Text(unit), side = "member" },
        inReplyTo = $"e{place / 2}",
        owner = Text(unit),
        outcome = "noted",
        clauses = new[] { new { number = "a", text = Text(unit) } },
    };

    private static string Text(byte[] unit) => string.Join(' ', unit.Select(word => Vocabulary[word % Vocabulary.Length]));
}
