using System.Globalization;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>The addresses of a council's ModernGov site.</summary>
internal sealed class ModernGovSite
{
    private ModernGovSite(Uri root) => Root = root;

    /// <summary>The folder that the pages stand in; it ends with "/".</summary>
    public Uri Root { get; }

    public Uri Committees => At("mgWebService.asmx/GetCommittees");

    public Uri CommitteesPage => At("mgListCommittees.aspx");

    /// <summary>The site of any of its addresses: its front page, a page of it ("…/ieListMeetings.aspx?CId=12"), or its web service.</summary>
    /// <exception cref="SettingsException">It is no http or https address.</exception>
    public static ModernGovSite Of(string address)
    {
        if (!address.Contains("://", StringComparison.Ordinal)) address = "https://" + address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var given) || given.Scheme is not ("http" or "https") || given.Host.Length == 0 || given.UserInfo.Length > 0)
            throw new SettingsException($"'{address}' is no address of a ModernGov site: give one as https://democracy.example.gov.uk.");
        string path = given.AbsolutePath;
        int file = path.IndexOf(".as", StringComparison.OrdinalIgnoreCase);
        if (file >= 0) path = path[..(path.LastIndexOf('/', file) + 1)];
        else if (!path.EndsWith('/')) path += "/";
        return new ModernGovSite(new Uri(given.GetLeftPart(UriPartial.Authority) + path));
    }

    /// <summary>What a source is called by its host: "wealdmoor" for democracy.wealdmoor.gov.uk and wealdmoor.moderngov.co.uk.</summary>
    public string Name
    {
        get
        {
            if (Root.HostNameType != UriHostNameType.Dns) return string.Concat(Root.Host.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
            string[] labels = [.. Root.IdnHost.ToLowerInvariant().Split('.').Where(label => label is not "moderngov")];
            int suffix = labels.Length > 2 && labels[^1] == "uk" ? 2 : 1;
            return labels.Length > suffix ? labels[^(suffix + 1)] : labels[0];
        }
    }

    public Uri Meetings(int committee, DateOnly from, DateOnly to)
        => At($"mgWebService.asmx/GetMeetings?lCommitteeId={committee}&sFromDate={Day(from)}&sToDate={Day(to)}");

    public Uri Meeting(int meeting) => At($"mgWebService.asmx/GetMeeting?lMeetingId={meeting}");

    public Uri MeetingsPage(int committee) => At($"ieListMeetings.aspx?CId={committee}&Year=0");

    public Uri MeetingPage(int committee, int meeting) => At($"ieListDocuments.aspx?CId={committee}&MId={meeting}&Ver=4");

    /// <summary>The committee and the meeting of a meeting's page of this site; null for any other address.</summary>
    public (int Committee, int Meeting)? MeetingOf(Uri address)
        => Root.IsBaseOf(address) && address.AbsolutePath.EndsWith("/ieListDocuments.aspx", StringComparison.OrdinalIgnoreCase)
            && SitePages.Number(address, "MId") is { } meeting && SitePages.Number(address, "CId") is { } committee ? (committee, meeting) : null;

    /// <summary>
    /// A document's address as it is asked for. The web service gives addresses of its own site as "http://", whatever it is reached
    /// by; asked for so, each would cost a redirection, or go out unencrypted.
    /// </summary>
    public Uri? Document(string? written)
    {
        if (string.IsNullOrWhiteSpace(written) || !Uri.TryCreate(Root, written.Trim(), out var address)) return null;
        if (address.Scheme is not ("http" or "https")) return null;
        bool own = address.Host.Equals(Root.Host, StringComparison.OrdinalIgnoreCase);
        return own && address.Scheme != Root.Scheme ? new UriBuilder(address) { Scheme = Root.Scheme, Port = Root.Port }.Uri : address;
    }

    /// <summary>A date as the web service reads it; one as 2024-03-12 makes it drop the filter without a word.</summary>
    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private Uri At(string path) => new(Root, path);
}
