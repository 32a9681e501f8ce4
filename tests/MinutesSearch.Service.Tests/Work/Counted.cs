using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace MinutesSearch.Service.Tests.Work;

/// <summary>What one counter of one service counts while it is listened to.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(long Count, Dictionary<string, object?> Tags)> _counts = [];

    public Counted(RunningService service, string instrument)
    {
        var factory = service.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (published, listener) =>
        {
            if (published.Name == instrument && published.Meter.Scope == factory) listener.EnableMeasurementEvents(published);
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) => _counts.Enqueue((count, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value))));
        _listener.Start();
    }

    /// <summary>The sum for each value of a tag.</summary>
    public (string Value, long Count)[] Of(string tag)
        => [.. _counts.GroupBy(each => $"{each.Tags[tag]}").Select(group => (group.Key, group.Sum(each => each.Count))).OrderBy(each => each.Key, StringComparer.Ordinal)];

    public void Dispose() => _listener.Dispose();
}
