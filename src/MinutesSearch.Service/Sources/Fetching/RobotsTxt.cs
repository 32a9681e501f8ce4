using System.Globalization;

namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>
/// What a robots.txt allows (RFC 9309), and the pause that it asks for. Paths are compared case aside, which the standard does not
/// ask for: to ModernGov's servers "mgWebService.asmx" and "mgwebservice.asmx" are one.
/// </summary>
internal sealed class RobotsTxt
{
    // Beyond this no group is read: the standard's least limit, and far more than any council has.
    private const int Most = 500 * 1024;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly List<(bool Allows, string Path)> _rules = [];

    public static RobotsTxt AllowsAll { get; } = new();

    /// <summary>How long to wait between requests; null where it does not say.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Reads the groups for this program, or those for all programs if none names it.</summary>
    public static RobotsTxt Read(string text, string product)
    {
        var (own, all) = (new RobotsTxt(), new RobotsTxt());
        bool namesOwn = false, forOwn = false, forAll = false, inNames = false;
        foreach (string line in text[..Math.Min(text.Length, Most)].ReplaceLineEndings("\n").Split('\n'))
        {
            var (key, value) = Parts(line);
            if (key == "user-agent")
            {
                if (!inNames) forOwn = forAll = false;
                inNames = true;
                forOwn |= value.Equals(product, StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                namesOwn |= forOwn;
            }
            else if (key.Length > 0)
            {
                inNames = false;
                if (forOwn) own.Add(key, value);
                if (forAll) all.Add(key, value);
            }
        }
        return namesOwn ? own : all;
    }

    /// <summary>Whether the address may be fetched: the longest rule that fits decides, and of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        string path = Plain(address.PathAndQuery);
        var decides = _rules.Where(rule => Fits(rule.Path, path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allows).FirstOrDefault();
        return decides.Path is null || decides.Allows;
    }

    private void Add(string key, string value)
    {
        if (key is "allow" or "disallow")
        {
            if (value.Length > 0) _rules.Add((key == "allow", Plain(value)));
        }
        else if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds))
        {
            CrawlDelay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
        }
    }

    private static (string Key, string Value) Parts(string line)
    {
        int comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        int colon = line.IndexOf(':');
        return colon < 0 ? ("", "") : (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
    }

    private static string Plain(string path)
    {
        try { return Uri.UnescapeDataString(path); }
        catch (UriFormatException) { return path; }
    }

    /// <summary>Whether a rule's path begins the path; "*" stands for anything, "$" at the end for the end.</summary>
    private static bool Fits(string rule, string path)
    {
        bool toEnd = rule.EndsWith('$');
        string[] parts = (toEnd ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase)) return false;
        int at = parts[0].Length;
        // Each part is taken at its first place; only the last one before an end has to be the end.
        for (int part = 1; part < parts.Length; part++)
        {
            if (toEnd && part == parts.Length - 1) return path.Length - at >= parts[part].Length && path.EndsWith(parts[part], StringComparison.OrdinalIgnoreCase);
            int found = path.IndexOf(parts[part], at, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return false;
            at = found + parts[part].Length;
        }
        return !toEnd || at == path.Length;
    }
}
