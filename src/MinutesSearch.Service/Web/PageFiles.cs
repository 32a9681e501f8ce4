using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MinutesSearch.Service.Web;

/// <summary>The files that pages need. Their names change with their content, so that browsers can keep them for good.</summary>
internal static class PageFiles
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, Asset> ByName = Read().ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Asset> ByAddress = ByName.Values.ToFrozenDictionary(asset => asset.Address, StringComparer.Ordinal);

    public static string AddressOf(string name) => ByName[name].Address;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{name}", (HttpContext context) =>
    {
        if (!ByAddress.TryGetValue(context.Request.Path, out var asset)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.Type);
    }).ExcludeFromDescription();

    private static IEnumerable<Asset> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (string resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            yield return new Asset(resource[Folder.Length..], content.ToArray());
        }
    }

    private sealed record Asset(string Name, byte[] Content)
    {
        public string Address { get; } = $"/assets/{Path.GetFileNameWithoutExtension(Name)}.{Convert.ToHexStringLower(SHA256.HashData(Content))[..12]}{Path.GetExtension(Name)}";

        public string Type => Path.GetExtension(Name) switch { ".css" => "text/css; charset=utf-8", ".svg" => "image/svg+xml", _ => "application/octet-stream" };
    }
}
