using System.Diagnostics.Metrics;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Work;

/// <summary>What the service counts and measures of its own, beside what ASP.NET Core measures of requests.</summary>
internal sealed class WorkMeters
{
    /// <summary>The name of the meter; the index's readers measure under it too.</summary>
    public const string Name = "MinutesSearch";

    private readonly Counter<long> _documents;
    private readonly Counter<long> _looks;

    public WorkMeters(IMeterFactory factory, WorkStatus status)
    {
        var meter = factory.Create(Name);
        _documents = meter.CreateCounter<long>("minutes.documents", "{document}", "Documents that the worker is done with, by source and result.");
        _looks = meter.CreateCounter<long>("minutes.looks", "{look}", "Looks at a source, by source and result.");
        meter.CreateObservableGauge("minutes.queue.documents", () => QueueOf(status), "{document}", "Documents of the sources, by source and state.");
    }

    /// <param name="source">Whose.</param>
    /// <param name="result">"indexed", "unchanged", "renamed", "removed", "failed" or "retrying".</param>
    /// <param name="count">How many.</param>
    public void Documents(string source, string result, int count = 1) => _documents.Add(count, new("source", source), new("result", result));

    public void Look(string source, bool isWhole) => _looks.Add(1, new("source", source), new("result", isWhole ? "whole" : "failed"));

    private static IEnumerable<Measurement<int>> QueueOf(WorkStatus status)
    {
        foreach (var source in status.Sources())
        {
            var counts = source.Documents;
            yield return Of(source, "indexed", counts.Indexed);
            yield return Of(source, "waiting", counts.Waiting);
            yield return Of(source, "retrying", counts.Retrying);
            yield return Of(source, "failed", counts.Failed);
            yield return Of(source, "withdrawn", counts.Withdrawn);
        }
    }

    private static Measurement<int> Of(SourceStatus source, string state, int count)
        => new(count, new KeyValuePair<string, object?>("source", source.Name), new KeyValuePair<string, object?>("state", state));
}
