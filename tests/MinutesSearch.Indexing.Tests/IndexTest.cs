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

    protected SearchResult Search(string text) => Index.Search(new SearchQuery { Text = text });

    protected string[] Ids(string text) => Ids(new SearchQuery { Text = text });

    protected string[] Ids(SearchQuery query) => [.. Index.Search(query).Hits.Select(hit => hit.Id)];
}
