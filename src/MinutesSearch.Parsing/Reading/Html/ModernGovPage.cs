using HtmlAgilityPack;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>Keeps track of where in a ModernGov page the walk is: in which item, before or behind its "Minutes:".</summary>
internal sealed class ModernGovPage
{
    private readonly bool _hasPurposes;
    private readonly bool _isItemPage;
    private bool _titled;
    private bool _labelled;
    private bool _inNumberCell;

    private ModernGovPage(HtmlNode root)
    {
        var marked = root.Below().Where(node => node.HasAttributes).Select(node => (Node: node, Mark: ModernGovMarks.Of(node))).ToArray();
        bool labelled = marked.Any(found => IsTextLabel(found.Node, found.Mark));
        bool saysMinutes = marked.Any(found => found.Mark == Mark.MainTitle && found.Node.ShortText().Contains("minutes", StringComparison.OrdinalIgnoreCase));
        // A page that calls itself minutes and labels none of its texts is an old one: its texts are the minutes.
        _hasPurposes = labelled || !saysMinutes;
        _isItemPage = !marked.Any(found => found.Mark is Mark.ItemTable or Mark.NumberCell or Mark.ItemTitle);
    }

    /// <summary>Null for a page that is none of ModernGov's.</summary>
    public static ModernGovPage? Of(HtmlNode root)
        => root.Below().Any(ModernGovMarks.IsStrong) ? new ModernGovPage(root) : null;

    /// <summary>What stands in the marked element.</summary>
    public Surroundings Enter(HtmlNode node, Mark mark, in Surroundings around)
    {
        var plain = around with { HangsOnMark = false };
        switch (mark)
        {
            case Mark.MainTitle:
                return plain with { Role = LineRole.Heading, Level = Math.Max(1, node.HeadingLevel()) };
            case Mark.MeetingTitle:
                _titled = _isItemPage;
                _labelled = false;
                return plain with { Role = LineRole.MeetingTitle };
            case Mark.SectionTitle:
                return plain with { Role = LineRole.Furniture };
            case Mark.NumberCell:
                return EnterNumber(node, plain);
            case Mark.ItemTitle when _inNumberCell && node.AncestorsAndSelf().Any(at => ModernGovMarks.Of(at) == Mark.NumberCell):
                return plain with { Role = around.Role };
            // A number with the mark of a title stands in a cell without a mark of its own.
            case Mark.ItemTitle when MinutesColumns.IsNumber(node.ShortText().Trim()):
                return EnterNumber(node, plain);
            case Mark.ItemTitle:
                (_titled, _labelled, _inNumberCell) = (true, false, false);
                return plain with { Role = LineRole.ItemTitle };
            case Mark.SubItemTitle:
                _labelled |= !NamesDocuments(node);
                return plain with { Role = LineRole.Label };
            default:
                return plain with { InBody = true, Role = _titled && !_labelled && _hasPurposes && !HoldsLabel(node) ? LineRole.Purpose : LineRole.Text };
        }
    }

    /// <summary>"Minutes:" within the body, not before it: what stands below the label is no purpose.</summary>
    private static bool HoldsLabel(HtmlNode body)
        => body.Below().Any(node => node.HasAttributes && IsTextLabel(node, ModernGovMarks.Of(node)));

    /// <summary>"Minutes:", "Decision:": a label of a text.</summary>
    private static bool IsTextLabel(HtmlNode node, Mark mark) => mark == Mark.SubItemTitle && !NamesDocuments(node);

    private Surroundings EnterNumber(HtmlNode node, in Surroundings plain)
    {
        (_titled, _labelled, _inNumberCell) = (false, false, true);
        // The header row's "No." is no number of an item.
        return plain with { Role = node.Name == "th" ? LineRole.Furniture : LineRole.ItemNumber };
    }

    public static bool IsFact(HtmlNode cell)
        => ModernGovMarks.Of(cell) == Mark.FactLabel || cell.Below().Any(node => ModernGovMarks.Of(node) == Mark.FactLabel);

    /// <summary>"Meeting of X Committee, Tuesday, … (Item 32.)": the way back from an item's page.</summary>
    public static bool IsMeetingLink(HtmlNode link)
        => link.Attribute("href").Contains("ielistdocuments.aspx", StringComparison.OrdinalIgnoreCase)
            && link.ShortText().StartsWith("meeting of", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an entry of a list of links is; null if it is an item of text like any other.</summary>
    public static LineRole? RoleOfLink(HtmlNode item)
    {
        var link = item.Below().FirstOrDefault(node => node.Name == "a" && node.Attribute("href").Length > 0);
        if (link is null) return null;
        if (IsMeetingLink(link)) return LineRole.MeetingFact;
        string href = link.Attribute("href");
        return DocumentAddresses.Any(part => href.Contains(part, StringComparison.OrdinalIgnoreCase)) ? LineRole.Document : LineRole.Furniture;
    }

    private static readonly string[] DocumentAddresses =
        ["documents/", "mgconvert2pdf", ".pdf", ".doc", ".xls", ".ppt", ".rtf", ".odt", "ieissuedetails", "iedecisiondetails"];

    /// <summary>"Additional documents:", "Supporting documents:", "Background papers:": labels of lists, not of texts.</summary>
    private static bool NamesDocuments(HtmlNode label)
    {
        string text = label.ShortText();
        return text.Contains("document", StringComparison.OrdinalIgnoreCase) || text.Contains("background paper", StringComparison.OrdinalIgnoreCase)
            || text.Contains("attachment", StringComparison.OrdinalIgnoreCase);
    }
}
