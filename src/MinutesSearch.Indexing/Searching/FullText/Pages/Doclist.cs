using System.Runtime.CompilerServices;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Takes what a doclist says: a passage, then each place in it where the word stands.</summary>
internal interface IPlaceTaker
{
    /// <summary>The word stands in this row.</summary>
    void Begin(int row);

    /// <summary>Where in it.</summary>
    void Place(int column, int place);

    /// <summary>All places of the row were named.</summary>
    void End();
}

/// <summary>Reads the doclist of a word, which may go over many pages: for each row its number and the word's places in it.</summary>
/// <remarks>
/// Numbers are written as bytes of seven bits; none is cut by a page's end, but a row's places may go on behind it. The first row of a
/// word and the first of a page stand in full, others as the distance from the one before.
/// </remarks>
internal struct Doclist
{
    private const int ColumnMark = 1, PlaceBase = 2;

    private int _rest, _column, _place;
    private bool _columnFollows;

    /// <summary>Reads the part of the doclist that stands on a page.</summary>
    /// <exception cref="InvalidDataException">It is no doclist.</exception>
    public void Read<T>(ReadOnlySpan<byte> part, ref T taker) where T : struct, IPlaceTaker
    {
        int at = 0;
        if (_rest > 0) at = ReadPlaces(part, 0, ref taker);
        long row = 0;
        while (at < part.Length)
        {
            row += Numbers.Read(part, ref at);
            long size = Numbers.Read(part, ref at);
            // The lowest bit says that the row was removed; what the row had is then not there, and others know that it is gone.
            _rest = (int)(size >> 1);
            if (_rest == 0) continue;
            if (row is <= 0 or > int.MaxValue || size is < 0 or > int.MaxValue) throw new InvalidDataException("A doclist has a row that no passage can have.");
            (_column, _place, _columnFollows) = (0, 0, false);
            taker.Begin((int)row);
            at = ReadPlaces(part, at, ref taker);
        }
    }

    /// <summary>Whether the places of the last row are still to come.</summary>
    public readonly bool IsCut => _rest > 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadPlaces<T>(ReadOnlySpan<byte> part, int at, ref T taker) where T : struct, IPlaceTaker
    {
        int end = at + Math.Min(_rest, part.Length - at);
        _rest -= end - at;
        while (at < end)
        {
            int number = part[at] < 0x80 ? part[at++] : (int)Numbers.Read(part, ref at);
            if (_columnFollows) TurnTo(number);
            else if (number == ColumnMark) _columnFollows = true;
            else taker.Place(_column, _place += number - PlaceBase);
        }
        if (at > end) throw new InvalidDataException("A doclist has a number that is cut.");
        if (_rest == 0) taker.End();
        return at;
    }

    private void TurnTo(int column)
    {
        if ((uint)column >= PostingSink.MostColumns) throw new InvalidDataException("A doclist has a column that there is not.");
        (_column, _place, _columnFollows) = (column, 0, false);
    }
}
