using System.Collections.Frozen;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Layout;

/// <summary>What a column of a table holds, by its head.</summary>
internal enum Column { None, Number, Title, Text, Action, Owner, Lead, Due }

/// <summary>Reads the heads of minutes that stand in a table, and of action logs.</summary>
internal static class Columns
{
    internal static readonly LexiconTable<FrozenDictionary<string, Column>> Heads =
        new("table-heads.tsv", lexicon => Lexicons.Keyed(lexicon, "table-heads.tsv").ToFrozenDictionary(row => row[0],
            row => Enum.Parse<Column>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase));

    public static Column Of(string head) => Heads.Value.GetValueOrDefault(head.Trim().TrimEnd(':', '.').Trim(), Column.None);

    /// <summary>Whether a column says who is to do something, or by when, or what.</summary>
    public static bool IsForActions(this Column column) => column is Column.Action or Column.Owner or Column.Lead or Column.Due;
}
