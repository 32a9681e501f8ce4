using System.Runtime.CompilerServices;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>Brings a stream of documents into an index, many in one transaction, and counts what was done.</summary>
internal sealed class DocumentBatches(SqliteIndex index, IProgress<AddedDocuments>? progress)
{
    // Large enough to make commits cheap, small enough that a stop loses little work.
    internal const int MostDocuments = 100, MostPassages = 2000;

    private List<IndexDocument> _batch = [];
    private int _passages;
    private AddedDocuments _done = new();

    public async Task<AddedDocuments> Add(IAsyncEnumerable<IndexDocument> documents, CancellationToken cancellation)
    {
        try
        {
            await foreach (var document in documents.WithCancellation(cancellation).ConfigureAwait(false))
            {
                _batch.Add(document);
                _passages += document.Passages.Length;
                if (_batch.Count >= MostDocuments || _passages >= MostPassages) await Commit().ConfigureAwait(false);
            }
        }
        finally
        {
            // Also where it was stopped, or the stream failed: the work that was done is kept.
            await Commit().ConfigureAwait(false);
        }
        return _done;
    }

    public Task<AddedDocuments> Add(IAsyncEnumerable<ParsedFile> files, Func<string, string> nameOf, CancellationToken cancellation)
        => Add(DocumentsOf(files, nameOf, cancellation), cancellation);

    private async IAsyncEnumerable<IndexDocument> DocumentsOf(IAsyncEnumerable<ParsedFile> files, Func<string, string> nameOf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var file in files.WithCancellation(cancellation).ConfigureAwait(false))
        {
            // What has no hash, as a pipe, is new each time.
            if (file.Document is { } document) yield return IndexDocument.From(document, nameOf(file.Path), file.ContentHash ?? Guid.NewGuid().ToString());
            else _done = file.IsUnchanged ? _done with { Unchanged = _done.Unchanged + 1 } : _done with { Failed = _done.Failed.Add(file) };
        }
    }

    private async Task Commit()
    {
        var batch = _batch;
        // Cleared first: a batch that could not be committed is not tried again.
        (_batch, _passages) = ([], 0);
        if (batch.Count > 0)
        {
            var done = await Task.Run(() => index.ReplaceAll(batch)).ConfigureAwait(false);
            _done = _done with
            {
                Added = _done.Added + done.Count(each => each == Replacement.Added),
                Replaced = _done.Replaced + done.Count(each => each == Replacement.Replaced),
                Unchanged = _done.Unchanged + done.Count(each => each == Replacement.Unchanged),
            };
        }
        progress?.Report(_done);
    }
}
