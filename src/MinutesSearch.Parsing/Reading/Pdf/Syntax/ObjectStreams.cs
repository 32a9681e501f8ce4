namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Objects packed into streams: each stream is unpacked once and its index kept.</summary>
internal sealed class ObjectStreams(PdfFile file)
{
    private const long MaxKept = 64 << 20;

    private readonly Dictionary<int, Unpacked> _unpacked = [];
    private readonly HashSet<int> _unpacking = [];
    private long _kept;

    private sealed record Unpacked(byte[] Data, int[] Numbers, int[] Offsets);

    public void Clear()
    {
        _unpacked.Clear();
        _kept = 0;
    }

    public ReadOnlySpan<int> NumbersIn(int stream) => Unpack(stream) is { } unpacked ? unpacked.Numbers : [];

    /// <summary>The object at an index; if another object stands there, the one with the number.</summary>
    public PdfValue Read(int stream, int index, int number)
    {
        if (Unpack(stream) is not { } unpacked) return PdfValue.Null;
        if (index < 0 || index >= unpacked.Numbers.Length || unpacked.Numbers[index] != number) index = Array.IndexOf(unpacked.Numbers, number);
        if (index < 0 || unpacked.Offsets[index] < 0 || unpacked.Offsets[index] >= unpacked.Data.Length) return PdfValue.Null;
        var value = new PdfLexer(unpacked.Data, unpacked.Offsets[index], unpacked.Data.Length, file.Names) { References = true }.Read();
        return value.Kind is PdfKind.Keyword or PdfKind.End ? PdfValue.Null : value;
    }

    private Unpacked? Unpack(int number)
    {
        if (_unpacked.TryGetValue(number, out var known)) return known;
        if (!_unpacking.Add(number)) return null;
        try
        {
            if (file.Object(number).Stream is not { } stream) return null;
            var unpacked = Index(file.Decode(stream), file.Resolve(stream.Dictionary["N"]).Int32, file.Resolve(stream.Dictionary["First"]).Int32);
            if (_kept > MaxKept) Clear();
            _kept += unpacked.Data.Length;
            return _unpacked[number] = unpacked;
        }
        finally
        {
            _unpacking.Remove(number);
        }
    }

    private Unpacked Index(byte[] data, int count, int first)
    {
        var lexer = new PdfLexer(data, 0, data.Length, file.Names);
        var (numbers, offsets) = (new List<int>(), new List<int>());
        for (int i = 0; i < count; i++)
        {
            var (number, offset) = (lexer.Read(), lexer.Read());
            if (!number.IsNumber || !offset.IsNumber) break;
            numbers.Add(number.Int32);
            offsets.Add((int)Math.Min((long)first + offset.Int32, int.MaxValue));
        }
        return new Unpacked(data, [.. numbers], [.. offsets]);
    }
}
