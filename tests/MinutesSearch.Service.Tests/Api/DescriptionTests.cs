using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MinutesSearch.Service.Tests.Api;

public sealed class DescriptionTests : ApiTest
{
    [Test]
    public void Every_address_of_the_api_is_described_and_no_other()
    {
        var routes = Service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) || endpoint.RoutePattern.RawText == "/feed")
            .Where(endpoint => endpoint.RoutePattern.RawText != "/api/{**rest}")
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(method => method != "HEAD")
                .Select(method => $"{method.ToLowerInvariant()} {endpoint.RoutePattern.RawText!.Replace("**", "", StringComparison.Ordinal).TrimEnd('/')}"));
        var described = Description.Paths.SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}"));
        Assert.That(described, Is.EquivalentTo(routes));
    }

    [Test]
    public void Every_operation_says_what_it_does_and_takes()
    {
        foreach (var (path, operations) in Description.Paths)
            foreach (var (method, operation) in operations!.AsObject())
            {
                Assert.That(operation!["summary"]?.GetValue<string>(), Is.Not.Empty, $"{method} {path}");
                foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                    Assert.That(parameter!["schema"], Is.Not.Null, $"{method} {path} {parameter["name"]}");
                if (!path.StartsWith("/api/sources", StringComparison.Ordinal)) Assert.That(operation["responses"]!["400"]!["content"]!["application/problem+json"], Is.Not.Null, $"{method} {path}");
            }
    }

    [Test]
    public void A_fault_is_found_in_an_answer_that_is_not_as_described()
        => Assert.That(() => Description.Check("/api/stats", "GET", 200, "application/json", System.Text.Json.Nodes.JsonNode.Parse("""{"schema": 1}""")), Throws.TypeOf<AssertionException>());
}
