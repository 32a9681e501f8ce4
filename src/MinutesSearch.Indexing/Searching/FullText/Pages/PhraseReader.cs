using System.Collections.Immutable;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Finds where words stand side by side.</summary>
internal sealed class PhraseReader(DoclistReader doclists, PassageColumns columns, int asked, CancellationToken cancellation)
{
    /// <summary>The places where a phrase begins.</summary>
    /// <param name="words">Its words as the full text keeps them.</param>
    /// <param name="only">Other rows are left out; null for all rows.</param>
    public Places Read(ImmutableArray<byte[]> words, Places? only)
    {
        var found = ReadWord(words[0], only);
        for (int i = 1; i < words.Length; i++) found = Followed(found, ReadWord(words[i], found), i);
        return found;
    }

    private Places ReadWord(byte[] word, Places? only)
    {
        var places = new Places();
        var taker = new PlaceKeeper(places, columns, asked, only);
        doclists.Read(word, columns.Generation, ref taker, cancellation);
        return places;
    }

    /// <summary>The places that have a word so many words behind them.</summary>
    private static Places Followed(Places starts, Places words, int distance)
    {
        var found = new Places();
        int at = 0;
        for (int i = 0; i < words.Rows.Length; i++)
        {
            int row = words.Rows[i];
            while (starts.Rows[at] < row) at++; // the words were only read where there are starts
            AddFollowed(starts.At(at), words.At(i), distance, found);
            found.End(row);
        }
        return found;
    }

    private static void AddFollowed(ReadOnlySpan<long> starts, ReadOnlySpan<long> words, int distance, Places found)
    {
        int at = 0;
        foreach (long start in starts)
        {
            while (at < words.Length && words[at] < start + distance) at++;
            if (at == words.Length) return;
            if (words[at] == start + distance) found.Add(start);
        }
    }
}
