namespace MinutesSearch.Indexing;

/// <summary>A searchable index of passages in one SQLite file.</summary>
public sealed class SqliteIndex : IDisposable
{
    /// <summary>Opens an index for reading and writing; creates it where the file does not exist or is empty.</summary>
    /// <exception cref="IndexUnusableException">The file is no index, is of another version or cannot be opened; it is left as it was.</exception>
    public static SqliteIndex Open(string path) => throw new NotSupportedException(path);

    /// <summary>Opens an existing index for reading only.</summary>
    /// <exception cref="IndexUnusableException">There is no such file, it is no index, or is of another version.</exception>
    public static SqliteIndex OpenReadOnly(string path) => throw new NotSupportedException(path);

    /// <summary>Adds a document or replaces the one of the same path, in one transaction; does nothing if the content hash is the same.</summary>
    public Replacement Replace(IndexDocument document) => throw new NotSupportedException();

    /// <summary>Adds or replaces many documents in one transaction.</summary>
    public IReadOnlyList<Replacement> ReplaceAll(IReadOnlyCollection<IndexDocument> documents) => throw new NotSupportedException();

    /// <summary>The content hash that the index holds for a path, or null.</summary>
    public string? HashOf(string path) => throw new NotSupportedException();

    /// <summary>Removes a document with its passages.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string path) => throw new NotSupportedException();

    /// <summary>Searches.</summary>
    public SearchResult Search(SearchQuery query, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>The passage with this id (<see cref="Hit.Id"/>), or null.</summary>
    public Hit? Get(string id) => throw new NotSupportedException();

    /// <summary>The paths of all documents, in order.</summary>
    public IReadOnlyList<string> Paths() => throw new NotSupportedException();

    /// <summary>What the index holds.</summary>
    public IndexStatistics Statistics() => throw new NotSupportedException();

    /// <summary>Checks the file and the full-text structures; empty if all is well, else what is wrong.</summary>
    public IReadOnlyList<string> Check() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() { }
}

/// <summary>What <see cref="SqliteIndex.Replace"/> did.</summary>
public enum Replacement
{
    /// <summary>The document is new.</summary>
    Added,
    /// <summary>The document took the place of an older version.</summary>
    Replaced,
    /// <summary>The index holds this version already.</summary>
    Unchanged,
}

/// <summary>The index file cannot be used; the message says what to do.</summary>
public sealed class IndexUnusableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public IndexUnusableException() : base("The index cannot be used.") { }
    /// <summary>Creates the exception with what is wrong and what to do.</summary>
    public IndexUnusableException(string message) : base(message) { }
    /// <summary>Creates the exception with what is wrong, what to do, and the cause.</summary>
    public IndexUnusableException(string message, Exception inner) : base(message, inner) { }
}
