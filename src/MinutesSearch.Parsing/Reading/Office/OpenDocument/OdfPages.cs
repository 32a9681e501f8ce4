using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.OpenDocument;

/// <summary>Counts pages by the breaks that the program wrote down and those that the writer set; a document without any has no pages.</summary>
internal sealed class OdfPages(XElement text, OdfStyles styles)
{
    private readonly bool _known = text.Descendants().Any(each => each.Is("soft-page-break") || ((each.Is("p") || each.Is("h")) && styles.Find("paragraph", each.Of("style-name")).StartsPage));
    private int _number = 1;

    /// <summary>The page that is being read, from 1; 0 where it is not known.</summary>
    public int Now => _known ? _number : 0;

    public void Turn() => _number++;
}
