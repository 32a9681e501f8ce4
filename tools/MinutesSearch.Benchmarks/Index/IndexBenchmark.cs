using System.Diagnostics;
using MinutesSearch.Indexing;

namespace MinutesSearch.Benchmarks.Index;

/// <summary>The index beside plain full text of the same passages: how fast they fill, how large they are and how fast they answer.</summary>
/// <remarks>Speeds depend on the machine; the ratios within one run depend on it little.</remarks>
internal static class IndexBenchmark
{
    /// <summary>The index in its folder.</summary>
    public const string FileName = "minutes.index";

    private const int DocumentsABatch = 40;

    /// <summary>Runs the benchmark and writes its figures to the console.</summary>
    /// <param name="passages">How many passages to make.</param>
    /// <param name="kept">A folder in which the files stay, and where those of an earlier run are used again; null for a temporary one.</param>
    public static void Run(int passages, string? kept)
    {
        string folder = kept ?? Directory.CreateTempSubdirectory("minutes-benchmark-").FullName;
        try
        {
            Run(passages, Path.Combine(folder, "plain.db"), Path.Combine(folder, FileName));
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(int passages, string plainPath, string path)
    {
        bool isFilled = File.Exists(path);
        using var plain = new PlainFullText(plainPath);
        if (!isFilled) Fill(plain, path, passages);
        using var index = SqliteIndex.OpenReadOnly(path);
        QueryTable.Write(QueryClasses.Of(plain, passages), plain, index);
        WriteMemory(index, passages);
        AskTable.Write(index);
    }

    private static void Fill(PlainFullText plain, string path, int passages)
    {
        IEnumerable<IndexDocument[]> Batches() => ZipfCorpus.Documents(passages).Chunk(DocumentsABatch);
        var making = Time(() => { foreach (var _ in Batches()) { } });
        var plainly = Time(() => plain.Fill(Batches())) - making;
        plain.AddFacts(ZipfCorpus.Documents(passages));
        var indexed = Time(() => Fill(path, Batches())) - making;
        Console.WriteLine($"{passages:N0} passages");
        Console.WriteLine($"{"plain full text",-20}{passages / plainly.TotalSeconds,12:N0} passages/s");
        Console.WriteLine($"{"index",-20}{passages / indexed.TotalSeconds,12:N0} passages/s   {plainly / indexed:F2} of plain");
        WriteSizes(path, passages);
    }

    private static void Fill(string path, IEnumerable<IndexDocument[]> batches)
    {
        using var index = SqliteIndex.Open(path);
        foreach (var batch in batches) index.ReplaceAll(batch);
    }

    private static void WriteSizes(string path, int passages)
    {
        long text = ZipfCorpus.Documents(passages).Sum(document => document.Passages.Sum(passage
            => (long)passage.Text.Length + (passage.Question?.Length ?? 0) + passage.Item!.Length + passage.Speaker!.Length));
        long file = new FileInfo(path).Length;
        Console.WriteLine($"{"text",-20}{text / 1e6,12:N0} MB");
        Console.WriteLine($"{"file",-20}{file / 1e6,12:N0} MB           without the texts {(double)(file - text) / text:F2} of them");
    }

    private static void WriteMemory(SqliteIndex index, int passages)
    {
        var (columns, postings) = index.Memory;
        Console.WriteLine($"{"columns",-20}{columns / 1e6,12:N1} MB           {(double)columns / passages:F1} bytes a passage");
        Console.WriteLine($"{"kept postings",-20}{postings / 1e6,12:N1} MB           of at most {SqliteIndex.CacheBudget / 1e6:N0} MB");
        Console.WriteLine($"{"whole process",-20}{Process.GetCurrentProcess().WorkingSet64 / 1e6,12:N0} MB");
    }

    private static TimeSpan Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }
}
