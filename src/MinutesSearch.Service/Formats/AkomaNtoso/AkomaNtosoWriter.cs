using System.Globalization;
using System.Xml;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Formats.AkomaNtoso;

/// <summary>Writes a document as Akoma Ntoso 3.0 (OASIS LegalDocML), of its type for debates.</summary>
/// <remarks>
/// An item is a debateSection; questions and answers have elements of their own, a comment is a speech, a resolution stands in
/// "resolutions" with its clauses as a list, an action is a block of that name, and everything else is a paragraph.
/// </remarks>
internal sealed class AkomaNtosoWriter
{
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private readonly XmlWriter _xml;
    private readonly MinutesDocument _document;
    private readonly Agents _agents;

    private AkomaNtosoWriter(XmlWriter xml, MinutesDocument document) => (_xml, _document, _agents) = (xml, document, Agents.Of(document));

    public static void Write(TextWriter output, MinutesDocument document)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, XmlSafe.Settings)) new AkomaNtosoWriter(xml, document).Write();
        output.Write('\n');
    }

    private void Write()
    {
        _xml.WriteStartElement("akomaNtoso", Namespace);
        _xml.WriteStartElement("debate");
        _xml.WriteAttributeString("name", "minutes");
        _xml.WriteAttributeString("contains", "originalVersion");
        new AknMeta(_xml, _document, _agents).Write();
        WritePreface();
        _xml.WriteStartElement("debateBody");
        WriteAttendance();
        for (int i = 0; i < _document.Items.Length; i++) WriteItem(_document.Items[i], $"item_{i + 1}");
        foreach (var slide in _document.Slides) WriteSlide(slide);
        if (_document.Attendance.IsEmpty && _document.Items.IsEmpty && _document.Slides.IsEmpty) WriteNothing();
        _xml.WriteEndDocument();
    }

    private void WritePreface()
    {
        _xml.WriteStartElement("preface");
        string title = _document.Title ?? _document.Committee ?? "Minutes";
        _xml.WriteStartElement("p");
        Element("docTitle", title);
        _xml.WriteEndElement();
        if (_document.Date is { } day)
        {
            _xml.WriteStartElement("p");
            Element("docDate", Dates.Long(day), ("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void WriteAttendance()
    {
        if (_document.Attendance.IsEmpty) return;
        _xml.WriteStartElement("rollCall");
        _xml.WriteAttributeString("eId", "rollCall_1");
        Element("heading", "Attendance");
        foreach (var attendee in _document.Attendance)
        {
            _xml.WriteStartElement("p");
            Element("person", attendee.Name, ("refersTo", _agents.Reference(attendee.Name)));
            string role = attendee.Role is { } printed ? $", {printed}" : "";
            _xml.WriteString(XmlSafe.Clean($"{role} ({PresenceName(attendee.Presence)})"));
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void WriteItem(Item item, string id)
    {
        StartSection("item", id, item.Number, item.Title);
        foreach (var entry in item.Entries) WriteEntry(entry, $"{id}__{entry.Id}");
        if (item.Entries.IsEmpty) Element("p", "");
        _xml.WriteEndElement();
    }

    private void WriteEntry(Entry entry, string id)
    {
        switch (entry)
        {
            case Question question: Speech("question", id, question.Speaker, question.Text); break;
            case Response response: Speech("answer", id, response.Speaker, response.Text); break;
            case Comment comment: Speech("speech", id, comment.Speaker, comment.Text); break;
            case ActionPoint action: Element("block", action.Text, ("name", "action"), ("eId", id)); break;
            case Resolution resolution: WriteResolution(resolution, id); break;
            default: Element("p", entry.Text, ("eId", id)); break;
        }
    }

    private void Speech(string element, string id, Speaker? speaker, string text)
    {
        _xml.WriteStartElement(element);
        _xml.WriteAttributeString("eId", id);
        _xml.WriteAttributeString("by", _agents.Reference(speaker));
        if (_agents.RoleReference(speaker) is { } role) _xml.WriteAttributeString("as", role);
        if (speaker is not null && Agents.NameOf(speaker) is { } name) Element("from", name);
        Element("p", text);
        _xml.WriteEndElement();
    }

    private void WriteResolution(Resolution resolution, string id)
    {
        _xml.WriteStartElement("resolutions");
        _xml.WriteAttributeString("eId", id);
        if (resolution.Clauses.Length < 2) Element("p", resolution.Clauses is [var only] ? only.Text : resolution.Text);
        else
        {
            _xml.WriteStartElement("blockList");
            _xml.WriteAttributeString("eId", $"{id}__list_1");
            for (int i = 0; i < resolution.Clauses.Length; i++)
            {
                _xml.WriteStartElement("item");
                _xml.WriteAttributeString("eId", $"{id}__list_1__item_{i + 1}");
                if (resolution.Clauses[i].Number is { } number) Element("num", number);
                Element("p", resolution.Clauses[i].Text);
                _xml.WriteEndElement();
            }
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void WriteSlide(Slide slide)
    {
        StartSection("slide", $"slide_{slide.Number}", $"{slide.Number}", slide.Title);
        foreach (var line in slide.Lines) Element("p", line.Text);
        if (slide.Lines.IsEmpty) Element("p", "");
        _xml.WriteEndElement();
    }

    private void WriteNothing()
    {
        StartSection("item", "item_1", null, "");
        Element("p", "");
        _xml.WriteEndElement();
    }

    private void StartSection(string name, string id, string? number, string title)
    {
        _xml.WriteStartElement("debateSection");
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("eId", id);
        if (number is not null) Element("num", number);
        if (title.Length > 0) Element("heading", title);
    }

    private static string PresenceName(Presence presence) => presence switch
    {
        Presence.InAttendance => "in attendance",
        _ => presence.ToString().ToLowerInvariant(),
    };

    private void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) _xml.WriteAttributeString(attribute, XmlSafe.Clean(value));
        _xml.WriteString(XmlSafe.Clean(text));
        _xml.WriteEndElement();
    }
}
