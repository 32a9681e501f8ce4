using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>What the full text knows of a leaf. The words of a council's name it has with a document's first passage alone.</summary>
/// <param name="Passages">What counts for single passages.</param>
/// <param name="Documents">What counts for all passages of a document, by the row of the first.</param>
internal readonly record struct DocumentPostings(Postings Passages, Postings Documents)
{
    /// <summary>These and then others of later rows.</summary>
    public DocumentPostings Followed(DocumentPostings later) => new(Passages.Followed(later.Passages), Documents.Followed(later.Documents));

    /// <summary>The postings of passages, with those of documents added to each of their passages.</summary>
    /// <param name="columns">Tells which rows a document has.</param>
    public Postings Spread(PassageColumns columns)
    {
        var (passages, documents) = this;
        if (documents.Count == 0) return passages;
        var ends = new int[documents.Count];
        int most = passages.Count;
        for (int i = 0; i < ends.Length; i++) most += (ends[i] = columns.EndOfDocument(documents.Rows[i])) - documents.Rows[i];
        var (rows, frequencies) = (new int[most], new ushort[most]);
        int count = 0, at = 0;
        void Add(int row, int frequency) => (rows[count], frequencies[count++]) = (row, (ushort)Math.Min(frequency, ushort.MaxValue));
        for (int i = 0; i < ends.Length; i++)
        {
            for (; at < passages.Count && passages.Rows[at] < documents.Rows[i]; at++) Add(passages.Rows[at], passages.Frequencies[at]);
            for (int row = documents.Rows[i]; row < ends[i]; row++)
                Add(row, documents.Frequencies[i] + (at < passages.Count && passages.Rows[at] == row ? passages.Frequencies[at++] : 0));
        }
        for (; at < passages.Count; at++) Add(passages.Rows[at], passages.Frequencies[at]);
        return new Postings(rows[..count], frequencies[..count]);
    }
}
