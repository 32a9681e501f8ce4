using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.AkomaNtoso;
using MinutesSearch.Service.Formats.Documents;
using MinutesSearch.Service.Formats.Exporting;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Web.Api;

/// <summary><c>/api/passages/{id}</c>, <c>/api/documents</c> and <c>/api/documents/{path}</c>.</summary>
internal static class DocumentApi
{
    public static readonly string[] PassageFormats = ["json", "ris", "bibtex"], ListFormats = ["json", "csv", "jsonl"], DocumentFormats = ["json", "csv", "jsonl", "akn"];

    public static async Task<IResult> Passage(string id, HttpContext context, IndexReaders readers, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, PassageFormats);
        int neighbours = request.Number("context", 0, 20) ?? 2, similar = request.Number("similar", 0, 50) ?? 0;
        return await readers.UseAsync(index =>
        {
            var hit = index.Get(id) ?? index.Get(Slashed(id))
                ?? throw ApiProblem.NotFound($"The index holds no passage “{id}”. An id is a document's path, “#” (in an address %23) and the passage's own id.");
            if (request.Format != "json") return Answers.Text(request.Format, output => Export.For(request.Format, output).Write(hit));
            var all = index.Document(hit.Document);
            int place = all.TakeWhile(each => each.Id != hit.Id).Count();
            var shown = new PassageInContext(hit, [.. all.Take(place).TakeLast(neighbours)], [.. all.Skip(place + 1).Take(neighbours)]);
            ImmutableArray<HitJson>? like = similar == 0 ? null : [.. index.Similar(hit.Id, similar, cancellation).Select(HitJson.Of)];
            return Answers.Json(PassageJson.Of(shown) with { Similar = like }, OutputJson.Compact.PassageJson);
        }, cancellation);
    }

    public static async Task<IResult> Documents(HttpContext context, IndexReaders readers, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, ListFormats);
        var query = Query(request);
        int size = request.Limit ?? (request.Format == "json" ? 50 : ApiRequest.MostOnPage);
        return await readers.UseAsync(index =>
        {
            DocumentPage Read(int offset, int limit) => index.Documents(query with { Offset = offset, Limit = limit });
            var page = ApiPage.Read(request, index, size, Read, result => result.Documents.Select(each => each.Path));
            return Answers.In(
                request.Format,
                () => Answers.Json(DocumentsJson.Of(page.Shown) with { Next = page.Next }, OutputJson.Compact.DocumentsJson, page.Next),
                ("csv", output => DocumentsCsv.Write(output, page.Shown)),
                ("jsonl", output => DocumentsJson.WriteLines(output, page.Shown)));
        }, cancellation);
    }

    public static async Task<IResult> Document(string path, HttpContext context, IndexReaders readers, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(context, DocumentFormats);
        return await readers.UseAsync(index =>
        {
            var entry = index.Entry(path) ?? index.Entry(path = Slashed(path))
                ?? throw ApiProblem.NotFound($"The index holds no document “{path}”: /api/documents lists those that it holds.");
            var hits = index.Document(path);
            return Answers.In(
                request.Format,
                () => Answers.Json(DocumentPassagesJson.Of(entry, hits), OutputJson.Compact.DocumentPassagesJson),
                ("akn", output => AkomaNtosoWriter.Write(output, DocumentOfHits.Of(hits))),
                ("csv", output => WriteAll(Export.For("csv", output), hits)),
                ("jsonl", output => WriteAll(Export.For("jsonl", output), hits)));
        }, cancellation);
    }

    private static void WriteAll(Export export, IReadOnlyList<Hit> hits)
    {
        foreach (var hit in hits) export.Write(hit);
    }

    private static DocumentQuery Query(ApiRequest request) => new()
    {
        Title = request.Search.Text,
        Authorities = request.Search.Authorities,
        Committees = request.Search.Committees,
        From = request.Search.From,
        To = request.Search.To,
        Order = request.Search.Order,
    };

    // The server undoes every escape of a path but this one, lest a name be taken for a folder.
    private static string Slashed(string path) => path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
