using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Reading;

/// <summary>Why a file could not be read, in one line.</summary>
internal static class ReadFailure
{
    /// <summary>A file with the reason; a reason that begins with the file's name does not have it said twice.</summary>
    public static string Line(string file, string reason)
    {
        foreach (string name in new[] { file, Path.GetFileName(file) })
        {
            if (reason.StartsWith($"'{name}' ", StringComparison.Ordinal)) return $"{file} {reason[(name.Length + 3)..]}";
        }
        return $"{file}: {reason}";
    }

    public static string Reason(Exception failure) => failure switch
    {
        UnreadableDocumentException => failure.Message,
        FileNotFoundException or DirectoryNotFoundException => "There is no such file: check its spelling.",
        UnauthorizedAccessException => "It may not be read: check its permissions.",
        IOException => failure.Message,
        _ => $"The parser failed on it ({failure.GetType().Name}: {failure.GetBaseException().Message}): please report it.",
    };
}
