using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Hosting;

/// <summary>Gathers what this service and ASP.NET Core measure, and shows it at /metrics as Prometheus reads it.</summary>
internal sealed class MetricsPage : IDisposable
{
    /// <summary>Of the runtime's many, those that tell whether memory is steady and who uses the processor.</summary>
    private static readonly HashSet<string> Runtime = ["dotnet.process.memory.working_set", "dotnet.process.cpu.time", "dotnet.gc.last_collection.heap.size", "dotnet.thread_pool.queue.length"];

    private static readonly HashSet<string> Web = ["http.server.request.duration", "http.server.active_requests", "kestrel.active_connections", "aspnetcore.rate_limiting.requests"];

    private readonly MeterListener _listener = new();
    private readonly MetricSeries _series = new();
    private readonly IMeterFactory _factory;

    public MetricsPage(IMeterFactory factory)
    {
        _factory = factory;
        _listener.InstrumentPublished = (instrument, listener) => { if (IsShown(instrument)) listener.EnableMeasurementEvents(instrument); };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => _series.Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _series.Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _series.Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Maps the page. It gathers from now on, not from its first reader.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        var page = (MetricsPage)app.ServiceProvider.GetService(typeof(MetricsPage))!;
        app.MapGet("/metrics", () => Results.Text(page.Text(), "text/plain; version=0.0.4; charset=utf-8")).ExcludeFromDescription();
    }

    public string Text()
    {
        _listener.RecordObservableInstruments();
        return _series.Text();
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Whether it is one of this service: others in the process, as in tests, have other factories.</summary>
    private bool IsShown(Instrument instrument) => instrument.Meter.Name switch
    {
        WorkMeters.Name => instrument.Meter.Scope == _factory,
        "System.Runtime" => Runtime.Contains(instrument.Name),
        _ => Web.Contains(instrument.Name) && instrument.Meter.Scope == _factory,
    };
}
