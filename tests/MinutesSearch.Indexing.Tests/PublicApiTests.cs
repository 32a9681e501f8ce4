using MinutesSearch.Contract;

namespace MinutesSearch.Indexing.Tests;

/// <summary>What callers compile against changes only on purpose: UPDATE_API=1 rewrites the approved file.</summary>
internal sealed class PublicApiTests
{
    [Test]
    public void The_public_api_is_the_approved_one()
    {
        string file = Path.Combine(Folder(), "PublicApi.approved.txt");
        string actual = ApiDescription.Of(typeof(SqliteIndex).Assembly);
        bool updates = Environment.GetEnvironmentVariable("UPDATE_API") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (updates) File.WriteAllText(file, actual);
        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.That(actual.Split('\n'), Is.EqualTo(approved.Split('\n')), "Run the tests with UPDATE_API=1 if the change is meant.");
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MinutesSearch.Indexing.Tests.csproj"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run outside the source tree: the approved file is not beside them.");
    }
}
