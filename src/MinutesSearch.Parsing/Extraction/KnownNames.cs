using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>
/// First names and initials of the people in the attendance: "Jaydon questioned why …" and "EU said that …" name somebody only
/// where the list has a Jaydon or an Emeka Udoh.
/// </summary>
internal sealed class KnownNames
{
    public static readonly KnownNames None = new([]);

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> full;

    private KnownNames(IEnumerable<KeyValuePair<string, string>> names)
        => full = names.DistinctBy(pair => pair.Key).ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    public static KnownNames Of(ImmutableArray<Attendee> attendance)
        => new(attendance.SelectMany(attendee => attendee.Name.Split(" and ")).SelectMany(name => Short(name).Select(word => KeyValuePair.Create(word, name))));

    /// <summary>The same with the full names that the text itself holds, and single names that often speak.</summary>
    public static KnownNames Of(ImmutableArray<Attendee> attendance, IEnumerable<string> met, IEnumerable<string> single)
        => new(attendance.SelectMany(attendee => attendee.Name.Split(" and ")).Concat(met).SelectMany(name => Short(name).Select(word => KeyValuePair.Create(word, name)))
            .Concat(single.Select(word => KeyValuePair.Create(word, word))));

    /// <summary>Whether a word alone names somebody in the list.</summary>
    public bool Has(ReadOnlySpan<char> word) => full.TryGetValue(word, out _);

    /// <summary>The name in the list that a short form stands for; null if none.</summary>
    public string? FullNameOf(string word) => full.TryGetValue(word, out var name) ? name : null;

    private static IEnumerable<string> Short(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => Styles.Of(word) is not null).ToArray();
        if (words.Length == 0) yield break;
        if (words[0].Length > 2) yield return words[0];
        if (words.Length < 2) yield break;
        yield return string.Concat(words.Select(word => word[0]));
        // "AOT" for Abena Osei-Tarn.
        if (name.Contains('-')) yield return string.Concat(words.SelectMany(word => word.Split('-', StringSplitOptions.RemoveEmptyEntries)).Select(part => part[0]));
    }
}
