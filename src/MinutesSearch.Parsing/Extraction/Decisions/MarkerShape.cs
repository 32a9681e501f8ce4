namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>What a clause's number looks like: digits, a letter or Roman.</summary>
internal enum MarkerShape { Digits, Lower, Upper, Roman }

internal static class MarkerShapes
{
    extension(MarkerShape)
    {
        public static MarkerShape Of(string label)
            => char.IsAsciiDigit(label[0]) ? MarkerShape.Digits
            : label.Length > 1 || label is "i" or "v" or "x" ? MarkerShape.Roman
            : char.IsUpper(label[0]) ? MarkerShape.Upper
            : MarkerShape.Lower;

        /// <summary>Whether <paramref name="next"/> counts on from <paramref name="before"/>: 1 2, a b, i ii, (h) (i).</summary>
        public static bool Follows(string? before, string next)
        {
            if (before is null) return false;
            if (int.TryParse(before, out int one) && int.TryParse(next, out int two)) return two == one + 1;
            if (before.Length == 1 && next.Length == 1 && char.IsLetter(before[0]) && next[0] == before[0] + 1) return true;
            return Roman(before) is > 0 and var r && Roman(next) == r + 1;
        }
    }

    private static int Roman(string label) => Array.IndexOf(["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"], label.ToLowerInvariant());
}
