using System.Net;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>How the web is fetched from: what is asked of a server, and for how long.</summary>
internal sealed record WebSettings
{
    /// <summary>Whether hosts at private and local addresses may be fetched from.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Which addresses connections may be made to.</summary>
    public Func<IPAddress, bool> Allows => AllowPrivateAddresses ? static _ => true : Judge;

    /// <summary>What judges addresses where private ones are refused; tests, which have no internet, judge otherwise.</summary>
    internal Func<IPAddress, bool> Judge { get; init; } = PublicAddresses.Contains;

    /// <summary>An address or page that the webmaster of a council can turn to; part of what each request says of itself.</summary>
    public string? Contact { get; init; }

    /// <summary>The largest answer, unpacked.</summary>
    public long MaxBytes { get; init; } = ParseOptions.Default.MaxBytes;

    /// <summary>How long one request may take in all; some councils' web services take 90 seconds.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a request is repeated that failed for a reason that may pass.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first repetition; each further one doubles it.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A server that asks to be left alone for longer than this is left alone until the next run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a robots.txt counts.</summary>
    public TimeSpan RobotsAge { get; init; } = TimeSpan.FromHours(24);

    public int Redirections { get; init; } = 5;
}
