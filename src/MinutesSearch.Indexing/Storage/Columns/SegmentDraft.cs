namespace MinutesSearch.Indexing.Storage.Columns;

/// <summary>A segment that is being changed.</summary>
internal sealed class SegmentDraft
{
    private readonly List<SegmentDocument> _documents = [];
    private readonly byte[] _kinds = new byte[Segment.RowCount];
    private readonly ushort[] _lengths = new ushort[Segment.RowCount];
    private readonly int[] _answers = new int[Segment.RowCount];
    private int _extent;

    public SegmentDraft(Segment? before)
    {
        if (before is null) return;
        _documents.AddRange(before.Documents);
        _extent = before.Extent;
        before.Kinds.CopyTo(_kinds, 0);
        before.Lengths.CopyTo(_lengths, 0);
        before.Answers.CopyTo(_answers, 0);
    }

    /// <summary>Adds a document's part; rows only ever come behind those that are there.</summary>
    public void Add(SegmentDocument document)
    {
        _documents.Add(document);
        _extent = document.End;
    }

    public void Set(int row, byte kind, int length, int answers) => (_kinds[row], _lengths[row], _answers[row]) = (kind, (ushort)Math.Min(length, ushort.MaxValue), answers);

    public void Remove(int document) => _documents.RemoveAll(held => held.Id == document);

    public Segment Finished() => Segment.Of([.. _documents], _kinds[.._extent], _lengths[.._extent], _answers[.._extent]);
}
