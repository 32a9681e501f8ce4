namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>What a clause does.</summary>
internal enum Act
{
    /// <summary>No act of speech that matters: news, description, procedure.</summary>
    Other,

    /// <summary>Asks.</summary>
    Ask,

    /// <summary>A verb that answers if there is something to answer.</summary>
    Reply,

    /// <summary>A view with a cue of its own.</summary>
    View,

    /// <summary>Asks for work: "requested that a report be brought".</summary>
    Request,

    /// <summary>Introduces, refers, moves: no view and no answer.</summary>
    Present,
}

/// <summary>A clause or whole sentence with what it was read as.</summary>
internal sealed record SpokenClause
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public Act Act { get; init; }

    /// <summary>The subject, if one was read.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The agent in a passive ("It was explained by the Head of Parks"), or who asks in an opening phrase.</summary>
    public Subject? Agent { get; init; }

    /// <summary>"Mr Lal was asked about the gate": who was asked.</summary>
    public Subject? Asked { get; init; }

    /// <summary>"Asked further whether …": the same asker goes on.</summary>
    public bool Further { get; init; }

    /// <summary>Whether it says that it answers: "In reply, …", "replied".</summary>
    public bool SaysAnswer { get; init; }

    /// <summary>Whether a member's "said" is the only cue to a view.</summary>
    public bool Weak { get; init; }

    /// <summary>"Members were advised that": the answer's speaker is not told.</summary>
    public bool Told { get; init; }

    /// <summary>"Ms Tarn added that": goes on with the answer before.</summary>
    public bool Adds { get; init; }

    /// <summary>A question put in direct speech, without asker.</summary>
    public bool Direct { get; init; }

    /// <summary>A phrase with a topic stands before the subject: "On unregistered placements, …", "As for attendance, …".</summary>
    public bool HasTopic { get; init; }

    /// <summary>A question that only its first word tells, without a mark: one only in a list of questions.</summary>
    public bool Bare { get; init; }

    /// <summary>An opening phrase that carries a question or names the asker alone.</summary>
    public bool Opening { get; init; }

    /// <summary>An opening phrase without asker and topic: "Taking the five questions".</summary>
    public bool Empty { get; init; }

    /// <summary>The phrase that decided, for <see cref="Entry.Cue"/>.</summary>
    public string Cue { get; init; } = "";

    public bool IsImpersonal => Subject is null or { Kind: SubjectKind.Impersonal or SubjectKind.Nominal };

    public bool IsPronoun => Subject is { Kind: SubjectKind.Pronoun };
}
