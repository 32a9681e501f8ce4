using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats.Exporting;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Web.Api;

/// <summary>Sends all hits of a search as they are read: one piece of text is in memory at a time, and it ends when the client goes.</summary>
/// <remarks>An export may take minutes at the client's pace, so it uses an index of its own, and only so many run at once.</remarks>
internal sealed class ExportStream(IndexReaders readers) : IDisposable
{
    private const int PieceSize = 32 << 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _places = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Answers with the hits.</summary>
    /// <param name="context">Whom to answer.</param>
    /// <param name="format">The format's name, for its type.</param>
    /// <param name="name">What to call the file, without its ending.</param>
    /// <param name="exportTo">What writes hits.</param>
    /// <param name="run">Hands each hit to what writes it.</param>
    public async Task Send(HttpContext context, string format, string name, Func<TextWriter, Export> exportTo, Action<SqliteIndex, Action<Hit>, CancellationToken> run)
    {
        if (!await _places.WaitAsync(Patience, context.RequestAborted)) throw Busy(context);
        try
        {
            context.Response.ContentType = Negotiation.TypeOf(format) + "; charset=utf-8";
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{Ending(format)}\"";
            if (HttpMethods.IsHead(context.Request.Method)) return;
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            end.CancelAfter(Longest);
            await Task.Run(() => Write(context.Response, exportTo, run, end.Token), end.Token);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private void Write(HttpResponse response, Func<TextWriter, Export> exportTo, Action<SqliteIndex, Action<Hit>, CancellationToken> run, CancellationToken cancellation)
    {
        using var index = SqliteIndex.OpenReadOnly(readers.Path);
        using var piece = new MemoryStream(PieceSize * 2);
        using var text = new StreamWriter(piece, new UTF8Encoding(false)) { NewLine = "\n" };
        var export = exportTo(text);
        void Send()
        {
            text.Flush();
            // The index hands on hits one by one and waits; what waits here is a thread of this export alone.
            response.Body.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), cancellation).AsTask().GetAwaiter().GetResult();
            piece.SetLength(0);
        }
        run(index, hit =>
        {
            export.Write(hit);
            if (piece.Length >= PieceSize) Send();
        }, cancellation);
        Send();
    }

    private static ApiProblem Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "30";
        return new ApiProblem(StatusCodes.Status503ServiceUnavailable, "As many exports are running as this service can do at once: try again in half a minute.");
    }

    private static string Ending(string format) => format == "bibtex" ? "bib" : format;
}
