using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MinutesSearch.Parsing;

/// <summary>
/// A unit of an item: a <see cref="Question"/>, <see cref="Response"/>, <see cref="Comment"/>, <see cref="Statement"/>,
/// <see cref="ActionPoint"/> or <see cref="Resolution"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Question), "question")]
[JsonDerivedType(typeof(Response), "response")]
[JsonDerivedType(typeof(Comment), "comment")]
[JsonDerivedType(typeof(Statement), "statement")]
[JsonDerivedType(typeof(ActionPoint), "action")]
[JsonDerivedType(typeof(Resolution), "resolution")]
public abstract record Entry
{
    /// <summary>Unique in the document and the same from run to run ("q3", "r3", "d1").</summary>
    public required string Id { get; init; }

    /// <summary>Verbatim with white space folded, without bullet marks and labels.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The rule or phrase that made it this kind, for people who ask why.</summary>
    public required string Cue { get; init; }
}

/// <summary>Somebody seeks information or an assurance, or asks whether something can be done.</summary>
public sealed record Question : Entry
{
    /// <summary>Who asks; null where the text does not say ("it was queried whether").</summary>
    public Speaker? Speaker { get; init; }
}

/// <summary>What is given in answer to a question or a comment.</summary>
public sealed record Response : Entry
{
    /// <summary>Who answers; null where the text does not say ("it was confirmed that").</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The <see cref="Entry.Id"/> of the question or comment that it answers; null if none is recorded.</summary>
    public string? InReplyTo { get; init; }
}

/// <summary>A view, with an explicit cue: concern, suggestion, challenge, welcome, thanks, observation.</summary>
public sealed record Comment : Entry
{
    /// <summary>Whose view; null where the text does not say ("concern was expressed").</summary>
    public Speaker? Speaker { get; init; }
}

/// <summary>Text that is none of the other kinds: presentations, points reported or noted with nobody asking.</summary>
public sealed record Statement : Entry;

/// <summary>Something that somebody is to do after the meeting. (An "action" in the JSON; <c>System.Action</c> clashes.)</summary>
public sealed record ActionPoint : Entry
{
    /// <summary>Who is to do it, as printed, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The date or event by which, as printed, or null.</summary>
    public string? Due { get; init; }

    /// <summary>How the text commits to it.</summary>
    public ActionBasis Basis { get; init; }
}

/// <summary>How the text commits to an action.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionBasis>))]
public enum ActionBasis
{
    /// <summary>Labelled: "Action:", an action column, table or log.</summary>
    [JsonStringEnumMemberName("explicit")] Explicit,

    /// <summary>"It was agreed that officers would …".</summary>
    [JsonStringEnumMemberName("agreed")] Agreed,

    /// <summary>Somebody undertakes it: "she would send the plan after the meeting".</summary>
    [JsonStringEnumMemberName("undertaking")] Undertaking,

    /// <summary>Somebody asks for it: "It was requested that the plan be brought to a later meeting".</summary>
    [JsonStringEnumMemberName("request")] Request,
}

/// <summary>The formal decision on an item.</summary>
public sealed record Resolution : Entry
{
    /// <summary>The clauses in order, at least one.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];

    /// <summary>What the first clause decides.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Who moved or proposed it, as printed; null where the text does not say.</summary>
    public string? Mover { get; init; }

    /// <summary>Who seconded it, as printed; null where the text does not say.</summary>
    public string? Seconder { get; init; }

    /// <summary>How the vote went; null where no vote is recorded.</summary>
    public Vote? Vote { get; init; }
}

/// <summary>How a vote went.</summary>
/// <param name="For">How many voted for it; null where the text does not say.</param>
/// <param name="Against">How many voted against it; null where the text does not say.</param>
/// <param name="Abstained">How many abstained; null where the text does not say.</param>
/// <param name="Text">The vote as printed ("by 7 votes to 4", "unanimously").</param>
public sealed record Vote(int? For, int? Against, int? Abstained, string Text);

/// <summary>A clause of a resolution.</summary>
/// <param name="Number">Its printed number or letter without brackets and dots, or null.</param>
/// <param name="Text">Verbatim, white space folded, without the lead-in ("That the Committee:") and a closing "; and".</param>
public sealed record Clause(string? Number, string Text);

/// <summary>What a resolution does with its subject.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>None of the others: exclusion of the public, a date set, thanks.</summary>
    [JsonStringEnumMemberName("other")] Other,

    /// <summary>Noted.</summary>
    [JsonStringEnumMemberName("noted")] Noted,

    /// <summary>Approved, adopted, confirmed, endorsed.</summary>
    [JsonStringEnumMemberName("approved")] Approved,

    /// <summary>Agreed.</summary>
    [JsonStringEnumMemberName("agreed")] Agreed,

    /// <summary>Recommended to another body.</summary>
    [JsonStringEnumMemberName("recommended")] Recommended,

    /// <summary>Deferred or adjourned.</summary>
    [JsonStringEnumMemberName("deferred")] Deferred,

    /// <summary>Referred or passed to another body.</summary>
    [JsonStringEnumMemberName("referred")] Referred,

    /// <summary>Rejected, refused or lost.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>Received.</summary>
    [JsonStringEnumMemberName("received")] Received,

    /// <summary>Somebody appointed or elected.</summary>
    [JsonStringEnumMemberName("appointed")] Appointed,
}

/// <summary>Who speaks: a person, a role or a group.</summary>
/// <param name="Name">As printed, with its style ("Councillor Hunt", "Members"); null where only a role is printed.</param>
/// <param name="Role">As printed ("Head of Housing"); null where only a name is printed.</param>
/// <param name="Side">On whose side the speaker stands; null where the text does not say.</param>
public sealed record Speaker(string? Name, string? Role, Side? Side);

/// <summary>On whose side a speaker stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Side>))]
public enum Side
{
    /// <summary>A councillor, co-opted member, committee or chair.</summary>
    [JsonStringEnumMemberName("member")] Member,

    /// <summary>An executive member, leader or portfolio holder.</summary>
    [JsonStringEnumMemberName("cabinet")] Cabinet,

    /// <summary>Staff of the council, of its trust or of its partners.</summary>
    [JsonStringEnumMemberName("officer")] Officer,

    /// <summary>A member of the public.</summary>
    [JsonStringEnumMemberName("public")] Public,
}
