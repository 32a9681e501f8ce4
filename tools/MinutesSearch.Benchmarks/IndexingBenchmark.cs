using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing;

namespace MinutesSearch.Benchmarks;

/// <summary>How fast passages go into a fresh index, beside plain full text of the same passages, and how fast queries are.</summary>
/// <remarks>Speeds depend on the machine; the ratio within one run depends on it little.</remarks>
internal static class IndexingBenchmark
{
    private const int PassageCount = 50_000;
    private const int PassagesADocument = 50;
    private const int DocumentsABatch = 20;

    private static readonly (string Name, SearchQuery Query)[] Queries =
    [
        ("rare word", new() { Text = "w30000" }),
        ("medium word", new() { Text = "w1000" }),
        ("common word", new() { Text = "w5" }),
        ("common AND medium", new() { Text = "w5 AND w300" }),
        ("three common words", new() { Text = "w5 w8 w13" }),
        ("question of ten words", new() { Text = "how w40 are w200 kept w900 w15 while w2000 they w77 wait w500" }),
        ("phrase", new() { Text = "\"w5 w8\"" }),
        ("prefix", new() { Text = "w12*" }),
        ("all but a common word", new() { Text = "NOT w5" }),
        ("common word, filtered", new() { Text = "w5", Authorities = ["Council 7"], From = new DateOnly(2023, 1, 1) }),
        ("common word, speaker", new() { Text = "w5", Speakers = ["councillor 17"] }),
        ("all passages", new()),
    ];

    /// <summary>Runs the benchmark in a temporary folder and writes its figures to the console.</summary>
    public static void Run()
    {
        var documents = Documents(new Random(20250313));
        string folder = Directory.CreateTempSubdirectory("minutes-benchmark-").FullName;
        try
        {
            var plain = Time(() => PlainFullText(Path.Combine(folder, "plain.db"), documents));
            var indexed = Time(() => Fill(Path.Combine(folder, "minutes.index"), documents));
            Console.WriteLine($"{"plain full text",-26}{PassageCount / plain.TotalSeconds,12:N0} passages/s");
            Console.WriteLine($"{"index",-26}{PassageCount / indexed.TotalSeconds,12:N0} passages/s   {plain / indexed:F2} of plain");
            TimeQueries(Path.Combine(folder, "minutes.index"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TimeSpan Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Fill(string path, IndexDocument[] documents)
    {
        using var index = SqliteIndex.Open(path);
        foreach (var batch in documents.Chunk(DocumentsABatch)) index.ReplaceAll(batch);
    }

    /// <summary>The baseline: the same texts into a full-text table with default settings, in one transaction.</summary>
    private static void PlainFullText(string path, IndexDocument[] documents)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE fts USING fts5(question, text, item, speaker, authority, committee, tokenize = 'porter unicode61')";
        command.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO fts VALUES ($0, $1, $2, $3, $4, $5)";
        for (int i = 0; i < 6; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        foreach (var document in documents)
            foreach (var passage in document.Passages)
            {
                string?[] values = [passage.Question, passage.Text, passage.Item, passage.Speaker, document.Authority, document.Committee];
                for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? (object)DBNull.Value;
                command.ExecuteNonQuery();
            }
        transaction.Commit();
    }

    private static void TimeQueries(string path)
    {
        using var index = SqliteIndex.OpenReadOnly(path);
        foreach (var (name, query) in Queries)
        {
            int total = index.Search(query).Total; // warms up
            double[] times = [.. Enumerable.Range(0, 11).Select(_ => Time(() => index.Search(query)).TotalMilliseconds).Order()];
            Console.WriteLine($"{name,-26}{times[times.Length / 2],12:N2} ms   {total,8:N0} matches");
        }
    }

    private static IndexDocument[] Documents(Random random) => [.. Enumerable.Range(0, PassageCount / PassagesADocument).Select(i => new IndexDocument
    {
        Path = $"council-{i % 350}/{i}.html",
        ContentHash = "1",
        Authority = $"Council {i % 350}",
        Committee = $"Committee {i % 12}",
        Date = new DateOnly(2020, 1, 1).AddDays(random.Next(2000)),
        Passages = [.. Enumerable.Range(0, PassagesADocument).Select(number => MakePassage(random, number))],
    })];

    private static Passage MakePassage(Random random, int number)
    {
        var kind = (PassageKind)random.Next(7);
        return new Passage
        {
            Id = $"e{number}",
            Kind = kind,
            Text = Words(random, random.Next(30, 150)),
            Question = kind == PassageKind.Response ? Words(random, random.Next(10, 40)) : null,
            Item = Words(random, 4),
            Speaker = $"Councillor {random.Next(200)}",
        };
    }

    /// <summary>Words by Zipf's law: the word of rank r comes about 1/r as often as the first.</summary>
    private static string Words(Random random, int count)
        => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{(int)Math.Exp(random.NextDouble() * Math.Log(60_000))}"));
}
