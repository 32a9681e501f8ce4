using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace MinutesSearch.Service.Settings;

/// <summary>Where settings stand.</summary>
/// <param name="File">The file; null for the environment.</param>
/// <param name="Folder">What paths in them are relative to.</param>
internal sealed record SettingsOrigin(string? File, string Folder)
{
    public string Where(IConfigurationSection section)
        => File is null ? $"in the environment variable MINUTES_{section.Path.Replace(":", "__", StringComparison.Ordinal)}" : $"in {File}";
}

/// <summary>One setting as it is written, with what reads it; each failure names the setting, says where it stands and what it may be.</summary>
internal sealed class SettingsEntry(IConfigurationSection section, SettingsOrigin origin)
{
    private static readonly (string Ending, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("m", 60), ("min", 60), ("h", 3600), ("d", 86400)];

    public SettingsOrigin Origin => origin;

    private string Value => section.Value ?? (section.GetChildren().Any() ? throw Unusable("one value, not a list or an object") : "");

    public string Text() => Value;

    public string? TextOrNull() => Value is { Length: > 0 } text ? text : null;

    public string? PathOrNull() => Value is { Length: > 0 } path ? Path.GetFullPath(path, origin.Folder) : null;

    public bool YesOrNo() => bool.TryParse(Value, out bool yes) ? yes : throw Unusable("true or false");

    public long Number(long least, long most)
        => long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most
            ? number : throw Unusable($"a whole number from {least} to {most}");

    public DateOnly? DayOrNull()
    {
        if (Value.Length == 0) return null;
        return DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Unusable("a day such as 2024-03-31");
    }

    /// <summary>A time such as "30s", "15m", "6h", "1d" or "00:15:00".</summary>
    public TimeSpan Time(TimeSpan least, TimeSpan most)
    {
        var time = TimeOf(Value.Trim());
        return time >= least && time <= most ? time.Value : throw Unusable($"a time such as 30s, 15m, 6h or 1d, from {Said(least)} to {Said(most)}");
    }

    public string OneOf(params string[] values)
        => values.FirstOrDefault(value => value.Equals(Value, StringComparison.OrdinalIgnoreCase)) ?? throw Unusable($"{string.Join(", ", values[..^1])} or {values[^1]}");

    /// <summary>A list; a single value is a list of one.</summary>
    public IReadOnlyList<string> List()
    {
        if (section.Value is { } single) return single.Length > 0 ? [single] : [];
        return [.. section.GetChildren().Select(child => new SettingsEntry(child, origin).Text())];
    }

    /// <summary>A list of paths; a single path is a list of one.</summary>
    public IReadOnlyList<string> Paths() => [.. List().Select(path => Path.GetFullPath(path, origin.Folder))];

    /// <summary>The objects of a list, in its order.</summary>
    public IEnumerable<(string Place, IReadOnlyList<IConfigurationSection> Settings)> Objects()
    {
        if (section.Value is { Length: > 0 }) throw Unusable("a list of objects, such as [{ \"folder\": \"minutes-of-2024\" }]");
        foreach (var each in section.GetChildren())
        {
            if (!int.TryParse(each.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)) throw Unusable("a list of objects, such as [{ \"folder\": \"minutes-of-2024\" }]");
            yield return (each.Key, [.. each.GetChildren()]);
        }
    }

    private SettingsException Unusable(string wanted)
        => new($"The setting '{section.Path.Replace(':', '.')}' {origin.Where(section)} must be {wanted}{(section.Value is { } value ? $", not '{value}'" : "")}.");

    private static TimeSpan? TimeOf(string written)
    {
        if (TimeSpan.TryParseExact(written, ["c", @"h\:mm", @"h\:mm\:ss"], CultureInfo.InvariantCulture, out var time) && written.Contains(':')) return time;
        int digits = 0;
        while (digits < written.Length && (char.IsAsciiDigit(written[digits]) || written[digits] == '.')) digits++;
        if (!double.TryParse(written.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) return null;
        var (ending, seconds) = Units.FirstOrDefault(unit => unit.Ending == written[digits..].Trim());
        return ending is null || number * seconds > TimeSpan.MaxValue.TotalSeconds / 2 ? null : TimeSpan.FromSeconds(number * seconds);
    }

    private static string Said(TimeSpan time) => time switch
    {
        { TotalDays: >= 1 } => $"{time.TotalDays:0}d",
        { TotalHours: >= 1 } => $"{time.TotalHours:0}h",
        { TotalMinutes: >= 1 } => $"{time.TotalMinutes:0}m",
        _ => $"{time.TotalSeconds:0.###}s",
    };
}
