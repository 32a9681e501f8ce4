using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A stretch of a line up to a gap so wide that it parts columns, or a mark from its text.</summary>
internal readonly record struct Segment(string Text, float X, float EndX, bool Bold);

/// <summary>Pieces on one baseline, from left to right.</summary>
internal sealed class TextLine
{
    /// <summary>In parts of the font's size.</summary>
    private const float ColumnGap = 1f, WidestWordGap = 4f;

    private readonly List<Piece> _pieces = [];
    private List<Segment>? _segments;

    public TextLine(Piece first, int page)
    {
        (Page, Turn) = (page, first.Turn);
        Add(first);
    }

    public int Page { get; }
    public int Turn { get; }
    public float X { get; private set; } = float.MaxValue;
    public float EndX { get; private set; } = float.MinValue;
    public float Y { get; private set; }
    public float Size { get; private set; }
    public IReadOnlyList<Piece> Pieces => _pieces;
    public bool Bold => _pieces.TrueForAll(piece => piece.Bold || piece.Text.AsSpan().IndexOfAnyLetterOrDigit() < 0);
    public bool StartsBold => _pieces[0].StartsBold;
    public bool EndsBold => _pieces[^1].EndsBold;

    public void Add(Piece piece)
    {
        int at = _pieces.Count;
        while (at > 0 && _pieces[at - 1].X > piece.X) at--;
        _pieces.Insert(at, piece);
        (X, EndX) = (Math.Min(X, piece.X), Math.Max(EndX, piece.EndX));
        if (piece.Size > Size) (Size, Y) = (piece.Size, piece.Y);
        _segments = null;
    }

    /// <summary>Whether a piece stands on this line, beside what is there already.</summary>
    public bool Takes(Piece piece)
    {
        if (piece.Turn != Turn || !PieceBuilder.SameLine(Y, Size, piece.Y, piece.Size)) return false;
        float size = Math.Max(Size, piece.Size);
        return piece.X >= EndX - 0.6f * size || piece.EndX <= X + 0.3f * size;
    }

    /// <summary>The line's text, its segments parted by tabs.</summary>
    public string Text => Segments.Count == 1 ? Segments[0].Text : string.Join('\t', Segments.Select(segment => segment.Text));

    public List<Segment> Segments => _segments ??= Split();

    /// <summary>Whether the first segment is a list mark or a number alone: "•", "37.", "(a)", "8.1".</summary>
    public bool HasMark => Segments.Count > 1 && IsMark(Segments[0].Text);

    /// <summary>Where the text begins, behind a mark.</summary>
    public float TextX => HasMark ? Segments[1].X : X;

    public static bool IsMark(string text) => text.Length <= 12 && Marker.Read(text + "\t", loose: true) is { } mark && mark.Length > text.Length;

    private List<Segment> Split()
    {
        bool stretched = IsStretched();
        float words = 1.2f * _pieces.Max(piece => piece.WidestGap);
        var segments = new List<Segment>();
        var text = new StringBuilder();
        int first = 0;
        for (int i = 0; i < _pieces.Count; i++)
        {
            float gap = i == 0 ? 0 : _pieces[i].X - _pieces[i - 1].EndX;
            bool wide = gap > ColumnGap * Size && !(_pieces[i].SpacesBefore == 1 && gap < words);
            if (i > 0 && !stretched && (wide || _pieces[i].Stepped))
            {
                segments.Add(Make(text, first, i));
                first = i;
            }
            else if (i > 0 && PieceBuilder.PartsWords(_pieces[i].SpacesBefore > 0, gap, Size)) text.Append(' ');
            text.Append(_pieces[i].Text);
        }
        segments.Add(Make(text, first, _pieces.Count));
        // The hollow bullet of many writers is a letter of a typewriter's font.
        if (segments is [{ Text: "o" }, _]) segments[0] = segments[0] with { Text = "•" };
        return segments;
    }

    private Segment Make(StringBuilder text, int first, int end)
    {
        var segment = new Segment(text.ToString(), _pieces[first].X, _pieces[end - 1].EndX, _pieces.GetRange(first, end - first).TrueForAll(piece => piece.Bold));
        text.Clear();
        return segment;
    }

    /// <summary>A line blown up to the right margin, every word on its own: "The    webcast    may    be    viewed    at".</summary>
    private bool IsStretched()
    {
        if (_pieces.Count < 5) return false;
        float least = float.MaxValue, most = 0;
        for (int i = 1; i < _pieces.Count; i++)
        {
            float gap = _pieces[i].X - _pieces[i - 1].EndX;
            (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
        }
        return most < 1.6f * least && most < WidestWordGap * Size && _pieces.Count(piece => !piece.Text.Contains(' ')) > _pieces.Count * 0.8;
    }
}
