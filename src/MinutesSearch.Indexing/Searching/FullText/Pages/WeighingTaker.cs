using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Counts the places of a word in each passage, weighed by their columns.</summary>
/// <param name="buffer">Where the postings go.</param>
/// <param name="columns">Tells which rows are still there.</param>
/// <param name="asked">A bit for each column that counts.</param>
internal struct WeighingTaker(PostingBuffer buffer, PassageColumns columns, int asked) : IDoclistTaker
{
    private readonly int _firstWeight = WeightOf(0, asked);

    // Of the row that is being read: bytes to come, what its column's places count (-1 where it is not asked for), and the sums (-1 for no
    // place) of the columns that are the passage's own and of those that are the document's.
    private int _rest, _row, _weight, _sum, _documentSum;
    private bool _columnFollows, _isOfDocument;

    public readonly bool IsCut => _rest > 0;

    public void Take(ReadOnlySpan<byte> part)
    {
        int at = 0;
        if (_rest > 0) TakePlaces(part, ref at);
        long row = 0;
        while (at < part.Length)
        {
            row += Numbers.Read(part, ref at);
            // The lowest bit says that the row was removed. Where it has no places nothing else stands here, and others know that it is gone.
            _rest = Numbers.Small(part, ref at) >> 1;
            if (_rest == 0) continue;
            (_row, _weight, _sum, _documentSum, _columnFollows, _isOfDocument) = (Numbers.Row(row), _firstWeight, -1, -1, false, false);
            TakePlaces(part, ref at);
        }
    }

    private readonly void Add()
    {
        // They stand in each other's place while the document's columns are read.
        var (own, ofDocument) = _isOfDocument ? (_documentSum, _sum) : (_sum, _documentSum);
        if (own >= 0) buffer.Add(_row, own);
        if (ofDocument >= 0) buffer.AddDocument(_row, ofDocument);
    }

    private static int WeightOf(int column, int asked) => (asked >> column & 1) == 0 ? -1 : ColumnWeights.Hundredths[column];

    private void TakePlaces(ReadOnlySpan<byte> part, scoped ref int at)
    {
        int end = at + Math.Min(_rest, part.Length - at), sum = _sum, weight = _weight;
        _rest -= end - at;
        while (at < end)
        {
            byte first = part[at++];
            if (first == IDoclistTaker.ColumnMark && !_columnFollows)
            {
                _columnFollows = true;
                continue;
            }
            if (_columnFollows)
            {
                weight = first < ColumnWeights.Hundredths.Length ? WeightOf(first, asked) : throw new InvalidDataException("A doclist has a column that there is not.");
                if (_isOfDocument != ((Schema.DocumentColumns >> first & 1) != 0)) (sum, _documentSum, _isOfDocument) = (_documentSum, sum, !_isOfDocument);
                _columnFollows = false;
                continue;
            }
            // Where exactly it stands does not matter.
            for (; first >= 0x80 && at < end; at++) first = part[at];
            if (weight >= 0) sum = Math.Max(sum, 0) + weight;
        }
        (_sum, _weight) = (sum, weight);
        if (_rest == 0 && (sum & _documentSum) >= 0 && columns.IsLive(_row)) Add();
    }
}
