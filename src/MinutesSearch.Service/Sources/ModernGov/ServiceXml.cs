using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>Reads what the web service answers, with the faults that its answers have.</summary>
internal static class ServiceXml
{
    /// <summary>The elements that hold HTML: escaped as a rule, on one server as it is, with tags that XML does not know.</summary>
    private static readonly string[] Bodies = ["minutesnonemptyhtmlbody", "decisionnonemptyhtmlbody", "agendatext"];

    // HTML as it is, with tables in tables, comes to some dozens.
    private const int Deepest = 300;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        MaxCharactersInDocument = 128 << 20,
    };

    /// <exception cref="SourceException">It is no XML, or ends too early.</exception>
    public static XElement Read(byte[] content, Uri address)
    {
        try
        {
            return Load(content);
        }
        catch (XmlException failure)
        {
            throw new SourceException($"{address} does not answer with XML that can be read ({failure.Message.TrimEnd('.')}).", canRetry: true, failure);
        }
    }

    /// <summary>All elements of a name below; namespaces come and go between versions, names stay.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Descendants().Where(each => Is(each, name));

    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(each => Is(each, name));

    /// <summary>The words of a child, its entities resolved however often they were encoded.</summary>
    public static string Words(this XElement element, string name)
    {
        string text = element.Children(name).FirstOrDefault()?.Value ?? "";
        return string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static string Words(this XElement element, string name, string attribute)
        => WebUtility.HtmlDecode(element.Attributes().FirstOrDefault(each => each.Name.LocalName.Equals(attribute, StringComparison.OrdinalIgnoreCase))?.Value ?? element.Words(name)).Trim();

    public static bool Flag(this XElement element, string name) => element.Words(name) is var said && (said.Equals("true", StringComparison.OrdinalIgnoreCase) || said == "1");

    public static int? Number(this XElement element, string name) => int.TryParse(element.Words(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    public static DateOnly? Day(this XElement element, string name)
    {
        string[] words = element.Words(name).Split(' ', 'T');
        return DateOnly.TryParseExact(words[0], ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>A child's HTML. Encoded once more than it should be, it shows no tag but the letters of some.</summary>
    public static string Html(this XElement element, string name)
    {
        string html = element.Children(name).FirstOrDefault()?.Value.Trim() ?? "";
        return !html.Contains('<') && html.Contains("&lt;", StringComparison.Ordinal) ? WebUtility.HtmlDecode(html) : html;
    }

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static XElement Load(byte[] content)
    {
        try
        {
            var root = Tree(() => XmlReader.Create(new MemoryStream(content), Settings));
            // HTML that happens to be well formed was read as elements: it is wanted as it was written.
            foreach (var body in root.DescendantsAndSelf().Where(each => Bodies.Any(name => Is(each, name)) && each.HasElements).ToList())
                body.Value = string.Concat(body.Nodes().Select(node => Unnamed(node)));
            return root;
        }
        catch (XmlException)
        {
            string mended = Mended(Encoding.UTF8.GetString(content));
            return Tree(() => XmlReader.Create(new StringReader(mended), Settings));
        }
    }

    /// <summary>The tree of an answer. It is read once before, for building a tree takes the square of its depth.</summary>
    private static XElement Tree(Func<XmlReader> open)
    {
        using (var first = open())
        {
            while (first.Read())
                if (first.Depth > Deepest) throw new XmlException($"its elements stand more than {Deepest} deep in each other");
        }
        using var reader = open();
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>A node as text, without the declarations of the namespace that it stands in.</summary>
    private static string Unnamed(XNode node)
    {
        if (node is not XElement element) return node is XText text ? WebUtility.HtmlEncode(text.Value) : "";
        var plain = new XElement(element);
        foreach (var each in plain.DescendantsAndSelf())
        {
            each.Name = each.Name.LocalName;
            each.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        }
        return plain.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The same answer with raw HTML escaped, and with entities of HTML as the letters that they stand for.</summary>
    private static string Mended(string xml)
    {
        var mended = new StringBuilder(xml.Length + 1024);
        int at = Math.Max(0, xml.IndexOf('<'));
        int[] next = new int[Bodies.Length];
        while (NextBody(xml, at, next) is { Open: >= 0 } body)
        {
            int from = xml.IndexOf('>', body.Open) + 1;
            if (from <= 0) break;
            mended.Append(LettersForEntities(xml[at..from]));
            at = from;
            if (xml[from - 2] == '/') continue;
            int to = xml.IndexOf("</" + body.Name, from, StringComparison.OrdinalIgnoreCase);
            // It ends too early: the reader will say so.
            if (to < 0) break;
            bool raw = xml.AsSpan(from, to - from).Contains('<') && !xml.AsSpan(from, to - from).TrimStart().StartsWith("<![CDATA[");
            mended.Append(raw ? WebUtility.HtmlEncode(xml[from..to]) : LettersForEntities(xml[from..to]));
            at = to;
        }
        return mended.Append(LettersForEntities(xml[at..])).ToString();
    }

    /// <summary>The next element that holds HTML; <paramref name="next"/> keeps where each name stands, so that the answer is searched once.</summary>
    private static (int Open, string Name) NextBody(string xml, int from, int[] next)
    {
        for (int name = 0; name < Bodies.Length; name++)
        {
            if (next[name] >= 0 && (next[name] < from || next[name] == 0)) next[name] = xml.IndexOf("<" + Bodies[name], from, StringComparison.OrdinalIgnoreCase);
        }
        int first = Enumerable.Range(0, Bodies.Length).Where(name => next[name] >= 0).DefaultIfEmpty(-1).MinBy(name => name < 0 ? 0 : next[name]);
        return first < 0 ? (-1, "") : (next[first], Bodies[first]);
    }

    private static string LettersForEntities(string xml)
    {
        if (!xml.Contains('&')) return xml;
        var text = new StringBuilder(xml.Length);
        for (int at = 0; at < xml.Length; at++)
        {
            if (xml[at] != '&')
            {
                text.Append(xml[at]);
                continue;
            }
            int end = xml.AsSpan(at, Math.Min(12, xml.Length - at)).IndexOf(';');
            string entity = end > 0 ? xml.Substring(at, end + 1) : "&";
            if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || entity.StartsWith("&#", StringComparison.Ordinal)) text.Append('&');
            else if (end > 0 && WebUtility.HtmlDecode(entity) is var letter && letter != entity)
            {
                text.Append(letter);
                at += end;
            }
            else text.Append("&amp;");
        }
        return text.ToString();
    }
}
