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

    public int Seen => Added + Replaced + Unchanged + Failed.Count;
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
    private readonly IndexBatch<DocumentToRead> _batch = new(index);

    public IndexingTally Tally { get; } = new();

    /// <summary>Called with each document that was parsed, before it is committed.</summary>
    public Action<MinutesDocument>? Parsed { get; init; }

    /// <summary>Whether documents that the index holds already are parsed again.</summary>
    public bool ReadsAll { get; init; }

    /// <summary>Reads the files and commits what they hold; a document that fails is noted in the tally.</summary>
    public async Task Add(IReadOnlyList<FoundFile> files, IndexingChoices choices, Action<int> progress, CancellationToken cancellation)
    {
        var documents = files.ToAsyncEnumerable().Select(file => DocumentToRead.OfFile(file, choices, ReadsAll ? null : index.HashOf(file.Name)));
        await foreach (var reading in ParallelReading.Read(documents, Environment.ProcessorCount, cancellation))
        {
            Take(reading);
            if (_batch.IsFull) Commit();
            progress(Tally.Seen + _batch.Count);
        }
        Commit();
        progress(Tally.Seen);
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

    private void Take(DocumentReading<DocumentToRead> reading)
    {
        if (reading.Failure is { } reason) Tally.Failed.Add(new FailedFile(reading.Asked.Path, reason));
        else if (reading.Parsed is null) Tally.Unchanged++;
        else
        {
            Parsed?.Invoke(reading.Parsed);
            _batch.Add(reading);
        }
    }

    private void Commit()
    {
        foreach (var (_, done) in _batch.Commit())
        {
            if (done == Replacement.Added) Tally.Added++;
            else if (done == Replacement.Replaced) Tally.Replaced++;
            else Tally.Unchanged++;
        }
    }
}
