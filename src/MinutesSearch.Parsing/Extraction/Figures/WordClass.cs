namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What a word can do in a sentence that states a statistic; a word may do several things ("cost").</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Auxiliary = 1,
    Linking = 1 << 1,
    Acting = 1 << 2,
    Preposition = 1 << 3,
    Determiner = 1 << 4,
    Adverb = 1 << 5,
    Boundary = 1 << 6,
    Relative = 1 << 7,
    Pronoun = 1 << 8,
    Change = 1 << 9,
    Generic = 1 << 10,
    Measure = 1 << 11,
    Target = 1 << 12,
    Comparator = 1 << 13,
    Scope = 1 << 14,
    Shift = 1 << 15,
    People = 1 << 16,
    Street = 1 << 17,
    Compound = 1 << 18,
    Month = 1 << 19,
    ShortMonth = 1 << 20,
    Season = 1 << 21,
    DatePart = 1 << 22,
    DateLead = 1 << 23,
    Holder = 1 << 24,
    Bare = 1 << 25,

    Verb = Auxiliary | Linking | Acting,
}
