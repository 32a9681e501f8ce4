using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Sources.ModernGov;
using Spectre.Console;

namespace MinutesSearch.Cli.Output;

/// <summary>Shows how far a harvest is, on standard error: a line that changes on a terminal, a line now and then elsewhere.</summary>
internal sealed class HarvestProgress(Terminal terminal)
{
    // About a line every three minutes, with the usual pause.
    private const int Step = 100;

    private StatusContext? _live;

    public async Task Show(Func<Task> work)
    {
        if (!terminal.StatusIsLive)
        {
            await work();
            return;
        }
        await terminal.Status.Status().StartAsync("Finding the committees", async context =>
        {
            _live = context;
            await work();
        });
    }

    public void LookingAt(MeetingEntry meeting, int before, int all)
    {
        if (_live is not null) Say($"Meeting {before + 1:N0} of {all:N0}: {meeting.Committee.Title}, {meeting.Date:yyyy-MM-dd}");
        else if (before % Step == 0) terminal.Error.WriteLine($"Looked at {before:N0} of {all:N0} meetings");
    }

    public void Fetching(ListedDocument document)
    {
        if (_live is not null) Say($"Fetching {document.Address}");
    }

    private void Say(string line) => _live!.Status(Markup.Escape(line));
}
