using System.Globalization;
using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>Attributes of WordprocessingML, which stand in the same namespace as its elements, strict or transitional.</summary>
internal static class WordXml
{
    /// <summary>The attribute of that local name, whatever its namespace.</summary>
    public static string? Of(this XElement? element, string attribute)
    {
        for (var each = element?.FirstAttribute; each is not null; each = each.NextAttribute)
        {
            if (each.Name.LocalName == attribute) return each.Value;
        }
        return null;
    }

    /// <summary>The value of the child of that name ("w:pStyle w:val").</summary>
    public static string? Val(this XElement? element, string child) => element.Child(child).Of("val");

    /// <summary>A number; null where it is missing, no number, or larger than any document needs.</summary>
    public static int? Int(this XElement? element, string attribute)
        => int.TryParse(element.Of(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && Math.Abs((long)number) < 1_000_000 ? number : null;

    /// <summary>A switch such as "w:b": on where it stands without a value, off with "0", null where it is missing.</summary>
    public static bool? Switch(this XElement? properties, string child)
        => properties.Child(child) is { } found ? found.Of("val") is not ("0" or "false" or "off" or "none") : null;
}
