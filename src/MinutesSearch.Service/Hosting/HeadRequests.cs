using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MinutesSearch.Service.Hosting;

/// <summary>Lets every address that answers GET answer HEAD too, as programs ask that check links; the server leaves the body out.</summary>
internal static class HeadRequests
{
    public static IEndpointRouteBuilder TakenBeside(WebApplication app)
    {
        var all = app.MapGroup("");
        ((IEndpointConventionBuilder)all).Finally(TakeToo);
        return all;
    }

    private static void TakeToo(EndpointBuilder endpoint)
    {
        for (int i = 0; i < endpoint.Metadata.Count; i++)
        {
            if (endpoint.Metadata[i] is HttpMethodMetadata { HttpMethods: ["GET"] } methods)
                endpoint.Metadata[i] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head], methods.AcceptCorsPreflight);
        }
    }
}
