namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Learns whether a file shows the blanks between its words. Where it does, a gap without one is a step to somewhere else, however
/// narrow: to the next cell of a table that is set tight.
/// </summary>
internal sealed class WordGaps
{
    /// <summary>In parts of the font's size; where a font changes, some writers leave a blank out.</summary>
    private const float Step = 0.45f;

    private const int Enough = 30;

    private int _shown, _left;

    /// <summary>Whether a gap between two words, with so many blanks in it, is a step.</summary>
    public bool IsStep(int spaces, float gap, float size) => spaces == 0 && gap > Step * size && _shown > Enough && _shown > 12 * _left;

    /// <summary>Takes note of a gap between words of one line.</summary>
    public void Learn(int spaces)
    {
        if (spaces > 0) _shown++;
        else _left++;
    }
}
