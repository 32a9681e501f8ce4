using System.Collections;
using System.CommandLine;
using Microsoft.Extensions.Hosting;
using MinutesSearch.Cli.Output;
using MinutesSearch.Service;
using MinutesSearch.Service.Settings;
using MinutesSearch.Service.Sources;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes serve</c>: pages, API and worker over an index.</summary>
internal sealed class ServeCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _settings = new("--settings")
    {
        Description = $"The settings file; else the one that MINUTES_SETTINGS names, else {SettingsReader.UsualFile} in the current folder if it is there",
        HelpName = "FILE",
    };
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<string?> _urls = new("--urls") { Description = "Where to listen (http://127.0.0.1:5080)", HelpName = "ADDRESS" };
    private readonly Option<string[]> _watch = Choices.Repeatable("--watch", "DIR", "A folder of minutes to keep the index in step with, beside the sources of the settings");
    private readonly Option<string[]> _lexicon = Choices.Lexicon("For the folders of --watch, rows of your own for the parser's tables");
    private readonly Option<bool> _check = new("--check") { Description = "Only say whether the settings can be used, and what they are" };

    public ServeCommand(Terminal terminal) : base(
        "serve",
        "Start the service: pages to search with, an API, feeds, and the worker that keeps the index fresh. What stands here goes before the environment, and that before the settings file.",
        "minutes serve",
        "minutes serve --watch minutes-of-2024 --index councils.db",
        "minutes serve --settings minutes.json --urls http://127.0.0.1:8080",
        "minutes serve --settings minutes.json --check")
    {
        _terminal = terminal;
        Add(_settings);
        Add(_index);
        Add(_urls);
        Add(_watch);
        Add(_lexicon);
        Add(_check);
    }

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var read = Read(parsed);
            foreach (string warning in read.Warnings) _terminal.Fail(warning);
            SettingsChecks.Check(read.Settings);
            if (parsed.GetValue(_check)) return Describe(read);
            return await Serve(read.Settings, cancellation);
        }
        catch (SettingsException failure)
        {
            throw new CommandFailure(ExitCode.WrongUsage, failure.Message);
        }
        catch (IOException failure) when (failure.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandFailure(ExitCode.Unusable, "Another program listens at that address already: stop it, or choose another one with --urls, for example http://127.0.0.1:5081.");
        }
    }

    private static Dictionary<string, string?> Environment()
        => System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(each => (string)each.Key, each => (string?)each.Value);

    private SettingsRead Read(ParseResult parsed)
    {
        var read = SettingsReader.Read(parsed.GetValue(_settings), Environment(), Directory.GetCurrentDirectory());
        var settings = read.Settings;
        if (parsed.GetValue(_index) is { Length: > 0 } index) settings = settings with { Index = Path.GetFullPath(index) };
        if (parsed.GetValue(_urls) is { Length: > 0 } urls) settings = settings with { Urls = urls };
        if (parsed.GetValue(_lexicon) is { Length: > 0 } && parsed.GetValue(_watch) is not { Length: > 0 })
            throw new SettingsException("--lexicon is for the folders of --watch: give one, or write \"lexicon\" into the settings of a source.");
        var watched = (parsed.GetValue(_watch) ?? []).Select(folder => new SourceSettings { Folder = Path.GetFullPath(folder), Lexicon = parsed.GetValue(_lexicon) ?? [] });
        return read with { Settings = settings with { Sources = [.. settings.Sources, .. watched] } };
    }

    private async Task<int> Serve(ServiceSettings settings, CancellationToken cancellation)
    {
        await using var service = MinutesService.Build(settings);
        await service.StartAsync(cancellation);
        _terminal.Out.WriteLine($"Listening on {string.Join(", ", service.Urls)}. Ctrl+C stops it.");
        await service.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private int Describe(SettingsRead read)
    {
        var settings = read.Settings;
        _terminal.Out.WriteLine($"Settings   {read.File ?? "no file"}");
        _terminal.Out.WriteLine($"Index      {settings.Index}");
        _terminal.Out.WriteLine($"Listens    {settings.Urls}");
        _terminal.Out.WriteLine($"Writing    {(settings.WriteKey is null ? "nobody may: there is no write key" : "with the write key")}");
        foreach (var source in settings.Sources)
        {
            bool isMissing = source.Folder is { } folder && !Directory.Exists(folder);
            _terminal.Out.WriteLine($"Source     {SourceNames.Of(source)}: {source.Folder ?? source.ModernGov}{(isMissing ? " (there is no such folder now)" : "")}");
        }
        _terminal.Out.WriteLine("The service can start with these settings.");
        return ExitCode.Done;
    }
}
