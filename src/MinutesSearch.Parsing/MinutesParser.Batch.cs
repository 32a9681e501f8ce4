namespace MinutesSearch.Parsing;

public static partial class MinutesParser
{
    /// <summary>
    /// Parses many files, several at a time, and hands the results on in the files' order. A file that cannot be read is a result like
    /// any other, and the rest goes on.
    /// </summary>
    /// <remarks>
    /// Memory is bounded: who takes results slowly slows the parsing down, for only about twice as many documents as are parsed at a time are
    /// kept ahead. The paths are taken one after the other as they are needed, so they may be millions. Who stops taking stops the work.
    /// </remarks>
    /// <param name="paths">The files.</param>
    /// <param name="options">For all of them; each file's path becomes the <see cref="ParseOptions.Name"/> unless the options have one. Null for the defaults.</param>
    /// <param name="parallelism">How many to parse at a time; 0 for as many as there are processors.</param>
    /// <param name="knownHash">Says for a path under which <see cref="ParsedFile.ContentHash"/> its document is known already, or null. A file whose hash is
    /// still the same is not parsed (<see cref="ParsedFile.IsUnchanged"/>). Called from any thread.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parallelism is negative.</exception>
    /// <example>
    /// <code>
    /// await foreach (var file in MinutesParser.ParseFilesAsync(Directory.EnumerateFiles("minutes")))
    ///     Console.WriteLine(file.Document?.Title ?? $"{file.Path}: {file.Failure!.Message}");
    /// </code>
    /// </example>
    public static IAsyncEnumerable<ParsedFile> ParseFilesAsync(
        IEnumerable<string> paths, ParseOptions? options = null, int parallelism = 0, Func<string, string?>? knownHash = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentOutOfRangeException.ThrowIfNegative(parallelism);
        return ParallelInOrder.Run(
            paths.ToAsyncEnumerable(), parallelism > 0 ? parallelism : Environment.ProcessorCount, (path, stop) => ParseOne(path, options, knownHash, stop), cancellation);
    }

    private static ParsedFile ParseOne(string path, ParseOptions? options, Func<string, string?>? knownHash, CancellationToken cancellation)
    {
        string? hash = null;
        try
        {
            using var stream = Open(path, useAsync: false);
            var named = Named(path, options);
            hash = ContentHash.Of(stream, named);
            if (hash is not null && hash == knownHash?.Invoke(path)) return new ParsedFile(path) { ContentHash = hash };
            return new ParsedFile(path) { ContentHash = hash, Document = Parse(stream, named, cancellation) };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new ParsedFile(path) { ContentHash = hash, Failure = failure };
        }
    }
}
