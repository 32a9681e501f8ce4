using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Tests;

/// <summary>The service as the process that people start, stop and lose.</summary>
[Platform(Exclude = "Win")]
public sealed partial class ServeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private Workspace _workspace = null!;

    [SetUp]
    public void Make() => _workspace = new Workspace();

    [TearDown]
    public void Remove() => _workspace.Dispose();

    [Test]
    public async Task A_service_that_was_killed_loses_nothing_and_does_nothing_twice()
    {
        const int documents = 250;
        for (int i = 0; i < documents; i++) _workspace.Write($"papers/{i}.txt", SampleMinutes.Of("Wealdmoor County Council", "Councillor Hunt", $"{i}%"));

        using (var first = await Start())
        {
            await first.Until(indexed => indexed > 0);
            first.Process.Kill();
            await first.Process.WaitForExitAsync();
        }
        int kept = Documents();
        Assert.That(kept, Is.Positive);

        using var second = await Start();
        await second.Until(indexed => indexed == documents);
        Assert.That(Documents(), Is.EqualTo(documents));
        Assert.That(await second.Count("indexed"), Is.EqualTo(documents - kept));
        second.Stop("-TERM");
    }

    [TestCase("-TERM")]
    [TestCase("-INT")]
    public async Task A_service_that_is_told_to_stop_does_so_in_seconds_and_leaves_one_portable_file(string signal)
    {
        for (int i = 0; i < 100; i++) _workspace.Write($"papers/{i}.txt", SampleMinutes.Of("Wealdmoor County Council", "Councillor Hunt", $"{i}%"));
        using var service = await Start();
        var clock = Stopwatch.StartNew();
        service.Stop(signal);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(45)));
        Assert.That(await service.Process.StandardError.ReadToEndAsync(), Does.Not.Contain("   at "));
        Assert.That(Directory.GetFiles(_workspace.Folder, "minutes.db-*"), Is.Empty);
    }

    [Test]
    public void Settings_that_cannot_be_used_are_said_before_anything_starts()
    {
        _workspace.Write("minutes.json", """{ "sources": [{ "foldr": "papers" }] }""");
        var outcome = _workspace.Run("serve");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
        Assert.That(outcome.Error, Does.Contain("There is no setting 'sources.0.foldr'").And.Contain("did you mean 'folder'?"));
    }

    [Test]
    public void Check_says_what_the_settings_are_and_starts_nothing()
    {
        _workspace.Write("minutes.json", """{ "urls": "http://127.0.0.1:8080", "sources": [{ "folder": "papers" }, { "modernGov": "https://democracy.wealdmoor.gov.uk" }] }""");
        var outcome = _workspace.Run("serve", "--check", "--index", "councils.db");
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Output, Does.Contain("councils.db").And.Contain("http://127.0.0.1:8080").And.Contain("papers").And.Contain("there is no such folder now").And.Contain("wealdmoor: https://democracy.wealdmoor.gov.uk"));
        Assert.That(File.Exists(_workspace.PathOf("councils.db")), Is.False);
    }

    private int Documents()
    {
        using var index = SqliteIndex.OpenReadOnly(_workspace.PathOf("minutes.db"));
        return index.Statistics().Documents;
    }

    private async Task<Served> Start()
    {
        var process = CommandLine.Start(_workspace.Folder, new Dictionary<string, string>(), "serve", "--watch", "papers", "--urls", "http://127.0.0.1:0");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is not { Success: true } address) continue;
            // What is written is taken, so that the service never waits for its reader.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new Served(process, new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address.Value) });
        }
        throw new AssertionException($"The service did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Address();

    private sealed record Served(Process Process, HttpClient Client) : IDisposable
    {
        /// <summary>Waits until so many documents are indexed.</summary>
        public async Task Until(Func<int, bool> enough)
        {
            var clock = Stopwatch.StartNew();
            while (!enough(await Indexed()))
            {
                Assert.That(clock.Elapsed, Is.LessThan(Patience), "the documents are indexed in time");
                await Task.Delay(10);
            }
        }

        /// <summary>How many documents this process was done with in this way.</summary>
        public async Task<int> Count(string result)
        {
            var found = Regex.Match(await Client.GetStringAsync("/metrics"), $"minutes_documents_total\\{{result=\"{result}\",source=\"papers\"\\}} ([0-9]+)");
            return found.Success ? int.Parse(found.Groups[1].Value) : 0;
        }

        public void Stop(string signal) => CommandLine.End(Process, signal);

        public void Dispose()
        {
            Client.Dispose();
            if (!Process.HasExited) Process.Kill();
            Process.Dispose();
        }

        private async Task<int> Indexed()
        {
            var sources = JsonDocument.Parse(await Client.GetStringAsync("/api/sources")).RootElement.GetProperty("sources");
            return sources[0].GetProperty("documents").GetProperty("indexed").GetInt32();
        }
    }
}
