using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MinutesSearch.Service.Reading;

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
            return DocumentReading.Of(document, cancellation);
        }
        finally
        {
            places.Release();
        }
    }
}
