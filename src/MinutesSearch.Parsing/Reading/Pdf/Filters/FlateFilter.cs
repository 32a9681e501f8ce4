using System.IO.Compression;
using System.Runtime.InteropServices;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Deflate with or without zlib's header. Checksums are not looked at: a damaged stream gives what comes before the damage.</summary>
internal static class FlateFilter
{
    /// <summary>Read in such steps: what an inflater has made of a step when it meets damage is lost.</summary>
    private const int Step = 2048;

    public static void Decode(ReadOnlyMemory<byte> data, BoundedBytes output)
    {
        int header = HasHeader(data.Span) ? 2 : 0;
        Inflate(data[header..], output);
        if (output.Length > 0 || !output.Damaged) return;
        if (header == 2) Inflate(data, output);
        else if (data.Length > 2) Inflate(data[2..], output);
    }

    private static bool HasHeader(ReadOnlySpan<byte> data)
        => data.Length >= 2 && (data[0] & 0x0F) == 8 && (data[0] << 8 | data[1]) % 31 == 0;

    private static void Inflate(ReadOnlyMemory<byte> data, BoundedBytes output)
    {
        output.Damaged = false;
        if (data.IsEmpty) return;
        if (!MemoryMarshal.TryGetArray(data, out var segment)) segment = data.ToArray();
        using var source = new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false);
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        try
        {
            while (true)
            {
                var room = output.Room();
                if (room.IsEmpty) return;
                int read = inflater.Read(room[..Math.Min(room.Length, Step)]);
                if (read == 0) return;
                output.Advance(read);
            }
        }
        catch (InvalidDataException)
        {
            output.Damaged = true;
        }
    }
}
