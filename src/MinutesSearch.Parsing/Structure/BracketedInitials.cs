using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>The short form that notes give a name in their list: "Cllr Maud Brand (MB) – Chair", "Ivor Brace – Head of Parks (IB)". It is no role.</summary>
internal static class BracketedInitials
{
    /// <summary>A piece of the list without its bracketed initials.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="before">The name before it in the list, whose role the piece may go on with.</param>
    public static string Without(string piece, string? before)
    {
        for (int open = piece.IndexOf('('); open >= 0; open = piece.IndexOf('(', open + 1))
        {
            int close = piece.IndexOf(')', open);
            if (close < 0) return piece;
            var inside = piece.AsSpan(open + 1, close - open - 1).Trim();
            if (!IsShort(inside) || !(StandsFor(inside, NameIn(piece)) || (before is not null && StandsFor(inside, before)))) continue;
            return Fold.Text(string.Concat(piece.AsSpan(0, open), piece.AsSpan(close + 1))).Trim();
        }
        return piece;
    }

    private static bool IsShort(ReadOnlySpan<char> inside) => inside.Length is 2 or 3 or 4 && !inside.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>What stands before the first bracket, dash or comma.</summary>
    private static string NameIn(string piece)
    {
        int end = piece.AsSpan().IndexOfAny('(', ',');
        var (dash, _) = Dash.Find(end < 0 ? piece : piece.AsSpan(0, end));
        return (dash > 0 ? piece[..dash] : end < 0 ? piece : piece[..end]).Trim();
    }

    /// <summary>Whether the letters open the first and the last word of a name, its style and what stands between aside.</summary>
    private static bool StandsFor(ReadOnlySpan<char> letters, string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => Styles.Of(word) is not null).ToArray();
        return words.Length > 1 && words[0][0] == letters[0] && words[^1][0] == letters[^1];
    }
}
