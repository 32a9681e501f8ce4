using System.Collections.Concurrent;
using System.Diagnostics;

namespace MinutesSearch.Benchmarks.Load;

/// <summary>Sends requests at a fixed rate, whether the answers keep up or not.</summary>
internal sealed class LoadClient(Uri address, RequestMix mix)
{
    // More would be a crowd that no small service serves; what comes beyond waits, and its waiting counts.
    private const int MostAtATime = 128;

    public async Task<LoadReport> Run(int rate, TimeSpan length)
    {
        using var client = ServiceProcess.Client(address);
        using var places = new SemaphoreSlim(MostAtATime);
        var answers = new ConcurrentBag<LoadAnswer>();
        List<Task> running = [];
        long begun = Stopwatch.GetTimestamp();
        int total = (int)(rate * length.TotalSeconds);
        for (int sent = 0; sent < total; sent++)
        {
            var due = TimeSpan.FromSeconds((double)sent / rate);
            var wait = due - Stopwatch.GetElapsedTime(begun);
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
            await places.WaitAsync();
            running.Add(Send(client, mix.Next(), begun, due, answers, places));
            if (running.Count >= 1000) running.RemoveAll(task => task.IsCompleted);
        }
        await Task.WhenAll(running);
        return new LoadReport([.. answers], Stopwatch.GetElapsedTime(begun));
    }

    private static async Task Send(HttpClient client, (string Kind, string Path) request, long begun, TimeSpan due, ConcurrentBag<LoadAnswer> answers, SemaphoreSlim places)
    {
        int status = 0;
        try
        {
            using var answer = await client.GetAsync(request.Path);
            await answer.Content.ReadAsByteArrayAsync();
            status = (int)answer.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException) { /* counts as an error */ }
        finally
        {
            places.Release();
        }
        answers.Add(new LoadAnswer(request.Kind, request.Path, (Stopwatch.GetElapsedTime(begun) - due).TotalMilliseconds, status));
    }
}

/// <summary>One answer.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Path">The request's path.</param>
/// <param name="Milliseconds">From when the request was due to its last byte.</param>
/// <param name="Status">The HTTP status; 0 where there was no answer.</param>
internal sealed record LoadAnswer(string Kind, string Path, double Milliseconds, int Status);

/// <summary>How the answers were.</summary>
internal sealed class LoadReport(LoadAnswer[] answers, TimeSpan taken)
{
    /// <summary>The time that this share of all requests did not pass, in milliseconds.</summary>
    public double Percentile(double share) => Percentile(answers, share);

    public void Write(TextWriter output)
    {
        output.WriteLine($"{answers.Length:N0} requests in {taken.TotalSeconds:N1} s: {answers.Length / taken.TotalSeconds:N0} a second");
        output.WriteLine($"{"",-14}{"requests",9}{"p50",8}{"p95",8}{"p99",8}{"most",8}{"errors",8}   (ms)");
        foreach (var kind in answers.GroupBy(answer => answer.Kind).OrderByDescending(kind => kind.Count())) Row(output, kind.Key, [.. kind]);
        Row(output, "all", answers);
        foreach (var wrong in answers.Where(IsWrong).GroupBy(answer => (answer.Kind, answer.Status)).Take(5))
            output.WriteLine($"   {wrong.Count():N0} × {wrong.Key.Status} for a {wrong.Key.Kind}, such as {wrong.First().Path}");
    }

    private static bool IsWrong(LoadAnswer answer) => answer.Status != 200;

    private static void Row(TextWriter output, string name, LoadAnswer[] some)
        => output.WriteLine($"{name,-14}{some.Length,9:N0}{Percentile(some, 0.5),8:N0}{Percentile(some, 0.95),8:N0}{Percentile(some, 0.99),8:N0}{some.Max(answer => answer.Milliseconds),8:N0}{some.Count(IsWrong),8:N0}");

    private static double Percentile(LoadAnswer[] some, double share)
    {
        double[] times = [.. some.Select(answer => answer.Milliseconds).Order()];
        return times.Length == 0 ? 0 : times[Math.Min(times.Length - 1, (int)(share * times.Length))];
    }
}
