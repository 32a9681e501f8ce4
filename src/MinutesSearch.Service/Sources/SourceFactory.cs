using MinutesSearch.Parsing;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Sources.Fetching;
using MinutesSearch.Service.Sources.ModernGov;

namespace MinutesSearch.Service.Sources;

/// <summary>A source with the settings that it was made of.</summary>
internal sealed record ConfiguredSource(IDocumentSource Documents, SourceSettings Settings)
{
    /// <summary>The words that its documents are parsed by.</summary>
    public required MinutesLexicon Lexicon { get; init; }
}

/// <summary>Makes the sources that the settings name; the settings were checked before. What sources share ends with it.</summary>
internal sealed class SourceFactory : IDisposable
{
    private readonly ServiceSettings _settings;
    private readonly PoliteWeb _web;
    private readonly MeetingMemory? _meetings;

    public SourceFactory(ServiceSettings settings, WebSettings? web = null)
    {
        _settings = settings;
        _web = new PoliteWeb(web ?? new WebSettings { AllowPrivateAddresses = settings.AllowPrivateAddresses, Contact = settings.Contact });
        if (settings.Sources.Any(source => source.ModernGov is not null)) _meetings = MeetingMemory.Open(MeetingMemory.PathFor(settings.Index));
        All = [.. settings.Sources.Select(source => source with { Name = SourceNames.Of(source) }).Select(Configured)];
    }

    public IReadOnlyList<ConfiguredSource> All { get; }

    public void Dispose()
    {
        foreach (var source in All) (source.Documents as IDisposable)?.Dispose();
        _meetings?.Dispose();
        _web.Dispose();
    }

    private ConfiguredSource Configured(SourceSettings source) => new(Create(source), source) { Lexicon = LexiconFiles.Read(source.Lexicon) };

    private IDocumentSource Create(SourceSettings source) => source.Folder is { } folder
        ? new FolderSource(source.Name!, folder, source.Authority, _settings.Index)
        : new ModernGovSource(source, _web, _meetings!);
}
