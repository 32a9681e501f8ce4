using Microsoft.Extensions.DependencyInjection;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Tests.ModernGov;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Tests.Work;

/// <summary>The worker keeps the index as a ModernGov site is.</summary>
public sealed class SiteWorkTests
{
    [Test]
    public async Task The_minutes_of_a_site_are_found_and_follow_it()
    {
        await using var council = await StandInCouncil.Start();
        string folder = Directory.CreateTempSubdirectory("minutes-site-tests-").FullName;
        string index = Path.Combine(folder, "minutes.db");
        await using (var service = await RunningService.StartOver(new ServiceSettings
        {
            Index = index,
            Urls = "http://127.0.0.1:0",
            AllowPrivateAddresses = true,
            LogLevel = "error",
            Sources = [new SourceSettings { Name = "wealdmoor", ModernGov = council.Address.AbsoluteUri, Authority = "Wealdmoor County Council", Pause = TimeSpan.Zero }],
        }))
        {
            var status = service.Services.GetRequiredService<WorkStatus>();
            await UntilAtRest(status);
            Assert.That(status.Source("wealdmoor"), Is.Not.Null);
            Assert.That(status.Source("wealdmoor")!.Documents, Is.EqualTo(DocumentCounts.None with { Indexed = status.Source("wealdmoor")!.Documents.All }), string.Join("; ", status.Failures().Select(each => each.Reason)));
            var hit = Search(index, "agency rate");
            Assert.That((hit?.Authority, hit?.Committee, hit?.Date), Is.EqualTo(("Wealdmoor County Council", "People Scrutiny & Overview Committee", (DateOnly?)new DateOnly(2024, 3, 12))));

            council.Records.Meetings.RemoveAll(meeting => meeting.Id == 401);
            int asked = council.Requests.Count;
            service.Services.GetRequiredService<IndexingWorker>().RunNow("wealdmoor");
            await WatchedFolder.Until(() => council.Requests.Count > asked && Search(index, "school meals cost") is null, "what the site does not list any more is gone");
        }
        Directory.Delete(folder, recursive: true);
    }

    private static Hit? Search(string index, string text)
    {
        using var reader = SqliteIndex.OpenReadOnly(index);
        return reader.Search(new SearchQuery { Text = $"\"{text}\"", Exact = true }).Hits.FirstOrDefault();
    }

    private static Task UntilAtRest(WorkStatus status) => WatchedFolder.Until(
        () => status.Source("wealdmoor") is { Activity: SourceActivity.Resting, LookedAt: not null, Documents: { Waiting: 0, All: > 0 } }, "the worker rests");
}
