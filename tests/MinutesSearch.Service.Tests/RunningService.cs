using Microsoft.AspNetCore.Builder;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Tests;

/// <summary>The real service on a free loopback port, over an index of its own in a folder that is gone at the end.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _service;

    private RunningService(WebApplication service, string folder)
    {
        (_service, Folder) = (service, folder);
        Address = new Uri(service.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address };
    }

    public string Folder { get; }

    public IServiceProvider Services => _service.Services;

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Starts it over the minutes of two councils, or over the documents that are given by name and text.</summary>
    public static async Task<RunningService> Start(Func<ServiceSettings, ServiceSettings>? with = null, params (string Path, string Text)[] documents)
    {
        string folder = Directory.CreateTempSubdirectory("minutes-service-tests-").FullName;
        string index = Path.Combine(folder, "minutes.db");
        using (var writer = SqliteIndex.Open(index))
            writer.ReplaceAll([.. (documents.Length > 0 ? documents : SampleMinutes.All).Select(each => Indexed(each.Path, each.Text))]);
        var settings = new ServiceSettings { Index = index, Urls = "http://127.0.0.1:0", LogLevel = "error" };
        var service = MinutesService.Build(with?.Invoke(settings) ?? settings);
        await service.StartAsync();
        return new RunningService(service, folder);
    }

    /// <summary>Starts it with these settings alone; what they name stays at the end.</summary>
    public static async Task<RunningService> StartOver(ServiceSettings settings)
    {
        var service = MinutesService.Build(settings);
        await service.StartAsync();
        return new RunningService(service, folder: "");
    }

    public Task<string> Get(string path) => Client.GetStringAsync(path);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _service.StopAsync();
        await _service.DisposeAsync();
        if (Folder.Length > 0) Directory.Delete(Folder, recursive: true);
    }

    private static IndexDocument Indexed(string path, string text)
        => IndexDocument.From(MinutesParser.Parse(text, ParseOptions.Default with { Name = path }), path, "1");
}
