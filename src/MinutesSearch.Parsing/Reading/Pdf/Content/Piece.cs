namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// A run of text on one baseline as the content stream shows it: no wide gap, one marked content. Coordinates are in points from the
/// page's lower left corner as it is looked at; for text on its side along its own direction.
/// </summary>
internal sealed class Piece
{
    public required string Text { get; init; }
    public required float X { get; init; }
    public required float EndX { get; init; }

    /// <summary>The baseline.</summary>
    public required float Y { get; init; }

    public required float Size { get; init; }

    /// <summary>Quarter turns against the page: 0 for upright text.</summary>
    public int Turn { get; init; }

    /// <summary>The marked content that the structure tree names; -1 if there is none.</summary>
    public long Tag { get; init; } = -1;

    /// <summary>Marked or found to be a header, a footer or decoration.</summary>
    public bool Artifact { get; set; }

    public bool StartsBold { get; init; }
    public bool EndsBold { get; init; }

    /// <summary>Whether every letter is bold.</summary>
    public bool Bold { get; set; }

    /// <summary>How many spaces were shown between the piece before and this one.</summary>
    public int SpacesBefore { get; init; }

    /// <summary>The widest gap between two of its words: wide in a line that was blown up to the margin.</summary>
    public float WidestGap { get; init; }

    /// <summary>Whether it stands a step away from the piece before, though near it.</summary>
    public bool Stepped { get; init; }

    public float Width => EndX - X;

    /// <summary>A piece in the same place with other text.</summary>
    public Piece Showing(string text, float end) => new()
    {
        Text = text,
        X = X,
        EndX = end,
        Y = Y,
        Size = Size,
        Turn = Turn,
        Tag = Tag,
        Artifact = Artifact,
        StartsBold = StartsBold,
        EndsBold = StartsBold,
        Bold = Bold,
        SpacesBefore = SpacesBefore,
        Stepped = Stepped,
    };

    public static long TagOf(int form, int id) => (long)form << 32 | (uint)id;
}
