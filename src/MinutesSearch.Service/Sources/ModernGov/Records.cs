using System.Collections.Immutable;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>A committee of the council.</summary>
internal sealed record Committee(int Id, string Title);

/// <summary>A meeting as lists show it.</summary>
internal sealed record MeetingEntry(int Id, Committee Committee, DateOnly? Date);

/// <summary>A document that a meeting or an item links to.</summary>
internal sealed record LinkedDocument(int Id, string Title, Uri? Address, bool IsRestricted, string? Published);

/// <summary>An item of a meeting's agenda, with what was minuted and decided, as HTML.</summary>
internal sealed record AgendaItem(int Id, string Number, string Title)
{
    public bool IsRestricted { get; init; }

    public string Purpose { get; init; } = "";

    public string Minutes { get; init; } = "";

    public string Decision { get; init; } = "";

    public ImmutableArray<LinkedDocument> Documents { get; init; } = [];
}

/// <summary>Somebody of whom the meeting's record says whether they came.</summary>
internal sealed record Attendee(string Name, string Role, string Attendance);

/// <summary>A meeting with all that the web service says of it.</summary>
internal sealed record MeetingRecord(MeetingEntry Entry)
{
    public string Time { get; init; } = "";

    public string Venue { get; init; } = "";

    public string Status { get; init; } = "";

    public bool HasMinutes { get; init; }

    public bool HasDecisions { get; init; }

    public ImmutableArray<Attendee> Attendees { get; init; } = [];

    public ImmutableArray<AgendaItem> Items { get; init; } = [];

    /// <summary>Documents of the meeting as a whole.</summary>
    public ImmutableArray<LinkedDocument> Documents { get; init; } = [];
}
