using System.Collections.Immutable;

namespace MinutesSearch.Parsing.Lexicon;

/// <summary>Reads the embedded word lists and tables. "#" opens a comment line.</summary>
internal static class Lexicons
{
    /// <summary>The lines of an embedded list.</summary>
    public static ImmutableArray<string> Lines(string name)
    {
        using var stream = typeof(Lexicons).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The lexicon {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') lines.Add(line);
        }
        return lines.ToImmutable();
    }

    /// <summary>The rows of an embedded table, their cells parted by tabs.</summary>
    public static ImmutableArray<string[]> Rows(string name) => [.. Lines(name).Select(line => line.Split('\t'))];
}
