using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Measuring;

/// <summary>What the last question asked the number of, until a number answers it or the talk has moved on.</summary>
internal sealed class OpenQuestion
{
    /// <summary>How many blocks may stand between a question and its answer.</summary>
    private const int Reach = 2;

    private string? what;
    private string? topic;
    private Sentence unread;
    private int block;

    /// <summary>What it asked the number of; the question is read when a number may answer it, for most have no such answer.</summary>
    public string? For(int at, string text) => IsNear(at, text) ? what : null;

    /// <summary>What it was about, if it asked for no number.</summary>
    public string? TopicFor(int at, string text) => IsNear(at, text) ? topic : null;

    public void Ask(Sentence question, int at) => (what, topic, unread, block) = (null, null, question, at);

    public void Close() => (what, topic, unread) = (null, null, default);

    private bool IsNear(int at, string text)
    {
        if (at - block > Reach) return false;
        if (unread.Length == 0) return true;
        var line = new FigureLine(text, unread.Start, unread.End);
        (what, topic, unread) = (Asked.Find(line, 0, line.Count), Asked.Topic(line, 0, line.Count), default);
        return true;
    }
}
