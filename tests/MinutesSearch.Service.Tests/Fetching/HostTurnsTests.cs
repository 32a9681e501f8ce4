using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Sources.Fetching;

namespace MinutesSearch.Service.Tests.Fetching;

public sealed class HostTurnsTests
{
    private static readonly Uri Council = new("https://wealdmoor.example/minutes");
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(5);

    private LeapingClock _clock = null!;
    private HostTurns _turns = null!;

    [SetUp]
    public void Begin() => _turns = new HostTurns(_clock = new LeapingClock());

    [Test]
    public async Task One_request_at_a_time_goes_to_a_host_with_the_pause_behind_it()
    {
        var began = new List<DateTimeOffset>();
        int working = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Take(Council, async () =>
        {
            Assert.That(Interlocked.Increment(ref working), Is.EqualTo(1));
            began.Add(_clock.GetUtcNow());
            await Task.Yield();
            _clock.Pass(Work);
            return Interlocked.Decrement(ref working);
        }))));
        Assert.That(began.Zip(began.Skip(1), (first, second) => second - first), Is.EqualTo(new[] { Work + Pause, Work + Pause, Work + Pause }));
    }

    [Test]
    public async Task A_request_that_failed_has_the_pause_behind_it_too()
    {
        Assert.That(() => Take(Council, () => throw new HttpRequestException()), Throws.TypeOf<HttpRequestException>());
        await Take(Council, () => Task.FromResult(0));
        Assert.That(_clock.Waits, Is.EqualTo(new[] { Pause }));
    }

    [Test]
    public async Task Another_host_and_one_that_rested_long_enough_wait_for_nothing()
    {
        await Take(Council, () => Task.FromResult(0));
        await Take(new Uri("https://hallingshire.example/minutes"), () => Task.FromResult(0));
        _clock.Pass(Pause);
        await Take(Council, () => Task.FromResult(0));
        Assert.That(_clock.Waits, Is.Empty);
    }

    [Test]
    public void A_host_that_asks_for_it_is_left_alone_until_then()
    {
        _turns.LeaveAlone(Council, TimeSpan.FromHours(1));
        Assert.That(() => Take(Council, () => Task.FromResult(0)), Throws.TypeOf<SourceException>().With.Message.Contains("2024-03-12 19:00 UTC"));
        _clock.Pass(TimeSpan.FromHours(1));
        Assert.That(() => Take(Council, () => Task.FromResult(0)), Throws.Nothing);
    }

    private Task<int> Take(Uri address, Func<Task<int>> request) => _turns.Take(address, Pause, request, CancellationToken.None);
}
