using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MinutesSearch.Service.Tests.Api;

/// <summary>Tests against one running service; each answer is held against the OpenAPI description.</summary>
public abstract class ApiTest
{
    private OpenApi _description = null!;

    internal RunningService Service { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartService()
    {
        Service = await RunningService.Start(With, Documents);
        _description = new OpenApi(JsonNode.Parse(await Service.Get("/openapi/v1.json"))!);
    }

    [OneTimeTearDown]
    public async Task StopService() => await Service.DisposeAsync();

    internal OpenApi Description => _description;

    private protected virtual (string Path, string Text)[] Documents => [];

    private protected virtual ServiceSettings With(ServiceSettings settings) => settings;

    /// <summary>An answer in JSON, held against its schema.</summary>
    internal async Task<JsonNode> Json(string path, HttpStatusCode expected = HttpStatusCode.OK) => await Json(new HttpRequestMessage(HttpMethod.Get, path), expected);

    internal async Task<JsonNode> Json(HttpRequestMessage request, HttpStatusCode expected = HttpStatusCode.OK)
    {
        string path = request.RequestUri!.OriginalString.Split('?')[0];
        using var answer = await Service.Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(expected), text);
        var json = JsonNode.Parse(text)!;
        _description.Check(path, request.Method.Method, (int)expected, answer.Content.Headers.ContentType!.MediaType!, json);
        return json;
    }

    internal static string[] Ids(JsonNode page, string list = "hits") => [.. page[list]!.AsArray().Select(hit => hit!["id"]!.GetValue<string>())];

    internal static async Task<string[]> Lines(HttpContent content) => (await content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
