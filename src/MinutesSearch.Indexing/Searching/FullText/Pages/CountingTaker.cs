namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Counts the rows of a word and looks at nothing else.</summary>
internal struct CountingTaker : IDoclistTaker
{
    private int _rest;

    /// <summary>How many rows there were; some may have been removed since.</summary>
    public int Rows { get; private set; }

    public readonly bool IsCut => _rest > 0;

    public void Take(ReadOnlySpan<byte> part)
    {
        int at = 0;
        Skip(part, ref at);
        while (at < part.Length)
        {
            _ = Numbers.Read(part, ref at);
            _rest = Numbers.Small(part, ref at) >> 1;
            if (_rest > 0) Rows++;
            Skip(part, ref at);
        }
    }

    private void Skip(ReadOnlySpan<byte> part, ref int at)
    {
        int skipped = Math.Min(_rest, part.Length - at);
        at += skipped;
        _rest -= skipped;
    }
}
