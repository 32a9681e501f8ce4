using System.Diagnostics;
using MinutesSearch.Indexing;

namespace MinutesSearch.Benchmarks.Index;

/// <summary>Times what plain full text has nothing like: precedents for a question and figures on a topic.</summary>
internal static class AskTable
{
    private const int Runs = 5;

    // Ranks of words as a question has them: some that many passages have, some that few have.
    private static readonly int[][] Questions = [[12, 400], [30, 150, 900], [60, 200, 2000, 15], [9000, 3000]];

    public static void Write(SqliteIndex index)
    {
        Console.WriteLine($"{"least of 5, in ms",-34}{"cold",10}{"warm",10}");
        foreach (int[] ranks in Questions)
        {
            string words = string.Join(' ', ranks.Select(ZipfCorpus.Word));
            Write($"ask {words}", index, () => index.Ask(new PrecedentQuery { Question = words }));
            Write($"compare {words}", index, () => index.Compare(new CompareQuery { Topic = words }));
        }
    }

    private static void Write(string name, SqliteIndex index, Action work)
    {
        work();
        List<double> cold = [], warm = [];
        for (int run = 0; run < Runs; run++)
        {
            index.ForgetPostings();
            cold.Add(Time(work));
            warm.Add(Time(work));
        }
        Console.WriteLine($"{name,-34}{cold.Min(),10:N1}{warm.Min(),10:N1}");
    }

    private static double Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
