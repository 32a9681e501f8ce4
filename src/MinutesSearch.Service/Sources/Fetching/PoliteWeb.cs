using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly;

namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>
/// Fetches from councils' servers as their webmasters would wish: it says who it is, keeps to robots.txt, makes one request at a time to
/// a host with a pause behind it, and repeats with growing waits. One for all sources, so that two of one host share its turns.
/// </summary>
internal sealed class PoliteWeb : IDisposable
{
    /// <summary>What robots.txt calls this program.</summary>
    public const string Product = "MinutesSearch";

    private readonly WebSettings _settings;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly HostTurns _turns;
    private readonly ResiliencePipeline<WebAnswer> _repetition;
    private readonly Dictionary<string, (RobotsTxt Rules, DateTimeOffset Until)> _robots = new(StringComparer.OrdinalIgnoreCase);

    public PoliteWeb(WebSettings settings, TimeProvider? time = null)
    {
        (_settings, _time) = (settings, time ?? TimeProvider.System);
        _turns = new HostTurns(_time);
        _repetition = Repetition.Of(settings, _time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Redirections are followed below, each judged like a first request. A proxy would resolve names where nothing can be judged.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = new GuardedConnection(settings.Allows).Connect,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 64,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent(settings.Contact));
    }

    /// <summary>Fetches an address, unless what is there is the known version.</summary>
    /// <returns>The last answer, whatever its status.</returns>
    /// <exception cref="SourceException">The server cannot be reached, or the address may not be fetched; the message says what to do.</exception>
    public async Task<WebAnswer> Get(Uri address, TimeSpan pause, KnownVersion? known = null, CancellationToken cancellation = default)
    {
        return await Follow(address, async next =>
        {
            CheckScheme(next);
            var robots = await RobotsOf(next, pause, cancellation);
            if (!robots.Allows(next)) throw new SourceException($"{next} is closed to programs by robots.txt of {next.Host}. Ask the council, or save the document by hand.", canRetry: false);
            return await Ask(next, Longer(pause, robots.CrawlDelay), known, cancellation);
        });
    }

    public void Dispose() => _client.Dispose();

    private static string UserAgent(string? contact)
    {
        string version = typeof(PoliteWeb).Assembly.GetName().Version?.ToString(3) ?? "0";
        // Brackets and breaks would end the comment that it stands in.
        string who = new([.. (contact ?? "").Where(letter => letter is > ' ' and < '\u007f' and not ('(' or ')' or '\\'))]);
        return $"{Product}/{version} (reads minutes of council meetings for a search{(who.Length > 0 ? $"; contact {who}" : "")})";
    }

    private static void CheckScheme(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw new SourceException($"{address} is not fetched: only http and https addresses are.", canRetry: false);
    }

    private static TimeSpan Longer(TimeSpan pause, TimeSpan? asked) => asked > pause ? asked.Value : pause;

    private async Task<WebAnswer> Follow(Uri address, Func<Uri, Task<WebAnswer>> ask)
    {
        for (int hop = 0; hop <= _settings.Redirections; hop++)
        {
            var answer = await ask(address);
            if ((int)answer.Status is not (301 or 302 or 303 or 307 or 308) || answer.Location is not { } next) return answer;
            address = next;
        }
        throw new SourceException($"{address} leads from one address to another without an end.", canRetry: false);
    }

    private async Task<RobotsTxt> RobotsOf(Uri address, TimeSpan pause, CancellationToken cancellation)
    {
        var place = new Uri(address, "/robots.txt");
        lock (_robots)
        {
            if (_robots.TryGetValue(place.AbsoluteUri, out var kept) && kept.Until > _time.GetUtcNow()) return kept.Rules;
        }
        var answer = await Follow(place, next =>
        {
            CheckScheme(next);
            return Ask(next, pause, null, cancellation);
        });
        if (answer.MayPass) throw new SourceException($"{place} answers {(int)answer.Status}, so what it allows is not known: try later.", canRetry: true);
        // A server without the file, or that shows it to nobody, closes nothing: so the standard has it. Nor is a page of an error one.
        var rules = answer.IsGood && !answer.IsHtml ? RobotsTxt.Read(Encoding.UTF8.GetString(answer.Content), Product) : RobotsTxt.AllowsAll;
        lock (_robots) _robots[place.AbsoluteUri] = (rules, _time.GetUtcNow() + _settings.RobotsAge);
        return rules;
    }

    private async Task<WebAnswer> Ask(Uri address, TimeSpan pause, KnownVersion? known, CancellationToken cancellation)
    {
        try
        {
            // The waits between repetitions are part of the turn: a host in trouble gets no other requests meanwhile.
            var answer = await _turns.Take(address, pause,
                () => _repetition.ExecuteAsync(async stop => await AskOnce(address, known, stop), cancellation).AsTask(), cancellation);
            if (answer is { MayPass: true, RetryAfter: { } wait } && wait > _settings.LongestWait) _turns.LeaveAlone(address, wait);
            return answer;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutException)
        {
            if ((failure as PrivateAddressException ?? failure.InnerException as PrivateAddressException) is { } refused)
                throw new SourceException(refused.Message, canRetry: false, failure);
            throw new SourceException($"{address} cannot be had: {failure.GetBaseException().Message.TrimEnd('.')}. Check the address, or try later.", canRetry: true, failure);
        }
    }

    private async Task<WebAnswer> AskOnce(Uri address, KnownVersion? known, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var etag)) request.Headers.IfNoneMatch.Add(etag);
        request.Headers.IfModifiedSince = known?.LastModified;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_settings.TimeLimit);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            byte[] content = response.StatusCode == HttpStatusCode.OK ? await BoundedBody.Read(response.Content, _settings.MaxBytes, address, limit.Token) : [];
            return Answer(address, response, content);
        }
        catch (InvalidDataException damaged)
        {
            throw new IOException("it does not unpack", damaged);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"it took longer than {_settings.TimeLimit.TotalSeconds:0} seconds");
        }
    }

    private WebAnswer Answer(Uri address, HttpResponseMessage response, byte[] content)
    {
        var after = response.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date is { } day ? day - _time.GetUtcNow() : null);
        return new WebAnswer(response.StatusCode, address, content, response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
            new KnownVersion(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified))
        {
            RetryAfter = wait < TimeSpan.Zero ? TimeSpan.Zero : wait,
            Location = response.Headers.Location is { } next && Uri.TryCreate(address, next, out var place) ? place : null,
        };
    }
}
