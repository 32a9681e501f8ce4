namespace MinutesSearch.Parsing.Tests.Reading;

public sealed class ModernGovTests
{
    private const string MeetingPage = """
        <body><div class="mgMenuLHS"><ul class="mgMenu"><li><a href="x">Committees</a></ul></div>
        <h1 class="mgMainTitleTxt big">Agenda and minutes</h1><div class="mgContent">
        <h2 class="MGSUBTITLETXT">Parks Panel - Monday, 3rd June, 2024 6.00 pm</h2>
        <ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=1">Attendance details</a></li>
        <li><a href="documents/g1/Minutes.pdf">Printed minutes <span class="mgFileSize">PDF 90 KB</span></a></li></ul>
        <p><span class="mgLabel">Venue:&nbsp;</span>The Hall. <a href="mgLocationDetails.aspx?RID=1">View directions</a></p>
        <table id="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
        <tr><td class="mgItemNumberCell"></td><td><div class="mgWordPara"><p><b>PRESENT:</b> Councillor Ash (Chair)</p></div></td></tr>
        <tr><td class="mgItemNumberCell"><a name="AI1"></a><p class="mgAiTitleTxt">7.</p></td><td>
        <p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s1/R.pdf">Play areas <img alt="pdf icon"> PDF 154 KB</a></p>
        <ul class="mgShare"><li><a href="javascript:void(0)">Share this item</a></li></ul>
        <div class="mgWordPara"><p>To receive the report.</p></div>
        <p class="mgSubItemTitleTxt">Additional documents:</p>
        <ul class="mgBulletList"><li><a href="documents/s2/A.pdf">Map of swings <span class="mgFileSize">PDF 1 MB</span></a></li></ul>
        <p class="mgSubItemTitleTxt">Minutes:</p>
        <div class="mgWordPara"><h3>Swings</h3><p>Councillor Ash asked about the swings.</p><ul><li>They were old.</li></ul>
        <table><tr><td>Order swings</td><td>Ms Birch</td></tr></table></div></td></tr></table></div></body>
        """;

    private const string MeetingLines = """
        Heading 1 | Agenda and minutes
        MeetingTitle | Parks Panel - Monday, 3rd June, 2024 6.00 pm
        Furniture | Attendance details
        Document | Printed minutes
        MeetingFact | Venue: The Hall.
        Furniture | No.
        Furniture | Item
        Text | PRESENT: Councillor Ash (Chair)
        ItemNumber | 7.
        ItemTitle | Play areas
        Purpose | To receive the report.
        Label | Additional documents:
        Document | Map of swings
        Label | Minutes:
        Heading 3 | Swings
        Text | Councillor Ash asked about the swings.
        ListItem • | They were old.
        TableRow | Order swings⇥Ms Birch
        """;

    private const string ItemPage = """
        <div class=mgContent><h2 class=mgSubTitleTxt>Cemetery fees</h2><ul class=mgActionList>
        <li><a href="ieListDocuments.aspx?CId=1&amp;MId=2">Meeting of Amenities Board, Friday, 5th July, 2019 2.00 pm (Item 12.)</a></li></ul>
        <div class=mgWordPara><p>To fix the fees.</p></div><p class=mgSubItemTitleTxt>Decision:</p>
        <div class=mgWordPara><p>RESOLVED: That the fees stay.</p></div>
        <p class=mgSubItemTitleTxt>Supporting documents:</p><ul class=mgBulletList>
        <li><a href="documents/s3/F.pdf">Fees, <span class=mgItem>item 12.</span></a> <img alt="pdf icon"></li></ul></div>
        <p class=toTop><a href="#wrapper">Back to top</a></p>
        """;

    private const string ItemLines = """
        MeetingTitle | Cemetery fees
        MeetingFact | Meeting of Amenities Board, Friday, 5th July, 2019 2.00 pm (Item 12.)
        Purpose | To fix the fees.
        Label | Decision:
        Text | RESOLVED: That the fees stay.
        Label | Supporting documents:
        Document | Fees
        """;

    private const string CmisPage = """
        <main><div class="holder"><div class="DNNLabel">Venue:</div><div class="Value">Room 3</div></div><p>The panel met.</p></main>
        """;

    [TestCase(MeetingPage, MeetingLines, TestName = "A_meeting_page_by_its_marks")]
    [TestCase(ItemPage, ItemLines, TestName = "An_item_page_by_its_marks")]
    [TestCase(CmisPage, "MeetingFact | Venue: Room 3\nText | The panel met.", TestName = "Facts_of_a_CMIS_page")]
    [TestCase("<h1 class=mgMainTitleTxt>Minutes</h1><p class=mgAiTitleTxt>Fees</p><div class=mgWordPara>They stay.</div>",
        "Heading 1 | Minutes\nItemTitle | Fees\nText | They stay.", TestName = "Old_minutes_without_labels_hold_minutes")]
    [TestCase("<p class=mgAiTitleTxt>Fees</p><div style='display:none'><p class=mgSubItemTitleTxt>Minutes:</p><div class=mgWordPara>They stay.</div></div>",
        "ItemTitle | Fees\nLabel | Minutes:\nText | They stay.", TestName = "Minutes_that_are_folded_away_are_read")]
    [TestCase("<p class=mgAiTitleTxt>Fees</p><div class=mgWordPara><p class=mgSubItemTitleTxt>Minutes:</p><p>They stay.</p></div>",
        "ItemTitle | Fees\nText | Minutes:\nText | They stay.", TestName = "Minutes_with_their_label_in_the_same_body_are_no_purpose")]
    [TestCase("<p class=mgAiTitleTxt>Fees</p><div class=mgWordPara><p>To fix the fees.</p></div><div class=mgWordPara><p class=mgSubItemTitleTxt>Minutes:</p><p>They stay.</p></div>",
        "ItemTitle | Fees\nPurpose | To fix the fees.\nText | Minutes:\nText | They stay.", TestName = "A_body_before_the_label_is_the_purpose")]
    [TestCase("<table class=mgItemTable><tr><td><p class=mgAiTitleTxt>7.</p></td><td><p class=mgAiTitleTxt>Fees</p></td></tr></table>",
        "ItemNumber | 7.\nItemTitle | Fees", TestName = "A_number_with_the_mark_of_a_title_is_a_number")]
    [TestCase("<table class=mgItemTable><tr><td><p class=mgAiTitleTxt>7 Mill Lane</p></td><td><p>They stay.</p></td></tr></table>",
        "ItemTitle | 7 Mill Lane\nText | They stay.", TestName = "A_title_with_a_number_is_a_title")]
    public void ModernGov_pages_have_roles(string html, string expected)
    {
        var document = Dump.Html(html);
        Dump.AssertSound(document);
        Assert.That(Dump.Of(document), Is.EqualTo(expected.ReplaceLineEndings("\n")));
    }
}
