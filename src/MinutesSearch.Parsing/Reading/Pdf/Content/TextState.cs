namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The part of the graphics state that places text; saved and restored with "q" and "Q".</summary>
internal struct TextState
{
    public Matrix Transform = Matrix.Identity;
    public PdfFont Font = PdfFont.Missing;
    public double Size = 1, CharacterSpacing, WordSpacing, Scale = 1, Leading, Rise;
    public int RenderMode;

    public TextState() { }
}

/// <summary>An open marked content.</summary>
internal sealed class MarkedContent
{
    public long Tag { get; init; } = -1;

    public bool Artifact { get; init; }

    /// <summary>What is to be read instead of the glyphs, until the first of them took it; then empty. Null without such text.</summary>
    public string? Replacement { get; set; }
}
