using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Tests.Embedding;

/// <summary>What a program with dependency injection gets.</summary>
public sealed class AddMinutesSearchTests
{
    private string _folder = "";

    private string Index => Path.Combine(_folder, "councils.db");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("minutes-embedding-tests-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task What_the_writer_adds_the_readers_find()
    {
        await using var services = new ServiceCollection().AddMinutesSearch(options => options.Index = Index).BuildServiceProvider();
        var minutes = MinutesParser.Parse(SampleMinutes.Of("Wealdmoor County Council", "12 March 2024", "Councillor Hunt", "17.8%"), services.GetRequiredService<ParseOptions>());
        services.GetRequiredService<SqliteIndex>().Replace(IndexDocument.From(minutes, "a.txt", "1"));
        var readers = services.GetRequiredService<IndexReaders>();
        Assert.That(await readers.UseAsync(index => index.Search(new SearchQuery { Text = "agency" }).Total), Is.Positive);
    }

    [Test]
    public async Task Nothing_is_opened_before_it_is_asked_for()
    {
        await using var services = new ServiceCollection().AddMinutesSearch(options => options.Index = Index).BuildServiceProvider();
        _ = services.GetRequiredService<ParseOptions>();
        Assert.That(Index, Does.Not.Exist);
    }

    [Test]
    public async Task An_index_that_is_not_there_yet_is_searched_and_found_empty()
    {
        await using var services = new ServiceCollection().AddMinutesSearch(options => options.Index = Index).BuildServiceProvider();
        Assert.That(await services.GetRequiredService<IndexReaders>().UseAsync(index => index.Statistics().Documents), Is.Zero);
    }

    [Test]
    public async Task The_container_closes_what_it_opened()
    {
        var services = new ServiceCollection().AddMinutesSearch(options => options.Index = Index).BuildServiceProvider();
        var index = services.GetRequiredService<SqliteIndex>();
        var readers = services.GetRequiredService<IndexReaders>();
        await readers.UseAsync(each => each.Paths());
        await services.DisposeAsync();
        Assert.That(() => index.Paths(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => readers.UseAsync(each => each.Paths()), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Options_may_come_from_the_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Minutes:Index", Index), new("Minutes:Readers", "3")]).Build();
        var collection = new ServiceCollection().AddMinutesSearch();
        collection.Configure<MinutesSearchOptions>(configuration.GetSection("Minutes"));
        await using var services = collection.BuildServiceProvider();
        Assert.That(services.GetRequiredService<IndexReaders>().Path, Is.EqualTo(Index));
        Assert.That(services.GetRequiredService<IOptions<MinutesSearchOptions>>().Value.Readers, Is.EqualTo(3));
    }

    [Test]
    public async Task Words_and_topics_of_ones_own_are_handed_on()
    {
        var lexicon = MinutesLexicon.Default.With("verbs.tsv", new StringReader("grilled\tA"));
        var topics = TopicVocabulary.Default.With(new StringReader("topic ferry-services\nprefLabel: ferry services\n"), "ours");
        var collection = new ServiceCollection().AddMinutesSearch(options => options.Parsing = ParseOptions.Default with { Lexicon = lexicon });
        await using var services = collection.AddMinutesSearch(options => options.Topics = topics).BuildServiceProvider();
        Assert.That((services.GetRequiredService<ParseOptions>().Lexicon, services.GetRequiredService<TopicVocabulary>()), Is.EqualTo((lexicon, topics)));
        Assert.That(services.GetServices<IndexReaders>().Count(), Is.EqualTo(1), "asked for twice, added once");
    }

    [Test]
    public async Task Options_that_cannot_be_used_are_said_by_name()
    {
        await using var services = new ServiceCollection().AddMinutesSearch(options => (options.Index, options.Readers) = (" ", -1)).BuildServiceProvider();
        Assert.That(() => services.GetRequiredService<IndexReaders>(), Throws.TypeOf<OptionsValidationException>()
            .With.Message.Contains("MinutesSearchOptions.Index is empty").And.Message.Contains("MinutesSearchOptions.Readers is negative"));
    }

    [Test]
    public async Task No_more_than_so_many_work_at_a_time_and_the_others_wait()
    {
        using (SqliteIndex.Open(Index)) { }
        using var readers = new IndexReaders(Index, most: 2);
        // The first to come waits for a second beside it; a third would show in the count.
        using var two = new CountdownEvent(2);
        int working = 0, most = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => readers.UseAsync(index =>
        {
            int now = Interlocked.Increment(ref working);
            lock (readers) most = Math.Max(most, now);
            if (!two.IsSet) two.Signal();
            two.Wait(TimeSpan.FromSeconds(30));
            Thread.Sleep(20);
            Interlocked.Decrement(ref working);
            return index.Paths().Count;
        }))));
        Assert.That(most, Is.EqualTo(2));
    }

    [Test]
    public async Task A_failure_spoils_no_later_search()
    {
        using (SqliteIndex.Open(Index)) { }
        using var readers = new IndexReaders(Index, most: 1);
        Assert.That(() => readers.UseAsync<int>(_ => throw new InvalidOperationException("mine")), Throws.InvalidOperationException);
        Assert.That(await readers.UseAsync(index => index.Paths().Count), Is.Zero);
    }
}
