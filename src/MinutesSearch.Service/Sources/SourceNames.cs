using System.Text;
using MinutesSearch.Service.Sources.ModernGov;

namespace MinutesSearch.Service.Sources;

/// <summary>What sources are called where the settings give no name.</summary>
internal static class SourceNames
{
    private const int Longest = 60;

    /// <exception cref="SettingsException">The address of a site is none.</exception>
    public static string Of(SourceSettings source)
    {
        if (source.Name is { Length: > 0 } name) return name;
        if (source.ModernGov is { } site) return ModernGovSite.Of(site).Name;
        return source.Folder is { Length: > 0 } folder ? Plain(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))) : "";
    }

    /// <summary>Whether it may stand in addresses and paths as it is: letters, digits and hyphens, and not too long.</summary>
    public static bool IsUsable(string name)
        => name.Length is > 0 and <= Longest && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && name[0] != '-';

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (char letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        return plain.ToString().TrimEnd('-');
    }
}
