using System.Security.Cryptography;
using System.Text;

namespace MinutesSearch.Service.Tests.ModernGov;

/// <summary>How the web service writes HTML into its XML.</summary>
internal enum BodyForm { Escaped, EscapedTwice, Raw, RawAndBroken }

internal sealed record CouncilCommittee(int Id, string Title, bool IsExpired = false, bool IsDeleted = false);

internal sealed record CouncilDocument(int Id, string Title, string Path, bool IsRestricted = false, string Published = "");

internal sealed record CouncilItem(int Id, string Number, string Title, string Minutes = "", string Decision = "", bool IsRestricted = false)
{
    public CouncilDocument[] Documents { get; init; } = [];
}

internal sealed record CouncilMeeting(int Id, int Committee, DateOnly Date, bool HasMinutes)
{
    public bool HasDecisions { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>The path of the printed minutes; null where there are none.</summary>
    public string? Printed { get; init; }

    public CouncilItem[] Items { get; init; } = [];

    public CouncilDocument[] Documents { get; init; } = [];
}

internal sealed record CouncilFile(byte[] Content, string Type)
{
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 8))}\"";
}

/// <summary>What the invented council of Wealdmoor publishes.</summary>
internal sealed class CouncilRecords
{
    public const int Scrutiny = 12, Cabinet = 7, OldPanel = 3;

    private readonly Dictionary<string, CouncilFile> _files = new(StringComparer.OrdinalIgnoreCase);

    public CouncilRecords()
    {
        PutText("/documents/s9001/Workforce report.htm", "<html><body><h1>Workforce report</h1><p>Wealdmoor County Council</p><p>The agency rate was 17.8%.</p></body></html>");
        Put("/documents/g502/Printed minutes Tuesday 14-May-2024 10.00.pdf", TinyPdf.Of(
            "Wealdmoor County Council", "People Scrutiny Committee", "Minutes of the meeting held on 14 May 2024", "3. Foster carers",
            "Councillor Hunt asked how many foster carers had left.", "The Head of Fostering replied that 14 carers had left during the year."));
        Put("/mgConvert2PDF.aspx", TinyPdf.Of("Wealdmoor County Council", "Draft minutes of 3 June 2025", "4. Damp in temporary accommodation",
            "Councillor Barry asked how many homes had damp.", "The Director replied that 31 homes had damp."));
    }

    /// <summary>The number that stands for all committees; null: there is none.</summary>
    public int? AllCommittees { get; set; } = 0;

    public BodyForm Bodies { get; set; }

    public List<CouncilCommittee> Committees { get; } =
    [
        new(Scrutiny, "People Scrutiny & Overview Committee"), new(Cabinet, "Cabinet"), new(OldPanel, "Schools Panel", IsExpired: true), new(99, "Test Committee", IsDeleted: true),
    ];

    public List<CouncilMeeting> Meetings { get; } =
    [
        new(501, Scrutiny, new DateOnly(2024, 3, 12), HasMinutes: true)
        {
            Items =
            [
                new(7001, "1", "Minutes of the Previous Meeting", "<p class=\"MsoNormal\">The minutes were agreed.</p>")
                {
                    Documents = [new(9000, "Minutes of Previous Meeting", "documents/s9000/Minutes.pdf")],
                },
                new(7002, "2", "Children’s Workforce", """
                    <div class="WordSection1"><p class="MsoNormal">Councillor Hunt asked what the agency rate for social workers&nbsp;was.</p>
                    <p class="MsoNormal">The Director of Children&rsquo;s Services replied that the agency rate was 17.8% at the end of the year.</p><br></div>
                    """)
                {
                    Documents =
                    [
                        new(9001, "Workforce report", "documents/s9001/Workforce report.htm", Published: "04/03/2024"),
                        new(9002, "Appendix (exempt)", "documents/s9002/Appendix.pdf", IsRestricted: true),
                        new(9003, "Budget tables", "documents/s9003/Budget.xlsx"),
                    ],
                },
                new(7003, "3", "Exempt matter", "<p>Nobody may read this.</p>", IsRestricted: true),
            ],
        },
        new(502, Scrutiny, new DateOnly(2024, 5, 14), HasMinutes: true)
        {
            Printed = "documents/g502/Printed minutes Tuesday 14-May-2024 10.00.pdf",
            Items = [new(7010, "3", "Foster carers")],
        },
        new(503, Scrutiny, new DateOnly(2025, 6, 3), HasMinutes: false)
        {
            Documents = [new(9010, "Draft minutes 3 June 2025", "mgConvert2PDF.aspx?ID=9010")],
            Items = [new(7020, "4", "Damp in temporary accommodation")],
        },
        new(601, Cabinet, new DateOnly(2025, 2, 20), HasMinutes: false)
        {
            HasDecisions = true,
            Items = [new(7030, "5", "Bus fares", Decision: "<p>RESOLVED: That the fares be frozen until March 2026.</p>")],
        },
        new(401, OldPanel, new DateOnly(2019, 9, 10), HasMinutes: true)
        {
            Items = [new(7040, "2", "School meals", "<p>Mrs Pell asked why meals cost more. The Head of Catering said that food prices had risen by 6%.</p>")],
        },
        new(504, Scrutiny, new DateOnly(2031, 1, 7), HasMinutes: false),
    ];

    public CouncilCommittee CommitteeOf(CouncilMeeting meeting) => Committees.Single(each => each.Id == meeting.Committee);

    public CouncilFile? File(string path) => _files.GetValueOrDefault(path);

    public void Put(string path, byte[] content, string type = "application/pdf") => _files[path] = new CouncilFile(content, type);

    public void PutText(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text), "text/html");

    /// <summary>Replaces a meeting.</summary>
    public void Change(int meeting, Func<CouncilMeeting, CouncilMeeting> change)
    {
        int at = Meetings.FindIndex(each => each.Id == meeting);
        Meetings[at] = change(Meetings[at]);
    }
}
