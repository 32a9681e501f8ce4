using System.Runtime.InteropServices;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The bytes from "%PDF" on: offsets count from there where mail or web servers put something in front.</summary>
internal static class PdfBytes
{
    /// <summary>How far in the header may stand.</summary>
    private const int Reach = 1024;

    /// <summary>Where "%PDF-" stands; -1 if the bytes are no PDF.</summary>
    public static int FindHeader(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Reach + 5)].IndexOf("%PDF-"u8);

    public static (byte[] Data, int Length) FromHeader(ReadOnlyMemory<byte> bytes)
    {
        int header = Math.Max(0, FindHeader(bytes.Span));
        if (header == 0 && MemoryMarshal.TryGetArray(bytes, out var segment) && segment is { Array: { } array, Offset: 0 }) return (array, bytes.Length);
        return (bytes[header..].ToArray(), bytes.Length - header);
    }
}
