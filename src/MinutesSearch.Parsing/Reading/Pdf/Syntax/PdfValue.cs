using System.Text;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>What a <see cref="PdfValue"/> is.</summary>
internal enum PdfKind : byte { Null, Boolean, Integer, Real, Name, String, Array, Dictionary, Stream, Reference, Keyword, End }

/// <summary>Any object of a PDF, or a keyword (an operator of a content stream), in one small value.</summary>
internal readonly struct PdfValue
{
    public static readonly PdfValue Null;
    public static readonly PdfValue End = new(PdfKind.End, 0, null);

    private readonly double _number;
    private readonly object? _object;

    private PdfValue(PdfKind kind, double number, object? held) => (Kind, _number, _object) = (kind, number, held);

    public PdfKind Kind { get; }

    public static PdfValue Of(bool value) => new(PdfKind.Boolean, value ? 1 : 0, null);

    public static PdfValue Integer(double value) => new(PdfKind.Integer, value, null);

    public static PdfValue Real(double value) => new(PdfKind.Real, value, null);

    public static PdfValue Name(string name) => new(PdfKind.Name, 0, name);

    public static PdfValue String(byte[] bytes) => new(PdfKind.String, 0, bytes);

    public static PdfValue Array(PdfValue[] items) => new(PdfKind.Array, 0, items);

    public static PdfValue Of(PdfDictionary dictionary) => new(PdfKind.Dictionary, 0, dictionary);

    public static PdfValue Of(PdfStream stream) => new(PdfKind.Stream, 0, stream);

    public static PdfValue Reference(int number) => new(PdfKind.Reference, number, null);

    public static PdfValue Keyword(long code) => new(PdfKind.Keyword, code, null);

    public bool IsNull => Kind is PdfKind.Null or PdfKind.End;

    public bool IsNumber => Kind is PdfKind.Integer or PdfKind.Real;

    public bool IsTrue => Kind == PdfKind.Boolean && _number != 0;

    public bool IsReference => Kind == PdfKind.Reference;

    /// <summary>The number; 0 for all else.</summary>
    public double Number => IsNumber ? _number : 0;

    /// <summary>The number as an integer that cannot overflow; the object's number for a reference.</summary>
    public int Int32 => IsNumber || IsReference ? (int)Math.Clamp(_number, int.MinValue, int.MaxValue) : 0;

    public long Int64 => IsNumber ? (long)Math.Clamp(_number, -9e15, 9e15) : 0;

    /// <summary>Up to six letters of a keyword, see <see cref="PdfKeyword"/>.</summary>
    public long Code => Kind == PdfKind.Keyword ? (long)_number : 0;

    /// <summary>The name without its slash; empty for all else.</summary>
    public string NameText => Kind == PdfKind.Name ? (string)_object! : "";

    public byte[] Bytes => Kind == PdfKind.String ? (byte[])_object! : [];

    public PdfValue[] Items => Kind == PdfKind.Array ? (PdfValue[])_object! : [];

    /// <summary>The dictionary, a stream's own included; an empty one for all else.</summary>
    public PdfDictionary Dictionary => _object switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => PdfDictionary.Empty,
    };

    public PdfStream? Stream => _object as PdfStream;

    public bool Is(string name) => Kind == PdfKind.Name && (string)_object! == name;

    /// <summary>A text string: UTF-16 or UTF-8 by its mark, else PDFDocEncoding, of which windows-1252 is near enough.</summary>
    public string Text
    {
        get
        {
            var bytes = Bytes.AsSpan();
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
            var text = new StringBuilder(bytes.Length);
            foreach (byte b in bytes) text.Append(b is > 0x7F and < 0xA0 ? Normaliser.FromWindows1252(b) : (char)b);
            return text.ToString();
        }
    }
}

/// <summary>A dictionary as written; its values may be references.</summary>
internal sealed class PdfDictionary
{
    public static readonly PdfDictionary Empty = new();

    private readonly Dictionary<string, PdfValue> _entries = new(StringComparer.Ordinal);

    /// <summary>The value as written, or null; the later one of two entries of one name.</summary>
    public PdfValue this[string name]
    {
        get => _entries.TryGetValue(name, out var value) ? value : PdfValue.Null;
        set { if (!ReferenceEquals(this, Empty)) _entries[name] = value; }
    }

    public int Count => _entries.Count;

    public IEnumerable<KeyValuePair<string, PdfValue>> Entries => _entries;

    public bool Has(string name) => _entries.ContainsKey(name);
}

/// <summary>A stream's dictionary and where its encoded bytes stand in the file.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, int Start, int Length, int Number, int Generation)
{
    /// <summary>Whether the bytes are encrypted as the file says (streams inside object streams cannot be, there are none).</summary>
    public bool Encrypted { get; init; }
}

/// <summary>Keywords as numbers: their first six letters, so that operators are told apart without making strings.</summary>
internal static class PdfKeyword
{
    public static long Code(ReadOnlySpan<byte> word)
    {
        long code = 0;
        for (int i = 0; i < word.Length && i < 6; i++) code = code << 8 | word[i];
        return code;
    }

    public const long True = 0x74727565, False = 0x66616c7365, Null = 0x6e756c6c;
    public const long R = 0x52, Obj = 0x6f626a, Stream = 0x73747265616d, Trailer = 0x747261696c65, Xref = 0x78726566, EndObj = 0x656e646f626a;
}
