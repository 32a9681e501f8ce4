namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The operators that set and show text.</summary>
internal sealed partial class ContentInterpreter
{
    private void TextOperator(long code, ResourceScope scope)
    {
        switch (code)
        {
            case 'B' << 8 | 'T': _text = _line = Matrix.Identity; break;
            case 'T' << 8 | 'c': _state.CharacterSpacing = Operand(0); break;
            case 'T' << 8 | 'w': _state.WordSpacing = Operand(0); break;
            case 'T' << 8 | 'z': _state.Scale = Operand(0) / 100; break;
            case 'T' << 8 | 'L': _state.Leading = Operand(0); break;
            case 'T' << 8 | 's': _state.Rise = Operand(0); break;
            case 'T' << 8 | 'r': _state.RenderMode = (int)Math.Clamp(Operand(0), 0, 7); break;
            case 'T' << 8 | 'f': if (_operands.Count > 1) (_state.Font, _state.Size) = (scope.Font(_operands[0].NameText), Operand(1)); break;
            case 'T' << 8 | 'd': NextLine(Operand(0), Operand(1)); break;
            case 'T' << 8 | 'D': _state.Leading = -Operand(1); NextLine(Operand(0), Operand(1)); break;
            case 'T' << 8 | 'm': _text = _line = Matrix.Of(Operands); break;
            case 'T' << 8 | '*': NextLine(0, -_state.Leading); break;
            case 'T' << 8 | 'j': ShowString(0); break;
            case 'T' << 8 | 'J': ShowStrings(); break;
            case '\'': NextLine(0, -_state.Leading); ShowString(0); break;
            case '"':
                (_state.WordSpacing, _state.CharacterSpacing) = (Operand(0), Operand(1));
                NextLine(0, -_state.Leading);
                ShowString(2);
                break;
            default: break;
        }
    }

    private void NextLine(double x, double y) => _text = _line = _line.Moved(x, y);

    private void ShowString(int operand)
    {
        if (operand >= _operands.Count) return;
        _show++;
        ShowBytes(_operands[operand].Bytes);
    }

    private void ShowStrings()
    {
        if (_operands.Count == 0) return;
        _show++;
        foreach (var item in _operands[0].Items)
        {
            if (item.IsNumber) _text = _text.Moved(-item.Number / 1000 * _state.Size * _state.Scale, 0);
            else ShowBytes(item.Bytes);
        }
    }

    private void ShowBytes(byte[] shown)
    {
        var mark = _marks.TryPeek(out var top) ? top : null;
        for (int at = 0; at < shown.Length;)
        {
            string text = _state.Font.Next(shown, ref at, out float width, out bool space);
            double advance = width * _state.Size, spacing = _state.CharacterSpacing + (space ? _state.WordSpacing : 0);
            Glyphs++;
            if (mark?.Replacement is { } replacement) (text, mark.Replacement) = (replacement, "");
            else if (text.Length == 0) Unknown++;
            if (text.Length > 0) Place(text, advance * _state.Scale, mark);
            _text = _text.Moved((advance + spacing) * _state.Scale, 0);
        }
    }

    private void Place(string text, double advance, MarkedContent? mark)
    {
        var render = _text.Then(_state.Transform);
        double size = Math.Abs(_state.Size) * Math.Sqrt(render.C * render.C + render.D * render.D);
        var start = render.Moved(0, _state.Rise);
        var end = render.Moved(advance, _state.Rise);
        if (!double.IsFinite(start.E + start.F + end.E + end.F + size) || !_box.Holds(start.E, start.F, end.E, end.F) || size < 0.1) return;
        int turn = Turn(render, _state.Size);
        var (x, y) = Turned(start.E, start.F, turn);
        var (endX, _) = Turned(end.E, end.F, turn);
        _pieces.Add(new Glyph(text, (float)Math.Min(x, endX), (float)y, (float)Math.Max(x, endX), (float)size)
        {
            Bold = _state.Font.Bold || _state.RenderMode == 2,
            Turn = turn,
            Tag = mark?.Tag ?? -1,
            Artifact = mark?.Artifact == true || turn < 0,
            Show = _show,
        });
    }

    /// <summary>Quarter turns against the page; -1 for slanting text, which is a watermark.</summary>
    private static int Turn(in Matrix render, double size)
    {
        var (a, b) = size < 0 ? (-render.A, -render.B) : (render.A, render.B);
        if (Math.Abs(b) <= 0.2 * Math.Abs(a)) return a >= 0 ? 0 : 2;
        return Math.Abs(a) <= 0.2 * Math.Abs(b) ? b > 0 ? 1 : 3 : -1;
    }

    private static (double X, double Y) Turned(double x, double y, int turn) => turn switch
    {
        1 => (y, -x),
        2 => (-x, -y),
        3 => (-y, x),
        _ => (x, y),
    };
}
