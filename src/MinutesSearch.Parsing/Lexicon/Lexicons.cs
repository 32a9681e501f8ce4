using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Lexicon;

/// <summary>Reads word lists and tables: the embedded ones, and behind their rows those that a lexicon adds. "#" opens a comment line.</summary>
internal static class Lexicons
{
    /// <summary>The names of the embedded lists and tables.</summary>
    public static IEnumerable<string> Names => typeof(Lexicons).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal) || name.EndsWith(".txt", StringComparison.Ordinal));

    /// <summary>The lines of a list.</summary>
    public static ImmutableArray<string> Lines(MinutesLexicon lexicon, string name) => [.. Embedded(name), .. lexicon.Added(name)];

    /// <summary>The rows of a table, their cells parted by tabs.</summary>
    public static ImmutableArray<string[]> Rows(MinutesLexicon lexicon, string name) => [.. Lines(lexicon, name).Select(line => line.Split('\t'))];

    /// <summary>The rows of a table whose first cell is a key: of two with the same key, the later.</summary>
    public static IEnumerable<string[]> Keyed(MinutesLexicon lexicon, string name)
        => Rows(lexicon, name).Reverse().DistinctBy(row => row[0], StringComparer.OrdinalIgnoreCase).Reverse();

    /// <summary>An embedded list or table as it is written.</summary>
    public static string Text(string name)
    {
        using var reader = Open(name);
        return reader.ReadToEnd();
    }

    private static StreamReader Open(string name)
        => new(typeof(Lexicons).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The lexicon {name} is not embedded."));

    private static IEnumerable<string> Embedded(string name)
    {
        using var reader = Open(name);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
