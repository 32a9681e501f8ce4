using MinutesSearch.Service.Sources.Fetching;
using MinutesSearch.Service.Sources.ModernGov;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Sources;

/// <summary>A source with the settings that it was made of.</summary>
internal sealed record ConfiguredSource(IDocumentSource Documents, SourceSettings Settings)
{
    /// <summary>How often it is listed.</summary>
    public TimeSpan Every => Settings.Every ?? (Settings.Folder is null ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1));

    /// <summary>Its status before anything is known of it.</summary>
    public SourceStatus Status => new()
    {
        Name = Documents.Name,
        Kind = Settings.Folder is null ? SourceKind.ModernGov : SourceKind.Folder,
        Place = Settings.ModernGov ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Settings.Folder ?? "")),
        Authority = Settings.Authority,
    };
}

/// <summary>Makes the sources that the settings name; the settings were checked before.</summary>
internal sealed class SourceFactory(ServiceSettings settings)
{
    // One for all sites, so that two sources of one host share its turns; it lives as long as the service.
    private readonly Lazy<PoliteWeb> _web = new(() => new PoliteWeb(new WebSettings { AllowPrivateAddresses = settings.AllowPrivateAddresses, Contact = settings.Contact }));

    public IReadOnlyList<ConfiguredSource> All() => [.. settings.Sources.Select(source => new ConfiguredSource(Create(source), source))];

    private IDocumentSource Create(SourceSettings source)
        => source.Folder is { } folder ? new FolderSource(SourceNames.Of(source), folder, source.Authority, settings.Index) : ModernGov(source);

    /// <summary>The one place where the source of a ModernGov site is made.</summary>
    private ModernGovSource ModernGov(SourceSettings source)
    {
        var named = source with { Name = SourceNames.Of(source) };
        return new ModernGovSource(named, _web.Value, MeetingMemory.Open(MeetingMemory.PathFor(settings.Index)));
    }
}
