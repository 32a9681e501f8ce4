using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Queries;

/// <summary>A word of the index as the full-text engine keeps it (a stem, in lower case without accents) and in how many passages it stands.</summary>
internal readonly record struct IndexWord(string Word, int Passages)
{
    /// <summary>What to ask the full-text engine for, which stems once more; null where nothing leads to this word.</summary>
    public string? ToAsk => PorterStemmer.WordFor(Word);
}

/// <summary>All words of the index, in order: what patterns, words spelt alike and suggestions are looked up in.</summary>
internal sealed class Vocabulary
{
    /// <summary>As many words as a pattern or a word stands for; the commonest.</summary>
    public const int MostMatches = 64;

    private readonly string[] _words;
    private readonly int[] _passages;

    public Vocabulary(IEnumerable<IndexWord> words)
    {
        var sorted = words.OrderBy(word => word.Word, StringComparer.Ordinal).ToArray();
        _words = [.. sorted.Select(word => word.Word)];
        _passages = [.. sorted.Select(word => word.Passages)];
    }

    /// <summary>The words, by their characters' numbers.</summary>
    public ReadOnlySpan<string> Words => _words;

    public int Count => _words.Length;

    /// <summary>Reads the words from the full-text table. Takes a look at every posting, so it is worth keeping.</summary>
    public static Vocabulary Read(SqliteConnection connection)
    {
        connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, fts, row)");
        using var command = connection.Statement("SELECT term, doc FROM temp.words");
        using var row = command.ExecuteReader();
        List<IndexWord> words = [];
        while (row.Read()) words.Add(new IndexWord(row.GetString(0), row.GetInt32(1)));
        return new Vocabulary(words);
    }

    public int PassagesWith(string word)
    {
        int at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        return at < 0 ? 0 : _passages[at];
    }

    /// <summary>The commonest words of a shape (<see cref="WordShape"/>).</summary>
    public IReadOnlyList<IndexWord> Matching(string pattern)
    {
        var shapes = WordShape.Of(pattern);
        string start = WordShape.Beginning(shapes);
        List<IndexWord> found = [];
        for (int i = FirstFrom(start); i < _words.Length && _words[i].StartsWith(start, StringComparison.Ordinal); i++)
            if (shapes.Any(shape => WordShape.Fits(shape, _words[i]))) found.Add(new IndexWord(_words[i], _passages[i]));
        return Commonest(found);
    }

    /// <summary>The commonest words that are spelt much like one (<see cref="SpellingTrie"/>), the nearest first.</summary>
    public IReadOnlyList<(IndexWord Word, int Distance)> Near(string word, int distance)
    {
        List<(IndexWord Word, int Distance)> found = [];
        foreach (var (at, away) in SpellingTrie.Near(_words, Plain.Of(word), distance)) found.Add((new IndexWord(_words[at], _passages[at]), away));
        return [.. found.OrderBy(near => near.Distance).ThenByDescending(near => near.Word.Passages).ThenBy(near => near.Word.Word, StringComparer.Ordinal).Take(MostMatches)];
    }

    /// <summary>Words that may be meant by one, whatever their endings: those that begin most alike first.</summary>
    public IReadOnlyList<IndexWord> NearBeginnings(string word, int distance)
        => [.. SpellingTrie.Near(_words, word, distance, anyEnding: true).Where(near => _words[near.At][0] == word[0])
            .OrderByDescending(near => _words[near.At].AsSpan().CommonPrefixLength(word)).ThenBy(near => near.Distance).ThenByDescending(near => _passages[near.At])
            .Select(near => new IndexWord(_words[near.At], _passages[near.At])).Take(MostMatches)];

    private int FirstFrom(string start)
    {
        int at = Array.BinarySearch(_words, start, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    private static IndexWord[] Commonest(List<IndexWord> found)
        => [.. found.OrderByDescending(word => word.Passages).ThenBy(word => word.Word, StringComparer.Ordinal).Take(MostMatches)];
}
