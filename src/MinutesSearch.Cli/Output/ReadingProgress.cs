using Spectre.Console;

namespace MinutesSearch.Cli.Output;

/// <summary>Shows how far reading is, on standard error: a bar on a terminal, a few plain lines elsewhere.</summary>
internal sealed class ReadingProgress(Terminal terminal)
{
    // Fewer documents are done before anybody wonders, and ten lines are enough for a log, however many there are.
    private const int LeastStep = 100;
    private const int MostLines = 10;

    public async Task Show(int total, Func<Action<int>, Task> work)
    {
        if (terminal.StatusIsLive && total > 0) await ShowBar(total, work);
        else await WriteLines(total, work);
    }

    private async Task ShowBar(int total, Func<Action<int>, Task> work)
    {
        await terminal.Status.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask($"Reading {total:N0} documents", maxValue: total);
                await work(done => task.Value = done);
            });
    }

    private async Task WriteLines(int total, Func<Action<int>, Task> work)
    {
        int step = Math.Max(LeastStep, total / MostLines);
        int written = 0;
        await work(done =>
        {
            if (done - written < step) return;
            written = done;
            terminal.Error.WriteLine($"{done:N0} of {total:N0} documents done");
        });
    }
}
