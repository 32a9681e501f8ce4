namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>Finds the rows of the item or slide in which a passage stands.</summary>
internal sealed class ItemRows(PassageColumns columns)
{
    /// <summary>The item's first row and the one behind its last.</summary>
    public (int First, int End) Of(int passage) => (FirstOf(passage), EndOf(passage));

    private int FirstOf(int passage)
    {
        int document = columns.DocumentAt(passage).Id;
        while (!Segment.BeginsItem(columns.KindAt(passage)) && IsOf(document, passage - 1)) passage--;
        return passage;
    }

    private int EndOf(int passage)
    {
        int document = columns.DocumentAt(passage).Id;
        do passage++;
        while (IsOf(document, passage) && !Segment.BeginsItem(columns.KindAt(passage)));
        return passage;
    }

    private bool IsOf(int document, int row) => columns.IsLive(row) && columns.DocumentAt(row).Id == document;
}
