using System.Net;
using System.Text;

namespace MinutesSearch.Benchmarks;

/// <summary>Minutes of a council that does not exist, of any length and the same for the same seed.</summary>
internal static class InventedMinutes
{
    private static readonly string[] Names = ["Pell", "Nash", "Okoro", "Hale", "Rudd", "Lindqvist", "Marsh", "Akhtar", "Fenn", "Tolley"];
    private static readonly string[] Roles = ["Head of Highways", "Director of Housing", "Strategic Manager for Safeguarding", "Assistant Director of Finance", "Service Lead for Parks"];
    private static readonly string[] Topics = ["road salt", "empty homes", "agency staffing", "the winter shelter", "library opening hours", "damp and mould", "school transport", "street lighting"];
    private static readonly string[] Times = ["by the end of March", "before the next meeting", "within six weeks", "in the autumn", "in 2023/24"];

    private static readonly string[] Paragraphs =
    [
        "The {role} presented the report on {topic}, which set out progress since the last meeting. Spending stood at £{n}.4 million against a budget of £{n}.1 million, and {n}% of the targets had been met.",
        "Councillor {name} asked how many cases concerned {topic} and whether the waiting list had fallen. In addition she asked what was done for those who had waited longest.",
        "The {role} replied that {n} cases were open, less than the regional average of {n}. It was hoped that the backlog would be cleared {time}.",
        "In response to a question from Councillor {name} about {topic}, the {role} advised that the contract had been let and that work would start {time}.",
        "Councillor {name} was concerned that {topic} had been left out of the plan, and suggested that the panel look at it again.",
        "It was confirmed that the figures for {topic} were checked each quarter; the vacancy rate was {n}.{n}% at the end of June.",
        "It was agreed that the {role} would circulate a note on {topic} {time}.",
        "ACTION: {role} to provide further details of {topic} {time}.",
        "Members welcomed the work on {topic} and thanked the officers for the clear report.",
        "The Chair noted that {topic} would come back to the panel {time}, with the views of residents and of the town councils.",
    ];

    public static string PlainText(int bytes, int seed)
    {
        var text = new StringBuilder("TARNSIDE DISTRICT COUNCIL\n\nOVERVIEW AND SCRUTINY PANEL\n\nMinutes of the meeting held on 1 February 2024\n\n");
        text.Append("Present: Councillors Pell (Chair), Nash, Okoro and Hale\n\n");
        foreach (var item in Items(bytes, seed))
        {
            if (text.Length >= bytes) break;
            text.Append($"{item.Number}. {item.Title.ToUpperInvariant()}\n\n");
            foreach (string paragraph in item.Paragraphs) text.Append(paragraph).Append("\n\n");
            text.Append($"RESOLVED: {item.Decision}\n\n");
        }
        return text.ToString();
    }

    /// <summary>A page as ModernGov writes it, with its menus, marks and exports from Word.</summary>
    public static string ModernGov(int bytes, int seed)
    {
        var html = new StringBuilder(PageTop);
        foreach (var item in Items(bytes, seed))
        {
            if (html.Length >= bytes) break;
            html.Append($"<tr><td class=\"mgItemNumberCell\"><p class=\"mgAiTitleTxt\">{item.Number}.</p></td><td>");
            html.Append($"<p class=\"mgAiTitleTxt\"><a name=\"AI{item.Number}\"></a>{WebUtility.HtmlEncode(item.Title)}</p>");
            html.Append("<p class=\"mgSubItemTitleTxt\">Minutes:</p><div class=\"mgWordPara\"><div class=\"WordSection1\">\n");
            foreach (string paragraph in item.Paragraphs) AppendWordParagraph(html, paragraph);
            AppendWordParagraph(html, $"RESOLVED: {item.Decision}");
            html.Append("</div></div></td></tr>\n");
        }
        return html.Append(PageBottom).ToString();
    }

    private const string PageTop = """
        <!DOCTYPE html><html lang="en"><head><title>Agenda for Overview and Scrutiny Panel on Thursday, 1st February, 2024 | Tarnside District Council</title>
        <meta name="DC.Date" content="2024-02-01" /></head><body><div id="menu"><ul><li><a href="ieDocHome.aspx">Meetings</a></li><li><a href="mgFindMember.aspx">Councillors</a></li></ul></div>
        <div class="mgContent"><h2 class="mgSubTitleTxt">Overview and Scrutiny Panel - Thursday, 1st February, 2024 6.00 pm</h2>
        <p><span class="mgLabel">Venue:</span> Council Chamber</p><table class="mgItemTable"><tbody>

        """;

    private const string PageBottom = "</tbody></table></div><div id=\"footer\"><p>Tarnside District Council</p></div></body></html>\n";

    /// <summary>Word splits its runs into spans and puts hard spaces between sentences.</summary>
    private static void AppendWordParagraph(StringBuilder html, string paragraph)
    {
        string encoded = WebUtility.HtmlEncode(paragraph).Replace(". ", ".&nbsp; ");
        int middle = encoded.IndexOf(' ', encoded.Length / 2);
        if (middle < 0) middle = encoded.Length;
        html.Append("<p class=\"MsoNormal\" style=\"margin-left:36pt;text-align:justify\"><span style=\"font-family:Arial\">")
            .Append(encoded, 0, middle).Append("</span><span lang=\"EN-GB\" style=\"font-size:11.0pt\">")
            .Append(encoded, middle, encoded.Length - middle).Append("</span></p>\n");
    }

    /// <summary>More items than so many bytes can hold; the caller stops where it has enough.</summary>
    private static IEnumerable<InventedItem> Items(int bytes, int seed)
    {
        var random = new Random(seed);
        for (int number = 1; number <= bytes / 100 + 1; number++)
        {
            string topic = Pick(random, Topics);
            var paragraphs = Enumerable.Range(0, random.Next(4, 9)).Select(_ => Fill(Pick(random, Paragraphs), topic, random)).ToList();
            yield return new InventedItem(number, $"Update on {topic}", paragraphs, $"That the report on {topic} be noted.");
        }
    }

    private static string Fill(string paragraph, string topic, Random random)
    {
        var filled = new StringBuilder(paragraph);
        filled.Replace("{topic}", topic).Replace("{name}", Pick(random, Names)).Replace("{role}", Pick(random, Roles)).Replace("{time}", Pick(random, Times));
        return filled.Replace("{n}", $"{random.Next(2, 90)}").ToString();
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private sealed record InventedItem(int Number, string Title, IReadOnlyList<string> Paragraphs, string Decision);
}
