using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Gives the postings of words, phrases and words near each other from the full text's pages.</summary>
internal sealed class PageReader(SqliteConnection connection) : IDisposable
{
    private const int MostPhrases = 32;

    private readonly PostingBuffer _buffer = new();
    private readonly DoclistReader _doclists = new(connection);
    private WordTokens? _tokens;

    /// <summary>All matches; null where the engine must be asked.</summary>
    public Postings? Read(LeafText leaf, PassageColumns columns, CancellationToken cancellation)
    {
        if (leaf.Phrases.IsEmpty || leaf.Phrases.Length > MostPhrases) return null;
        _tokens ??= new WordTokens(connection);
        ImmutableArray<byte[]>[] phrases = [.. leaf.Phrases.Select(_tokens.Of)];
        if (phrases.Any(phrase => phrase.IsEmpty)) return null;
        try
        {
            return phrases is [[var word]] ? ReadWord(word, leaf.Columns, columns, cancellation) : ReadPhrases(phrases, leaf, columns, cancellation);
        }
        catch (InvalidDataException)
        {
            return null; // the engine reads it too, or says what is wrong with it
        }
    }

    /// <summary>To be called before the connection is closed.</summary>
    public void Dispose()
    {
        _doclists.Dispose();
        _tokens?.Dispose();
    }

    private Postings ReadWord(byte[] word, int asked, PassageColumns columns, CancellationToken cancellation)
    {
        var taker = new WeighingTaker(_buffer, columns, asked);
        _doclists.Read(word, columns.Generation, ref taker, cancellation);
        return taker.Taken();
    }

    private Postings ReadPhrases(ImmutableArray<byte[]>[] phrases, LeafText leaf, PassageColumns columns, CancellationToken cancellation)
    {
        var reader = new PhraseReader(_doclists, columns, leaf.Columns, cancellation);
        var places = new Places[phrases.Length];
        for (int i = 0; i < phrases.Length; i++) places[i] = reader.Read(phrases[i], i == 0 ? null : places[i - 1]);
        int[] lengths = [.. phrases.Select(phrase => phrase.Length)];
        return Weighed(places, new NearPlaces(lengths, leaf.Slop));
    }

    /// <summary>The rows that all have, with the weight of the places that are near each other.</summary>
    private Postings Weighed(Places[] phrases, NearPlaces near)
    {
        Span<int> at = stackalloc int[phrases.Length];
        at.Clear();
        var one = new long[phrases.Length][];
        int count = 0;
        for (int last = 0; last < phrases[^1].Rows.Length; last++)
        {
            int row = phrases[^1].Rows[last];
            // Each was only read in the rows of the one before, so all have what the last has.
            for (int i = 0; i < phrases.Length; i++)
            {
                while (phrases[i].Rows[at[i]] < row) at[i]++;
                one[i] = phrases[i].At(at[i]).ToArray();
            }
            if (near.Weight(one) is not int weight) continue;
            if (count == _buffer.Rows.Length) _buffer.Grow();
            _buffer.Rows[count] = row;
            _buffer.Frequencies[count++] = (ushort)Math.Min(weight, ushort.MaxValue);
        }
        return _buffer.Taken(count);
    }
}
