namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>How much one file may unpack to, so that a small file cannot fill the memory.</summary>
internal sealed class PdfBudget(CancellationToken cancellation)
{
    public const int PerStream = 200 << 20;
    public const long PerFile = 1L << 30;

    private long _left = PerFile;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether some stream was cut off at a limit.</summary>
    public bool Exceeded { get; private set; }

    /// <summary>How many bytes the next stream may give.</summary>
    public int ForStream(int limit = PerStream) => (int)Math.Min(limit, Math.Max(0, _left));

    public void Take(int bytes, int allowed)
    {
        _left -= bytes;
        if (bytes >= allowed) Exceeded = true;
    }
}
