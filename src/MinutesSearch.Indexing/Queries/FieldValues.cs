using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

/// <summary>The fields that take a fixed set of values, and how people write these.</summary>
internal static class FieldValues
{
    // A line for each value, its own name first. Plurals need no word; a last "s" is put aside.
    private static readonly FrozenDictionary<SearchField, string[]> Rows = new Dictionary<SearchField, string[]>
    {
        [SearchField.Kind] =
        [
            "question", "response answer reply replies", "comment view", "statement note", "action",
            "resolution decision resolved recommendation", "slide",
        ],
        [SearchField.Side] = ["member councillor cllr", "cabinet executive leader", "officer staff", "public resident"],
        [SearchField.Outcome] =
        [
            "noted note", "approved approve adopted endorsed", "agreed agree supported", "recommended recommend", "deferred defer postponed adjourned",
            "referred refer", "rejected reject refused lost", "received receive", "appointed appoint elected", "other",
        ],
        [SearchField.Unit] = ["percent % pc percentage", "gbp £ pound sterling money", "count number", "ratio rate", "days day", "weeks week", "months month", "years year"],
        [SearchField.Type] = ["minutes minute", "slides slide deck presentation", "other"],
        [SearchField.Nation] = ["england english", "scotland scottish", "wales welsh cymru", "northern_ireland ni ulster"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(SearchField, string), string> Known = Rows
        .SelectMany(row => row.Value.Select(line => line.Split(' ')).SelectMany(words => words.Select(word => (Key: (row.Key, Spaced(word)), Value: Spaced(words[0])))))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    public static bool AreFixed(SearchField field) => Rows.ContainsKey(field);

    /// <summary>The names of a field's values.</summary>
    public static IEnumerable<string> Of(SearchField field) => Rows[field].Select(line => Spaced(line.Split(' ')[0]));

    /// <summary>The value that is meant by some words; null for none that the field knows.</summary>
    public static ImmutableArray<string>? For(SearchField field, ImmutableArray<string> words)
    {
        string typed = string.Join(' ', words).ToLowerInvariant();
        string? value = Known.GetValueOrDefault((field, typed)) ?? (typed.EndsWith('s') ? Known.GetValueOrDefault((field, typed[..^1])) : null);
        return value is null ? null : [.. value.Split(' ')];
    }

    private static string Spaced(string word) => word.Replace('_', ' ');
}
