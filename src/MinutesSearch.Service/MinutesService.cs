using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Settings;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Web;
using MinutesSearch.Service.Web.Api;
using MinutesSearch.Service.Web.Feeds;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service;

/// <summary>The service behind <c>minutes serve</c>: pages, an API and feeds over an index, and the worker that keeps it fresh.</summary>
public static class MinutesService
{
    /// <summary>Puts the service together; <c>Run</c> or <c>StartAsync</c> of what is returned starts it.</summary>
    /// <exception cref="SettingsException">A setting cannot be used; the message names it and says what to do.</exception>
    /// <exception cref="IndexUnusableException">The index file cannot be used.</exception>
    public static WebApplication Build(ServiceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        SettingsChecks.Check(settings);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "minutes" });
        LogSettings.Apply(builder.Logging, settings);
        // A batch that is being committed and requests that are being answered are waited for, but not longer.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(8));
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        AddServices(builder, settings);
        Gate.AddServices(builder, settings);
        Api.AddServices(builder.Services);

        var app = builder.Build();
        Gate.Use(app, settings);
        var addresses = HeadRequests.TakenBeside(app);
        Api.Map(addresses);
        Feed.Map(addresses);
        Pages.Map(addresses);
        SourcesApi.Map(addresses);
        Health.Map(addresses);
        MetricsPage.Map(addresses);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.TryAddSingleton(TimeProvider.System);
        OpenIndexOnce(settings);
        var topics = TopicsOf(settings);
        builder.Services.AddMinutesSearch(options => (options.Index, options.Topics) = (settings.Index, topics));
        builder.Services.AddSingleton<Overview>();
        builder.Services.AddSingleton<WorkMeters>();
        builder.Services.AddSingleton<MetricsPage>();
        AddWorker(builder.Services, settings);
        builder.Services.AddRazorComponents();
    }

    /// <summary>So that an index that cannot be used is said at start, and readers find a file. One that nothing is to be written to may lie on a read-only disk.</summary>
    private static void OpenIndexOnce(ServiceSettings settings)
    {
        bool isOnlyRead = settings.Sources.Count == 0 && File.Exists(settings.Index);
        (isOnlyRead ? SqliteIndex.OpenReadOnly(settings.Index) : SqliteIndex.Open(settings.Index)).Dispose();
    }

    private static void AddWorker(IServiceCollection services, ServiceSettings settings)
    {
        string path = WorkQueue.PathFor(settings.Index);
        var sources = settings.Sources.Count > 0 ? new SourceFactory(settings) : null;
        var queue = sources is not null ? WorkQueue.Open(path) : QueueOfHarvests(path);
        // Given by functions, so that they are closed with the service, after the worker.
        if (queue is not null) services.AddSingleton(_ => queue);
        services.AddSingleton(provider => new WorkStatus(provider.GetService<WorkQueue>(), [.. (sources?.All ?? []).Select(SourceStatus.Of)]));
        if (sources is null) return;
        services.AddSingleton(_ => sources);
        services.AddSingleton<IndexingWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexingWorker>());
    }

    /// <summary>What harvests by hand left, to be shown; where it cannot be opened, as on a read-only disk, it is not.</summary>
    private static WorkQueue? QueueOfHarvests(string path)
    {
        try
        {
            return File.Exists(path) ? WorkQueue.Open(path) : null;
        }
        catch (SettingsException)
        {
            return null;
        }
    }

    private static TopicVocabulary TopicsOf(ServiceSettings settings)
        => settings.Topics is { Length: > 0 } file ? TopicVocabulary.Default.WithFile(file) : TopicVocabulary.Default;
}
