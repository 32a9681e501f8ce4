namespace MinutesSearch.Parsing;

/// <summary>
/// A place in a document's plain text: half-open, <c>[Start, End)</c>, in UTF-16 code units of
/// <see cref="MinutesDocument.Text"/>.
/// </summary>
/// <param name="Start">The first code unit that belongs to the span, from 0.</param>
/// <param name="End">The first code unit behind the span; never less than <paramref name="Start"/>.</param>
/// <param name="Page">The page or slide where the span starts, from 1; null where the format has none.</param>
public readonly record struct SourceSpan(int Start, int End, int? Page = null)
{
    /// <summary>How many UTF-16 code units the span covers.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Length => End - Start;

    /// <summary>Whether <paramref name="position"/> lies inside the span.</summary>
    public bool Contains(int position) => position >= Start && position < End;
}
