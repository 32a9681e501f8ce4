namespace MinutesSearch.Parsing.Extraction.Grammar;

/// <summary>What kind of words a sentence's subject is.</summary>
internal enum SubjectKind
{
    /// <summary>"Councillor Hunt", "Ruth Ann Sallow", "The Head of Parks (Mr Brace)".</summary>
    Person,

    /// <summary>"Members", "The Panel", "Officers", "A resident".</summary>
    Group,

    /// <summary>"He", "She", "They".</summary>
    Pronoun,

    /// <summary>"It was …", "This was …".</summary>
    Impersonal,

    /// <summary>"Clarification", "Concerns": an act of speech as a noun.</summary>
    Nominal,
}

/// <summary>A subject at the start of a clause.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Next">The first word behind it.</param>
internal readonly record struct Subject(SubjectKind Kind, int Next)
{
    /// <summary>The name as printed, with its style; null for a role alone.</summary>
    public string? Name { get; init; }

    /// <summary>The role as printed; null for a name alone.</summary>
    public string? Role { get; init; }

    /// <summary>The side that the words themselves tell; null if they do not.</summary>
    public Side? Side { get; init; }

    /// <summary>For a nominal: what it stands for (A, V or Q of nominals.tsv).</summary>
    public char Use { get; init; }
}
