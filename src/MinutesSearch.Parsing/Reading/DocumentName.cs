namespace MinutesSearch.Parsing.Reading;

/// <summary>How messages name a document.</summary>
internal static class DocumentName
{
    /// <summary>"'minutes.pdf'", or "The document" where it has no name.</summary>
    public static string Of(string? name) => name is null ? "The document" : $"'{name}'";
}
