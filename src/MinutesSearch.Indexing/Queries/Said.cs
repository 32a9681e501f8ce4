namespace MinutesSearch.Indexing.Queries;

/// <summary>What was typed, as a note quotes it.</summary>
internal static class Said
{
    private const int Longest = 40;

    public static string Quoted(string typed) => $"“{(typed.Length <= Longest ? typed : typed[..Longest] + "…")}”";
}
