namespace MinutesSearch.Parsing.Tests;

/// <summary>The folder of this test project in the source tree: data files are read from there, and rewritten there on demand.</summary>
internal static class TestFolder
{
    public static string Path { get; } = Find();

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Whether the caller asked to rewrite expected files; never in continuous integration.</summary>
    public static bool Updates(string variable)
        => Environment.GetEnvironmentVariable(variable) == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "MinutesSearch.Parsing.Tests.csproj"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests run outside the source tree: their data files are not beside them.");
    }
}
