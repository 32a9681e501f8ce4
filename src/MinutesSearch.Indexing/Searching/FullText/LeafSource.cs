using MinutesSearch.Indexing.Searching.FullText.Pages;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>Gives the postings of leaves as the index is now: from memory, with what was written since, or from the file.</summary>
internal sealed class LeafSource(PageReader pages, HalvedReader reader, PassageColumns columns, LeafCache cache)
{
    /// <summary>The matches of a leaf.</summary>
    public Postings Of(LeafText leaf, CancellationToken cancellation) => Of(leaf.Expression, after => Read(leaf, after, cancellation));

    /// <summary>The matches of a leaf behind a row, from the file.</summary>
    /// <remarks>What was written since is little, and the engine finds its beginning.</remarks>
    public Postings Read(LeafText leaf, int after, CancellationToken cancellation)
        => (after == 0 ? pages.Read(leaf, columns, cancellation) : null) ?? reader.Read(leaf.Expression, after, columns, cancellation);

    /// <summary>Rows that a statement lists; it takes the row after which to begin as <c>$after</c>.</summary>
    public Postings Of(string key, Func<int, Postings> readAfter)
    {
        var known = cache.Find(key);
        if (known?.Generation == columns.Generation) return known.Postings;
        // What another connection keeps may be of a later state than this transaction sees.
        if (known?.Generation > columns.Generation) return readAfter(0);
        var postings = known is null ? readAfter(0) : StillThere(known).Followed(readAfter(known.End - 1));
        cache.Put(key, new Leaf(postings, columns.Generation, columns.End));
        return postings;
    }

    private Postings StillThere(Leaf leaf)
    {
        if (leaf.Generation >= columns.LastRemoval) return leaf.Postings;
        int[] rows = leaf.Postings.Rows;
        List<int> kept = new(rows.Length);
        for (int i = 0; i < rows.Length; i++)
            if (columns.IsLive(rows[i])) kept.Add(i);
        if (kept.Count == rows.Length) return leaf.Postings;
        return new Postings([.. kept.Select(i => rows[i])], [.. kept.Select(i => leaf.Postings.Frequencies[i])]);
    }
}
