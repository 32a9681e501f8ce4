using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MinutesSearch.Parsing;

/// <summary>
/// What the parser found in one document: a committee's minutes or a slide deck. Immutable, and the same for the same
/// bytes and options on every run.
/// </summary>
/// <remarks>What the document does not say is null; what was doubtful stands in <see cref="Warnings"/>.</remarks>
public sealed record MinutesDocument
{
    /// <summary>The name and version of the JSON shape, <c>minutes-search/document/1</c>.</summary>
    public string Schema { get; init; } = "minutes-search/document/1";

    /// <summary>Whether the document holds minutes, slides or neither.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>The document's own heading: a deck's first title, a page's item or meeting title; null if it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The council, as the document or its address names it; null where neither does.</summary>
    public string? Authority { get; init; }

    /// <summary>The committee, panel or board that met; null where the document does not say.</summary>
    public string? Committee { get; init; }

    /// <summary>The day of the meeting; null where the document does not say.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the meeting was held, as printed; null where the document does not say.</summary>
    public string? Venue { get; init; }

    /// <summary>The name or address that the document was read under; null if none was given.</summary>
    public string? Source { get; init; }

    /// <summary>Who was present, sent apologies or attended, in the document's order.</summary>
    public ImmutableArray<Attendee> Attendance { get; init; } = [];

    /// <summary>The agenda items in order; a document of a single item has one, a deck none.</summary>
    public ImmutableArray<Item> Items { get; init; } = [];

    /// <summary>The pages of a deck in order; empty for minutes.</summary>
    public ImmutableArray<Slide> Slides { get; init; } = [];

    /// <summary>The statistics that the document states, in order.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>What could not be read, or was read in doubt.</summary>
    public ImmutableArray<ParseNote> Warnings { get; init; } = [];

    /// <summary>The plain text that every <see cref="SourceSpan"/> counts in. Not part of the JSON.</summary>
    [JsonIgnore]
    public string Text { get; init; } = "";
}

/// <summary>What a document is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    /// <summary>Neither minutes nor slides were recognised.</summary>
    [JsonStringEnumMemberName("other")] Other,

    /// <summary>Minutes of a meeting, of one item or of many.</summary>
    [JsonStringEnumMemberName("minutes")] Minutes,

    /// <summary>A slide deck.</summary>
    [JsonStringEnumMemberName("slides")] Slides,
}

/// <summary>A person whom the document lists as present, absent with apologies, substituting or attending.</summary>
/// <param name="Name">As printed, with the style ("Councillor A Barry") where the list repeats it for each name.</param>
/// <param name="Role">The role printed beside the name, or null.</param>
/// <param name="Presence">In which capacity the person is listed.</param>
public sealed record Attendee(string Name, string? Role, Presence Presence);

/// <summary>In which capacity somebody is listed in the attendance.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Presence>))]
public enum Presence
{
    /// <summary>A member of the committee who was there.</summary>
    [JsonStringEnumMemberName("present")] Present,

    /// <summary>Somebody who sent apologies.</summary>
    [JsonStringEnumMemberName("apologies")] Apologies,

    /// <summary>Somebody who stood in for an absent member.</summary>
    [JsonStringEnumMemberName("substitute")] Substitute,

    /// <summary>An officer, guest, executive member or other person who attended.</summary>
    [JsonStringEnumMemberName("in attendance")] InAttendance,
}

/// <summary>One item of the agenda with what was said and decided under it.</summary>
public sealed record Item
{
    /// <summary>The number as printed, without a closing dot ("37", "OSC/24/12", "27.1"); null where none is printed.</summary>
    public string? Number { get; init; }

    /// <summary>The title, without "PDF 73 KB", "(report attached)" and the like; empty only for text before any title.</summary>
    public required string Title { get; init; }

    /// <summary>What the agenda says the item is for ("To receive …"); null where it is not printed.</summary>
    public string? Purpose { get; init; }

    /// <summary>Questions, responses, comments, statements, actions and resolutions in the document's order.</summary>
    public ImmutableArray<Entry> Entries { get; init; } = [];

    /// <summary>Titles of the reports and appendices that are linked under the item.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>From the title (or its number) to the end of the item.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A page of a deck.</summary>
/// <param name="Number">Its place in the deck, from 1.</param>
/// <param name="Title">Its heading; empty where it has none.</param>
/// <param name="Lines">Its bullets, sentences and table rows in reading order.</param>
/// <param name="Span">The whole slide.</param>
public sealed record Slide(int Number, string Title, ImmutableArray<SlideLine> Lines, SourceSpan Span)
{
    /// <summary>What the speaker noted below the slide, a paragraph each; nobody sees it when the deck is shown.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>A line of a slide.</summary>
/// <param name="Level">How deep it is nested, 0 for the outermost.</param>
/// <param name="Text">Verbatim, white space folded, without its bullet.</param>
public sealed record SlideLine(int Level, string Text);

/// <summary>Something that could not be read, or was read in doubt.</summary>
/// <param name="Code">A short stable name, e.g. <c>no-items</c>.</param>
/// <param name="Message">What happened and what to do about it, for people.</param>
/// <param name="Span">Where; null if it concerns the whole document.</param>
public sealed record ParseNote(string Code, string Message, SourceSpan? Span = null);
