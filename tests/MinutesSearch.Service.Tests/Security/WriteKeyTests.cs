using Microsoft.AspNetCore.Http;
using MinutesSearch.Service.Web.Api;

namespace MinutesSearch.Service.Tests.Security;

public sealed class WriteKeyTests
{
    [TestCase("Bearer open sesame", null)]
    [TestCase("Bearer open", 401)]
    [TestCase("open sesame", 401)]
    [TestCase("Basic open sesame", 401)]
    [TestCase("", 401)]
    public async Task Only_the_key_of_the_settings_lets_a_request_through(string header, int? refused)
        => Assert.That(await Try(new ServiceSettings { WriteKey = "open sesame" }, header), Is.EqualTo(refused));

    [TestCase(null)]
    [TestCase("")]
    public async Task Without_a_key_in_the_settings_nobody_gets_through(string? key)
        => Assert.That(await Try(new ServiceSettings { WriteKey = key }, "Bearer "), Is.EqualTo(403));

    private static async Task<int?> Try(ServiceSettings settings, string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = header;
        object? answer = await new WriteKeyFilter(settings).InvokeAsync(new DefaultEndpointFilterInvocationContext(context), _ => ValueTask.FromResult<object?>(null));
        return (answer as IStatusCodeHttpResult)?.StatusCode;
    }
}
