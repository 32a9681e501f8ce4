using MinutesSearch.Service.Settings;

namespace MinutesSearch.Service.Tests.Settings;

/// <summary>What the settings file and the environment say is taken, and what cannot be used is said by name.</summary>
public sealed class SettingsTests
{
    private string _folder = null!;

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("minutes-settings-tests-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void All_that_the_file_says_is_taken()
    {
        var settings = Read("""
            {
              // Where everything is kept.
              "index": "data/councils.db", "urls": "http://127.0.0.1:8080", "writeKey": "a long key, not to be guessed", "title": "Minutes of the region",
              "corsOrigins": ["https://research.example.org"], "requestsPerMinute": 0, "maxUploadBytes": 1048576, "log": "JSON", "logLevel": "warning", "contact": "it@example.org",
              "sources": [
                { "folder": "papers", "authority": "Fenbridge City Council", "every": "15m" },
                { "name": "wealdmoor", "modernGov": "https://democracy.wealdmoor.gov.uk", "committees": ["Scrutiny"], "from": "2023-05-01", "papers": true, "every": "1d", "pause": "2.5s" },
              ],
            }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(settings.Index, Is.EqualTo(Path.Combine(_folder, "data", "councils.db")));
            Assert.That((settings.Urls, settings.Title, settings.RequestsPerMinute, settings.MaxUploadBytes), Is.EqualTo(("http://127.0.0.1:8080", "Minutes of the region", 0, 1048576L)));
            Assert.That((settings.Log, settings.LogLevel, settings.Contact), Is.EqualTo(("json", "warning", "it@example.org")));
            Assert.That(settings.CorsOrigins, Is.EqualTo(new[] { "https://research.example.org" }));
            Assert.That((settings.Sources[0].Folder, settings.Sources[0].Every), Is.EqualTo((Path.Combine(_folder, "papers"), (TimeSpan?)TimeSpan.FromMinutes(15))));
            Assert.That((settings.Sources[1].From, settings.Sources[1].Papers, settings.Sources[1].Pause), Is.EqualTo(((DateOnly?)new DateOnly(2023, 5, 1), true, TimeSpan.FromSeconds(2.5))));
        });
    }

    [Test]
    public void The_readme_names_every_setting_and_no_other()
    {
        string readme = File.ReadAllText(ReadmeFile());
        Assert.That(RowsUnder(readme, "| setting | if left out | means |"), Is.EquivalentTo(SettingsTable.Service.Keys));
        Assert.That(RowsUnder(readme, "| of a source | if left out | means |"), Is.EquivalentTo(SettingsTable.Source.Keys));
    }

    [Test]
    public void The_environment_goes_before_the_file()
    {
        var settings = Read("""{ "title": "One", "sources": [{ "folder": "papers" }] }""", ("MINUTES_TITLE", "Two"), ("MINUTES_Sources__0__Every", "2h"), ("MINUTES_Sources__1__Folder", "more"));
        Assert.That(settings.Title, Is.EqualTo("Two"));
        Assert.That(settings.Sources.Select(source => (Path.GetFileName(source.Folder), source.Interval.TotalHours)), Is.EqualTo(new[] { ("papers", 2.0), ("more", 1.0) }));
    }

    [Test]
    public void Without_a_file_the_defaults_count()
    {
        var read = SettingsReader.Read(null, new Dictionary<string, string?>(), _folder);
        Assert.That((read.File, read.Settings), Is.EqualTo(((string?)null, new ServiceSettings { Index = Path.Combine(_folder, "minutes.db") })));
    }

    [Test]
    public void The_environment_may_name_the_file()
    {
        File.WriteAllText(Path.Combine(_folder, "other.json"), """{ "title": "Other" }""");
        Assert.That(SettingsReader.Read(null, new Dictionary<string, string?> { ["MINUTES_SETTINGS"] = "other.json" }, _folder).Settings.Title, Is.EqualTo("Other"));
    }

    [Test]
    public void The_write_key_may_stand_in_a_file_of_its_own()
    {
        File.WriteAllText(Path.Combine(_folder, "key"), "a long key, not to be guessed\n");
        Assert.That(Read("""{ "writeKeyFile": "key" }""").WriteKey, Is.EqualTo("a long key, not to be guessed"));
    }

    [Test]
    public void Variables_that_containers_set_for_a_service_of_this_name_are_passed_over()
    {
        var read = SettingsReader.Read(null, new Dictionary<string, string?> { ["MINUTES_PORT_5080_TCP"] = "tcp://10.0.0.1:5080" }, _folder);
        Assert.That(read.Warnings, Is.EqualTo(new[] { "The environment variable MINUTES_PORT_5080_TCP names no setting and is passed over." }));
    }

    [TestCase("""{ "indx": "a.db" }""", "There is no setting 'indx', which stands in FILE: did you mean 'index'?")]
    [TestCase("""{ "sources": [{ "foldr": "papers" }] }""", "There is no setting 'sources.0.foldr', which stands in FILE: did you mean 'folder'?")]
    [TestCase("""{ "requestsPerMinute": "many" }""", "The setting 'requestsPerMinute' in FILE must be a whole number from 0 to 1000000, not 'many'.")]
    [TestCase("""{ "allowPrivateAddresses": "perhaps" }""", "The setting 'allowPrivateAddresses' in FILE must be true or false, not 'perhaps'.")]
    [TestCase("""{ "log": "xml" }""", "The setting 'log' in FILE must be text, json or systemd, not 'xml'.")]
    [TestCase("""{ "sources": "papers" }""", "The setting 'sources' in FILE must be a list of objects, such as [{ \"folder\": \"minutes-of-2024\" }], not 'papers'.")]
    [TestCase("""{ "sources": [{ "folder": "papers", "every": "soon" }] }""", "The setting 'sources.0.every' in FILE must be a time such as 30s, 15m, 6h or 1d, from 10s to 366d, not 'soon'.")]
    [TestCase("""{ "sources": [{ "folder": "papers", "from": "last May" }] }""", "The setting 'sources.0.from' in FILE must be a day such as 2024-03-31, not 'last May'.")]
    [TestCase("""{ "title": ["a"] }""", "The setting 'title' in FILE must be one value, not a list or an object.")]
    public void What_the_file_cannot_say_is_named(string json, string message)
        => Assert.That(() => Read(json), Throws.TypeOf<SettingsException>().With.Message.EqualTo(message.Replace("FILE", Path.Combine(_folder, "minutes.json"), StringComparison.Ordinal)));

    [TestCase("MINUTES_WriteKy", "The environment variable MINUTES_WriteKy names no setting: did you mean MINUTES_writeKey?")]
    [TestCase("MINUTES_Sources__0__Flder", "There is no setting 'Sources.0.Flder', which stands in the environment variable MINUTES_Sources__0__Flder: did you mean 'folder'?")]
    public void What_the_environment_cannot_say_is_named(string variable, string message)
        => Assert.That(() => Read("{}", (variable, "x")), Throws.TypeOf<SettingsException>().With.Message.EqualTo(message));

    [Test]
    public void A_file_that_is_no_json_is_named_with_the_line()
        => Assert.That(() => Read("{ \"index\": \n \"a.db\", oops }"), Throws.TypeOf<SettingsException>().With.Message.Contains("minutes.json' cannot be read as JSON").And.Message.Contains("LineNumber: 1"));

    [Test]
    public void A_file_that_is_not_there_is_named()
        => Assert.That(() => SettingsReader.Read("none.json", new Dictionary<string, string?>(), _folder), Throws.TypeOf<SettingsException>().With.Message.StartsWith("There is no settings file"));

    [TestCase("""{ "urls": "5080" }""", "The setting 'urls' has '5080', which is no address to listen at")]
    [TestCase("""{ "urls": "https://127.0.0.1:5080" }""", "the service speaks http only")]
    [TestCase("""{ "writeKey": "short" }""", "The setting 'writeKey' has fewer than 16 characters")]
    [TestCase("""{ "corsOrigins": "https://example.org/" }""", "The setting 'corsOrigins' has 'https://example.org/', which is no origin")]
    [TestCase("""{ "topics": "none.topics" }""", "The setting 'topics' names")]
    [TestCase("""{ "index": "no/such/folder/a.db" }""", "which is no folder")]
    [TestCase("""{ "sources": [{ "authority": "Fenbridge" }] }""", "The setting 'sources.0' must have either a 'folder' or the address of a 'modernGov' site")]
    [TestCase("""{ "sources": [{ "folder": "a", "modernGov": "https://x.gov.uk" }] }""", "just one of the two")]
    [TestCase("""{ "sources": [{ "modernGov": "ftp://x.gov.uk" }] }""", "is no address of a ModernGov site")]
    [TestCase("""{ "sources": [{ "folder": "a", "name": "not/good" }] }""", "The setting 'sources.0.name' is 'not/good'")]
    [TestCase("""{ "sources": [{ "folder": "a/papers" }, { "folder": "b/papers" }] }""", "Two sources are called 'papers'")]
    [TestCase("""{ "sources": [{ "folder": "a" }, { "folder": "a/b" }] }""", "lies in that of 'a'")]
    [TestCase("""{ "sources": [{ "modernGov": "https://x.gov.uk", "from": "2024-02-01", "to": "2024-01-01" }] }""", "The setting 'sources.0.from' is later than 'sources.0.to'")]
    [TestCase("""{ "sources": [{ "folder": "a", "lexicon": "none.tsv" }] }""", "The setting 'sources.0.lexicon' cannot be used. There is no lexicon '")]
    [TestCase("""{ "sources": [{ "folder": "a", "lexicon": ["minutes.json"] }] }""", "minutes.json' is named like no table of the lexicon")]
    [TestCase("""{ "topics": "minutes.json" }""", "The setting 'topics' cannot be used. ")]
    [TestCase("""{ "sources": [{ "folder": "a", "committees": ["Audit"] }] }""", "a folder is read as a whole")]
    public void What_the_service_cannot_start_with_is_named(string json, string part)
        => Assert.That(() => SettingsChecks.Check(Read(json)), Throws.TypeOf<SettingsException>().With.Message.Contains(part));

    [TestCase("http://*:5080")]
    [TestCase("http://localhost:5080;http://[::1]:5080")]
    public void The_service_can_listen_at(string urls) => Assert.That(() => SettingsChecks.Check(new ServiceSettings { Urls = urls }), Throws.Nothing);

    /// <summary>The names in the first column of a table, between backticks.</summary>
    private static IEnumerable<string> RowsUnder(string readme, string head)
        => readme[readme.IndexOf(head, StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|')).SelectMany(line => line.Split('|')[1].Split('`').Where((_, at) => at % 2 == 1));

    private static string ReadmeFile()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MinutesSearch.sln"))) return Path.Combine(folder.FullName, "README.md");
        throw new FileNotFoundException("There is no README.md above the tests.");
    }

    private ServiceSettings Read(string json, params (string Name, string Value)[] environment)
    {
        File.WriteAllText(Path.Combine(_folder, "minutes.json"), json);
        return SettingsReader.Read(null, environment.ToDictionary(each => each.Name, each => (string?)each.Value), _folder).Settings;
    }
}
