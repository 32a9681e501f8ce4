using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MinutesSearch.Indexing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the parsing and searching of minutes into a container.</summary>
public static class MinutesSearchServices
{
    /// <summary>
    /// Adds what programs ask for: <see cref="IndexReaders"/> to search, <see cref="SqliteIndex"/> to write, and from the options
    /// <see cref="MinutesSearch.Parsing.ParseOptions"/> and <see cref="MinutesSearch.Indexing.Topics.TopicVocabulary"/>. All are one for the whole program.
    /// </summary>
    /// <remarks>
    /// Nothing is opened before it is asked for; the container closes it. The options can also be set by <c>services.Configure&lt;MinutesSearchOptions&gt;(…)</c>,
    /// for example from a section of the configuration. Called twice, both calls set options of the one index.
    /// </remarks>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets options; null for the defaults.</param>
    /// <exception cref="OptionsValidationException">Thrown when something is asked for whose options cannot be used; the message says which.</exception>
    /// <exception cref="IndexUnusableException">Thrown when the index is asked for and cannot be used.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddMinutesSearch(options => options.Index = "councils.db");
    /// app.MapGet("/minutes", (string q, IndexReaders readers, CancellationToken cancellation)
    ///     => readers.UseAsync(index => index.Search(new SearchQuery { Text = q }, cancellation).Hits, cancellation));
    /// </code>
    /// </example>
    public static IServiceCollection AddMinutesSearch(this IServiceCollection services, Action<MinutesSearchOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<MinutesSearchOptions>()
            .Validate(each => !string.IsNullOrWhiteSpace(each.Index), "MinutesSearchOptions.Index is empty: name the index file.")
            .Validate(each => each.Readers >= 0, "MinutesSearchOptions.Readers is negative: say how many searches may run at a time, or 0 for two for each processor.");
        if (configure is not null) options.Configure(configure);
        services.TryAddSingleton(provider => Readers(Options(provider), provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(provider => SqliteIndex.Open(Options(provider).Index));
        services.TryAddSingleton(provider => Options(provider).Parsing);
        services.TryAddSingleton(provider => Options(provider).Topics);
        return services;
    }

    private static MinutesSearchOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<MinutesSearchOptions>>().Value;

    private static IndexReaders Readers(MinutesSearchOptions options, IMeterFactory? meters)
    {
        // Readers make no file: an index that nothing was written to yet is searched and found empty.
        if (!File.Exists(options.Index)) SqliteIndex.Open(options.Index).Dispose();
        return new IndexReaders(options.Index, options.Readers, meters);
    }
}
