namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What the last question asked the number of, until a number answers it or the talk has moved on.</summary>
internal sealed class OpenQuestion
{
    /// <summary>How many blocks may stand between a question and its answer.</summary>
    private const int Reach = 2;

    private string? what;
    private string? topic;
    private int block;

    public string? For(int at) => at - block > Reach ? null : what;

    /// <summary>What it was about, if it asked for no number.</summary>
    public string? TopicFor(int at) => at - block > Reach ? null : topic;

    public void Ask(string? thing, string? about, int at) => (what, topic, block) = (thing, about, at);

    public void Close() => (what, topic) = (null, null);
}
