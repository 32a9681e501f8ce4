using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.FullText;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Keeps of the passages with some stems those with the words themselves, case and accents aside.</summary>
internal sealed class ExactWords(SqliteConnection connection)
{
    /// <summary>Where the stems stand in more passages than this, endings are put aside as they are without quotation marks: each text would be read.</summary>
    public const int MostRead = 2000;

    /// <summary>What an explanation says then.</summary>
    public const string TooMany = " So many passages have words of these stems that other endings were not ruled out.";

    private const string Everywhere = "question, text, item, speaker, authority, committee";

    /// <summary>The postings of the words among those of their stems; all where there are too many.</summary>
    public Postings Among(Postings stems, TermNode term)
    {
        if (stems.Count > MostRead) return stems;
        string[] words = [.. term.Words.Select(Plain.Of)];
        using var command = connection.Statement($"SELECT {(term.Field is SearchField field ? FieldNames.Of(field) : Everywhere)} FROM searchable WHERE id = $id", ("$id", 0));
        List<int> kept = new(stems.Count);
        for (int i = 0; i < stems.Count; i++)
        {
            command.Parameters[0].Value = stems.Rows[i];
            if (Has(command, words)) kept.Add(i);
        }
        return new Postings([.. kept.Select(i => stems.Rows[i])], [.. kept.Select(i => stems.Frequencies[i])]);
    }

    private static bool Has(SqliteCommand command, string[] words)
    {
        using var row = command.ExecuteReader();
        if (!row.Read()) return false;
        for (int column = 0; column < row.FieldCount; column++)
            if (row.TextOrNull(column) is string text && Stand(words, Plain.Of(text))) return true;
        return false;
    }

    /// <summary>Whether words stand one behind the other in a plain text, with nothing but signs between them.</summary>
    internal static bool Stand(string[] words, string text)
    {
        for (int at = 0; (at = text.IndexOf(words[0], at, StringComparison.Ordinal)) >= 0; at++)
            if ((at == 0 || !IsWord(text, at - 1)) && StandFrom(words, text, at)) return true;
        return false;
    }

    private static bool StandFrom(string[] words, string text, int at)
    {
        foreach (string word in words)
        {
            while (at < text.Length && !IsWord(text, at)) at++;
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) return false;
            at += word.Length;
            if (at < text.Length && IsWord(text, at)) return false;
        }
        return true;
    }

    private static bool IsWord(string text, int at) => char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.IsNumber(text[at]);
}
