using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Tests.Work;

/// <summary>The service over an empty index, with a folder "papers" that it watches.</summary>
internal sealed class WatchedFolder : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("minutes-folder-tests-").FullName;
    private RunningService? _service;

    public string Papers => Directory.CreateDirectory(Path.Combine(_folder, "papers")).FullName;

    public string Index => Path.Combine(_folder, "minutes.db");

    public RunningService Service => _service!;

    public WorkStatus Status => Service.Services.GetRequiredService<WorkStatus>();

    public DocumentCounts Counts => Status.Source("papers")!.Documents;

    /// <summary>Starts the service, or starts it again over what is there.</summary>
    /// <param name="lexicon">Files of rows of one's own for the parser's tables.</param>
    public async Task Start(params string[] lexicon)
    {
        await Stop();
        _service = await RunningService.StartOver(new ServiceSettings
        {
            Index = Index,
            Urls = "http://127.0.0.1:0",
            WriteKey = "a key of the tests",
            LogLevel = "error",
            Sources = [new SourceSettings { Folder = Papers, Lexicon = lexicon }],
        });
    }

    public async Task Stop()
    {
        if (_service is not null) await _service.DisposeAsync();
        _service = null;
    }

    public void Write(string name, string text)
    {
        string path = Path.Combine(Papers, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Write(string name, string council, string rate) => Write(name, SampleMinutes.Of(council, "12 March 2024", "Councillor Hunt", rate));

    /// <summary>The documents in which something is found.</summary>
    public string[] Found(string query)
    {
        using var index = SqliteIndex.OpenReadOnly(Index);
        return [.. index.Search(new SearchQuery { Text = query, Limit = 100, Exact = true }).Hits.Select(hit => hit.Document).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task Until(Func<bool> isSo, string what)
    {
        var end = DateTime.UtcNow + Patience;
        while (!isSo())
        {
            if (DateTime.UtcNow > end) Assert.Fail($"It did not come about that {what}.");
            await Task.Delay(10);
        }
    }

    public Task UntilFound(string query, params string[] documents) => Until(() => Found(query).SequenceEqual(documents), $"'{query}' is found in {string.Join(", ", documents)} alone");

    /// <summary>Waits until nothing is left to do.</summary>
    public Task UntilAtRest(DocumentCounts counts) => Until(
        () => Status.Source("papers") is { Activity: SourceActivity.Resting, LookedAt: not null } source && source.Documents == counts, $"the worker rests with {counts}");

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }
}
