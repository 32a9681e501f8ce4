using System.CommandLine;
using Microsoft.Extensions.Hosting;
using MinutesSearch.Cli.Output;
using MinutesSearch.Service;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes serve</c>: pages, API and worker over an index.</summary>
internal sealed class ServeCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<string?> _urls = new("--urls") { Description = "Where to listen (http://127.0.0.1:5080)", HelpName = "ADDRESS" };

    public ServeCommand(Terminal terminal) : base(
        "serve",
        "Start the service: pages to search with, an API, feeds, and the worker that keeps the index fresh.",
        "minutes serve",
        "minutes serve --index councils.db --urls http://127.0.0.1:8080")
    {
        _terminal = terminal;
        Add(_index);
        Add(_urls);
    }

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = new ServiceSettings { Index = Choices.IndexPath(parsed, _index) };
        if (parsed.GetValue(_urls) is { Length: > 0 } urls) settings = settings with { Urls = urls };
        await using var service = MinutesService.Build(settings);
        await service.StartAsync(cancellation);
        _terminal.Out.WriteLine($"Listening on {string.Join(", ", service.Urls)}. Ctrl+C stops it.");
        await service.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}
