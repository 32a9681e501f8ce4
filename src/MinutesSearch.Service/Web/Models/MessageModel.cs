namespace MinutesSearch.Service.Web.Models;

/// <summary>A page that says what could not be shown.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Text">What to do.</param>
/// <param name="Links">Where to go from here.</param>
public sealed record MessageModel(string Title, string Text, IReadOnlyList<LinkModel> Links)
{
    private static readonly LinkModel Home = new("To the first page", "/");

    /// <summary>What people are told of an answer with this number.</summary>
    internal static MessageModel Of(int status) => status switch { 404 => NoPage, 429 => TooMany, >= 500 => Failed, _ => Refused };

    internal static MessageModel NoPage { get; } = new("There is no such page", "Check the address, or search for what you are looking for.", [Home]);

    internal static MessageModel NoDocument(string path) => new("There is no such document",
        $"The index holds no document “{path}”. It may have been withdrawn by its council, or have another name now.", [new("All documents", "/documents"), Home]);

    internal static MessageModel NoPassage(string id, bool hasDocument, string path) => new("There is no such passage", hasDocument
        ? $"The document has no passage “{id}” any more: it was read again since. Look for the passage in the document."
        : $"The index holds no passage “{id}”, nor its document. It may have been withdrawn by its council, or have another name now.",
        hasDocument ? [new("To the document", PageAddress.Document(path)), Home] : [new("All documents", "/documents"), Home]);

    internal static MessageModel NoTopic { get; } = new("There is no such topic", "Choose one of the list, or search for its words.", [new("All topics", "/topics"), Home]);

    /// <summary>What went wrong within the service; it says nothing of how.</summary>
    internal static MessageModel Failed { get; } = new("Something went wrong", "This page could not be made. Try again in a minute; if it still fails, tell whoever runs this service.", [Home]);

    internal static MessageModel TooMany { get; } = new("Too many requests", "Many pages were asked for from your address within a minute. Wait a minute, then go on.", [Home]);

    internal static MessageModel Refused { get; } = new("This could not be understood", "The address asks for something that this page does not know. Start again from the first page.", [Home]);
}
