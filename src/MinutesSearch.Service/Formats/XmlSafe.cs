using System.Text;
using System.Xml;

namespace MinutesSearch.Service.Formats;

/// <summary>Text for XML: what XML cannot hold (control characters, half pairs) is left out.</summary>
internal static class XmlSafe
{
    public static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", CheckCharacters = true, OmitXmlDeclaration = true };

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text, i++, 2);
        }
        return clean.ToString();
    }
}
