using Microsoft.AspNetCore.Http;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Sources.ModernGov;

namespace MinutesSearch.Service.Settings;

/// <summary>Whether the service can start with its settings; each failure names the setting and says what to do.</summary>
internal static class SettingsChecks
{
    private const int ShortestKey = 16;

    /// <exception cref="SettingsException">It cannot.</exception>
    public static void Check(ServiceSettings settings)
    {
        CheckIndex(settings.Index);
        CheckUrls(settings.Urls);
        foreach (string origin in settings.CorsOrigins) CheckOrigin(origin);
        if (settings.WriteKey is { Length: < ShortestKey })
            throw new SettingsException($"The setting 'writeKey' has fewer than {ShortestKey} characters, so it could be guessed: make a long one, for example with 'openssl rand -hex 32'.");
        CheckTopics(settings.Topics);
        CheckSources(settings.Sources);
    }

    private static void CheckTopics(string? topics)
    {
        if (topics is null) return;
        if (!File.Exists(topics)) throw new SettingsException($"The setting 'topics' names '{topics}', which is no file: check its name, or leave the setting out.");
        Read("topics", () => TopicVocabulary.Default.WithFile(topics));
    }

    /// <summary>Reads the files that a setting names, so that what is wrong with them is said at start.</summary>
    private static void Read(string setting, Func<object> files)
    {
        try
        {
            _ = files();
        }
        catch (Exception failure) when (failure is LexiconFormatException or TopicFormatException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The setting '{setting}' cannot be used. {failure.Message}");
        }
    }

    private static void CheckIndex(string index)
    {
        if (index.Length == 0) throw new SettingsException("The setting 'index' is empty: name the index file, or leave the setting out.");
        string folder = Path.GetDirectoryName(Path.GetFullPath(index))!;
        if (!Directory.Exists(folder)) throw new SettingsException($"The setting 'index' names a file in '{folder}', which is no folder: make the folder, or choose another place.");
    }

    private static void CheckUrls(string urls)
    {
        string[] each = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (each.Length == 0) throw new SettingsException("The setting 'urls' is empty: say where to listen, for example http://127.0.0.1:5080.");
        foreach (string url in each)
        {
            if (Scheme(url) is not { } scheme) throw new SettingsException($"The setting 'urls' has '{url}', which is no address to listen at: write it as http://127.0.0.1:5080.");
            if (scheme != Uri.UriSchemeHttp)
                throw new SettingsException($"The setting 'urls' has '{url}', but the service speaks http only: let a web server such as nginx or Caddy in front of it speak https.");
        }
    }

    private static string? Scheme(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.PathBase.Length == 0 || address.IsUnixPipe ? address.Scheme.ToLowerInvariant() : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void CheckOrigin(string origin)
    {
        bool isOrigin = origin == "*" || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.GetLeftPart(UriPartial.Authority) == origin);
        if (!isOrigin) throw new SettingsException($"The setting 'corsOrigins' has '{origin}', which is no origin: write it as https://example.org, without a slash at the end, or * for all.");
    }

    private static void CheckSources(IReadOnlyList<SourceSettings> sources)
    {
        for (int i = 0; i < sources.Count; i++) CheckSource(sources[i], $"sources.{i}");
        var twice = sources.Select(SourceNames.Of).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(names => names.Count() > 1);
        if (twice is not null) throw new SettingsException($"Two sources are called '{twice.Key}': give each a 'name' of its own.");
        CheckOverlaps([.. sources.Where(source => source.Folder is not null).Select(source => (SourceNames.Of(source), WithEnd(source.Folder!)))]);
    }

    private static void CheckSource(SourceSettings source, string setting)
    {
        if (source.Folder is null == source.ModernGov is null)
            throw new SettingsException($"The setting '{setting}' must have either a 'folder' or the address of a 'modernGov' site, and just one of the two.");
        if (source.ModernGov is { } site) _ = ModernGovSite.Of(site);
        if (!SourceNames.IsUsable(SourceNames.Of(source)))
            throw new SettingsException($"The setting '{setting}.name' {(source.Name is null ? "is missing" : $"is '{source.Name}'")}: a name has up to 60 letters a to z, digits and hyphens.");
        Read($"{setting}.lexicon", () => LexiconFiles.Read(source.Lexicon));
        if (source.From > source.To) throw new SettingsException($"The setting '{setting}.from' is later than '{setting}.to': no meeting could be meant.");
        if (source.Folder is not null && source is not { Committees: [], From: null, To: null, Papers: false })
            throw new SettingsException($"The setting '{setting}' has 'committees', 'from', 'to' or 'papers', which choose meetings of a ModernGov site: a folder is read as a whole.");
    }

    private static void CheckOverlaps(List<(string Name, string Folder)> folders)
    {
        foreach (var outer in folders)
            foreach (var inner in folders)
                if (outer.Name != inner.Name && inner.Folder.StartsWith(outer.Folder, StringComparison.Ordinal))
                    throw new SettingsException($"The folder of the source '{inner.Name}' lies in that of '{outer.Name}', so its documents would be found twice: leave one of them out.");
    }

    private static string WithEnd(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
}
