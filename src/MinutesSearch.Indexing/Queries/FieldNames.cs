using System.Collections.Frozen;

namespace MinutesSearch.Indexing.Queries;

/// <summary>How people write the names of the fields.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<SearchField, string> Names =
        Enum.GetValues<SearchField>().ToFrozenDictionary(field => field, field => field.ToString().ToLowerInvariant());

    // Names and what people write in their place. No word that often stands before a colon in minutes, such as "by".
    private static readonly FrozenDictionary<string, SearchField> Fields = new (SearchField Field, string Names)[]
    {
        (SearchField.Authority, "authority authorities council councils borough"),
        (SearchField.Committee, "committee committees panel board body"),
        (SearchField.Kind, "kind kinds"),
        (SearchField.Speaker, "speaker speakers said saidby"),
        (SearchField.Item, "item items title heading agenda"),
        (SearchField.Question, "question"),
        (SearchField.Text, "text content body"),
        (SearchField.Side, "side sides"),
        (SearchField.Role, "role roles post job"),
        (SearchField.Outcome, "outcome outcomes result"),
        (SearchField.Owner, "owner owners assigned lead"),
        (SearchField.Measure, "measure measures indicator metric"),
        (SearchField.Unit, "unit units"),
        (SearchField.Year, "year years"),
        (SearchField.Type, "type types doctype"),
        (SearchField.Nation, "nation nations country"),
        (SearchField.Date, "date dates day meeting"),
        (SearchField.Value, "value values figure amount"),
        (SearchField.Page, "page pages"),
    }.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Field)))
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.Field, StringComparer.OrdinalIgnoreCase);

    public static SearchField? Find(string name) => Fields.TryGetValue(name, out var field) ? field : null;

    public static string Of(SearchField field) => Names[field];

    /// <summary>The field whose name is spelt much like this one; null where none is.</summary>
    public static string? Nearest(string name)
    {
        if (name.Length is < 4 or > 12) return null;
        string plain = name.ToLowerInvariant();
        return Names.Values.Where(known => EditDistance.Between(plain, known, 2) <= (known.Length > 6 ? 2 : 1)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Whether a field says what a passage is and where it comes from, not what it is about.</summary>
    public static bool Narrows(SearchField? field) => field is SearchField.Authority or SearchField.Committee or SearchField.Page
        || (field is SearchField known && (IsOrdered(known) || FieldValues.AreFixed(known)));

    /// <summary>Whether the field's values have an order, so that ranges of them make sense.</summary>
    public static bool IsOrdered(SearchField field) => field is SearchField.Date or SearchField.Year or SearchField.Value or SearchField.Page;
}
