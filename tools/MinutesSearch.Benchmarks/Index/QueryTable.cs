using System.Diagnostics;
using MinutesSearch.Indexing;

namespace MinutesSearch.Benchmarks.Index;

/// <summary>Times each kind of query three ways in turn, so that a busy moment of the machine falls on all of them alike.</summary>
internal static class QueryTable
{
    private const int Runs = 7;

    // The first dozens of runs of a method are slower than all that follow.
    private const int WarmUps = 100;

    // Short queries are repeated until their time can be told from the clock's grain.
    private const double LeastMilliseconds = 2;

    public static void Write(QueryClass[] classes, PlainFullText plain, SqliteIndex index)
    {
        Console.WriteLine($"{"least of 7, in ms",-20}{"matches",10}{"plain",10}{"cold",10}{"warm",10}{"cold x",9}{"warm x",9}   bars");
        foreach (var kind in classes)
        {
            List<double> plainly = [], cold = [], warm = [];
            int matches = index.Search(kind.Query).Total;
            kind.Plain(plain);
            for (int i = 0; i < WarmUps; i++) Ask(kind, index);
            for (int run = 0; run < Runs; run++)
            {
                plainly.Add(Time(() => kind.Plain(plain)));
                cold.Add(Time(() => Ask(kind, index), index.ForgetPostings));
                warm.Add(Time(() => Ask(kind, index)));
            }
            Write(kind, matches, Least(plainly), Least(cold), Least(warm));
        }
    }

    private static void Write(QueryClass kind, int matches, double plainly, double cold, double warm)
    {
        bool reached = plainly / cold >= kind.Cold && plainly / warm >= kind.Warm;
        Console.WriteLine($"{kind.Name,-20}{matches,10:N0}{plainly,10:N2}{cold,10:N2}{warm,10:N3}{plainly / cold,9:N1}{plainly / warm,9:N0}   {kind.Cold}, {kind.Warm}{(reached ? "" : " MISSED")}");
    }

    private static void Ask(QueryClass kind, SqliteIndex index)
    {
        if (kind.WholeHits) index.Search(kind.Query);
        else index.Find(kind.Query);
    }

    private static double Time(Action work, Action? before = null)
    {
        double total = 0;
        int count = 0;
        do
        {
            before?.Invoke();
            long start = Stopwatch.GetTimestamp();
            work();
            total += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            count++;
        }
        while (total < LeastMilliseconds);
        return total / count;
    }

    // What others do on the machine only ever adds to a time.
    private static double Least(List<double> times) => times.Min();
}
