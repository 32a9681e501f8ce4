using MinutesSearch.Contract;

namespace MinutesSearch.Parsing.Tests.Contract;

/// <summary>What callers compile against changes only on purpose: UPDATE_API=1 rewrites the approved file.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void ThePublicApiIsTheApprovedOne()
    {
        string file = TestFolder.File("PublicApi.approved.txt");
        string actual = ApiDescription.Of(typeof(MinutesParser).Assembly);
        if (TestFolder.Updates("UPDATE_API")) File.WriteAllText(file, actual);
        string approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.That(actual.Split('\n'), Is.EqualTo(approved.Split('\n')), "Run the tests with UPDATE_API=1 if the change is meant.");
    }
}
