using MinutesSearch.Contract;

namespace MinutesSearch.Service.Tests.Embedding;

/// <summary>What callers compile against changes only on purpose: UPDATE_API=1 rewrites the approved file.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void The_public_api_is_the_approved_one()
    {
        string file = Path.Combine(Folder(), "PublicApi.approved.txt");
        // Components, and with them what they show, are public because Razor has them so.
        string actual = ApiDescription.Of(typeof(MinutesService).Assembly, type => type.Namespace == typeof(MinutesService).Namespace);
        bool updates = Environment.GetEnvironmentVariable("UPDATE_API") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (updates) File.WriteAllText(file, actual);
        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.That(actual.Split('\n'), Is.EqualTo(approved.Split('\n')), "Run the tests with UPDATE_API=1 if the change is meant.");
    }

    [Test]
    public void What_is_public_beside_it_is_for_pages_alone()
    {
        string[] others = [.. typeof(MinutesService).Assembly.GetExportedTypes().Where(type => type.Namespace != typeof(MinutesService).Namespace).Select(type => type.FullName!)];
        Assert.That(others.Where(name => !name.StartsWith("MinutesSearch.Service.Web.", StringComparison.Ordinal)), Is.EqualTo(new[] { "MinutesSearch.Service.Formats.MarkedText" }), "of which a page's texts are made");
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MinutesSearch.Service.Tests.csproj"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run outside the source tree: the approved file is not beside them.");
    }
}
