using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Reading;

/// <summary>What became of one document: it was read, or there is nothing to do because the index holds it already, or it failed.</summary>
internal sealed record DocumentReading<T>(T Asked, string Stamp) where T : DocumentToRead
{
    public MinutesDocument? Parsed { get; init; }

    /// <summary>What goes into the index; null unless it was read.</summary>
    public IndexDocument? Indexed { get; init; }

    public string? Failure { get; init; }
}

/// <summary>Reads documents in parallel and hands the results on in the documents' order, a bounded number ahead of the taker.</summary>
internal static class ParallelReading
{
    /// <param name="documents">The documents; they may come slowly, what is read is handed on meanwhile.</param>
    /// <param name="atOnce">How many are read at the same time; twice as many are held in memory.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async IAsyncEnumerable<DocumentReading<T>> Read<T>(
        IAsyncEnumerable<T> documents, int atOnce, [EnumeratorCancellation] CancellationToken cancellation = default) where T : DocumentToRead
    {
        var started = Channel.CreateBounded<Task<DocumentReading<T>>>(atOnce);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var starting = Start(documents, atOnce, started.Writer, stop.Token);
        try
        {
            await foreach (var reading in started.Reader.ReadAllAsync(stop.Token)) yield return await reading;
        }
        finally
        {
            // A taker that leaves early leaves nothing running.
            await stop.CancelAsync();
            await starting;
        }
    }

    private static async Task Start<T>(IAsyncEnumerable<T> documents, int atOnce, ChannelWriter<Task<DocumentReading<T>>> started, CancellationToken cancellation)
        where T : DocumentToRead
    {
        using var places = new SemaphoreSlim(atOnce);
        List<Task> running = [];
        Exception? failure = null;
        try
        {
            await foreach (var document in documents.WithCancellation(cancellation))
            {
                await places.WaitAsync(cancellation);
                var reading = Task.Run(() => ReadOne(document, places, cancellation), CancellationToken.None);
                running.RemoveAll(task => task.IsCompleted);
                running.Add(reading);
                await started.WriteAsync(reading, cancellation);
            }
        }
        catch (Exception stopped)
        {
            failure = stopped;
        }
        // The taker is told; what still runs must be done with the semaphore before that goes.
        started.TryComplete(failure);
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static DocumentReading<T> ReadOne<T>(T document, SemaphoreSlim places, CancellationToken cancellation) where T : DocumentToRead
    {
        try
        {
            using var stream = document.Open();
            string stamp = ContentStamp.Of(stream, document);
            if (stamp == document.KnownStamp) return new DocumentReading<T>(document, stamp);
            stream.Position = 0;
            return Parse(document, stream, stamp, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever one document does, the others go on.
            return new DocumentReading<T>(document, "") { Failure = ReadFailure.Reason(failure) };
        }
        finally
        {
            places.Release();
        }
    }

    private static DocumentReading<T> Parse<T>(T document, Stream stream, string stamp, CancellationToken cancellation) where T : DocumentToRead
    {
        var options = ParseOptions.Default with { Name = document.Name ?? document.Path, Authority = document.Authority };
        var parsed = MinutesParser.Parse(stream, options, cancellation);
        if (document.Committee is { } committee) parsed = parsed with { Committee = committee };
        if (document.Date is { } date) parsed = parsed with { Date = date };
        return new DocumentReading<T>(document, stamp)
        {
            Parsed = parsed,
            Indexed = IndexDocument.From(parsed, document.Path, stamp, document.Address ?? AddressIn(parsed.Source)),
        };
    }

    /// <summary>A document's source if it is an address on the web; a file's name says nothing that its path does not.</summary>
    private static string? AddressIn(string? source)
        => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? source : null;
}
