using System.Net;

namespace MinutesSearch.Service.Sources.Fetching;

/// <summary>What a server answered, after redirections.</summary>
internal sealed record WebAnswer(HttpStatusCode Status, Uri Address, byte[] Content, string? ContentType, KnownVersion Version)
{
    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where the server says that it is instead.</summary>
    public Uri? Location { get; init; }

    public bool IsUnchanged => Status == HttpStatusCode.NotModified;

    public bool IsGood => Status == HttpStatusCode.OK;

    /// <summary>Whether the same request may succeed later.</summary>
    public bool MayPass => (int)Status is 408 or 425 or 429 or >= 500;

    public bool IsHtml => ContentType is "text/html" or "application/xhtml+xml";

    /// <summary>This answer if it has what was asked for, else an exception that says why not.</summary>
    /// <exception cref="SourceException">It has not.</exception>
    public WebAnswer OrThrow() => IsGood || IsUnchanged ? this : throw new SourceException(Reason, MayPass);

    private string Reason => Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            $"{Address} answers {(int)Status}: {Address.Host} keeps programs out. Ask the council to let MinutesSearch in, or save the documents by hand and index the folder.",
        HttpStatusCode.NotFound or HttpStatusCode.Gone => $"{Address} is not there ({(int)Status}).",
        HttpStatusCode.TooManyRequests => $"{Address.Host} asks for fewer requests ({(int)Status}): make the pause longer, or try later.",
        _ => $"{Address} answers {(int)Status}{(MayPass ? ": try later." : ".")}",
    };
}
