namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Fields that are open: of each its code is no text and its result is.</summary>
internal sealed class FieldStack
{
    private const int Deepest = 100;

    private readonly List<bool> _inResult = [];

    /// <summary>Whether text stands in a field's code.</summary>
    public bool Hides => _inResult.Contains(false);

    public void Take(string? kind)
    {
        switch (kind)
        {
            case "begin" when _inResult.Count < Deepest: _inResult.Add(false); break;
            case "separate" when _inResult.Count > 0: _inResult[^1] = true; break;
            case "end" when _inResult.Count > 0: _inResult.RemoveAt(_inResult.Count - 1); break;
        }
    }
}
