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
    private readonly List<long>[] _starts = [.. phrases.Select(_ => new List<long>())];
    private readonly List<long>[] _ofDocument = [.. phrases.Select(_ => new List<long>())];
    private readonly List<long> _next = [];

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
        bool any = false;
        for (int phrase = 0; phrase < _starts.Length; phrase++)
        {
            var (starts, those) = (_starts[phrase], _ofDocument[phrase]);
            those.Clear();
            // Few rows have any, and what is asked for beside them stands before them.
            if (!IsOfDocument(starts[^1])) continue;
            any = true;
            those.AddRange(starts.Where(IsOfDocument));
            starts.RemoveAll(IsOfDocument);
        }
        return any;
    }

    private static bool IsOfDocument(long place) => (Schema.DocumentColumns >> (int)(place >> NearPlaces.ColumnShift) & 1) != 0;

    private static bool AreThere(List<long>[] places) => Array.TrueForAll(places, list => list.Count > 0);

    /// <summary>The next row that has all words; -1 for none.</summary>
    private int NextRow(int row)
    {
        for (int agreed = 0, i = 0; agreed < _words.Length; i = (i + 1) % _words.Length)
        {
            var rows = _words[i].Rows;
            int at = _at[i];
            while (at < rows.Length && rows[at] < row) at++;
            _at[i] = at;
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
                if (i > 0) KeepFollowed(starts, _next, i);
                if (starts.Count == 0) return false;
            }
        }
        return true;
    }

    /// <summary>Keeps the places that have a word so many words behind them.</summary>
    private static void KeepFollowed(List<long> starts, List<long> words, int distance)
    {
        int at = 0, kept = 0;
        for (int i = 0; i < starts.Count; i++)
        {
            long start = starts[i];
            while (at < words.Count && words[at] < start + distance) at++;
            if (at == words.Count) break;
            if (words[at] == start + distance) starts[kept++] = start;
        }
        starts.RemoveRange(kept, starts.Count - kept);
    }
}
