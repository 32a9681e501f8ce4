using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Office;
using MinutesSearch.Parsing.Reading.Office.Word;

namespace MinutesSearch.Parsing.Reading.Rtf;

/// <summary>A rich text (RTF) document: a line a paragraph, list item or table row, as a Word document is read.</summary>
internal sealed partial class RtfReader
{
    /// <summary>Groups nested deeper are passed over: no program writes them.</summary>
    private const int Deepest = 2000;

    private const int MostBefore = 64;
    private const int LongestCode = 2000;
    private const int MostFurniture = 40;
    private const int MostHosts = 1000;

    private readonly RtfTokens _tokens;
    private readonly CancellationToken _cancellation;
    private readonly RtfFonts _fonts = new();
    private readonly RtfStyles _styles = new();
    private readonly List<RtfState> _groups = [];
    private readonly List<byte> _bytes = [];
    private readonly StringBuilder _code = new();
    private readonly List<string> _furniture = [];
    private readonly HashSet<string> _hosts = [];
    private readonly bool _hasPages;
    private RtfState _now;
    private int _tooDeep, _substitutes, _page = 1;

    private RtfReader(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        (_tokens, _cancellation) = (new RtfTokens(bytes), cancellation);
        _now = new RtfState { Flow = new RtfFlow(_styles) };
        _hasPages = bytes.Span.IndexOf("\\page "u8) >= 0 || bytes.Span.IndexOf("\\page\\"u8) >= 0 || bytes.Span.IndexOf("\\pagebb"u8) >= 0 || bytes.Span.IndexOf("\\page}"u8) >= 0;
    }

    private int Page => _hasPages ? _page : 0;

    /// <summary>Whether the bytes are rich text, which may stand behind a mark or blank lines.</summary>
    public static bool IsRtf(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, MostBefore)];
        if (start.StartsWith<byte>([0xEF, 0xBB, 0xBF])) start = start[3..];
        return start.TrimStart(" \t\r\n"u8).StartsWith("{\\rtf"u8);
    }

    public static DocumentText Read(ReadOnlyMemory<byte> bytes, string? name, CancellationToken cancellation)
        => new RtfReader(bytes[bytes.Span.IndexOf((byte)'{')..], cancellation).Read(name);

    private DocumentText Read(string? name)
    {
        bool open = true;
        var document = _now.Flow.Lines;
        for (int count = 1; open && !document.IsFull && _tokens.Read(); count++)
        {
            if ((count & 0xFFF) == 0) _cancellation.ThrowIfCancellationRequested();
            open = Take();
        }
        Flush();
        while (_groups.Count > 0) Leave();
        _now.Flow.End(_now.Paragraph, Page);
        ImmutableArray<ParseNote> notes = document.IsFull ? [LineWriter.FullNote] : open ? [new ParseNote("cut-off", "The rich text (RTF) has no end: some of it may be missing.")] : [];
        return document.ToDocument(DocumentFormat.Rtf, name, new SourceFacts { Furniture = [.. _furniture.Distinct()], Hosts = [.. _hosts] }, notes);
    }

    /// <returns>False behind the end of the group that is the whole document.</returns>
    private bool Take()
    {
        if (_tokens.Kind is not (RtfKind.Hex or RtfKind.Bytes)) Flush();
        switch (_tokens.Kind)
        {
            case RtfKind.Open: Enter(); break;
            case RtfKind.Close: return Close();
            case RtfKind.Word when _tooDeep == 0: Word(_tokens.Word, _tokens.Number); break;
            case RtfKind.Symbol when _tooDeep == 0: Symbol(_tokens.Byte); break;
            case RtfKind.Hex when _substitutes > 0: _substitutes--; break;
            case RtfKind.Hex when HasUse: _bytes.Add(_tokens.Byte); break;
            case RtfKind.Bytes: Bytes(_tokens.Text); break;
        }
        return true;
    }

    private bool HasUse => _tooDeep == 0 && _now.Place is not (RtfPlace.Nothing or RtfPlace.Shape);

    private void Enter()
    {
        _substitutes = 0;
        if (_groups.Count >= Deepest) { _tooDeep++; return; }
        _groups.Add(_now);
        bool oneOfTwo = _now.HoldsTwice;
        _now.IsOptional = _now.HoldsTwice = false;
        _now.IsOneOfTwo = oneOfTwo;
        if (oneOfTwo) _now.Place = RtfPlace.Nothing;
    }

    private bool Close()
    {
        _substitutes = 0;
        if (_tooDeep > 0) { _tooDeep--; return true; }
        if (_groups.Count > 0) Leave();
        return _groups.Count > 0;
    }

    /// <summary>Ends a group: what it changed is as it was before.</summary>
    private void Leave()
    {
        var left = _now;
        _now = _groups[^1];
        _groups.RemoveAt(_groups.Count - 1);
        if (left.Place == RtfPlace.FieldCode && _now.Place != RtfPlace.FieldCode) TakeField();
        // The outermost group holds the document, whose last paragraph ends with it.
        if (_groups.Count == 0 && ReferenceEquals(left.Flow, _now.Flow)) _now.Flow.End(left.Paragraph, Page);
        if (ReferenceEquals(left.Flow, _now.Flow)) return;
        left.Flow.End(left.Paragraph, Page);
        if (left.Flow.IsFurniture) TakeFurniture(left.Flow.Lines);
        else _now.Flow.AddBox(left.Flow.Lines);
    }

    private void TakeFurniture(LineWriter written)
    {
        foreach (string text in written.Texts())
            if (text.Length is > 2 and < 300 && _furniture.Count < MostFurniture) _furniture.Add(text.Replace('\t', ' '));
    }

    /// <summary>HYPERLINK "https://…" in a field's instruction.</summary>
    private void TakeField()
    {
        string[] parts = _code.ToString().Split('"', 3);
        if (parts.Length > 1 && parts[0].Contains("HYPERLINK", StringComparison.OrdinalIgnoreCase) && OfficePackage.HostOf(parts[1]) is { } host && _hosts.Count < MostHosts) _hosts.Add(host);
        _code.Clear();
    }

    private void Bytes(ReadOnlySpan<byte> text)
    {
        int skipped = Math.Min(_substitutes, text.Length);
        _substitutes -= skipped;
        if (!HasUse) return;
        foreach (byte each in text[skipped..]) _bytes.Add(each);
    }

    /// <summary>Reads the bytes since the last control word by the font's code page.</summary>
    private void Flush()
    {
        if (_bytes.Count == 0) return;
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);
        if (_now.Place is RtfPlace.Text or RtfPlace.Mark && _fonts.SymbolFont(_now.Font) is { } font)
        {
            foreach (byte each in bytes) Sign(font, each);
        }
        else Emit(_fonts.EncodingOf(_now.Font).GetString(bytes));
        _bytes.Clear();
    }

    /// <summary>A character of a font of signs; as a mark any sign is a bullet.</summary>
    private void Sign(string font, int code)
    {
        string sign = code <= ' ' ? " " : SymbolFonts.Character(font, code);
        Emit(sign.Length == 0 && _now.Place == RtfPlace.Mark ? "•" : sign);
    }

    private void Emit(string text)
    {
        switch (_now.Place)
        {
            case RtfPlace.Text when _now.Shows: _now.Flow.Append(text, _now.Bold); break;
            case RtfPlace.Mark: _now.Flow.AppendMark(text); break;
            case RtfPlace.FieldCode when _code.Length < LongestCode: _code.Append(text); break;
            case RtfPlace.Fonts: _fonts.TakeName(text.Replace(";", "", StringComparison.Ordinal)); break;
            case RtfPlace.Styles: _styles.TakeText(text); break;
        }
    }
}
