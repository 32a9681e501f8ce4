using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching.FullText.Pages;

/// <summary>Finds in which rows words stand side by side, or such phrases near each other.</summary>
/// <param name="phrases">Of each phrase its words, one behind the other.</param>
/// <param name="asked">A bit for each column that counts.</param>
/// <param name="slop">How many other words may stand between phrases.</param>
internal sealed class PhraseMatcher(WordPlaces[][] phrases, int asked, int slop)
{
    private readonly WordPlaces[] _words = [.. phrases.SelectMany(phrase => phrase)];
    private readonly int[] _at = new int[phrases.Sum(phrase => phrase.Length)];
    private readonly int[] _lengths = [.. phrases.Select(phrase => phrase.Length)];
    private readonly PlaceList[] _starts = [.. phrases.Select(_ => new PlaceList())];
    private readonly PlaceList[] _ofDocument = [.. phrases.Select(_ => new PlaceList())];
    private readonly PlaceList _next = new();

    /// <summary>Adds the rows with their weights.</summary>
    public void AddTo(PostingBuffer buffer, Func<int, bool> isLive)
    {
        var near = new NearPlaces(_lengths, slop);
        for (int row = NextRow(0); row >= 0; row = NextRow(row + 1))
        {
            if (!isLive(row) || !AllStand()) continue;
            bool isOfDocument = (asked & Schema.DocumentColumns) != 0 && PutDocumentsAside();
            if (AreThere(_starts) && near.Weight(_starts) is int weight) buffer.Add(row, weight);
            if (isOfDocument && AreThere(_ofDocument) && near.Weight(_ofDocument) is int all) buffer.AddDocument(row, all);
        }
    }

    /// <summary>Takes places in columns that are of the whole document out of the others; whether there are any.</summary>
    private bool PutDocumentsAside()
    {
        // Few rows have any, and what is asked for beside them stands before them.
        if (!Array.Exists(_starts, starts => PlaceList.IsOf(starts[starts.Count - 1], Schema.DocumentColumns))) return false;
        for (int phrase = 0; phrase < _starts.Length; phrase++) _starts[phrase].Part(Schema.DocumentColumns, _ofDocument[phrase]);
        return true;
    }

    private static bool AreThere(PlaceList[] places) => Array.TrueForAll(places, list => list.Count > 0);

    /// <summary>The next row that has all words; -1 for none.</summary>
    private int NextRow(int row)
    {
        for (int agreed = 0, i = 0; agreed < _words.Length; i = i + 1 == _words.Length ? 0 : i + 1)
        {
            var rows = _words[i].Rows;
            int at = _at[i] = Postings.PlaceFrom(rows, row, _at[i]); // of a common word most rows have none of a rare one
            if (at == rows.Length) return -1;
            agreed = rows[at] == row ? agreed + 1 : 1;
            row = rows[at];
        }
        return row;
    }

    /// <summary>Reads where each phrase begins in the row; whether each does.</summary>
    private bool AllStand()
    {
        for (int phrase = 0, word = 0; phrase < phrases.Length; phrase++)
        {
            var starts = _starts[phrase];
            for (int i = 0; i < phrases[phrase].Length; i++, word++)
            {
                _words[word].ReadPlaces(_at[word], asked, i == 0 ? starts : _next);
                if (i > 0) starts.KeepFollowed(_next, i);
                if (starts.Count == 0) return false;
            }
        }
        return true;
    }
}
