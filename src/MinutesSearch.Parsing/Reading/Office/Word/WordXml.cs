using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>The values that WordprocessingML puts into attributes of small elements ("w:b w:val").</summary>
internal static class WordXml
{
    /// <summary>The value of the child of that name ("w:pStyle w:val").</summary>
    public static string? Val(this XElement? element, string child) => element.Child(child).Of("val");

    /// <summary>A switch such as "w:b": on where it stands without a value, off with "0", null where it is missing.</summary>
    public static bool? Switch(this XElement? properties, string child)
        => properties.Child(child) is { } found ? found.Of("val") is not ("0" or "false" or "off" or "none") : null;
}
