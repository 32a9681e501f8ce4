using System.Net;
using System.Net.Sockets;
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
    public async Task The_indexs_readme_adds_many_files_and_searches_them_in_a_web_application()
    {
        string readme = _packages.Read("MinutesSearch.Indexing", "README.md");
        string many = _packages.NewProject("MinutesSearch.Indexing", readme[readme.IndexOf("## Many files", StringComparison.Ordinal)..], "many-files");
        Assert.That(PackedPackages.Run(many, "run", "--tl:off"), Does.Match(@"^\d\d+ added, 0 replaced, 0 unchanged\n$"));
        Assert.That(PackedPackages.Run(many, "run", "--no-build", "--tl:off"), Does.Match(@"^0 added, 0 replaced, \d\d+ unchanged\n$"));

        string web = _packages.NewProject("MinutesSearch.Indexing", readme[readme.IndexOf("## In an application", StringComparison.Ordinal)..], "application", "Microsoft.NET.Sdk.Web");
        File.Copy(Path.Combine(many, "councils.db"), Path.Combine(web, "councils.db"));
        string address = $"http://127.0.0.1:{FreePort()}";
        Assert.That(await Served(web, address, "/minutes?q=agency"), Does.Contain("Harrowmere Borough Council"));
    }

    [Test]
    public async Task The_example_of_the_services_readme_answers_in_a_new_project()
    {
        string address = $"http://127.0.0.1:{FreePort()}";
        string readme = _packages.Read("MinutesSearch.Service", "README.md").Replace("http://127.0.0.1:5080", address, StringComparison.Ordinal);
        string project = _packages.NewProject("MinutesSearch.Service", readme, "project-of-MinutesSearch.Service");
        Assert.That(await Served(project, address, "/api/search?q=agency", "/search?q=agency"), Does.Contain("Harrowmere Borough Council").And.Contain("<h1>Search</h1>"));
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
        Assert.That(found, Is.EquivalentTo(new[] { "README.md", "src/MinutesSearch.Indexing/README.md", "src/MinutesSearch.Indexing/README.md", "src/MinutesSearch.Indexing/README.md", "src/MinutesSearch.Parsing/README.md", "src/MinutesSearch.Service/README.md" }));
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
    [TestCase("MinutesSearch.Service")]
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
    [TestCase("MinutesSearch.Indexing", "HtmlAgilityPack, Microsoft.Data.Sqlite.Core, Microsoft.Extensions.Options, MinutesSearch.Parsing, SQLitePCLRaw.bundle_e_sqlite3")]
    [TestCase("MinutesSearch.Service", "HtmlAgilityPack, Microsoft.AspNetCore.OpenApi, Microsoft.Data.Sqlite.Core, MinutesSearch.Indexing, Polly.Core, SQLitePCLRaw.bundle_e_sqlite3")]
    public void A_package_depends_on_no_more_than_it_says(string package, string dependencies)
    {
        var found = XDocument.Parse(_packages.Read(package, $"{package}.nuspec")).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);
        Assert.That(string.Join(", ", found.Order(StringComparer.Ordinal)), Is.EqualTo(dependencies));
    }

    [TestCase("MinutesSearch.Parsing")]
    [TestCase("MinutesSearch.Indexing")]
    [TestCase("MinutesSearch.Service")]
    public void A_package_explains_its_types_to_editors(string package)
        => Assert.That(_packages.Files(package), Does.Contain($"lib/net10.0/{package}.xml"));

    [Test]
    public void The_tool_carries_no_binaries_for_telephones()
        => Assert.That(_packages.Files("MinutesSearch.Cli"), Has.None.Matches<string>(file => file.Contains("/android") || file.Contains("/ios") || file.Contains("/browser")));

    /// <summary>Builds and starts a project and gives what it answers at these paths, then stops it.</summary>
    private static async Task<string> Served(string project, string address, params string[] paths)
    {
        PackedPackages.Run(project, "build", "--tl:off", "-v", "q", "-o", "built");
        using var service = PackedPackages.Start(project, "dotnet", [Path.Combine("built", "app.dll")], new() { ["ASPNETCORE_URLS"] = address });
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(1) };
            return string.Join('\n', await Task.WhenAll(paths.Select(path => Answer(client, path))));
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
        }
    }

    /// <summary>What an address answers once something is found there.</summary>
    private static async Task<string> Answer(HttpClient client, string address)
    {
        string last = "";
        for (var end = DateTime.UtcNow.AddMinutes(3); DateTime.UtcNow < end; await Task.Delay(100))
        {
            try
            {
                last = await client.GetStringAsync(address);
                if (last.Contains("Harrowmere", StringComparison.Ordinal)) return last;
            }
            catch (HttpRequestException)
            {
                // It has not started yet.
            }
        }
        return last;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
