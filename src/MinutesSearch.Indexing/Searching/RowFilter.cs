using System.Collections.Immutable;
using System.Numerics;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Searching.Matching;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching;

/// <summary>The filters of a query: which rows of a segment are looked at all.</summary>
/// <remarks>Names are looked up in their dictionaries first, so that documents compare numbers only.</remarks>
internal sealed class RowFilter
{
    private readonly PassageColumns _columns;
    private readonly HashSet<int>? _authorities, _committees;
    private readonly int _from, _to, _kinds;
    private readonly bool _looksAtDocuments;
    private readonly Matcher? _speakers;
    private readonly Scratch _scratch;
    private readonly ulong[] _rows = new ulong[Segment.WordCount];

    /// <param name="connection">Where names are looked up.</param>
    /// <param name="columns">What is known of all rows.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="speakers">The rows of the speakers asked for; null for all rows.</param>
    /// <param name="scratch">Windows to work in.</param>
    public RowFilter(SqliteConnection connection, PassageColumns columns, SearchQuery query, Matcher? speakers, Scratch scratch)
    {
        (_columns, _speakers, _scratch) = (columns, speakers, scratch);
        _authorities = Numbers(connection, "authority", query.Authorities);
        _committees = Numbers(connection, "committee", query.Committees);
        // A day of 0 is none and lies outside any bound.
        _from = query.From is DateOnly from ? Day.Number(from) : query.To is null ? 0 : 1;
        _to = query.To is DateOnly to ? Day.Number(to) : int.MaxValue;
        _looksAtDocuments = _authorities is not null || _committees is not null || _from > 0;
        if (!query.Kinds.IsDefaultOrEmpty)
            foreach (var kind in query.Kinds) _kinds |= 1 << (int)kind;
    }

    /// <summary>A bit for each row of a segment that the filters let through; valid until the next call.</summary>
    public ReadOnlySpan<ulong> Rows(int number)
    {
        if (_columns.Segments[number] is not Segment segment) return default;
        if (!_looksAtDocuments && _kinds == 0 && _speakers is null) return segment.Live;
        segment.Live.CopyTo(_rows, 0);
        if (_looksAtDocuments) KeepDocuments(segment);
        if (_kinds != 0) KeepKinds(segment);
        if (_speakers is not null) KeepSpeakers(number);
        return _rows.AsSpan().ContainsAnyExcept(0UL) ? _rows : default;
    }

    private void KeepDocuments(Segment segment)
    {
        Array.Clear(_rows);
        foreach (ref readonly var document in segment.Documents.AsSpan())
            if (Passes(document)) Bits.SetRange(_rows, document.First, document.End);
    }

    private bool Passes(in SegmentDocument document)
        => document.Day >= _from && document.Day <= _to
            && (_authorities is null || _authorities.Contains(document.Authority))
            && (_committees is null || _committees.Contains(document.Committee));

    private void KeepKinds(Segment segment)
    {
        for (int word = 0; word < _rows.Length; word++)
        {
            ulong asked = 0;
            for (int kinds = _kinds; kinds != 0; kinds &= kinds - 1) asked |= segment.Sets.OfKind(BitOperations.TrailingZeroCount(kinds))[word];
            _rows[word] &= asked;
        }
    }

    private void KeepSpeakers(int number)
    {
        var window = _scratch.Borrow();
        _speakers!.Add(number, _rows, 0, window);
        window.Bits.CopyTo(_rows, 0);
        _scratch.Return(window);
    }

    private static HashSet<int>? Numbers(SqliteConnection connection, string dictionary, ImmutableArray<string> parts)
    {
        if (parts.IsDefaultOrEmpty) return null;
        string[] plainParts = [.. parts.Select(Plain.Of)];
        using var command = connection.Statement($"SELECT id, name FROM {dictionary}");
        using var row = command.ExecuteReader();
        HashSet<int> numbers = [];
        while (row.Read())
            if (plainParts.Any(part => Plain.Contains(row.GetString(1), part))) numbers.Add(row.GetInt32(0));
        return numbers;
    }
}
