using Polly;
using Polly.Retry;

namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>Repeats requests that failed for a reason that may pass, after waits that double, or that the server names.</summary>
internal static class Repetition
{
    public static ResiliencePipeline<WebAnswer> Of(WebSettings settings, TimeProvider time) => new ResiliencePipelineBuilder<WebAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<WebAnswer>
        {
            ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments.Outcome, settings)),
            MaxRetryAttempts = Math.Max(1, settings.Retries),
            Delay = settings.FirstWait,
            MaxDelay = settings.LongestWait,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            // Null: the wait that doubles.
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
        })
        .Build();

    private static bool MayPass(Outcome<WebAnswer> outcome, WebSettings settings) => outcome switch
    {
        { Exception: PrivateAddressException or HttpRequestException { InnerException: PrivateAddressException } } => false,
        { Exception: HttpRequestException or IOException or TimeoutException } => true,
        { Result: { MayPass: true } answer } => answer.RetryAfter is null || answer.RetryAfter <= settings.LongestWait,
        _ => false,
    };
}
