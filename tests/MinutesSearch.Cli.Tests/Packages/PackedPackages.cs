using System.Diagnostics;
using System.IO.Compression;

namespace MinutesSearch.Cli.Tests.Packages;

/// <summary>The packages as they would be published, in a folder of their own, and a place where strangers install them.</summary>
internal sealed class PackedPackages : IDisposable
{
    /// <summary>A version that no registry has, so that what is installed is what was packed.</summary>
    public const string Version = "0.0.1-test";

    private static readonly string[] Projects = ["MinutesSearch.Parsing", "MinutesSearch.Indexing", "MinutesSearch.Service", "MinutesSearch.Cli"];

    public PackedPackages()
    {
        Folder = Directory.CreateTempSubdirectory("minutes-packages-").FullName;
        string configuration = TestContext.CurrentContext.TestDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        foreach (string project in Projects)
            Run(Repository, "pack", Path.Combine("src", project), "--no-build", "-c", configuration, "-o", Folder, $"-p:Version={Version}", "--tl:off", "-v", "q");
        // Only what was packed here, and what the build has fetched already.
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{Folder}" /></packageSources>
              <fallbackPackageFolders><add key="fetched" value="{Fetched}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "installed")}" /></config>
            </configuration>
            """);
    }

    public string Folder { get; }

    public static string Repository { get; } = FindRepository();

    private static string Fetched => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The text of a file in a package.</summary>
    public string Read(string project, string file)
    {
        using var package = ZipFile.OpenRead(PathOf(project));
        using var text = new StreamReader(package.GetEntry(file)!.Open());
        return text.ReadToEnd();
    }

    public string[] Files(string project)
    {
        using var package = ZipFile.OpenRead(PathOf(project));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    public string PathOf(string project, string ending = "nupkg") => Path.Combine(Folder, $"{project}.{Version}.{ending}");

    /// <summary>A new project that installs a package; its program is the C# of the package's README.</summary>
    public string NewProject(string package) => NewProject(package, Read(package, "README.md"), "project-of-" + package);

    /// <summary>A new project that installs a package; its program is the C# of a README, and it stands where the README's paths lead to the corpus.</summary>
    public string NewProject(string package, string readme, string name, string sdk = "Microsoft.NET.Sdk")
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "app.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{package}" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        int start = readme.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        File.WriteAllText(Path.Combine(folder, "Program.cs"), readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]);
        string corpus = Path.Combine(Repository, "corpus");
        File.Copy(Path.Combine(corpus, "harrowmere-cabinet.html"), Path.Combine(folder, "minutes.html"));
        Directory.CreateDirectory(Path.Combine(folder, "corpus"));
        foreach (string file in Directory.EnumerateFiles(corpus, "*.txt")) File.Copy(file, Path.Combine(folder, "corpus", Path.GetFileName(file)));
        return folder;
    }

    /// <summary>Runs dotnet and gives what it prints.</summary>
    public static string Run(string folder, params string[] args) => Run(folder, "dotnet", args, []);

    public static string Run(string folder, string program, string[] args, Dictionary<string, string> variables)
    {
        using var process = Start(folder, program, args, variables);
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', args)}\n{output}\n{error.Result}");
        return output;
    }

    /// <summary>Starts a program; what it prints can be read.</summary>
    public static Process Start(string folder, string program, string[] args, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What the tests were started with must not reach into what they start.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI").ToArray()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MinutesSearch.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run outside the project's folder.");
    }
}
