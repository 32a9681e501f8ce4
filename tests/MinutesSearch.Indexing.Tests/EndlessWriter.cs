namespace MinutesSearch.Indexing.Tests;

/// <summary>A program that fills an index batch by batch until it is killed, and says after each batch that it is committed.</summary>
internal static class EndlessWriter
{
    public const int DocumentsABatch = 3;

    public static int Main(string[] args)
    {
        if (args is not [var path, var number]) return 2;
        int batch = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        using var index = SqliteIndex.Open(path);
        for (; ; batch++)
        {
            index.ReplaceAll([.. Documents(batch)]);
            // What every tenth batch says is replaced, so that rows are removed too.
            if (batch % 10 == 9) index.ReplaceAll([.. Documents(batch - 5).Select(document => document with { ContentHash = $"{batch}" })]);
            Console.Out.WriteLine(batch);
            Console.Out.Flush();
        }
    }

    public static string Path(int batch, int place) => $"{batch}-{place}.txt";

    private static IEnumerable<IndexDocument> Documents(int batch) => Enumerable.Range(0, DocumentsABatch).Select(place => Samples.Document(
        Path(batch, place),
        Samples.Passage("q1", $"Who grits road {batch}?", PassageKind.Question),
        Samples.Passage("r1", $"Gritting of road {batch} takes crew {place} an hour.", PassageKind.Response, $"Who grits road {batch}?") with { QuestionId = "q1" }));
}
