namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What the last question asked the number of, until a number answers it or the talk has moved on.</summary>
internal sealed class OpenQuestion
{
    /// <summary>How many blocks may stand between a question and its answer.</summary>
    private const int Reach = 2;

    private string? what;
    private int block;

    public string? For(int at) => at - block > Reach ? null : what;

    public void Ask(string? thing, int at) => (what, block) = (thing, at);

    public void Close() => what = null;
}
