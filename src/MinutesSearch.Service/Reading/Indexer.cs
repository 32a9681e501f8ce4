using System.Runtime.CompilerServices;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Reading;

/// <summary>Counts what a run of indexing did.</summary>
internal sealed class IndexingTally
{
    public int Added { get; set; }

    public int Replaced { get; set; }

    public int Unchanged { get; set; }

    public int Removed { get; set; }

    public List<FailedFile> Failed { get; } = [];
}

/// <summary>What a run of indexing knows better than its documents.</summary>
internal sealed record IndexingChoices
{
    /// <summary>The council of all of them.</summary>
    public string? Authority { get; init; }

    /// <summary>The words that they are parsed by.</summary>
    public MinutesLexicon Lexicon { get; init; } = MinutesLexicon.Default;
}

/// <summary>Brings files into an index in one run: many readers, one writer that commits in batches.</summary>
internal sealed class Indexer(SqliteIndex index)
{
    public IndexingTally Tally { get; } = new();

    /// <summary>Called with each document that was parsed, before it is committed.</summary>
    public Action<MinutesDocument>? Parsed { get; init; }

    /// <summary>Whether documents that the index holds already are parsed again.</summary>
    public bool ReadsAll { get; init; }

    /// <summary>Reads the files and commits what they hold; a document that fails is noted in the tally.</summary>
    public async Task Add(IReadOnlyList<FoundFile> files, IndexingChoices choices, Action<int> progress, CancellationToken cancellation)
    {
        var done = await index.AddAllAsync(Read(files, choices, progress, cancellation), cancellation: cancellation);
        Tally.Added += done.Added;
        Tally.Replaced += done.Replaced;
        Tally.Unchanged += done.Unchanged;
    }

    /// <summary>Removes the documents that were indexed under these paths and whose files are gone.</summary>
    public void Prune(FoundFiles found, IReadOnlyCollection<string> roots)
    {
        var present = found.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (string path in index.Paths().Where(path => !present.Contains(path)))
        {
            if (index.HashOf(path) is { } stamp && roots.Any(root => ContentStamp.IsUnder(root, stamp)) && index.Remove(path)) Tally.Removed++;
        }
    }

    /// <summary>What goes into the index; the rest is noted in the tally.</summary>
    private async IAsyncEnumerable<IndexDocument> Read(
        IReadOnlyList<FoundFile> files, IndexingChoices choices, Action<int> progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int seen = 0;
        var documents = files.ToAsyncEnumerable().Select(file => DocumentToRead.OfFile(file, choices, ReadsAll ? null : index.HashOf(file.Name)));
        await foreach (var reading in ParallelInOrder.Run(documents, Environment.ProcessorCount, DocumentReading.Of, cancellation))
        {
            progress(++seen);
            if (reading.Failure is { } reason) Tally.Failed.Add(new FailedFile(reading.Asked.Path, reason));
            else if (reading.Indexed is null) Tally.Unchanged++;
            else
            {
                Parsed?.Invoke(reading.Parsed!);
                yield return reading.Indexed;
            }
        }
    }
}
