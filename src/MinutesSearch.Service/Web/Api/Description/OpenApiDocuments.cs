using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Work;

namespace MinutesSearch.Service.Web.Api.Description;

/// <summary>The OpenAPI description of the API, made from its endpoints.</summary>
internal static class OpenApiDocuments
{
    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => Configure(options));
        services.AddOpenApi("v1", options =>
        {
            // HEAD answers everywhere what GET does, without the body.
            options.ShouldInclude = description => description.HttpMethod != HttpMethods.Head;
            options.AddDocumentTransformer((document, _, _) => Introduce(document));
            options.AddOperationTransformer((operation, context, _) => Complete(operation, context));
        });
    }

    /// <summary>Schemas say what <see cref="OutputJson"/> and <see cref="WorkJson"/> write.</summary>
    private static void Configure(JsonOptions options)
    {
        options.SerializerOptions.TypeInfoResolverChain.Insert(0, OutputJson.Compact);
        options.SerializerOptions.TypeInfoResolverChain.Insert(1, WorkJson.Default);
        options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        options.SerializerOptions.AllowOutOfOrderMetadataProperties = true;
    }

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "MinutesSearch",
            Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0",
            Description = "Questions, answers, actions, decisions and figures from the minutes of UK councils. Reading is open. Every error is problem details (RFC 9457); answers have an ETag; a page says in “next” where the next one is.",
        };
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<ApiOperation>().LastOrDefault() is not { } described) return Task.CompletedTask;
        operation.Parameters = [.. operation.Parameters ?? [], .. described.Parameters.Select(Parameter)];
        var body = metadata.OfType<ApiBody>().LastOrDefault();
        if (body is not null) operation.RequestBody = Body(body);
        if (operation.Responses?.GetValueOrDefault("200")?.Content is { } content)
            foreach (string format in described.Formats.Where(format => format != "json"))
                content[Negotiation.TypeOf(format)] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        if (body is null) operation.Responses?.TryAdd("304", new OpenApiResponse { Description = "Nothing has changed since the answer whose ETag If-None-Match names." });
        return Task.CompletedTask;
    }

    private static OpenApiRequestBody Body(ApiBody body) => new()
    {
        Description = body.Description,
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
    };

    private static IOpenApiParameter Parameter(ApiParameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Example = string.IsNullOrEmpty(parameter.Example) ? null : JsonValue.Create(parameter.Example),
        Schema = parameter.IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(parameter) } : Schema(parameter),
    };

    private static OpenApiSchema Schema(ApiParameter parameter) => new()
    {
        Type = parameter.Type switch { "integer" => JsonSchemaType.Integer, "boolean" => JsonSchemaType.Boolean, _ => JsonSchemaType.String },
        Enum = parameter.Values.Count == 0 ? null : [.. parameter.Values.Select(value => (JsonNode)JsonValue.Create(value)!)],
        Minimum = parameter.Bounds?.Least.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Maximum = parameter.Bounds?.Most.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
