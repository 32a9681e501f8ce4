namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Runs a page's content stream, and the forms it shows, for the text alone.</summary>
internal sealed partial class ContentInterpreter(PdfFile file, FontReader fonts)
{
    private const int MaxOperators = 3_000_000, MaxForms = 12, MaxStates = 256, MaxMarks = 512, MaxOperands = 4096;

    private readonly List<PdfValue> _operands = [];
    private readonly Stack<TextState> _states = new();
    private readonly Stack<MarkedContent> _marks = new();
    private readonly HashSet<int> _running = [];
    private readonly WordGaps _gaps = new();
    private PieceBuilder _pieces = new(new WordGaps());
    private TextState _state = new();
    private Matrix _text = Matrix.Identity, _line = Matrix.Identity;
    private PageBox _box;
    private int _operators, _form, _show;

    /// <summary>Square points covered by pictures, each counted whole.</summary>
    public double PictureArea { get; private set; }

    /// <summary>Whether the page had more operators than any page that is to be read.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Glyphs shown, and those of them that no table gave a character.</summary>
    public int Glyphs { get; private set; }

    public int Unknown { get; private set; }

    public List<Piece> Run(byte[] content, PdfDictionary resources, PageBox box)
    {
        (_pieces, _state, _box) = (new PieceBuilder(_gaps), new TextState { Transform = box.Transform }, box);
        (_operators, _form, PictureArea, GaveUp, Glyphs, Unknown) = (0, 0, 0, false, 0, 0);
        _states.Clear();
        _marks.Clear();
        Execute(content, resources);
        return _pieces.Finish();
    }

    private void Execute(byte[] content, PdfDictionary resources)
    {
        var lexer = new PdfLexer(content, 0, content.Length, file.Names);
        var scope = new ResourceScope(file, fonts, resources);
        int depth = _states.Count;
        for (var value = lexer.Read(); value.Kind != PdfKind.End; value = lexer.Read())
        {
            if (value.Kind != PdfKind.Keyword)
            {
                if (_operands.Count < MaxOperands) _operands.Add(value);
                continue;
            }
            if (++_operators > MaxOperators) { GaveUp = true; break; }
            if ((_operators & 0xFFF) == 0) file.Budget.Cancellation.ThrowIfCancellationRequested();
            Operator(value.Code, lexer, scope);
            _operands.Clear();
        }
        _operands.Clear();
        while (_states.Count > depth) _state = _states.Pop();
    }

    private double Operand(int index) => index < _operands.Count ? _operands[index].Number : 0;

    private ReadOnlySpan<PdfValue> Operands => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_operands);

    private void Operator(long code, PdfLexer lexer, ResourceScope scope)
    {
        switch (code)
        {
            case 'q': if (_states.Count < MaxStates) _states.Push(_state); break;
            case 'Q': if (_states.Count > 0) _state = _states.Pop(); break;
            case 'c' << 8 | 'm': _state.Transform = Matrix.Of(Operands).Then(_state.Transform); break;
            case 'D' << 8 | 'o': if (_operands.Count > 0) Show(scope.XObject(_operands[^1].NameText), scope); break;
            case 'B' << 8 | 'I': PictureArea += _state.Transform.Area; InlineImage.Skip(lexer); break;
            case 'B' << 16 | 'M' << 8 | 'C': Mark(scope, PdfValue.Null); break;
            case 'B' << 16 | 'D' << 8 | 'C': Mark(scope, _operands.Count > 1 ? _operands[1] : PdfValue.Null); break;
            case 'E' << 16 | 'M' << 8 | 'C': if (_marks.Count > 0) _marks.Pop(); break;
            case 'g' << 8 | 's': Extended(scope); break;
            default: TextOperator(code, scope); break;
        }
    }

    private void Extended(ResourceScope scope)
    {
        var font = file.Get(scope.Find("ExtGState", _operands.Count > 0 ? _operands[0].NameText : "").Dictionary, "Font").Items;
        if (font.Length >= 2) (_state.Font, _state.Size) = (fonts.Get(font[0]), file.Resolve(font[1]).Number);
    }

    private void Mark(ResourceScope scope, PdfValue properties)
    {
        if (_marks.Count >= MaxMarks) return;
        var around = _marks.TryPeek(out var outer) ? outer : null;
        var facts = properties.Kind == PdfKind.Name ? scope.Find("Properties", properties.NameText).Dictionary : properties.Dictionary;
        string kind = _operands.Count > 0 ? _operands[0].NameText : "";
        var id = file.Get(facts, "MCID");
        var actual = file.Get(facts, "ActualText");
        _marks.Push(new MarkedContent
        {
            Tag = id.IsNumber ? Piece.TagOf(_form, id.Int32) : around?.Tag ?? -1,
            Artifact = kind == "Artifact" || around?.Artifact == true,
            Replacement = around?.Replacement is not null ? "" : actual.Kind == PdfKind.String ? actual.Text : null,
        });
    }

    private void Show(PdfValue shown, ResourceScope scope)
    {
        if (shown.Stream is not { } stream) return;
        if (!file.Get(stream.Dictionary, "Subtype").Is("Form"))
        {
            PictureArea += _state.Transform.Area;
            return;
        }
        if (_running.Count >= MaxForms || !_running.Add(stream.Start)) return;
        var (before, text, line, form) = (_state, _text, _line, _form);
        var own = file.Get(stream.Dictionary, "Resources");
        var matrix = file.Get(stream.Dictionary, "Matrix").Items;
        int marks = _marks.Count;
        if (matrix.Length >= 6) _state.Transform = Matrix.Of(matrix.Select(file.Resolve).ToArray()).Then(_state.Transform);
        if (stream.Dictionary.Has("StructParents")) _form = stream.Number;
        _operands.Clear();
        Execute(file.Decode(stream), own.Kind == PdfKind.Dictionary ? own.Dictionary : scope.Resources);
        while (_marks.Count > marks) _marks.Pop();
        (_state, _text, _line, _form) = (before, text, line, form);
        _running.Remove(stream.Start);
    }
}
