namespace MinutesSearch.Parsing;

/// <summary>What became of one file of a batch: a document, or why there is none.</summary>
public sealed record ParsedFile
{
    internal ParsedFile(string path) => Path = path;

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>The document; null if the file could not be read.</summary>
    public MinutesDocument? Document { get; internal init; }

    /// <summary>Why it could not be read (<see cref="UnreadableDocumentException"/>, <see cref="IOException"/> …), or null. Its message is fit to be shown.</summary>
    public Exception? Failure { get; internal init; }
}
