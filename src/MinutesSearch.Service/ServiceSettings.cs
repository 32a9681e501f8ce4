namespace MinutesSearch.Service;

/// <summary>How the service runs: from the settings file, the environment and the command line, checked at start.</summary>
/// <remarks>
/// The settings file is JSON with the names below ("index", "urls", "writeKey", "sources" …); an environment variable is called
/// <c>MINUTES_</c> and the name ("MINUTES_WriteKey", "MINUTES_Sources__0__Folder"). What is nearer to the user wins: the
/// command line, then the environment, then the file.
/// </remarks>
public sealed record ServiceSettings
{
    /// <summary>The index file; made where there is none.</summary>
    public string Index { get; init; } = "minutes.db";

    /// <summary>Where to listen, parted by ";". By default only programs of the same machine can connect.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The key that requests which change something must carry (<c>Authorization: Bearer …</c>); null: nobody may.</summary>
    public string? WriteKey { get; init; }

    /// <summary>The title of the pages.</summary>
    public string Title { get; init; } = "MinutesSearch";

    /// <summary>The origins whose pages may read the API ("https://example.org"), or "*" for all; empty for none.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>
    /// The names by which the service is called in addresses ("minutes.example.gov.uk"), or "*" for any. Empty: only the names of this machine
    /// itself while it listens for programs of this machine alone, else any. Another name is refused, so that no page of the web can pass itself off as this service.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Requests that one address may make in a minute; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>The largest document that may be posted, in bytes.</summary>
    public long MaxUploadBytes { get; init; } = 32L << 20;

    /// <summary>The places that documents come from.</summary>
    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    /// <summary>Whether sources may lie at private and local addresses, which are refused otherwise: a harvest must not look into the network that it runs in.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>A mail address or page of whoever runs the service; each request to a council's server says it.</summary>
    public string? Contact { get; init; }

    /// <summary>How the log is written to standard output: "text", "json" (an object a line) or "systemd" (with the levels that journald knows).</summary>
    public string Log { get; init; } = "text";

    /// <summary>From what on the log says something: "debug", "information", "warning" or "error".</summary>
    public string LogLevel { get; init; } = "information";

    /// <summary>A file with topics of one's own, beside those that come with the service.</summary>
    public string? Topics { get; init; }
}

/// <summary>A place that documents come from: a folder or a ModernGov site, just one of the two.</summary>
public sealed record SourceSettings
{
    /// <summary>What it is called on pages and in the index's paths; letters, digits and hyphens. By default made of the folder's or host's name.</summary>
    public string? Name { get; init; }

    /// <summary>A folder, watched with all that is in it.</summary>
    public string? Folder { get; init; }

    /// <summary>The address of a council's ModernGov site ("https://democracy.example.gov.uk").</summary>
    public string? ModernGov { get; init; }

    /// <summary>The council, where it is known better than the documents say.</summary>
    public string? Authority { get; init; }

    /// <summary>Only committees whose name contains one of these, case aside; empty for all.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>Only meetings on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only meetings on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether reports and other papers of a meeting are read too, not its minutes alone.</summary>
    public bool Papers { get; init; }

    /// <summary>Files of rows of one's own for the parser's tables ("habits/verbs.tsv"), or folders of such files; for a habit of this source's clerks.</summary>
    public IReadOnlyList<string> Lexicon { get; init; } = [];

    /// <summary>How often it is looked at again: by default once an hour for a folder, which is watched in between, and once a day for a site.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>How often it is looked at.</summary>
    internal TimeSpan Interval => Every ?? (Folder is null ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1));

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);
}
