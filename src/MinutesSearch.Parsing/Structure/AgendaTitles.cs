using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Titles that every council's agenda has: "Apologies for absence", "Minutes of the last meeting", "Any other business".</summary>
internal static class AgendaTitles
{
    private const int Longest = 140;

    internal static readonly LexiconTable<Table> Known = new("agenda-titles.txt", lexicon => new Table(Lexicons.Lines(lexicon, "agenda-titles.txt")));

    /// <summary>Whether a whole line is one of them, a stop or colon at its end aside.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line.Trim().TrimEnd(['.', ':', '-', '–', ' ']);
        return line.Length is > 2 and < Longest && Known.Value.LengthAt(line) is int length && (length == line.Length || IsTail(line[length..]));
    }

    /// <summary>How long the title is with which running text opens ("Apologies for absence were received from …"); 0 if with none.</summary>
    public static int Opening(ReadOnlySpan<char> line) => Known.Value.LengthAt(line) ?? 0;

    /// <summary>"(if any)", "and of any party whip": more words of a title, no sentence.</summary>
    private static bool IsTail(ReadOnlySpan<char> tail)
    {
        foreach (var range in tail.Split(' '))
        {
            if (tail[range] is "was" or "were" or "be" or "been" or "is" or "are" or "had" or "has" or "have" or "would" or "will") return false;
        }
        return true;
    }

    /// <summary>The titles, by their first word.</summary>
    internal sealed class Table(ImmutableArray<string> rows)
    {
        private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> byFirst = rows.GroupBy(row => FirstWord(row).ToString())
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(row => row.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>The length of the longest title at the line's start: the whole line, or a part with a word's end behind it.</summary>
        public int? LengthAt(ReadOnlySpan<char> line)
        {
            if (!byFirst.TryGetValue(FirstWord(line), out var titles)) return null;
            foreach (string title in titles)
            {
                bool open = title[^1] == '*';
                int length = open ? title.Length - 1 : title.Length;
                if (!line.StartsWith(title.AsSpan(0, length), StringComparison.OrdinalIgnoreCase)) continue;
                if (line.Length == length || (open && !char.IsLetterOrDigit(line[length])) || (open && IsPlural(line, length))) return length;
            }
            return null;
        }

        /// <summary>"Election of Chairman", "Declaration of interests": the word may go on.</summary>
        private static bool IsPlural(ReadOnlySpan<char> line, int length)
        {
            int end = length;
            while (end < line.Length && char.IsAsciiLetterLower(line[end])) end++;
            return end - length is > 0 and < 9 && char.IsLetter(line[length - 1]);
        }

        private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
        {
            int end = 0;
            while (end < line.Length && char.IsLetter(line[end])) end++;
            return line[..end];
        }
    }
}
