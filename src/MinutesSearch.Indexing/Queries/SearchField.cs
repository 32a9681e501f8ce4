using System.Collections.Frozen;

namespace MinutesSearch.Indexing.Queries;

/// <summary>The fields that a query can name.</summary>
internal enum SearchField
{
    Authority, Committee, Kind, Speaker, Item, Question, Text,
    Side, Role, Outcome, Owner, Measure, Unit, Year, Type, Nation, Date, Value, Page,
}

/// <summary>How people write the fields and the kinds in a query.</summary>
internal static class FieldNames
{
    public static readonly FrozenDictionary<string, SearchField> Fields =
        Enum.GetValues<SearchField>().Where(field => field <= SearchField.Text).ToFrozenDictionary(field => field.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that people use for a kind beside its name. Plurals need no line; stemming sees to them.</summary>
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["answer"] = "response",
        ["answers"] = "response",
        ["reply"] = "response",
        ["replies"] = "response",
        ["decision"] = "resolution",
        ["decisions"] = "resolution",
        ["resolved"] = "resolution",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field says what a passage is and where it comes from, not what it is about.</summary>
    public static bool Narrows(SearchField? field) => field is SearchField.Authority or SearchField.Committee or SearchField.Kind or SearchField.Side
        or SearchField.Outcome or SearchField.Unit or SearchField.Year or SearchField.Type or SearchField.Nation or SearchField.Date or SearchField.Value;

    public static string KindFor(string word) => Kinds.GetValueOrDefault(word, word);
}
