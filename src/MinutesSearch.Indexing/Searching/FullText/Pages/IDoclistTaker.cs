namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Takes a word's doclists, segment by segment and page by page: for each row its number and the word's places in it.</summary>
/// <remarks>
/// Numbers are written as bytes of seven bits. None is cut by a page's end, but a row's places may go on behind it. The first row of a
/// doclist and the first of a page stand in full, others as the distance from the one before; then come how many bytes its places
/// take, times two, and those: distances with two added, and a one before the number of another column than the first.
/// </remarks>
internal interface IDoclistTaker
{
    /// <summary>In a row's places: a column follows.</summary>
    const int ColumnMark = 1;

    /// <summary>What is added to the distance of a place from the one before.</summary>
    const int PlaceBase = 2;

    /// <summary>Takes what stands on one page.</summary>
    /// <exception cref="InvalidDataException">It is no doclist.</exception>
    void Take(ReadOnlySpan<byte> part);

    /// <summary>Whether the places of the last row are still to come.</summary>
    bool IsCut { get; }
}
