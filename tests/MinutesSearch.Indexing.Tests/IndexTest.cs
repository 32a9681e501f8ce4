namespace MinutesSearch.Indexing.Tests;

/// <summary>A test on a fresh index with the sample documents.</summary>
internal abstract class IndexTest
{
    protected TemporaryFolder Folder { get; private set; } = null!;

    protected SqliteIndex Index { get; private set; } = null!;

    [SetUp]
    public void OpenIndex()
    {
        Folder = new TemporaryFolder();
        Index = SqliteIndex.Open(Folder.Index);
        Index.ReplaceAll([Samples.Ashford, Samples.Barrow, Samples.Deck]);
    }

    [TearDown]
    public void CloseIndex()
    {
        Index.Dispose();
        Folder.Dispose();
    }

    /// <summary>Searches for the words themselves; the topics have tests of their own.</summary>
    protected SearchResult Search(string text) => Index.Search(new SearchQuery { Text = text, Exact = true });

    protected string[] Ids(string text) => Ids(new SearchQuery { Text = text, Exact = true });

    protected string[] Ids(SearchQuery query) => [.. Index.Search(query).Hits.Select(hit => hit.Id)];
}
