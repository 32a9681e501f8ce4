using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats.Exporting;

/// <summary>How a passage of minutes is cited: the council as author, the meeting as title, the item as the part.</summary>
internal sealed record Citation(string Author, string Title, string? Part, DateOnly? Date, int? Page, string? Address, string Id, string Quotation)
{
    private const int LongestQuotation = 300;

    public static Citation Of(Hit hit)
    {
        string kind = hit.DocumentKind == Parsing.DocumentKind.Slides ? "Slides" : "Minutes";
        string meeting = hit.Committee is { } committee ? $"{kind} of the {committee}" : hit.Title is { Length: > 0 } title ? title : kind;
        string? part = hit.Passage.Item is { } item ? hit.Passage.ItemNumber is { } number ? $"{number}. {item}" : item : null;
        string text = hit.Passage.Text;
        if (text.Length > LongestQuotation) text = text[..text.LastIndexOf(' ', LongestQuotation)] + " …";
        return new Citation(hit.Authority ?? Wording.CouncilUnknown, hit.Date is { } day ? $"{meeting}, {Dates.Long(day)}" : meeting, part, hit.Date,
            hit.Passage.Span.Page, hit.Source is null ? null : PassageAddress.Of(hit), hit.Id, text);
    }
}

/// <summary>Citations in the RIS format, which Zotero, EndNote and Mendeley read.</summary>
internal sealed class Ris(TextWriter output) : Export
{
    protected override void Add(Hit hit)
    {
        var citation = Citation.Of(hit);
        Line("TY", "GOVDOC");
        Line("AU", citation.Author);
        Line("TI", citation.Title);
        Line("SE", citation.Part);
        Line("PY", citation.Date is { } year ? $"{year:yyyy}" : null);
        Line("DA", citation.Date is { } day ? $"{day:yyyy'/'MM'/'dd}" : null);
        Line("SP", citation.Page is { } page ? $"{page}" : null);
        Line("UR", citation.Address);
        Line("N1", citation.Quotation);
        Line("ID", citation.Id);
        output.Write("ER  - \r\n\r\n");
    }

    private void Line(string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value)) output.Write($"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
    }
}

/// <summary>Citations for BibTeX and BibLaTeX.</summary>
internal sealed class BibTeX(TextWriter output) : Export
{
    protected override void Add(Hit hit)
    {
        var citation = Citation.Of(hit);
        output.Write($"@misc{{{Key(citation.Id)},\n");
        // Two braces, or the council's name would be taken for a person's.
        Line("author", "{" + Escaped(citation.Author) + "}");
        Line("title", "{" + Escaped(citation.Title) + "}");
        if (citation.Part is { } part) Line("howpublished", Escaped("Item " + part));
        if (citation.Date is { } date)
        {
            Line("year", $"{date:yyyy}");
            Line("date", $"{date:yyyy-MM-dd}");
        }
        if (citation.Page is { } page) Line("pages", $"{page}");
        if (citation.Address is { } address) Line("url", address.Replace("%", "\\%", StringComparison.Ordinal));
        Line("note", Escaped(citation.Quotation));
        output.Write("}\n\n");
    }

    private void Line(string field, string value) => output.Write($"  {field} = {{{value}}},\n");

    /// <summary>A key holds letters, digits and a few signs; the rest of the id becomes "-".</summary>
    private static string Key(string id) => string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-'));

    private static string Escaped(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(letter => letter switch
    {
        '\\' => "\\textbackslash{}",
        '{' or '}' or '&' or '%' or '$' or '#' or '_' => "\\" + letter,
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '£' => "\\pounds{}",
        _ => letter.ToString(),
    }));
}
