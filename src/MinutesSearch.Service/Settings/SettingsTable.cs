namespace MinutesSearch.Service.Settings;

/// <summary>The names of all settings and what each one sets. A new setting is a property, a row here and a row in the README's table.</summary>
internal static class SettingsTable
{
    public static readonly IReadOnlyDictionary<string, Func<ServiceSettings, SettingsEntry, ServiceSettings>> Service =
        new Dictionary<string, Func<ServiceSettings, SettingsEntry, ServiceSettings>>(StringComparer.OrdinalIgnoreCase)
        {
            ["index"] = (settings, entry) => settings with { Index = entry.PathOrNull() ?? settings.Index },
            ["urls"] = (settings, entry) => settings with { Urls = entry.Text() },
            ["writeKey"] = (settings, entry) => settings with { WriteKey = entry.TextOrNull() },
            ["writeKeyFile"] = (settings, entry) => settings with { WriteKey = KeyIn(entry.PathOrNull()) ?? settings.WriteKey },
            ["title"] = (settings, entry) => settings with { Title = entry.TextOrNull() ?? settings.Title },
            ["corsOrigins"] = (settings, entry) => settings with { CorsOrigins = entry.List() },
            ["allowedHosts"] = (settings, entry) => settings with { AllowedHosts = entry.List() },
            ["requestsPerMinute"] = (settings, entry) => settings with { RequestsPerMinute = (int)entry.Number(0, 1_000_000) },
            ["maxUploadBytes"] = (settings, entry) => settings with { MaxUploadBytes = entry.Number(1024, 1L << 30) },
            ["sources"] = (settings, entry) => settings with { Sources = SourcesIn(entry, settings.Sources) },
            ["allowPrivateAddresses"] = (settings, entry) => settings with { AllowPrivateAddresses = entry.YesOrNo() },
            ["contact"] = (settings, entry) => settings with { Contact = entry.TextOrNull() },
            ["log"] = (settings, entry) => settings with { Log = entry.OneOf("text", "json", "systemd") },
            ["logLevel"] = (settings, entry) => settings with { LogLevel = entry.OneOf("debug", "information", "warning", "error") },
            ["topics"] = (settings, entry) => settings with { Topics = entry.PathOrNull() },
        };

    public static readonly IReadOnlyDictionary<string, Func<SourceSettings, SettingsEntry, SourceSettings>> Source =
        new Dictionary<string, Func<SourceSettings, SettingsEntry, SourceSettings>>(StringComparer.OrdinalIgnoreCase)
        {
            ["name"] = (source, entry) => source with { Name = entry.TextOrNull() },
            ["folder"] = (source, entry) => source with { Folder = entry.PathOrNull() },
            ["modernGov"] = (source, entry) => source with { ModernGov = entry.TextOrNull() },
            ["authority"] = (source, entry) => source with { Authority = entry.TextOrNull() },
            ["committees"] = (source, entry) => source with { Committees = entry.List() },
            ["from"] = (source, entry) => source with { From = entry.DayOrNull() },
            ["to"] = (source, entry) => source with { To = entry.DayOrNull() },
            ["papers"] = (source, entry) => source with { Papers = entry.YesOrNo() },
            ["lexicon"] = (source, entry) => source with { Lexicon = entry.Paths() },
            ["every"] = (source, entry) => source with { Every = entry.Time(TimeSpan.FromSeconds(10), TimeSpan.FromDays(366)) },
            ["pause"] = (source, entry) => source with { Pause = entry.Time(TimeSpan.Zero, TimeSpan.FromHours(1)) },
        };

    /// <summary>What stands in the environment for a source changes what the file says of it, or adds one.</summary>
    private static List<SourceSettings> SourcesIn(SettingsEntry entry, IReadOnlyList<SourceSettings> before)
    {
        List<SourceSettings> sources = [.. before];
        foreach (var (place, written) in entry.Objects())
        {
            int at = Math.Min(int.Parse(place), sources.Count);
            if (at == sources.Count) sources.Add(new SourceSettings());
            foreach (var section in written)
                sources[at] = SettingsReader.Find(Source, section, entry.Origin, "settings of a source")(sources[at], new SettingsEntry(section, entry.Origin));
        }
        return sources;
    }

    private static string? KeyIn(string? path)
    {
        if (path is null) return null;
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The setting 'writeKeyFile' names '{path}', which cannot be read ({failure.Message}): write the key into that file and let the service read it.");
        }
    }
}
