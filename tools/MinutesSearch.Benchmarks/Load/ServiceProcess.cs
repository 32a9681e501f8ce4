using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace MinutesSearch.Benchmarks.Load;

/// <summary><c>minutes serve</c> as a process of its own, on a free port of this machine.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServiceProcess(Process process, Uri address, TimeSpan started) => (_process, Address, Started) = (process, address, started);

    public Uri Address { get; }

    /// <summary>How long it took until it answered.</summary>
    public TimeSpan Started { get; }

    /// <summary>Bytes of memory that it holds now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ServiceProcess> Start(string index, string watched)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Tool(), "serve", "--index", index, "--urls", address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MINUTES_Sources__0__Folder"] = watched;
        start.Environment["MINUTES_RequestsPerMinute"] = "0";
        long begun = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { } said) Console.Error.WriteLine(said); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitFor(address, process);
        return new ServiceProcess(process, address, Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>How many documents its index holds.</summary>
    public async Task<int> Documents()
    {
        using var client = Client(Address);
        using var stats = JsonDocument.Parse(await client.GetStringAsync("/api/stats"));
        return stats.RootElement.GetProperty("documents").GetInt32();
    }

    /// <summary>A client that goes to it by no proxy.</summary>
    public static HttpClient Client(Uri address) => new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task WaitFor(Uri address, Process process)
    {
        using var client = Client(address);
        for (long begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < Patience; await Task.Delay(50))
        {
            if (process.HasExited) throw new InvalidOperationException($"The service ended with exit code {process.ExitCode}.");
            try
            {
                if ((await client.GetAsync("/health")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) { /* not yet */ }
        }
        throw new TimeoutException("The service did not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Tool()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string tool = Path.Combine(folder.FullName, "src", "MinutesSearch.Cli", "bin", "Release", "net10.0", "minutes.dll");
            if (File.Exists(tool)) return tool;
        }
        throw new FileNotFoundException("The tool is not built: run dotnet build -c Release src/MinutesSearch.Cli first.");
    }
}
