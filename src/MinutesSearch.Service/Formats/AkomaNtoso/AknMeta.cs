using System.Globalization;
using System.Xml;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Formats.AkomaNtoso;

/// <summary>The metadata of a document in Akoma Ntoso: what it is on the levels of work, expression and manifestation, and whom it refers to.</summary>
internal sealed class AknMeta(XmlWriter xml, MinutesDocument document, Agents agents)
{
    private const string Tool = "minutes_search";
    private const string Council = "authority";

    // The schema wants a date where the minutes give none.
    private const string NoDate = "0001-01-01";

    private string Day => document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? NoDate;

    private string Work => $"/akn/gb/debate/minutes/{Slug(document.Authority ?? "unknown")}/{(document.Date is null ? "undated" : Day)}/{Slug(document.Committee ?? document.Title ?? "meeting")}";

    public void Write()
    {
        xml.WriteStartElement("meta");
        xml.WriteStartElement("identification");
        xml.WriteAttributeString("source", "#" + Tool);
        Level("FRBRWork", Work + "/!main", Work, () => Empty("FRBRcountry", ("value", "gb")));
        Level("FRBRExpression", $"{Work}/eng@/!main", $"{Work}/eng@", () => Empty("FRBRlanguage", ("language", "eng")));
        Level("FRBRManifestation", $"{Work}/eng@/!main.xml", $"{Work}/eng@.akn", () => Empty("FRBRformat", ("value", "application/akn+xml")));
        xml.WriteEndElement();
        WriteReferences();
        xml.WriteEndElement();
    }

    private void Level(string name, string self, string uri, Action more)
    {
        xml.WriteStartElement(name);
        Empty("FRBRthis", ("value", self));
        Empty("FRBRuri", ("value", uri));
        if (name == "FRBRWork" && document.Source is { Length: > 0 } source) Empty("FRBRalias", ("name", "source"),
            ("value", Uri.EscapeDataString(source).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)));
        Empty("FRBRdate", ("date", Day), ("name", document.Date is null ? "unknown" : "meeting"));
        Empty("FRBRauthor", ("href", "#" + (name == "FRBRManifestation" ? Tool : Council)));
        more();
        xml.WriteEndElement();
    }

    private void WriteReferences()
    {
        xml.WriteStartElement("references");
        xml.WriteAttributeString("source", "#" + Tool);
        Reference("TLCOrganization", Tool, "MinutesSearch");
        Reference("TLCOrganization", Council, document.Authority ?? Wording.CouncilUnknown);
        Reference("TLCPerson", Agents.NotRecorded, "not recorded");
        foreach (var (id, name) in agents.People) Reference("TLCPerson", id, name);
        foreach (var (id, name) in agents.Roles) Reference("TLCRole", id, name);
        xml.WriteEndElement();
    }

    private void Reference(string element, string id, string name)
    {
        string kind = element[3..].ToLowerInvariant();
        Empty(element, ("eId", id), ("href", $"/akn/ontology/{kind}/gb/{Slug(name)}"), ("showAs", name));
    }

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, XmlSafe.Clean(value));
        xml.WriteEndElement();
    }

    private static string Slug(string name)
    {
        string slug = string.Join('-', string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug : "unknown";
    }
}
