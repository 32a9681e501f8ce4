using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Reading;

/// <summary>What became of one file: a document, nothing because the index holds it already, or a reason why it failed.</summary>
internal sealed record DocumentReading(FoundFile File, string Stamp)
{
    public MinutesDocument? Document { get; init; }

    public string? Failure { get; init; }
}

/// <summary>Reads files in parallel and hands the results on in the files' order, a bounded number ahead of the taker.</summary>
internal sealed class DocumentReaders(string? authority, Func<FoundFile, string?> knownStamp)
{
    private static readonly int Ahead = 2 * Environment.ProcessorCount;

    public async IAsyncEnumerable<DocumentReading> Read(
        IReadOnlyList<FoundFile> files, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var started = new Queue<Task<DocumentReading>>();
        foreach (var file in files)
        {
            // Asked here because the index is used by one thread only.
            string? known = knownStamp(file);
            started.Enqueue(Task.Run(() => ReadOne(file, known, cancellation), cancellation));
            if (started.Count >= Ahead) yield return await started.Dequeue();
        }
        while (started.TryDequeue(out var reading)) yield return await reading;
    }

    private DocumentReading ReadOne(FoundFile file, string? known, CancellationToken cancellation)
    {
        try
        {
            using var stream = Open(file.FullPath);
            string stamp = ContentStamp.Of(stream, authority, file.Root);
            if (stamp == known) return new DocumentReading(file, stamp);
            stream.Position = 0;
            var options = ParseOptions.Default with { Name = file.Name, Authority = authority };
            return new DocumentReading(file, stamp) { Document = MinutesParser.Parse(stream, options, cancellation) };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever one document does, the others go on.
            return new DocumentReading(file, "") { Failure = ReadFailure.Reason(failure) };
        }
    }

    private static FileStream Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        if (stream.Length <= ParseOptions.Default.MaxBytes) return stream;
        stream.Dispose();
        throw new UnreadableDocumentException($"The file is larger than {ParseOptions.Default.MaxBytes >> 20} MB: split it.");
    }
}

/// <summary>Why a file could not be read, in one line.</summary>
internal static class ReadFailure
{
    /// <summary>A file with the reason; a reason that begins with the file's name does not have it said twice.</summary>
    public static string Line(string file, string reason)
    {
        foreach (string name in new[] { file, Path.GetFileName(file) })
        {
            if (reason.StartsWith($"'{name}' ", StringComparison.Ordinal)) return $"{file} {reason[(name.Length + 3)..]}";
        }
        return $"{file}: {reason}";
    }

    public static string Reason(Exception failure) => failure switch
    {
        UnreadableDocumentException => failure.Message,
        FileNotFoundException or DirectoryNotFoundException => "There is no such file: check its spelling.",
        UnauthorizedAccessException => "It may not be read: check its permissions.",
        IOException => failure.Message,
        _ => $"The parser failed on it ({failure.GetType().Name}: {failure.GetBaseException().Message}): please report it.",
    };
}
