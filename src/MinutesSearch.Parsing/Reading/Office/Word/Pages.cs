using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>
/// Counts pages by the breaks that Word wrote down when it last laid the document out; in a document without them by the breaks
/// that the writer set.
/// </summary>
internal sealed class Pages
{
    private readonly bool _rendered;
    private readonly bool _known;

    public Pages(XElement body)
    {
        int set = 0;
        foreach (var each in body.Descendants())
        {
            if (each.Is("lastRenderedPageBreak")) { _rendered = _known = true; return; }
            if (IsSet(each)) set++;
        }
        _known = set > 0;
    }

    /// <summary>The page that is being written, from 1; 0 where it is not known.</summary>
    public int Now => _known ? Number : 0;

    /// <summary>The same, counted whether or not the count can be trusted.</summary>
    public int Number { get; set; } = 1;

    /// <summary>Counts a break of either kind.</summary>
    public void Take(XElement element)
    {
        if (_rendered ? element.Is("lastRenderedPageBreak") : IsSet(element)) Number++;
    }

    private static bool IsSet(XElement element)
        => (element.Is("br") && element.Of("type") == "page") || (element.Is("pageBreakBefore") && element.Of("val") is not ("0" or "false" or "off"));
}
