using Microsoft.Data.Sqlite;

namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>What is known of all passages without their texts, held in memory as it is in one state of the file; it never changes.</summary>
internal sealed class PassageColumns
{
    private readonly Segment?[] _segments;

    private PassageColumns(long generation, long lastRemoval, int end, Segment?[] segments)
    {
        (Generation, LastRemoval, End, _segments) = (generation, lastRemoval, end, segments);
        Count = segments.Sum(segment => segment?.LiveCount ?? 0);
        AverageLength = Count == 0 ? 1 : (double)segments.Sum(segment => segment?.TokenCount ?? 0) / Count;
    }

    /// <summary>Which state of the file this is; each transaction that changes it has the next number.</summary>
    public long Generation { get; }

    /// <summary>The last state in which passages were removed, as far as is known.</summary>
    public long LastRemoval { get; }

    public ReadOnlySpan<Segment?> Segments => _segments;

    /// <summary>How many passages there are.</summary>
    public int Count { get; }

    /// <summary>How many words of full text a passage has on average.</summary>
    public double AverageLength { get; }

    /// <summary>The row behind the last that was ever used.</summary>
    public int End { get; }

    /// <summary>Reads the state that a transaction sees.</summary>
    public static PassageColumns Read(SqliteConnection connection) => Read(connection, connection.Number("SELECT generation FROM state"), null);

    /// <inheritdoc cref="Read(SqliteConnection)"/>
    /// <param name="connection">Where to read.</param>
    /// <param name="generation">The number of the state.</param>
    /// <param name="before">An earlier state, so that only what has changed since is read; null for none.</param>
    public static PassageColumns Read(SqliteConnection connection, long generation, PassageColumns? before)
    {
        Segment?[] segments = [.. before?._segments ?? []];
        long lastRemoval = before?.LastRemoval ?? -1;
        using var command = connection.Statement("SELECT segment, data FROM columns WHERE generation > $known ORDER BY segment", ("$known", before?.Generation ?? -1));
        using (var row = command.ExecuteReader())
            while (row.Read())
                if (Put(ref segments, row.GetInt32(0), Read(row.GetFieldValue<byte[]>(1)))) lastRemoval = generation;
        return new PassageColumns(generation, lastRemoval, (int)connection.Number("SELECT next_row FROM state"), segments);
    }

    /// <summary>Bytes of memory in use.</summary>
    public long Size => _segments.Sum(segment => segment?.Size ?? 0L);

    public bool IsLive(int row) => (uint)row >> Segment.Shift < _segments.Length && _segments[row >> Segment.Shift] is Segment segment && Bits.Has(segment.Live, row & (Segment.RowCount - 1));

    /// <summary>The byte of <see cref="Segment.Kinds"/> of a passage that is not removed; so with the next two.</summary>
    public byte KindAt(int row) => Of(row).Kinds[row & (Segment.RowCount - 1)];

    /// <summary>The row of the passage that it answers; 0 for none.</summary>
    public int AnswersAt(int row) => Of(row).Answers[row & (Segment.RowCount - 1)];

    /// <summary>Its document.</summary>
    public SegmentDocument DocumentAt(int row) => Of(row).DocumentAt(row & (Segment.RowCount - 1));

    private Segment Of(int row) => _segments[row >> Segment.Shift]!;

    /// <returns>Whether passages were removed from the segment.</returns>
    private static bool Put(ref Segment?[] segments, int number, Segment segment)
    {
        if (number >= segments.Length) Array.Resize(ref segments, number + 1);
        var before = segments[number];
        int added = segment.Extent - (before?.Extent ?? 0);
        segments[number] = segment;
        return segment.LiveCount != (before?.LiveCount ?? 0) + added;
    }

    private static Segment Read(byte[] data)
    {
        try { return SegmentFormat.Read(data); }
        catch (InvalidDataException e) { throw new SqliteException(e.Message, SQLitePCL.raw.SQLITE_CORRUPT); }
    }
}
