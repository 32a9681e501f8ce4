namespace MinutesSearch.Indexing.Storage;

/// <summary>What a document must keep to, so that every passage has one id and can be found by it.</summary>
internal static class IndexDocumentRules
{
    public static void Check(IndexDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (string.IsNullOrEmpty(document.Path)) throw new ArgumentException("The document has no path.", nameof(document));
        HashSet<string> seen = [];
        foreach (var passage in document.Passages)
        {
            if (passage.Id.Length == 0 || passage.Id.Contains('#', StringComparison.Ordinal))
                throw new ArgumentException($"A passage of {document.Path} has the id \"{passage.Id}\"; an id has at least one character and no \"#\".", nameof(document));
            if (!seen.Add(passage.Id))
                throw new ArgumentException($"Two passages of {document.Path} have the id \"{passage.Id}\"; ids are unique in a document.", nameof(document));
        }
        foreach (var passage in document.Passages)
            if (passage.QuestionId is string question && !seen.Contains(question))
                throw new ArgumentException($"The passage \"{passage.Id}\" of {document.Path} answers \"{question}\", which is no passage of it.", nameof(document));
    }
}
