using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>A segment as the file keeps it: numbers one behind the other, the low byte first.</summary>
/// <remarks>The count of documents and of rows; eight numbers a document; the kinds and lengths of the rows; their answers (<see cref="AnswerFormat"/>).</remarks>
internal static class SegmentFormat
{
    private const int NumbersADocument = 8;

    public static byte[] Write(Segment segment)
    {
        int documents = segment.Documents.Length, rows = segment.Extent;
        byte[] answers = AnswerFormat.Write(segment.Answers);
        var bytes = new byte[sizeof(int) * (2 + documents * NumbersADocument) + rows * (sizeof(byte) + sizeof(ushort)) + answers.Length];
        int[] head = [documents, rows, .. segment.Documents.SelectMany(d => (int[])[d.Id, d.Authority, d.Committee, d.Day, d.Type, d.Nation, d.First, d.End])];
        var rest = Put<int>(bytes, head);
        rest = Put<byte>(rest, segment.Kinds);
        rest = Put<ushort>(rest, segment.Lengths);
        answers.CopyTo(rest);
        return bytes;
    }

    /// <exception cref="InvalidDataException">It is no segment.</exception>
    public static Segment Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(int) * 2) throw new InvalidDataException("A segment of the columns is cut short.");
        int documents = BinaryPrimitives.ReadInt32LittleEndian(bytes), rows = BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(int)..]);
        bytes = bytes[(sizeof(int) * 2)..];
        if (documents is < 0 or > Segment.RowCount || rows is < 0 or > Segment.RowCount
            || bytes.Length < documents * NumbersADocument * sizeof(int) + rows * (sizeof(byte) + sizeof(ushort)))
            throw new InvalidDataException("A segment of the columns has the wrong size.");
        int[] columns = Take<int>(ref bytes, documents * NumbersADocument);
        return Segment.Of(Documents(columns, rows), Take<byte>(ref bytes, rows), Take<ushort>(ref bytes, rows), AnswerFormat.Read(bytes, rows));
    }

    private static ImmutableArray<SegmentDocument> Documents(int[] columns, int rows)
    {
        var documents = ImmutableArray.CreateBuilder<SegmentDocument>(columns.Length / NumbersADocument);
        int end = 0;
        foreach (int[] f in columns.Chunk(NumbersADocument))
        {
            if (f[6] < end || f[7] < f[6] || f[7] > rows) throw new InvalidDataException("The documents of a segment of the columns overlap.");
            end = f[7];
            documents.Add(new SegmentDocument(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7]));
        }
        return documents.MoveToImmutable();
    }

    private static Span<byte> Put<T>(Span<byte> bytes, ReadOnlySpan<T> numbers) where T : unmanaged
    {
        var source = MemoryMarshal.AsBytes(numbers);
        source.CopyTo(bytes);
        Turn<T>(bytes[..source.Length]);
        return bytes[source.Length..];
    }

    private static T[] Take<T>(ref ReadOnlySpan<byte> bytes, int count) where T : unmanaged
    {
        var numbers = new T[count];
        var target = MemoryMarshal.AsBytes(numbers.AsSpan());
        bytes[..target.Length].CopyTo(target);
        Turn<T>(target);
        bytes = bytes[target.Length..];
        return numbers;
    }

    /// <summary>The few machines whose high byte comes first turn each number round.</summary>
    private static void Turn<T>(Span<byte> bytes) where T : unmanaged
    {
        if (BitConverter.IsLittleEndian) return;
        int size = Marshal.SizeOf<T>();
        for (int i = 0; i < bytes.Length; i += size) bytes.Slice(i, size).Reverse();
    }
}
