using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Reading;

/// <summary>Gathers documents that were read and brings them into the index many at a time.</summary>
/// <param name="index">Where they go.</param>
/// <param name="mostDocuments">With how many it is full.</param>
internal sealed class IndexBatch<T>(SqliteIndex index, int mostDocuments = DocumentBatches.MostDocuments) where T : DocumentToRead
{
    private readonly List<DocumentReading<T>> _readings = [];
    private int _passages;

    public int Count => _readings.Count;

    public bool IsFull => _readings.Count >= mostDocuments || _passages >= DocumentBatches.MostPassages;

    /// <param name="reading">A document that was read: with what goes into the index.</param>
    public void Add(DocumentReading<T> reading)
    {
        _readings.Add(reading);
        _passages += reading.Indexed!.Passages.Length;
    }

    /// <summary>Brings all that was gathered into the index in one transaction, and begins anew.</summary>
    /// <returns>What was done with each document.</returns>
    /// <exception cref="IndexUnusableException">The index cannot be written to: nothing was changed, and all is still gathered.</exception>
    public IReadOnlyList<(DocumentReading<T> Reading, Replacement Done)> Commit()
    {
        if (_readings.Count == 0) return [];
        var done = index.ReplaceAll([.. _readings.Select(reading => reading.Indexed!)]);
        var result = _readings.Zip(done).ToArray();
        Clear();
        return result;
    }

    /// <summary>Lets go of all that was gathered.</summary>
    /// <returns>What that was.</returns>
    public IReadOnlyList<DocumentReading<T>> Clear()
    {
        var dropped = _readings.ToArray();
        _readings.Clear();
        _passages = 0;
        return dropped;
    }
}
