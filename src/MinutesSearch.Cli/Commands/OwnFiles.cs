using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Cli.Commands;

/// <summary>What users' own files add to the words that come with the tool.</summary>
internal static class OwnFiles
{
    /// <summary>The built-in topics with those of the file; null where no file is given.</summary>
    /// <exception cref="CommandFailure">The file cannot be read or understood.</exception>
    public static TopicVocabulary? Topics(string? file)
        => file is null ? null : Read(() => TopicVocabulary.Default.WithFile(file), failure => $"The topics in {file} cannot be read: {failure.Message}");

    /// <summary>The parser's own lexicon with the rows of the files, or of the folders of files.</summary>
    /// <exception cref="CommandFailure">One cannot be read or understood.</exception>
    public static MinutesLexicon Lexicon(string[]? paths) => Read(() => LexiconFiles.Read(paths ?? []), failure => failure.Message);

    /// <summary>A table of the parser's own lexicon.</summary>
    /// <exception cref="CommandFailure">There is no such table.</exception>
    public static string Table(string name) => Read(() => MinutesLexicon.ReadTable(name), failure => failure.Message);

    private static T Read<T>(Func<T> read, Func<Exception, string> said)
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (wrong is TopicFormatException or LexiconFormatException)
        {
            throw new CommandFailure(ExitCode.WrongUsage, wrong.Message);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure(ExitCode.Unusable, said(unusable));
        }
    }
}
