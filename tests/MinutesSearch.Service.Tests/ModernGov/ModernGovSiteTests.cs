using MinutesSearch.Service.Sources.ModernGov;

namespace MinutesSearch.Service.Tests.ModernGov;

public sealed class ModernGovSiteTests
{
    [TestCase("https://democracy.wealdmoor.gov.uk", "https://democracy.wealdmoor.gov.uk/", "wealdmoor")]
    [TestCase("wealdmoor.moderngov.co.uk", "https://wealdmoor.moderngov.co.uk/", "wealdmoor")]
    [TestCase("http://www.wealdmoor.gov.uk/modernGov", "http://www.wealdmoor.gov.uk/modernGov/", "wealdmoor")]
    [TestCase("http://www.wealdmoor.gov.uk/modernGov/ieListMeetings.aspx?CId=12&Year=0", "http://www.wealdmoor.gov.uk/modernGov/", "wealdmoor")]
    [TestCase("https://democracy.wealdmoor.gov.uk/mgWebService.asmx/GetMeeting?lMeetingId=1", "https://democracy.wealdmoor.gov.uk/", "wealdmoor")]
    [TestCase("https://meetings.inishmore.ie/mgListCommittees.aspx", "https://meetings.inishmore.ie/", "inishmore")]
    [TestCase("http://127.0.0.1:8080/", "http://127.0.0.1:8080/", "127-0-0-1")]
    public void A_site_is_known_by_any_of_its_addresses(string address, string root, string name)
    {
        var site = ModernGovSite.Of(address);
        Assert.That((site.Root.AbsoluteUri, site.Name), Is.EqualTo((root, name)));
    }

    [TestCase("ftp://wealdmoor.gov.uk")]
    [TestCase("https://")]
    [TestCase("")]
    [TestCase("https://clerk:secret@wealdmoor.gov.uk")]
    public void What_is_no_address_of_a_site_is_said(string address)
        => Assert.That(() => ModernGovSite.Of(address), Throws.TypeOf<SettingsException>().With.Message.Contains("give one as https://"));
}
