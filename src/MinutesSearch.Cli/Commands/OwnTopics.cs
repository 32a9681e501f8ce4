using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Cli.Commands;

/// <summary>The topics that a user's own file adds.</summary>
internal static class OwnTopics
{
    /// <summary>The built-in topics with those of the file; null where no file is given.</summary>
    /// <exception cref="CommandFailure">The file cannot be read or understood.</exception>
    public static TopicVocabulary? Of(string? file)
    {
        if (file is null) return null;
        try
        {
            return TopicVocabulary.Default.WithFile(file);
        }
        catch (TopicFormatException e)
        {
            throw new CommandFailure(ExitCode.WrongUsage, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure(ExitCode.Unusable, $"The topics in {file} cannot be read: {e.Message}");
        }
    }
}
