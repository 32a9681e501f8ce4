namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Reads objects and keywords from bytes: a file's, an object stream's or a content stream's.</summary>
internal sealed class PdfLexer(byte[] data, int position, int end, NamePool names)
{
    /// <summary>Arrays and dictionaries inside one another; the brackets of deeper ones are passed over.</summary>
    private const int MaxDepth = 64;

    private const int MaxItems = 4_000_000;

    private readonly List<PdfValue> _items = [];

    public int Position { get; set; } = position;

    public int End => end;

    public byte[] Data => data;

    /// <summary>Whether "12 0 R" is a reference; in content streams it is not.</summary>
    public bool References { get; init; }

    /// <summary>Decrypts a string where the object's strings are encrypted.</summary>
    public Func<byte[], byte[]>? DecryptString { get; init; }

    public static bool IsSpace(byte b) => b is 32 or 10 or 13 or 9 or 0 or 12;

    public static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public static bool IsRegular(byte b) => !IsSpace(b) && !IsDelimiter(b);

    public void SkipSpace()
    {
        while (Position < end)
        {
            byte b = data[Position];
            if (IsSpace(b)) Position++;
            else if (b == '%') SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        int stop = data.AsSpan(Position, end - Position).IndexOfAny((byte)10, (byte)13);
        Position = stop < 0 ? end : Position + stop;
    }

    /// <summary>The next object or keyword; <see cref="PdfValue.End"/> behind the last.</summary>
    public PdfValue Read() => Read(0);

    private PdfValue Read(int depth)
    {
        while (true)
        {
            SkipSpace();
            if (Position >= end) return PdfValue.End;
            byte b = data[Position];
            switch (b)
            {
                case (byte)'/': return PdfValue.Name(ReadName());
                case (byte)'(': return ReadString(PdfStringReader.Literal);
                case (byte)'[' when depth >= MaxDepth: Position++; continue;
                case (byte)'[': Position++; return ReadArray(depth + 1);
                case (byte)'<' when Position + 1 < end && data[Position + 1] == '<':
                    Position += 2;
                    if (depth >= MaxDepth) continue;
                    return PdfValue.Of(ReadDictionary(depth + 1));
                case (byte)'<': return ReadString(PdfStringReader.Hexadecimal);
                case (byte)']': Position++; return PdfValue.Keyword(']');
                case (byte)'>': Position++; if (Position < end && data[Position] == '>') { Position++; return PdfValue.Keyword('>'); } continue;
                case (byte)')' or (byte)'{' or (byte)'}': Position++; continue;
                default: return ReadRegular(b);
            }
        }
    }

    private PdfValue ReadRegular(byte first)
    {
        if (first is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.')
        {
            var number = PdfNumberReader.Read(data, Position, end, out int stop);
            Position = stop;
            return References && number.Kind == PdfKind.Integer && number.Number >= 0 && IsReferenceTo() ? PdfValue.Reference(number.Int32) : number;
        }
        int start = Position;
        while (Position < end && IsRegular(data[Position])) Position++;
        long code = PdfKeyword.Code(data.AsSpan(start, Position - start));
        return code switch
        {
            PdfKeyword.True when Position - start == 4 => PdfValue.Of(true),
            PdfKeyword.False when Position - start == 5 => PdfValue.Of(false),
            PdfKeyword.Null when Position - start == 4 => PdfValue.Null,
            _ => PdfValue.Keyword(code),
        };
    }

    /// <summary>Behind an integer: moves over " 0 R" if that follows.</summary>
    private bool IsReferenceTo()
    {
        int at = Position;
        if (at >= end || !IsSpace(data[at])) return false;
        while (at < end && IsSpace(data[at])) at++;
        int digits = at;
        while (at < end && data[at] is >= (byte)'0' and <= (byte)'9' && at - digits < 6) at++;
        if (at == digits) return false;
        int blank = at;
        while (at < end && IsSpace(data[at])) at++;
        if (at == blank || at >= end || data[at] != 'R' || (at + 1 < end && IsRegular(data[at + 1]))) return false;
        Position = at + 1;
        return true;
    }

    private string ReadName()
    {
        int start = ++Position;
        while (Position < end && IsRegular(data[Position])) Position++;
        return names.Get(data.AsSpan(start, Position - start));
    }

    private delegate byte[] StringForm(byte[] data, int position, int end, out int stop);

    private PdfValue ReadString(StringForm form)
    {
        var bytes = form(data, Position, end, out int stop);
        Position = stop;
        return PdfValue.String(DecryptString is null ? bytes : DecryptString(bytes));
    }

    private PdfValue ReadArray(int depth)
    {
        int first = _items.Count;
        while (true)
        {
            var item = Read(depth);
            if (item.Kind == PdfKind.End || item.Code == ']' || (References && item.Code is PdfKeyword.EndObj or PdfKeyword.Stream)) break;
            if (item.Kind == PdfKind.Keyword && References) continue;
            if (_items.Count < MaxItems) _items.Add(item);
        }
        var items = _items.GetRange(first, _items.Count - first).ToArray();
        _items.RemoveRange(first, _items.Count - first);
        return PdfValue.Array(items);
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var dictionary = new PdfDictionary();
        while (true)
        {
            int before = Position;
            var key = Read(depth);
            if (key.Kind == PdfKind.End || key.Code == '>') break;
            if (key.Code is PdfKeyword.EndObj or PdfKeyword.Stream) { Position = before; break; }
            if (key.Kind != PdfKind.Name) continue;
            var value = Read(depth);
            if (value.Code == '>' || value.Kind == PdfKind.End) break;
            if (value.Kind != PdfKind.Keyword) dictionary[key.NameText] = value;
        }
        return dictionary;
    }
}
