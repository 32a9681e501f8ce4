using System.Runtime.CompilerServices;

namespace MinutesSearch.Parsing;

public static partial class MinutesParser
{
    /// <summary>
    /// Parses many files, several at a time, and hands the results on in the files' order. A file that cannot be read is a result like
    /// any other, and the rest goes on.
    /// </summary>
    /// <remarks>
    /// Memory is bounded: who takes results slowly slows the parsing down, for only twice as many documents as are parsed at a time are
    /// kept ahead. The paths are taken one after the other as they are needed, so they may be millions. Who stops taking stops the work.
    /// </remarks>
    /// <param name="paths">The files.</param>
    /// <param name="options">For all of them; each file's path becomes the <see cref="ParseOptions.Name"/> unless the options have one. Null for the defaults.</param>
    /// <param name="parallelism">How many to parse at a time; 0 for as many as there are processors.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parallelism is negative.</exception>
    /// <example>
    /// <code>
    /// await foreach (var file in MinutesParser.ParseFilesAsync(Directory.EnumerateFiles("minutes")))
    ///     Console.WriteLine(file.Document?.Title ?? $"{file.Path}: {file.Failure!.Message}");
    /// </code>
    /// </example>
    public static IAsyncEnumerable<ParsedFile> ParseFilesAsync(
        IEnumerable<string> paths, ParseOptions? options = null, int parallelism = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentOutOfRangeException.ThrowIfNegative(parallelism);
        return InOrder(paths, options, parallelism > 0 ? parallelism : Environment.ProcessorCount, cancellation);
    }

    private static async IAsyncEnumerable<ParsedFile> InOrder(
        IEnumerable<string> paths, ParseOptions? options, int parallelism, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var places = new SemaphoreSlim(parallelism);
        var started = new Queue<Task<ParsedFile>>();
        try
        {
            foreach (string path in paths)
            {
                started.Enqueue(Task.Run(() => ParseOne(path, options, places, stop.Token), stop.Token));
                if (started.Count >= 2 * parallelism) yield return await started.Dequeue().ConfigureAwait(false);
            }
            while (started.TryDequeue(out var next)) yield return await next.ConfigureAwait(false);
        }
        finally
        {
            // Whoever leaves early must not leave work behind.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(started).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    private static async Task<ParsedFile> ParseOne(string path, ParseOptions? options, SemaphoreSlim places, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return new ParsedFile(path) { Document = ParseFile(path, options, cancellation) };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new ParsedFile(path) { Failure = failure };
        }
        finally
        {
            places.Release();
        }
    }
}
