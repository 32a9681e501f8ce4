namespace MinutesSearch.Evaluate.Measure;

/// <summary>Units and words of one kind, counted.</summary>
/// <param name="Gold">Units that are to be found.</param>
/// <param name="Found">Units that the parser found.</param>
/// <param name="Right">Pairs of both.</param>
/// <param name="GoldWords">Words of the gold's units.</param>
/// <param name="FoundWords">Words of the found units.</param>
/// <param name="SharedWords">Words that paired units share.</param>
internal readonly record struct Tally(int Gold, int Found, int Right, int GoldWords, int FoundWords, int SharedWords)
{
    public bool IsEmpty => Gold == 0 && Found == 0;

    public double Precision => Found > 0 ? (double)Right / Found : Gold == 0 ? 1 : 0;

    public double Recall => Gold > 0 ? (double)Right / Gold : 1;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public double WordF1 => GoldWords + FoundWords > 0 ? 2.0 * SharedWords / (GoldWords + FoundWords) : 1;

    public static Tally operator +(Tally a, Tally b) => new(
        a.Gold + b.Gold, a.Found + b.Found, a.Right + b.Right,
        a.GoldWords + b.GoldWords, a.FoundWords + b.FoundWords, a.SharedWords + b.SharedWords);
}

/// <summary>A detail of the matched pairs (the speaker, the number): how many were right, of how many.</summary>
internal readonly record struct Part(int Right, int Of)
{
    public double Share => Of > 0 ? (double)Right / Of : 1;

    public static Part operator +(Part a, Part b) => new(a.Right + b.Right, a.Of + b.Of);
}
