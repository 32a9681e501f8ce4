namespace MinutesSearch.Parsing;

/// <summary>What became of one file of a batch: a document, or why there is none.</summary>
public sealed record ParsedFile
{
    internal ParsedFile(string path) => Path = path;

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>The document; null if the file could not be read, or did not need to be.</summary>
    public MinutesDocument? Document { get; internal init; }

    /// <summary>Why it could not be read (<see cref="UnreadableDocumentException"/>, <see cref="IOException"/> …), or null. Its message is fit to be shown.</summary>
    public Exception? Failure { get; internal init; }

    /// <summary>Whether the file is known already under this <see cref="ContentHash"/> and was not parsed.</summary>
    public bool IsUnchanged => Document is null && Failure is null;

    /// <summary>
    /// A hash of all that decided the result: the file's bytes, the council, lexicon and readers of the options, and the build of the parser. The same hash means
    /// the same document. Null for a file that could not be opened or is too large.
    /// </summary>
    public string? ContentHash { get; internal init; }
}
