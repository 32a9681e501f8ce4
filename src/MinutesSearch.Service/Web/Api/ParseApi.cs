using System.Text;
using Microsoft.AspNetCore.Http;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats.AkomaNtoso;

namespace MinutesSearch.Service.Web.Api;

/// <summary><c>POST /api/parse</c>: a document in, what the parser finds in it out. Nothing is kept.</summary>
internal sealed class ParseApi(ServiceSettings settings, ParseOptions usual) : IDisposable
{
    public static readonly string[] Formats = ["json", "akn"];

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromSeconds(20);

    // Parsing is work for a processor: more at once would only make searches wait.
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<IResult> Parse(HttpContext context, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, Formats);
        var bytes = await UploadedBody.Read(context.Request, settings.MaxUploadBytes, cancellation) ?? throw TooLarge(settings);
        if (context.Request.HasFormContentType)
            throw new ApiProblem(StatusCodes.Status415UnsupportedMediaType,
                "Post the document itself, not a form: curl --data-binary @minutes.pdf -H \"Content-Type: application/octet-stream\" \"…/api/parse?name=minutes.pdf\"");
        if (bytes.Length == 0) throw ApiProblem.BadRequest("There is no document in the request: post one as its body.");
        if (!await _places.WaitAsync(Patience, cancellation)) throw Busy(context);
        try
        {
            var options = usual with { Name = request.Text("name"), Authority = request.Text("authority"), MaxBytes = settings.MaxUploadBytes, TimeLimit = TimeLimit };
            return Answer(await Task.Run(() => MinutesParser.Parse(bytes, options, cancellation), cancellation), request.Format);
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new ApiProblem(StatusCodes.Status422UnprocessableEntity, unreadable.Message);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static IResult Answer(MinutesDocument document, string format) => format == "akn"
        ? Answers.Text("akn", output => AkomaNtosoWriter.Write(output, document))
        : Results.Text(MinutesJson.Serialize(document), "application/json", Encoding.UTF8);

    internal static ApiProblem TooLarge(ServiceSettings settings)
        => new(StatusCodes.Status413PayloadTooLarge, $"The document is larger than the {settings.MaxUploadBytes:N0} bytes that this service takes: split it, or raise MaxUploadBytes in its settings.");

    private static ApiProblem Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return new ApiProblem(StatusCodes.Status503ServiceUnavailable, "Other documents are being parsed: try again in a few seconds.");
    }
}
