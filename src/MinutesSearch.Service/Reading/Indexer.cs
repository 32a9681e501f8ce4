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

/// <summary>Brings files into an index: many readers, one writer that commits in batches.</summary>
internal sealed class Indexer(SqliteIndex index)
{
    // Large enough to make commits cheap, small enough that a stop loses little work.
    private const int PassagesInBatch = 2000;
    private const int DocumentsInBatch = 100;

    private readonly List<IndexDocument> _batch = [];

    public IndexingTally Tally { get; } = new();

    /// <summary>Called with each document that was parsed, before it is committed.</summary>
    public Action<MinutesDocument>? Parsed { get; init; }

    /// <summary>Whether documents that the index holds already are parsed again.</summary>
    public bool ReadsAll { get; init; }

    /// <summary>Reads the files and commits what they hold; a document that fails is noted in the tally.</summary>
    public async Task Add(IReadOnlyList<FoundFile> files, string? authority, Action<int> progress, CancellationToken cancellation)
    {
        var readers = new DocumentReaders(authority, file => ReadsAll ? null : index.HashOf(file.Name));
        await foreach (var reading in readers.Read(files, cancellation).WithCancellation(cancellation))
        {
            Take(reading);
            if (_batch.Count >= DocumentsInBatch || _batch.Sum(document => document.Passages.Length) >= PassagesInBatch) Commit();
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

    private void Take(DocumentReading reading)
    {
        if (reading.Failure is { } reason) Tally.Failed.Add(new FailedFile(reading.File.Name, reason));
        else if (reading.Document is null) Tally.Unchanged++;
        else
        {
            Parsed?.Invoke(reading.Document);
            _batch.Add(IndexDocument.From(reading.Document, reading.File.Name, reading.Stamp, AddressOf(reading.Document.Source)));
        }
    }

    private void Commit()
    {
        if (_batch.Count == 0) return;
        foreach (var done in index.ReplaceAll(_batch))
        {
            if (done == Replacement.Added) Tally.Added++;
            else if (done == Replacement.Replaced) Tally.Replaced++;
            else Tally.Unchanged++;
        }
        _batch.Clear();
    }

    /// <summary>A document's source if it is an address on the web; a file's name says nothing that its path does not.</summary>
    private static string? AddressOf(string? source)
        => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? source : null;
}
