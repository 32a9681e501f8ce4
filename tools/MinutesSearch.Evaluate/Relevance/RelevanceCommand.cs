using System.CommandLine;

namespace MinutesSearch.Evaluate.Relevance;

/// <summary><c>relevance</c>: how well judged queries find what they should.</summary>
internal static class RelevanceCommand
{
    private static readonly Argument<string> Queries = new("QUERIES") { Description = "A JSON file of queries, each with the passages that answer it." };
    private static readonly Argument<string[]> Folders = new("GOLD_DIR") { Description = "Folders with the documents and their .gold.json files.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Each = new("--each") { Description = "Print a line for each query." };
    private static readonly Option<double> Least = new("--least") { Description = "Fail if nDCG@10 over all queries is below this.", HelpName = "FIGURE" };

    public static Command Build(TextWriter output, TextWriter errors)
    {
        var command = new Command("relevance", "Measures how searches rank: nDCG@10, recall@20 and MRR of judged queries, beside plain full text.") { Queries, Folders, Each, Least };
        command.SetAction(parsed =>
        {
            var (queries, documents) = JudgedQuery.Load(parsed.GetValue(Queries)!);
            using var index = JudgedIndex.Of(parsed.GetValue(Folders)!, documents);
            double measured = RelevanceReport.Write(output, queries, index, parsed.GetValue(Each)).Gain;
            if (measured >= parsed.GetValue(Least)) return ExitCode.Fine;
            errors.WriteLine($"nDCG@10 is {measured:0.000}, below {parsed.GetValue(Least):0.000}.");
            return ExitCode.BelowTheRatchet;
        });
        return command;
    }
}
