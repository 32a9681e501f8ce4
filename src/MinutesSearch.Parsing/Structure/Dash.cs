namespace MinutesSearch.Parsing.Structure;

/// <summary>Dashes with blanks around them, as between a name and its role.</summary>
internal static class Dash
{
    private static readonly string[] Forms = [" – ", " - ", " — ", " − "];

    /// <summary>Where the first such dash stands and how long it is; (-1, 0) if there is none.</summary>
    public static (int At, int Length) Find(ReadOnlySpan<char> text)
    {
        int best = -1;
        foreach (string form in Forms)
        {
            int at = text.IndexOf(form, StringComparison.Ordinal);
            if (at >= 0 && (best < 0 || at < best)) best = at;
        }
        return (best, best < 0 ? 0 : 3);
    }
}
