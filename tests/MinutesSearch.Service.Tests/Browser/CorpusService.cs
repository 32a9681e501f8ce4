namespace MinutesSearch.Service.Tests.Browser;

/// <summary>One service over the documents of <c>corpus/</c> for all tests in a browser: they only read.</summary>
[SetUpFixture]
public sealed class CorpusService
{
    private static Task<RunningService>? _service;

    internal static Task<RunningService> Running => _service ??= RunningService.StartOverCorpus();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_service is not null) await (await _service).DisposeAsync();
    }
}
