using MinutesSearch.Service.Sources.Fetching;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>What a meeting's page shows: minutes item by item, links to printed minutes and papers.</summary>
internal sealed class MeetingPage
{
    /// <summary>One of these is on every meeting's page, whatever the council's design.</summary>
    private static readonly string[] Marks = ["mgMainTitleTxt", "mgSubTitleTxt", "mgItemTable", "mgAiTitleTxt", "mgWordPara"];

    /// <exception cref="SourceException">It is no page of a meeting.</exception>
    private MeetingPage(WebAnswer answer)
    {
        Content = answer.Content;
        var pieces = HtmlPieces.Of(SitePages.TextOf(answer)).ToList();
        Words = HtmlPieces.Words(pieces.Select(piece => piece.Text));
        // A page that wants to see a browser, or says that the site is being mended, comes as a good answer too.
        if (!pieces.Any(piece => Marks.Any(mark => Says(piece.Attributes, mark)))) throw new SourceException($"{answer.Address} shows something else than a meeting.", canRetry: true);
        string title = Marked(pieces, "mgMainTitleTxt").FirstOrDefault() ?? "";
        var labels = Marked(pieces, "mgSubItemTitleTxt").ToList();
        var links = SitePages.LinksOf(answer).ToList();
        var printed = links.Where(IsPrintedMinutes).OrderBy(IsDraftLink).FirstOrDefault();
        PrintedMinutes = printed?.Address;
        IsDraft = Says(title, "draft") || (printed is not null && IsDraftLink(printed));
        // An old page that calls itself minutes labels none of its texts: its texts are the minutes.
        HasMinutes = labels.Any(label => label.StartsWith("Minutes", StringComparison.OrdinalIgnoreCase))
            || (labels.Count == 0 && printed is null && Says(title, "minutes") && Marked(pieces, "mgWordPara").Any());
        HasDecisions = labels.Any(label => label.StartsWith("Decision", StringComparison.OrdinalIgnoreCase));
        Papers = [.. links.Where(link => Says(link.Address.AbsolutePath, "/documents/s") || Says(link.Address.AbsolutePath, "mgConvert2PDF")).DistinctBy(link => link.Address)];
    }

    public byte[] Content { get; }

    /// <summary>All words of the page; the page's code changes with every request, they do not.</summary>
    public string Words { get; }

    public bool IsDraft { get; }

    public bool HasMinutes { get; }

    public bool HasDecisions { get; }

    public Uri? PrintedMinutes { get; }

    public IReadOnlyList<PageLink> Papers { get; }

    public static MeetingPage Of(WebAnswer answer) => new(answer);

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>".../documents/g5120/Printed minutes Tuesday 12-Mar-2024 10.00.pdf?T=1"; "g5120/Public reports pack …" is none.</summary>
    private static bool IsPrintedMinutes(PageLink link)
        => link.Address.Segments.Any(segment => segment.Length > 2 && segment[0] is 'g' or 'G' && segment[1..].TrimEnd('/').All(char.IsAsciiDigit))
            && (Says(link.Words, "minutes") || Says(link.Title, "minutes") || Says(Uri.UnescapeDataString(link.Address.Segments[^1]), "minutes"));

    private static bool IsDraftLink(PageLink link) => Says(link.Words, "draft") || Says(link.Title, "draft") || Says(link.Address.AbsolutePath, "draft");

    /// <summary>The words of the elements of a class that have any.</summary>
    private static IEnumerable<string> Marked(List<HtmlPiece> pieces, string name)
    {
        for (int at = 0; at < pieces.Count; at++)
        {
            if (!pieces[at].Attributes.Contains(name, StringComparison.OrdinalIgnoreCase) || pieces[at].IsEnd) continue;
            string end = "/" + pieces[at].Tag;
            // A label is short; in a body the first words are enough.
            string words = HtmlPieces.Words(pieces.Skip(at).Take(20).TakeWhile(piece => piece.Tag != end).Select(piece => piece.Text));
            if (words.Length > 0) yield return words;
        }
    }
}
