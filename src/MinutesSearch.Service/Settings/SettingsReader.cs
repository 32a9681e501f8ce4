using Microsoft.Extensions.Configuration;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Service.Settings;

/// <summary>Settings as they were read, and what was passed over on the way.</summary>
/// <param name="Settings">The settings; what is nearer to the user has won.</param>
/// <param name="File">The file that they were read from; null where there was none.</param>
/// <param name="Warnings">What is odd, but no reason not to start.</param>
internal sealed record SettingsRead(ServiceSettings Settings, string? File, IReadOnlyList<string> Warnings);

/// <summary>Reads settings from the file, then from the environment.</summary>
internal static class SettingsReader
{
    /// <summary>The file that is read where none is named, if it is there.</summary>
    public const string UsualFile = "minutes.json";

    private const string Prefix = "MINUTES_";

    /// <summary>Names the settings file; no setting itself.</summary>
    private const string FileVariable = "SETTINGS";

    /// <param name="file">The settings file; null for the one that the environment names, or the usual one in the folder if it is there.</param>
    /// <param name="environment">Variables by name.</param>
    /// <param name="folder">What paths in the environment are relative to. Those in the file are relative to the file.</param>
    /// <exception cref="SettingsException">The file is not there or no JSON, or a setting has an unknown name or an unusable value.</exception>
    public static SettingsRead Read(string? file, IReadOnlyDictionary<string, string?> environment, string folder)
    {
        var ours = environment.Where(each => each.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(each => each.Key[Prefix.Length..], each => each.Value, StringComparer.OrdinalIgnoreCase);
        file ??= ours.GetValueOrDefault(FileVariable);
        if (file is null && File.Exists(Path.Combine(folder, UsualFile))) file = UsualFile;
        ours.Remove(FileVariable);

        var settings = new ServiceSettings { Index = Path.Combine(folder, new ServiceSettings().Index) };
        string? path = file is null ? null : Path.GetFullPath(file, folder);
        if (path is not null) settings = Apply(settings, ReadFile(path), new SettingsOrigin(path, Path.GetDirectoryName(path)!));
        return WithEnvironment(new SettingsRead(settings, path, []), ours, folder);
    }

    private static SettingsRead WithEnvironment(SettingsRead read, Dictionary<string, string?> variables, string folder)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(variables.Select(each => KeyValuePair.Create(each.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), each.Value))).Build();
        List<string> warnings = [];
        // Docker and Kubernetes set variables of their own for a service that is called "minutes": those are not ours.
        var known = configuration.GetChildren().Where(section => IsKnown(section, warnings)).ToList();
        return read with { Settings = Apply(read.Settings, known, new SettingsOrigin(null, folder)), Warnings = warnings };
    }

    private static bool IsKnown(IConfigurationSection section, List<string> warnings)
    {
        if (SettingsTable.Service.ContainsKey(section.Key)) return true;
        if (Nearest(section.Key, SettingsTable.Service.Keys) is { } near)
            throw new SettingsException($"The environment variable {Prefix}{section.Key} names no setting: did you mean {Prefix}{near}?");
        warnings.Add($"The environment variable {Prefix}{section.Key} names no setting and is passed over.");
        return false;
    }

    private static List<IConfigurationSection> ReadFile(string path)
    {
        if (!File.Exists(path)) throw new SettingsException($"There is no settings file '{path}': check its name, or leave it out to start without one.");
        try
        {
            return [.. new ConfigurationBuilder().AddJsonFile(path, optional: false, reloadOnChange: false).Build().GetChildren()];
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The settings file '{path}' cannot be read as JSON: {failure.GetBaseException().Message}");
        }
    }

    private static ServiceSettings Apply(ServiceSettings settings, List<IConfigurationSection> sections, SettingsOrigin origin)
    {
        foreach (var section in sections)
        {
            settings = Find(SettingsTable.Service, section, origin, "settings")(settings, new SettingsEntry(section, origin));
        }
        return settings;
    }

    /// <summary>What reads a setting by its name.</summary>
    /// <exception cref="SettingsException">There is no such setting.</exception>
    public static T Find<T>(IReadOnlyDictionary<string, T> table, IConfigurationSection section, SettingsOrigin origin, string whose)
    {
        if (table.TryGetValue(section.Key, out var reader)) return reader;
        string help = Nearest(section.Key, table.Keys) is { } near ? $"did you mean '{near}'?" : $"the {whose} are {string.Join(", ", table.Keys)}.";
        throw new SettingsException($"There is no setting '{section.Path.Replace(':', '.')}', which stands {origin.Where(section)}: {help}");
    }

    private static string? Nearest(string name, IEnumerable<string> known)
        => known.Select(each => (Name: each, Distance: EditDistance.Between(each.ToLowerInvariant(), name.ToLowerInvariant(), limit: 2)))
            .Where(each => each.Distance <= 2).OrderBy(each => each.Distance).Select(each => each.Name).FirstOrDefault();
}
