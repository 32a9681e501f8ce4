using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Reading;

/// <summary>Reads rows of the parser's tables that people keep in files of their own.</summary>
internal static class LexiconFiles
{
    /// <summary>The library's lexicon and what stands in these files, and in folders of such files; in their order, so that the later wins.</summary>
    /// <exception cref="LexiconFormatException">A file is named like no table, or a row is not like the table's own; the message names file and line.</exception>
    /// <exception cref="MissingPathException">There is no such file or folder.</exception>
    /// <exception cref="IOException">A file cannot be read; the message says which.</exception>
    public static MinutesLexicon Read(IEnumerable<string> paths) => paths.Aggregate(MinutesLexicon.Default, With);

    private static MinutesLexicon With(MinutesLexicon lexicon, string path)
    {
        try
        {
            if (Directory.Exists(path)) return lexicon.WithFolder(path);
            if (File.Exists(path)) return lexicon.WithFile(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The lexicon in '{path}' cannot be read: {failure.Message}", failure);
        }
        throw new MissingPathException($"There is no lexicon '{path}': name a file such as verbs.tsv, or a folder of such files.");
    }
}
