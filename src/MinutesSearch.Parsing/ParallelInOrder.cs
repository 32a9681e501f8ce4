using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MinutesSearch.Parsing;

/// <summary>Works through many things in parallel and hands the results on in the things' order, a bounded number ahead of the taker.</summary>
internal static class ParallelInOrder
{
    /// <param name="things">What is to be worked on; it may come slowly, what is done is handed on meanwhile.</param>
    /// <param name="atOnce">How many are worked on at the same time; about twice as many are held in memory.</param>
    /// <param name="work">What is done with each.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async IAsyncEnumerable<TResult> Run<T, TResult>(
        IAsyncEnumerable<T> things, int atOnce, Func<T, CancellationToken, TResult> work, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var started = Channel.CreateBounded<Task<TResult>>(atOnce);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var starting = Start(things, atOnce, thing => work(thing, stop.Token), started.Writer, stop.Token);
        try
        {
            await foreach (var result in started.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false)) yield return await result.ConfigureAwait(false);
        }
        finally
        {
            // A taker that leaves early leaves nothing running.
            await stop.CancelAsync().ConfigureAwait(false);
            await starting.ConfigureAwait(false);
        }
    }

    private static async Task Start<T, TResult>(
        IAsyncEnumerable<T> things, int atOnce, Func<T, TResult> work, ChannelWriter<Task<TResult>> started, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(atOnce);
        List<Task> running = [];
        Exception? failure = null;
        try
        {
            await foreach (var thing in things.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await places.WaitAsync(cancellation).ConfigureAwait(false);
                var task = Task.Run(() => InItsPlace(places, () => work(thing)), CancellationToken.None);
                running.RemoveAll(each => each.IsCompleted);
                running.Add(task);
                await started.WriteAsync(task, cancellation).ConfigureAwait(false);
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

    private static T InItsPlace<T>(SemaphoreSlim places, Func<T> work)
    {
        try
        {
            return work();
        }
        finally
        {
            places.Release();
        }
    }
}
