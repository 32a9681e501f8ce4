namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A file as numbered objects, read when they are asked for. What is broken reads as null.</summary>
internal sealed class PdfFile
{
    private const int MaxCached = 60_000;

    private readonly Dictionary<int, PdfValue> _cache = [];
    private readonly HashSet<int> _loading = [];
    private readonly ObjectStreams _objectStreams;
    private XrefTable _table = new();
    private Decryptor? _decryptor;
    private long _searched;

    private PdfFile(byte[] data, int length, CancellationToken cancellation)
    {
        (Data, Length, Budget) = (data, length, new PdfBudget(cancellation));
        _objectStreams = new ObjectStreams(this);
    }

    public byte[] Data { get; }

    public int Length { get; }

    public PdfBudget Budget { get; }

    public NamePool Names { get; } = new();

    /// <summary>Whether the cross-reference was broken, so that objects were looked for.</summary>
    public bool Rebuilt { get; private set; }

    /// <summary>Whether a stream was cut off or damaged.</summary>
    public bool Damaged { get; set; }

    public PdfDictionary Trailer => _table.Trailer;

    public PdfDictionary Root => Get(Trailer, "Root").Dictionary;

    /// <exception cref="UnreadableDocumentException">The file holds no pages that can be found, or needs a password.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes, string? name, CancellationToken cancellation)
    {
        var (data, length) = PdfBytes.FromHeader(bytes);
        var file = new PdfFile(data, length, cancellation);
        file.LoadTable(name);
        if (!file.HasPages && !file.Rebuilt) file.Rebuild(name);
        return file;
    }

    public bool HasPages => Get(Root, "Pages").Kind == PdfKind.Dictionary;

    public PdfLexer LexerAt(int position, Func<byte[], byte[]>? decrypt = null)
        => new(Data, position, Length, Names) { References = true, DecryptString = decrypt };

    public IEnumerable<int> ObjectNumbers => _table.Numbers;

    public PdfValue Get(PdfDictionary dictionary, string name) => Resolve(dictionary[name]);

    public PdfValue Resolve(PdfValue value)
    {
        for (int hops = 0; value.IsReference && hops < 32; hops++) value = Object(value.Int32);
        return value.IsReference ? PdfValue.Null : value;
    }

    public byte[] Decode(PdfStream stream, int limit = PdfBudget.PerStream) => FilterChain.Decode(this, stream, limit);

    /// <summary>The stream's bytes as they stand in the file, decrypted.</summary>
    public ReadOnlyMemory<byte> Raw(PdfStream stream)
    {
        var raw = Data.AsMemory(stream.Start, stream.Length);
        return stream.Encrypted && _decryptor is { } decryptor ? decryptor.Stream(raw, stream) : raw;
    }

    /// <summary>Between pages: lets go of objects if there are very many.</summary>
    public void Trim()
    {
        if (_cache.Count > MaxCached) _cache.Clear();
    }

    public PdfValue Object(int number)
    {
        if (_cache.TryGetValue(number, out var known)) return known;
        if (!_loading.Add(number)) return PdfValue.Null;
        try
        {
            var value = Load(number);
            _cache[number] = value;
            return value;
        }
        finally
        {
            _loading.Remove(number);
        }
    }

    private PdfValue Load(int number)
    {
        if (_table.Find(number) is not { } entry) return PdfValue.Null;
        if (entry.IsCompressed) return _objectStreams.Read(entry.ObjectStream, entry.Index, number);
        var value = ReadObjectAt(entry.Offset, out int found, out _);
        if (found == number) return value;
        if (Rebuilt) return PdfValue.Null;
        Rebuild(null);
        return _table.Find(number) is { IsCompressed: false } again ? ReadObjectAt(again.Offset, out _, out _) : Load(number);
    }

    /// <summary>Reads "12 0 obj …" at an offset; the number is -1 where no object starts there.</summary>
    public PdfValue ReadObjectAt(int offset, out int number, out int generation)
    {
        (number, generation) = (-1, 0);
        var head = LexerAt(offset);
        var (first, second, keyword) = (head.Read(), head.Read(), head.Read());
        if (first.Kind != PdfKind.Integer || second.Kind != PdfKind.Integer || keyword.Code != PdfKeyword.Obj) return PdfValue.Null;
        (number, generation) = (first.Int32, second.Int32);
        var (of, at) = (number, generation);
        var lexer = LexerAt(head.Position, _decryptor is { } decryptor ? bytes => decryptor.String(bytes, of, at) : null);
        var value = lexer.Read();
        if (value.Kind == PdfKind.Keyword) return PdfValue.Null;
        if (value.Kind != PdfKind.Dictionary) return value;
        return lexer.Read().Code == PdfKeyword.Stream && IsStreamWord(lexer.Position) ? PdfValue.Of(StreamAt(lexer.Position, value.Dictionary, of, at)) : value;
    }

    private bool IsStreamWord(int behind) => Data.AsSpan(0, behind).EndsWith("stream"u8);

    private PdfStream StreamAt(int position, PdfDictionary dictionary, int number, int generation)
    {
        int start = position;
        if (start < Length && Data[start] == 13) start++;
        if (start < Length && Data[start] == 10) start++;
        var length = Get(dictionary, "Length");
        bool encrypted = _decryptor is not null && !dictionary["Type"].Is("XRef");
        if (length.IsNumber && length.Number >= 0 && start + length.Number <= Length && EndsAt(start + length.Int32))
            return new PdfStream(dictionary, start, length.Int32, number, generation) { Encrypted = encrypted };
        return new PdfStream(dictionary, start, FindEnd(start) - start, number, generation) { Encrypted = encrypted };
    }

    private bool EndsAt(int at)
    {
        while (at < Length && PdfLexer.IsSpace(Data[at])) at++;
        return Data.AsSpan(at, Length - at).StartsWith("endstream"u8) || Data.AsSpan(at, Length - at).StartsWith("endobj"u8);
    }

    /// <summary>Where a stream of unknown length ends. The search as a whole is bounded, or files full of open streams would take for ever.</summary>
    private int FindEnd(int start)
    {
        if (_searched > 40L * Length + (64 << 20)) return start;
        int found = Data.AsSpan(start, Length - start).IndexOf("endstream"u8);
        int end = found < 0 ? Length : start + found;
        _searched += end - start;
        if (found < 0) Damaged = true;
        if (end > start && Data[end - 1] == 10) end--;
        if (end > start && Data[end - 1] == 13) end--;
        return end;
    }

    private void LoadTable(string? name)
    {
        var table = new XrefReader(this).Read();
        if (table is null)
        {
            Rebuild(name);
            return;
        }
        _table = table;
        _cache.Clear();
        _decryptor = Decryptor.For(this, name);
        _cache.Clear();
    }

    private void Rebuild(string? name)
    {
        Rebuilt = true;
        _decryptor = null;
        _cache.Clear();
        var objectStreams = new List<(int Number, int Offset)>();
        _table = XrefRepair.Scan(this, objectStreams);
        _cache.Clear();
        _decryptor = Decryptor.For(this, name);
        _cache.Clear();
        _objectStreams.Clear();
        foreach (var (number, offset) in objectStreams)
        {
            Budget.Cancellation.ThrowIfCancellationRequested();
            XrefRepair.AddObjectStream(_table, number, offset, _objectStreams.NumbersIn(number));
        }
        if (Get(Trailer, "Root").IsNull || !HasPages) FindRootInStreams();
        _cache.Clear();
    }

    /// <summary>The catalogue may stand in an object stream.</summary>
    private void FindRootInStreams()
    {
        foreach (int number in _table.Numbers.Where(n => _table.Find(n) is not null).Order().ToList())
        {
            Budget.Cancellation.ThrowIfCancellationRequested();
            var found = Object(number).Dictionary;
            if (found["Type"].Is("Catalog") && Get(found, "Pages").Kind == PdfKind.Dictionary) Trailer["Root"] = PdfValue.Reference(number);
            if (_cache.Count > MaxCached) _cache.Clear();
        }
    }
}
