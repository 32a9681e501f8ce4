using Microsoft.Data.Sqlite;

namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>What is known of all passages without their texts, held in memory and brought up to date with the file.</summary>
internal sealed class PassageColumns
{
    private Segment?[] _segments = [];

    /// <summary>Which state of the file this is; each transaction that changes it has the next number.</summary>
    public long Generation { get; private set; } = -1;

    /// <summary>The last state in which passages were removed.</summary>
    public long LastRemoval { get; private set; } = -1;

    public ReadOnlySpan<Segment?> Segments => _segments;

    /// <summary>How many passages there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many words of full text a passage has on average.</summary>
    public double AverageLength { get; private set; }

    /// <summary>The row behind the last that was ever used.</summary>
    public int End { get; private set; }

    /// <summary>Reads what has changed; to be called within the transaction whose state is wanted.</summary>
    /// <returns>Whether anything had.</returns>
    public bool Refresh(SqliteConnection connection) => Refresh(connection, connection.Number("SELECT generation FROM state"));

    /// <inheritdoc cref="Refresh(SqliteConnection)"/>
    /// <param name="connection">Where to read.</param>
    /// <param name="generation">The number of the state.</param>
    public bool Refresh(SqliteConnection connection, long generation)
    {
        if (generation == Generation) return false;
        using (var command = connection.Statement("SELECT segment, data FROM columns WHERE generation > $known ORDER BY segment", ("$known", Generation)))
        using (var row = command.ExecuteReader())
            while (row.Read()) Put(row.GetInt32(0), Read(row.GetFieldValue<byte[]>(1)), generation);
        Generation = generation;
        End = (int)connection.Number("SELECT next_row FROM state");
        Count = _segments.Sum(segment => segment?.LiveCount ?? 0);
        AverageLength = Count == 0 ? 1 : (double)_segments.Sum(segment => segment?.TokenCount ?? 0) / Count;
        return true;
    }

    /// <summary>Bytes of memory in use.</summary>
    public long Size => _segments.Sum(segment => segment?.Size ?? 0L);

    public bool IsLive(int row) => (uint)row >> Segment.Shift < _segments.Length && _segments[row >> Segment.Shift] is Segment segment && Bits.Has(segment.Live, row & (Segment.RowCount - 1));

    private void Put(int number, Segment segment, long generation)
    {
        if (number >= _segments.Length) Array.Resize(ref _segments, number + 1);
        var before = _segments[number];
        int added = segment.Extent - (before?.Extent ?? 0);
        if (segment.LiveCount != (before?.LiveCount ?? 0) + added) LastRemoval = generation;
        _segments[number] = segment;
    }

    private static Segment Read(byte[] data)
    {
        try { return SegmentFormat.Read(data); }
        catch (InvalidDataException e) { throw new SqliteException(e.Message, SQLitePCL.raw.SQLITE_CORRUPT); }
    }
}
