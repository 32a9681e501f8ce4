using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MinutesSearch.Service.Tests.Security;

/// <summary>Documents that are larger than the service takes.</summary>
public sealed class UploadTests
{
    private const int Most = 2000;

    private RunningService _service = null!;

    [OneTimeSetUp]
    public async Task StartService() => _service = await RunningService.Start(settings => settings with { MaxUploadBytes = Most, RequestsPerMinute = 0 });

    [OneTimeTearDown]
    public async Task StopService() => await _service.DisposeAsync();

    [Test]
    public async Task A_document_that_is_too_large_is_refused([Values] bool chunked, [Values(Most + 1, 5000, 3_000_000)] int size)
    {
        using var answer = await Post(new ByteArrayContent(new byte[size]), chunked);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("2,000 bytes"));
    }

    [Test]
    public async Task A_document_of_just_the_largest_size_is_read([Values] bool chunked)
    {
        using var answer = await Post(new StringContent(new string('a', Most)), chunked);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Who_is_still_sending_when_it_is_too_much_is_told_why([Values] bool chunked)
    {
        using var answer = await Post(new SlowBody(pieces: 12), chunked);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task The_same_connection_serves_on_after_a_refusal()
    {
        string sent = await Raw($"POST /api/parse HTTP/1.1\r\nHost: {_service.Address.Authority}\r\nContent-Length: 3000\r\n\r\n{new string('a', 3000)}"
            + $"GET /health HTTP/1.1\r\nHost: {_service.Address.Authority}\r\nConnection: close\r\n\r\n");
        Assert.That(sent, Does.StartWith("HTTP/1.1 413").And.Contain("HTTP/1.1 200"));
    }

    [TestCase("Content-Length: 3000\r\nExpect: 100-continue\r\nConnection: close")]
    [TestCase("Content-Length: 900000000\r\nConnection: close")]
    public async Task Nothing_has_to_be_sent_to_be_refused(string headers)
        => Assert.That(await Raw($"POST /api/parse HTTP/1.1\r\nHost: {_service.Address.Authority}\r\n{headers}\r\n\r\n"), Does.StartWith("HTTP/1.1 413"));

    private async Task<HttpResponseMessage> Post(HttpContent document, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/parse") { Content = document };
        if (chunked) request.Headers.TransferEncodingChunked = true;
        return await _service.Client.SendAsync(request);
    }

    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_service.Address.Host, _service.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    // The service has long seen that it is too much when the last pieces are on their way.
    private sealed class SlowBody(int pieces) : HttpContent
    {
        private const int Size = Most / 2;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (int piece = 0; piece < pieces; piece++)
            {
                await stream.WriteAsync(new byte[Size]);
                await stream.FlushAsync();
                await Task.Delay(20);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = (long)pieces * Size;
            return true;
        }
    }
}
