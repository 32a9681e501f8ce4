using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Reads doclists straight from the pages that the full-text engine keeps them on.</summary>
/// <remarks>
/// The engine hands a match over by a dozen calls, which costs twenty times what reading its few bytes does. Its pages have had the same
/// form since 2015. What has another form is refused, and the engine is asked then; nothing is ever written.
/// </remarks>
internal sealed class DoclistReader(SqliteConnection connection) : IDisposable
{
    // A page's row: the segment's number, then 31 bits for the page within it and six for what is no page of words.
    private const int SegmentShift = 37;

    // Words stand behind this byte; others would be those of an index of beginnings.
    private const byte WordMark = (byte)'0';

    private const int PagesBetweenLooks = 64;

    private readonly RawStatement _record = new(connection, $"SELECT block FROM fts_data WHERE id = {SegmentList.Row}");
    private readonly RawStatement _seek = new(connection, "SELECT pgno >> 1 FROM fts_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1");
    private readonly RawStatement _pages = new(connection, "SELECT block FROM fts_data WHERE id >= ?1 AND id <= ?2 ORDER BY id");
    private ImmutableArray<FullTextSegment> _segments;
    private long _generation = -1;

    /// <summary>Reads all of a word's doclist: older rows come first.</summary>
    /// <param name="word">A word as the engine keeps it.</param>
    /// <param name="generation">Which state of the index this transaction sees.</param>
    /// <param name="taker">Takes what is read.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">Something has another form than is known here.</exception>
    public void Read<T>(ReadOnlySpan<byte> word, long generation, ref T taker, CancellationToken cancellation) where T : IDoclistTaker
    {
        if (generation != _generation) ReadSegments(generation);
        Span<byte> marked = stackalloc byte[word.Length + 1];
        marked[0] = WordMark;
        word.CopyTo(marked[1..]);
        foreach (var segment in _segments) Read(segment, marked, ref taker, cancellation);
    }

    public void Dispose()
    {
        _record.Dispose();
        _seek.Dispose();
        _pages.Dispose();
    }

    private void ReadSegments(long generation)
    {
        using var row = _record.Begin();
        if (!row.Read()) throw new InvalidDataException("The full text has no list of its segments.");
        (_segments, _generation) = (SegmentList.Read(row.Bytes), generation);
    }

    private void Read<T>(FullTextSegment segment, ReadOnlySpan<byte> word, ref T taker, CancellationToken cancellation) where T : IDoclistTaker
    {
        long start = (long)segment.Id << SegmentShift;
        using var page = _pages.Begin();
        page.Bind(1, start + Math.Max(segment.First, PageOf(segment, word)));
        page.Bind(2, start + segment.Last);
        if (!page.Read() || !new LeafPage(page.Bytes).Find(word, out var part, out bool goesOn)) return;
        taker.Take(part);
        for (int count = 1; goesOn && page.Read(); count++)
        {
            if (count % PagesBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
            var next = new LeafPage(page.Bytes);
            taker.Take(next.Continued);
            goesOn = next.HasNoWord;
        }
        if (taker.IsCut) throw new InvalidDataException("A doclist of the full text is cut.");
    }

    /// <summary>The page on which a word stands if it stands in the segment.</summary>
    private int PageOf(FullTextSegment segment, ReadOnlySpan<byte> word)
    {
        using var row = _seek.Begin();
        row.Bind(1, segment.Id);
        row.Bind(2, word);
        return row.Read() ? (int)row.Number : 0;
    }
}
