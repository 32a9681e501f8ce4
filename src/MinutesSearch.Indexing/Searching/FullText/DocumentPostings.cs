using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>Spreads what is true of whole documents over their passages. The full text has the words of a council's name with the first passage alone.</summary>
internal static class DocumentPostings
{
    /// <summary>The postings of passages, with those of documents added to each of their passages.</summary>
    /// <param name="documents">By the row of a document's first passage.</param>
    /// <param name="passages">Of single passages.</param>
    /// <param name="columns">Tells which rows a document has.</param>
    public static Postings Spread(Postings documents, Postings passages, PassageColumns columns)
    {
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
