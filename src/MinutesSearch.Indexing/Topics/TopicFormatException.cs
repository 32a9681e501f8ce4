namespace MinutesSearch.Indexing.Topics;

/// <summary>A file of topics cannot be read; the message names the file, the line and what to do.</summary>
public sealed class TopicFormatException : FormatException
{
    /// <summary>Says what is wrong in which line.</summary>
    internal TopicFormatException(string source, int line, string problem) : base($"{source}, line {line}: {problem}") => Line = line;

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
