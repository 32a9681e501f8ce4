using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

public sealed partial class SqliteIndex
{
    /// <summary>Adds or replaces a stream of documents of any length, many in one transaction.</summary>
    /// <remarks>
    /// Memory is bounded: up to a hundred documents, or 2,000 passages, are gathered before they are committed, and meanwhile no more are asked for, so a
    /// stream that waits for its taker waits for the index. Where the stream fails or the work is cancelled, what came before is committed.
    /// </remarks>
    /// <param name="documents">The documents; those of one path take each other's place.</param>
    /// <param name="progress">Told after each commit what was done so far.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>What was done.</returns>
    /// <inheritdoc cref="Replace"/>
    public Task<AddedDocuments> AddAllAsync(IAsyncEnumerable<IndexDocument> documents, IProgress<AddedDocuments>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new DocumentBatches(this, progress).Add(documents, cancellation);
    }

    /// <summary>
    /// Parses files, several at a time, and adds them. A file that the index holds already as it is, parsed by the same options, is not parsed again;
    /// one that cannot be read is noted (<see cref="AddedDocuments.Failed"/>), and the rest goes on.
    /// </summary>
    /// <param name="paths">The files, taken one after the other as they are needed.</param>
    /// <param name="relativeTo">The folder that documents are named from: its file "2024/a.html" is the document "2024/a.html". Null: they are named by
    /// their paths as given.</param>
    /// <param name="options">How to parse; null for the defaults.</param>
    /// <param name="progress">Told after each commit what was done so far.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>; what came before is committed.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="IndexUnusableException">Another program holds the index for long, or it cannot be written to.</exception>
    /// <exception cref="InvalidOperationException">The index was opened for reading only.</exception>
    /// <example>
    /// <code>
    /// var done = await index.AddFilesAsync(Directory.EnumerateFiles("minutes"), relativeTo: "minutes");
    /// foreach (var file in done.Failed) Console.WriteLine($"{file.Path}: {file.Failure!.Message}");
    /// </code>
    /// </example>
    public Task<AddedDocuments> AddFilesAsync(
        IEnumerable<string> paths, string? relativeTo = null, ParseOptions? options = null, IProgress<AddedDocuments>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        CheckCanWrite();
        var files = MinutesParser.ParseFilesAsync(paths, options, knownHash: path => HashOf(NameOf(path)), cancellation: cancellation);
        return new DocumentBatches(this, progress).Add(files, NameOf, cancellation);

        string NameOf(string path)
            => (relativeTo is null ? path : Path.GetRelativePath(relativeTo, path)).Replace(Path.DirectorySeparatorChar, '/');
    }
}
