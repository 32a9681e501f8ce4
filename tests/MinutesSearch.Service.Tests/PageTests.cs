namespace MinutesSearch.Service.Tests;

public sealed class PageTests
{
    [Test]
    public async Task A_search_shows_what_councils_answered()
    {
        await using var service = await RunningService.Start();
        string page = await service.Get("/search?q=agency+rate");
        Assert.That(page, Does.Contain("17.8%").And.Contain("12.4%"));
    }
}
