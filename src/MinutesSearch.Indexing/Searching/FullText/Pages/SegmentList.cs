using System.Buffers.Binary;
using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>A part of the full text that was written in one go: its words in order, on pages that follow each other.</summary>
/// <param name="Id">Its number.</param>
/// <param name="First">Its first page.</param>
/// <param name="Last">Its last page.</param>
internal readonly record struct FullTextSegment(int Id, int First, int Last);

/// <summary>Reads the record that says of which segments the full text consists.</summary>
internal static class SegmentList
{
    /// <summary>The record's row in the table of pages.</summary>
    public const int Row = 10;

    private const int CookieSize = 4;

    // Written by a full text that keeps no content, and by later versions of SQLite.
    private const uint OtherForm = 0xFF000001;

    private const int MostLevels = 1000, MostSegments = 2000;

    /// <summary>The segments, the oldest first.</summary>
    /// <exception cref="InvalidDataException">The record has a form that is not known here.</exception>
    public static ImmutableArray<FullTextSegment> Read(ReadOnlySpan<byte> record)
    {
        int at = CookieSize;
        if (record.Length < CookieSize * 2 - 1 || (record.Length >= CookieSize * 2 && BinaryPrimitives.ReadUInt32BigEndian(record[CookieSize..]) == OtherForm)) throw Unknown();
        int levels = Number(record, ref at, MostLevels), segments = Number(record, ref at, MostSegments);
        _ = Numbers.Read(record, ref at); // how much was ever written
        List<FullTextSegment> found = new(segments);
        for (int level = 0; level < levels; level++)
        {
            _ = Numbers.Read(record, ref at); // how many are being merged
            List<FullTextSegment> one = [];
            for (int rest = Number(record, ref at, MostSegments); rest > 0; rest--)
                one.Add(new FullTextSegment(Number(record, ref at, ushort.MaxValue), Number(record, ref at, int.MaxValue), Number(record, ref at, int.MaxValue)));
            found.InsertRange(0, one); // what stands on a higher level is older
        }
        if (at != record.Length || found.Count != segments) throw Unknown();
        return [.. found.Where(segment => segment.Last > 0)];
    }

    private static int Number(ReadOnlySpan<byte> record, ref int at, int most)
        => Numbers.Read(record, ref at) is >= 0 and var number && number <= most ? (int)number : throw Unknown();

    private static InvalidDataException Unknown() => new("The list of the full text's segments has a form that is not known.");
}
