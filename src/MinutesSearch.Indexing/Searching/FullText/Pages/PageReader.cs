using System.Collections.Immutable;
using System.Text;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Gives the postings of words, phrases and words near each other from the full text's pages.</summary>
internal sealed class PageReader(SqliteConnection connection) : IDisposable
{
    private const int MostPhrases = 32;

    private readonly PostingBuffer _buffer = new();
    private readonly DoclistReader _doclists = new(connection);
    private readonly List<WordPlaces> _places = [];
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

    /// <summary>In how many passages a stem stands, as the engine keeps it; null where the engine must be asked.</summary>
    public int? Count(string stem, PassageColumns columns, CancellationToken cancellation)
    {
        try
        {
            var taker = new CountingTaker();
            _doclists.Read(Encoding.UTF8.GetBytes(stem), columns.Generation, ref taker, cancellation);
            return taker.Rows;
        }
        catch (InvalidDataException)
        {
            return null;
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
        _buffer.Clear();
        var taker = new WeighingTaker(_buffer, columns, asked);
        _doclists.Read(word, columns.Generation, ref taker, cancellation);
        return _buffer.Taken();
    }

    private Postings ReadPhrases(ImmutableArray<byte[]>[] phrases, LeafText leaf, PassageColumns columns, CancellationToken cancellation)
    {
        int used = 0;
        WordPlaces PlacesOf(byte[] word)
        {
            if (used == _places.Count) _places.Add(new WordPlaces());
            var places = _places[used++];
            _doclists.Read(word, columns.Generation, ref places, cancellation);
            return places;
        }
        _places.RemoveAll(places => !places.Clear());
        _buffer.Clear();
        var matcher = new PhraseMatcher([.. phrases.Select(phrase => phrase.Select(PlacesOf).ToArray())], leaf.Columns, leaf.Slop);
        matcher.AddTo(_buffer, columns.IsLive);
        return _buffer.Taken();
    }
}
