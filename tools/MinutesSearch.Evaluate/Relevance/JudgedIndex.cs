using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Precedents;
using MinutesSearch.Parsing;

namespace MinutesSearch.Evaluate.Relevance;

/// <summary>The documents that queries are judged on, in two indexes: as the library makes it, and paragraph by paragraph.</summary>
internal sealed class JudgedIndex : IDisposable
{
    private const int Depth = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("minutes-relevance-").FullName;
    private readonly SqliteIndex _passages, _paragraphs;

    private JudgedIndex()
    {
        _passages = SqliteIndex.Open(Path.Combine(_folder, "passages.db"));
        _paragraphs = SqliteIndex.Open(Path.Combine(_folder, "paragraphs.db"));
    }

    /// <summary>Indexes the documents of folders.</summary>
    /// <param name="folders">Where documents stand with their gold files.</param>
    /// <param name="names">The documents that were judged: what nobody has looked at would count as wrong. Empty for all.</param>
    /// <exception cref="CannotReadException">A folder or a document cannot be read.</exception>
    public static JudgedIndex Of(IEnumerable<string> folders, HashSet<string> names)
    {
        var index = new JudgedIndex();
        try
        {
            foreach (var (_, _, document) in folders.SelectMany(Corpus.Documents))
                if (names.Count == 0 || names.Contains(Path.GetFileName(document))) index.Add(document);
            return index;
        }
        catch (Exception failure) when (failure is UnreadableDocumentException or IOException)
        {
            index.Dispose();
            throw new CannotReadException($"A document cannot be indexed: {failure.Message}", failure);
        }
    }

    /// <summary>The hits of a query as the library finds them.</summary>
    public IEnumerable<(string Document, string Text)> Hits(JudgedQuery query)
    {
        var hits = query.IsPrecedent
            ? _passages.Ask(new PrecedentQuery { Question = query.Text, Within = new SearchQuery { Limit = Depth } }).Precedents.Select(precedent => precedent.Hit)
            : _passages.Search(new SearchQuery { Text = query.Text, Limit = Depth }).Hits;
        return hits.Select(hit => (hit.Document, $"{hit.Passage.Question} {hit.Passage.Text}"));
    }

    /// <summary>The paragraphs with any of the words of a query, by BM25 with stemming and nothing else.</summary>
    public IEnumerable<(string Document, string Text)> PlainHits(JudgedQuery query)
    {
        var words = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(word => word.Length > 0);
        var plain = new SearchQuery { Text = string.Join(" OR ", words.Select(word => word.ToLowerInvariant())), Exact = true, Limit = Depth };
        return _paragraphs.Search(plain).Hits.Select(hit => (hit.Document, hit.Passage.Text));
    }

    public void Dispose()
    {
        _passages.Dispose();
        _paragraphs.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Add(string path)
    {
        var document = MinutesParser.ParseFile(path);
        var whole = IndexDocument.From(document, Path.GetFileName(path), "1");
        _passages.Replace(whole);
        // Each stands in an item of its own, so that nothing around it counts.
        var paragraphs = Paragraphs(document.Text).Select((text, place) => new Passage { Id = $"p{place}", Kind = PassageKind.Statement, Text = text, ItemNumber = $"{place}" });
        _paragraphs.Replace(new IndexDocument { Path = whole.Path, ContentHash = "1", Kind = whole.Kind, Passages = [.. paragraphs] });
    }

    /// <summary>What stands between empty lines; a text that has few of those has a paragraph on each line.</summary>
    private static string[] Paragraphs(string text)
    {
        const int FewLines = 6;
        const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        string[] lines = text.Split('\n', Tidy), parts = text.Split("\n\n", Tidy);
        return lines.Length <= FewLines * parts.Length ? parts : lines;
    }
}
