using System.Text;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A glyph on its way into a piece.</summary>
internal readonly record struct Glyph(string Text, float X, float Y, float EndX, float Size)
{
    public bool Bold { get; init; }
    public int Turn { get; init; }
    public long Tag { get; init; }
    public bool Artifact { get; init; }

    /// <summary>Which showing operator drew it: gaps inside one are between words, however wide a justified line makes them.</summary>
    public int Show { get; init; }
}

/// <summary>Joins glyphs to pieces as they come, so that no glyph is kept.</summary>
internal sealed class PieceBuilder(WordGaps gaps)
{
    /// <summary>In parts of the font's size: less parts no words, more ends a piece.</summary>
    private const float WordGap = 0.13f, WideGap = 1f, StretchedGap = 4f;

    private readonly List<Piece> _pieces = [];
    private readonly StringBuilder _text = new();
    private Glyph _first, _last;
    private float _baseline, _size, _end, _widest;
    private int _spaces, _bold, _letters, _spacesBefore;
    private bool _open, _startsBold, _step;

    public List<Piece> Finish()
    {
        Close();
        return _pieces;
    }

    public void Add(in Glyph glyph)
    {
        if (glyph.Text.Length == 0) return;
        if (string.IsNullOrWhiteSpace(glyph.Text)) { _spaces++; return; }
        bool step = _open && IsStep(glyph);
        if (_open && (step || !GoesOn(glyph))) Close();
        if (!_open) Open(glyph, step);
        else if (IsDoubled(glyph)) { _bold += glyph.Bold ? 0 : 1; return; }
        else if (NeedsSpace(glyph)) Space(glyph.X - _end);
        _text.Append(glyph.Text);
        _letters++;
        if (glyph.Bold) _bold++;
        _end = Math.Max(_end, glyph.EndX);
        if (glyph.Size > _size) (_size, _baseline) = (glyph.Size, glyph.Y);
        _last = glyph;
        _spaces = 0;
    }

    /// <summary>Learns at the same time: a gap that parts words tells how this file writes.</summary>
    private bool IsStep(in Glyph glyph)
    {
        float gap = glyph.X - _end, size = Math.Max(_size, glyph.Size);
        if (gap < WordGap * size || gap > WideGap * size || !SameLine(_baseline, _size, glyph.Y, glyph.Size)) return false;
        if (gaps.IsStep(_spaces, gap, size)) return true;
        gaps.Learn(_spaces);
        return false;
    }

    private void Space(float gap)
    {
        _text.Append(' ');
        if (_spaces == 1) _widest = Math.Max(_widest, gap);
    }

    private void Open(in Glyph glyph, bool step)
    {
        _step = step;
        _open = true;
        (_first, _last, _baseline, _size, _end) = (glyph, glyph, glyph.Y, glyph.Size, glyph.EndX);
        (_startsBold, _spacesBefore, _bold, _letters, _widest) = (glyph.Bold, _spaces, 0, 0, 0);
    }

    private bool GoesOn(in Glyph glyph)
    {
        if (glyph.Turn != _first.Turn || glyph.Tag != _first.Tag || glyph.Artifact != _first.Artifact) return false;
        if (!SameLine(_baseline, _size, glyph.Y, glyph.Size)) return false;
        float gap = glyph.X - _end, size = Math.Max(_size, glyph.Size);
        if (gap < -0.6f * size) return IsDoubled(glyph);
        // Two blanks part sentences, or the columns of a table that somebody typed.
        bool stretched = glyph.Show == _last.Show && (_spaces == 1 || (_spaces == 2 && _text[^1] is '.' or '?' or '!' or ':'));
        return gap <= (stretched ? StretchedGap : WideGap) * size;
    }

    /// <summary>
    /// Compared with the line's baseline, not the last glyph's, or the word behind "6th" would stand on another line than the "6".
    /// </summary>
    public static bool SameLine(float baseline, float size, float y, float ySize)
    {
        float up = y - baseline;
        if (Math.Abs(up) < 0.25f * Math.Min(size, ySize)) return true;
        if (ySize <= 0.85f * size) return up > -0.35f * size && up < 0.7f * size;
        return size <= 0.85f * ySize && -up > -0.35f * ySize && -up < 0.7f * ySize;
    }

    private bool NeedsSpace(in Glyph glyph)
    {
        return PartsWords(_spaces > 0, glyph.X - _end, Math.Max(_size, glyph.Size));
    }

    /// <summary>Whether a gap parts two words: nearly any where a space was shown in it, else one that is wide enough.</summary>
    public static bool PartsWords(bool spaced, float gap, float size) => spaced ? gap > -0.2f * size : gap > WordGap * size;

    /// <summary>Bold made by showing each letter twice, a hair apart.</summary>
    private bool IsDoubled(in Glyph glyph)
        => glyph.Text == _last.Text && Math.Abs(glyph.X - _last.X) < 0.12f * glyph.Size && Math.Abs(glyph.Y - _last.Y) < 0.12f * glyph.Size;

    private void Close()
    {
        if (!_open) return;
        _open = false;
        var piece = new Piece
        {
            Text = _text.ToString(),
            X = _first.X,
            EndX = _end,
            Y = _baseline,
            Size = _size,
            Turn = _first.Turn,
            Tag = _first.Tag,
            Artifact = _first.Artifact,
            StartsBold = _startsBold,
            EndsBold = _last.Bold,
            Bold = _bold >= _letters,
            SpacesBefore = _spacesBefore,
            WidestGap = _widest,
            Stepped = _step,
        };
        _text.Clear();
        if (_pieces.Count > 0 && IsCopy(_pieces[^1], piece)) _pieces[^1].Bold = true;
        else _pieces.Add(piece);
    }

    /// <summary>Bold, or a shadow, made by showing the whole run twice.</summary>
    private static bool IsCopy(Piece before, Piece piece)
        => before.Text == piece.Text && Math.Abs(before.X - piece.X) < 0.2f * piece.Size && Math.Abs(before.Y - piece.Y) < 0.2f * piece.Size && before.Turn == piece.Turn;
}
