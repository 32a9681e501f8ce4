using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Web;
using MinutesSearch.Service.Web.Api;
using MinutesSearch.Service.Web.Feeds;

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
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "minutes" });
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        AddServices(builder, settings);
        Gate.AddServices(builder, settings);
        Api.AddServices(builder.Services);

        var app = builder.Build();
        Gate.Use(app, settings);
        Api.Map(app);
        Feed.Map(app);
        Pages.Map(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TopicsOf(settings));
        // Made here, so that an index that cannot be used is said at start, and readers find a file.
        SqliteIndex.Open(settings.Index).Dispose();
        builder.Services.AddSingleton(_ => new IndexReaders(settings.Index, 2 * Environment.ProcessorCount));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddRazorComponents();
    }

    private static TopicVocabulary TopicsOf(ServiceSettings settings)
        => settings.Topics is { Length: > 0 } file ? TopicVocabulary.Default.WithFile(file) : TopicVocabulary.Default;
}
