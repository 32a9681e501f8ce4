using System.Xml.Linq;

namespace MinutesSearch.Cli.Tests.Packages;

/// <summary>The packages as strangers meet them: installed from a folder into a new project, with the README's example as its program.</summary>
public sealed class PackageTests
{
    private PackedPackages _packages = null!;

    [OneTimeSetUp]
    public void Pack() => _packages = new PackedPackages();

    [OneTimeTearDown]
    public void Remove() => _packages?.Dispose();

    [Test]
    public void The_example_of_the_parsers_readme_runs_in_a_new_project()
    {
        string output = PackedPackages.Run(_packages.NewProject("MinutesSearch.Parsing"), "run", "--tl:off");
        Assert.That(output, Does.Contain("Harrowmere Borough Council, Cabinet, 2025-02-12"));
        Assert.That(output, Does.Contain("Councillor Bream: What was the rate of agency social workers in Harrowmere"));
    }

    [Test]
    public void The_example_of_the_indexs_readme_runs_in_a_new_project()
    {
        string output = PackedPackages.Run(_packages.NewProject("MinutesSearch.Indexing"), "run", "--tl:off");
        Assert.That(output, Does.Match(@"\d+ passages\. "));
        Assert.That(output, Does.Contain("Harrowmere Borough Council, 2025-02-12: ").And.Contain("agency rate"));
    }

    [Test]
    public void The_ten_lines_of_the_readme_run_in_a_new_project()
    {
        string readme = File.ReadAllText(Path.Combine(PackedPackages.Repository, "README.md"));
        string output = PackedPackages.Run(_packages.NewProject("MinutesSearch.Indexing", readme[readme.IndexOf("## In ten lines of C#", StringComparison.Ordinal)..], "ten-lines"), "run", "--tl:off");
        Assert.That(output, Does.Match(@"Asked: .+\nAnswered: .+"));
        Assert.That(output, Does.Match(@"\d%? .*agency").And.Match(@"Harrowmere Borough Council, 20\d\d-\d\d-\d\d: .*agency rate"));
    }

    /// <summary>The tests above run all C# that the READMEs have; another example needs a test too.</summary>
    [Test]
    public void Every_readme_with_csharp_has_its_example_run()
    {
        string[] folders = ["", .. new[] { "src", "tools", "corpus" }.SelectMany(top => Directory.EnumerateDirectories(Path.Combine(PackedPackages.Repository, top)).Prepend(Path.Combine(PackedPackages.Repository, top)))];
        var found = folders.Select(folder => Path.Combine(PackedPackages.Repository, folder, "README.md")).Where(File.Exists)
            .SelectMany(file => File.ReadLines(file).Where(line => line == "```csharp").Select(_ => Path.GetRelativePath(PackedPackages.Repository, file).Replace('\\', '/')));
        Assert.That(found, Is.EquivalentTo(new[] { "README.md", "src/MinutesSearch.Indexing/README.md", "src/MinutesSearch.Parsing/README.md" }));
    }

    [Test]
    public void The_tool_installs_and_finds_something()
    {
        string tools = Path.Combine(_packages.Folder, "tools");
        PackedPackages.Run(_packages.Folder, "tool", "install", "MinutesSearch.Cli", "--version", PackedPackages.Version, "--tool-path", tools, "--configfile", Path.Combine(_packages.Folder, "nuget.config"));
        string tool = Path.Combine(tools, OperatingSystem.IsWindows() ? "minutes.exe" : "minutes");
        Assert.That(PackedPackages.Run(_packages.Folder, tool, ["demo", "--corpus", Path.Combine(PackedPackages.Repository, "corpus")], []), Does.Contain("What did councils say about “agency rates”?"));
    }

    [TestCase("MinutesSearch.Parsing")]
    [TestCase("MinutesSearch.Indexing")]
    [TestCase("MinutesSearch.Cli")]
    public void A_package_says_what_it_is_and_under_which_licence(string package)
    {
        var metadata = XDocument.Parse(_packages.Read(package, $"{package}.nuspec")).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        Assert.Multiple(() =>
        {
            Assert.That(Value("license"), Is.EqualTo("MIT"));
            Assert.That(Value("readme"), Is.EqualTo("README.md"));
            Assert.That(Value("icon"), Is.EqualTo("icon.png"));
            Assert.That(Value("description"), Has.Length.GreaterThan(60));
            Assert.That(Value("tags"), Does.Contain("council"));
            Assert.That(_packages.Files(package), Does.Contain("README.md").And.Contain("icon.png"));
            Assert.That(File.Exists(_packages.PathOf(package, "snupkg")), "the symbols stand beside it");
        });
    }

    [TestCase("MinutesSearch.Parsing", "HtmlAgilityPack")]
    // The parser's own dependency is named too: versions are pinned through all levels.
    [TestCase("MinutesSearch.Indexing", "HtmlAgilityPack, Microsoft.Data.Sqlite.Core, MinutesSearch.Parsing, SQLitePCLRaw.bundle_e_sqlite3")]
    public void A_package_depends_on_no_more_than_it_says(string package, string dependencies)
    {
        var found = XDocument.Parse(_packages.Read(package, $"{package}.nuspec")).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);
        Assert.That(string.Join(", ", found.Order(StringComparer.Ordinal)), Is.EqualTo(dependencies));
    }

    [TestCase("MinutesSearch.Parsing")]
    [TestCase("MinutesSearch.Indexing")]
    public void A_package_explains_its_types_to_editors(string package)
        => Assert.That(_packages.Files(package), Does.Contain($"lib/net10.0/{package}.xml"));

    [Test]
    public void The_tool_carries_no_binaries_for_telephones()
        => Assert.That(_packages.Files("MinutesSearch.Cli"), Has.None.Matches<string>(file => file.Contains("/android") || file.Contains("/ios") || file.Contains("/browser")));
}
