using System.Globalization;
using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>
/// Elements and attributes by their local names: strict and transitional files put the same names into different namespaces.
/// </summary>
internal static class LocalNames
{
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    /// <summary>An element's properties stand first; among so many children they are looked for.</summary>
    private const int FirstNodes = 400;

    /// <summary>The first child of that name; null where there is none, or no element to look in.</summary>
    public static XElement? Child(this XElement? element, string name)
    {
        int left = FirstNodes;
        for (var node = element?.FirstNode; node is not null && left > 0; node = node.NextNode, left--)
        {
            if (node is XElement child && child.Name.LocalName == name) return child;
        }
        return null;
    }

    /// <summary>The element at the end of a path of first children.</summary>
    public static XElement? Child(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path) element = element.Child(name);
        return element;
    }

    public static IEnumerable<XElement> Children(this XElement? element, string name)
        => element is null ? [] : element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The value of the attribute without a namespace.</summary>
    public static string? Value(this XElement? element, string attribute) => element?.Attribute(attribute)?.Value;

    /// <summary>The value of the attribute of that local name, whatever its namespace.</summary>
    public static string? Of(this XElement? element, string attribute)
    {
        for (var each = element?.FirstAttribute; each is not null; each = each.NextAttribute)
        {
            if (each.Name.LocalName == attribute) return each.Value;
        }
        return null;
    }

    /// <summary>A number; null where it is missing, no number, or larger than any document needs.</summary>
    public static int? Int(this XElement? element, string attribute)
        => int.TryParse(element.Of(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && Math.Abs((long)number) < 1_000_000 ? number : null;

    /// <summary>An attribute's number; null where it is missing or none.</summary>
    public static long? Number(this XElement? element, string attribute)
        => long.TryParse(element.Value(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>"1", "true" and "on" are true; an attribute that is missing is what the format says by default.</summary>
    public static bool Flag(this XElement? element, string attribute, bool otherwise = false)
        => element.Value(attribute) is { } value ? value is "1" or "true" or "on" : otherwise;

    /// <summary>The id of a relation, which stands in a namespace of its own ("r:id" beside "id").</summary>
    public static string? RelationId(this XElement? element, string attribute = "id")
        => element?.Attributes().FirstOrDefault(each => each.Name.LocalName == attribute && each.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal))?.Value;

    /// <summary>
    /// The children, of alternate contents the first choice alone: it says once what the fallback says again for older programs, which is
    /// taken where a choice is missing.
    /// </summary>
    public static IEnumerable<XElement> Contents(this XElement element)
    {
        foreach (var child in element.Elements())
        {
            if (!child.Is("AlternateContent")) yield return child;
            else if ((child.Child("Choice") ?? child.Child("Fallback")) is { } taken)
            {
                foreach (var inner in taken.Contents()) yield return inner;
            }
        }
    }
}
