using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Structure;

/// <summary>What lists of people say beside names that is no role: "(via Teams)", "(from 6.10pm)", "(Item 5)", "7 members of the public"; and honours.</summary>
internal static class AttendanceNotes
{
    internal static readonly LexiconTable<ImmutableArray<string>> Openings =
        new("attendance-notes.txt", lexicon => [.. Lexicons.Lines(lexicon, "attendance-notes.txt")]);

    internal static readonly LexiconTable<FrozenSet<string>> Honours =
        new("honours.txt", lexicon => Lexicons.Lines(lexicon, "honours.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>"J.P.", "MBE": part of the name as it is printed.</summary>
    public static bool IsHonour(string piece) => Honours.Value.Contains(piece.Replace(".", "", StringComparison.Ordinal));

    /// <summary>The piece without such notes; empty if it is nothing else.</summary>
    public static string Without(string piece)
    {
        if (IsNote(piece)) return "";
        int open = piece.IndexOf('(');
        if (open < 0) return piece;
        var kept = new StringBuilder(piece.Length);
        int from = 0;
        for (; open >= 0; open = piece.IndexOf('(', from))
        {
            int close = piece.IndexOf(')', open);
            int end = close < 0 ? piece.Length : close + 1;
            bool note = IsNote(piece.AsSpan(open + 1, (close < 0 ? end : close) - open - 1));
            kept.Append(piece, from, (note ? open : end) - from);
            from = end;
        }
        return kept.Append(piece, from, piece.Length - from).ToString().Trim();
    }

    /// <summary>"11 members of the public".</summary>
    public static bool IsCrowd(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart("0123456789");
        return words.Length < line.Length && words.StartsWith(" member", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text is a number of people or opens like a note of the list.</summary>
    private static bool IsNote(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 0 && char.IsAsciiDigit(text[0])) return true;
        foreach (string opening in Openings.Value)
        {
            if (Opens(text, opening)) return true;
        }
        return false;
    }

    private static bool Opens(ReadOnlySpan<char> text, ReadOnlySpan<char> opening)
    {
        if (opening[0] == '=') return text.Equals(opening[1..], StringComparison.OrdinalIgnoreCase);
        bool digit = opening[^1] == '#';
        var words = digit ? opening[..^1] : opening;
        if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return false;
        if (text.Length == words.Length) return !digit;
        return digit ? char.IsAsciiDigit(text[words.Length]) : !char.IsLetterOrDigit(text[words.Length]);
    }
}
