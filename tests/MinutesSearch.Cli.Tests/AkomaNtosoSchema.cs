using System.Text.RegularExpressions;
using System.Xml.Linq;
using MinutesSearch.Service.Formats.AkomaNtoso;

namespace MinutesSearch.Cli.Tests;

/// <summary>What the schema of Akoma Ntoso 3.0 says of the elements that a debate is written with; written anew from the schema, which is not part of the project.</summary>
internal static partial class AkomaNtosoSchema
{
    public static readonly XNamespace Akn = AkomaNtosoWriter.Namespace;

    // Of a content model "?" may be missing, "*" stands any number of times, "+" once or more; a plain name stands once. Parts are in order.
    private const string Blocks = "p|block|blockList";
    private const string Sections = "rollCall|debateSection|resolutions";
    private const string Speeches = "question|answer|speech";
    private const string Titles = "num|heading|subheading";
    private const string Inlines = "docTitle|docDate|person";
    private const string Level = "FRBRthis FRBRuri+ FRBRalias* FRBRdate+ FRBRauthor+ ";

    /// <summary>By element, its children as a regular expression over their names, each with a blank behind it.</summary>
    private static readonly Dictionary<string, Regex> Content = new Dictionary<string, string>
    {
        ["akomaNtoso"] = "debate",
        ["debate"] = "meta preface? debateBody",
        ["meta"] = "identification references*",
        ["identification"] = "FRBRWork FRBRExpression FRBRManifestation",
        ["FRBRWork"] = Level + "FRBRcountry",
        ["FRBRExpression"] = Level + "FRBRlanguage+",
        ["FRBRManifestation"] = Level + "FRBRformat?",
        ["references"] = "TLCPerson|TLCOrganization|TLCRole+",
        ["preface"] = Blocks + "+",
        ["debateBody"] = Sections + "+",
        ["debateSection"] = $"{Titles}* {Sections}|{Speeches}|{Blocks}*",
        ["rollCall"] = $"{Titles}* {Sections}|{Speeches}|{Blocks}*",
        ["resolutions"] = $"{Titles}* {Sections}|{Speeches}|{Blocks}*",
        ["question"] = $"{Titles}* from? {Blocks}+",
        ["answer"] = $"{Titles}* from? {Blocks}+",
        ["speech"] = $"{Titles}* from? {Blocks}+",
        ["blockList"] = "listIntroduction? item+ listWrapUp?",
        ["item"] = $"{Titles}* {Blocks}+",
        ["p"] = Inlines + "*",
        ["block"] = Inlines + "*",
        ["num"] = Inlines + "*",
        ["heading"] = Inlines + "*",
        ["from"] = Inlines + "*",
        ["docTitle"] = Inlines + "*",
        ["docDate"] = Inlines + "*",
        ["person"] = Inlines + "*",
        ["listIntroduction"] = Inlines + "*",
    }.ToDictionary(pair => pair.Key, pair => Pattern(pair.Value));

    private static readonly string[] WithText = ["p", "block", "num", "heading", "from", "docTitle", "docDate", "person", "listIntroduction"];

    /// <summary>By element, the attributes that it must have and, with "?", those that it may have.</summary>
    private static readonly Dictionary<string, string> Attributes = new()
    {
        ["debate"] = "name contains?",
        ["identification"] = "source",
        ["references"] = "source",
        ["FRBRthis"] = "value",
        ["FRBRuri"] = "value",
        ["FRBRalias"] = "value name",
        ["FRBRdate"] = "date name",
        ["FRBRauthor"] = "href as?",
        ["FRBRcountry"] = "value",
        ["FRBRlanguage"] = "language",
        ["FRBRformat"] = "value",
        // "eId" may be missing by the schema, not by the naming convention.
        ["TLCOrganization"] = "eId href showAs",
        ["TLCPerson"] = "eId href showAs",
        ["TLCRole"] = "eId href showAs",
        ["docDate"] = "date",
        ["debateSection"] = "name eId",
        ["rollCall"] = "eId",
        ["resolutions"] = "eId",
        ["blockList"] = "eId",
        ["item"] = "eId",
        ["block"] = "name eId?",
        ["p"] = "eId?",
        ["question"] = "by eId? as?",
        ["answer"] = "by eId? as?",
        ["speech"] = "by eId? as?",
        ["person"] = "refersTo as?",
    };

    /// <summary>What an attribute that refers to something must refer to.</summary>
    private static readonly Dictionary<string, string[]> Targets = new()
    {
        ["source"] = ["TLCOrganization", "TLCPerson"],
        ["by"] = ["TLCOrganization", "TLCPerson"],
        ["as"] = ["TLCRole"],
        ["refersTo"] = ["TLCOrganization", "TLCPerson", "TLCRole"],
        ["href"] = ["TLCOrganization", "TLCPerson"],
    };

    /// <summary>What of a document the schema forbids.</summary>
    public static IEnumerable<string> Problems(XDocument akn)
    {
        var elements = akn.Root!.DescendantsAndSelf().ToList();
        return elements.SelectMany(Structure).Concat(elements.SelectMany(AttributesOf)).Concat(Identity(elements));
    }

    private static IEnumerable<string> Structure(XElement element)
    {
        string name = element.Name.LocalName;
        if (element.Name.Namespace != Akn) yield return $"{name} is of another namespace";
        string children = string.Concat(element.Elements().Select(child => child.Name.LocalName + " "));
        bool fits = Content.TryGetValue(name, out var content) ? content.IsMatch(children) : children.Length == 0 && Attributes.ContainsKey(name);
        if (!fits) yield return $"{name} may not hold: {children}";
        if (!WithText.Contains(name) && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value))) yield return $"{name} may not hold text";
    }

    private static IEnumerable<string> AttributesOf(XElement element)
    {
        string name = element.Name.LocalName;
        string[] known = Attributes.GetValueOrDefault(name, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string attribute in known.Where(attribute => !attribute.EndsWith('?')))
            if (string.IsNullOrEmpty((string?)element.Attribute(attribute))) yield return $"{name} has no {attribute}";
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            if (!known.Contains(attribute.Name.LocalName) && !known.Contains(attribute.Name.LocalName + "?")) yield return $"{name} may not have {attribute.Name}";
            if (Broken(attribute) is { } why) yield return $"{attribute} of {name} {why}";
        }
    }

    private static string? Broken(XAttribute attribute) => attribute.Name.LocalName switch
    {
        "eId" when attribute.Value.Length == 0 || attribute.Value.Any(char.IsWhiteSpace) => "is empty or holds white space",
        "date" when !DateOnly.TryParseExact(attribute.Value, "yyyy-MM-dd", out _) => "is no date",
        "contains" when attribute.Value is not ("originalVersion" or "singleVersion" or "multipleVersions") => "is no kind of version",
        "href" or "source" or "by" or "as" or "refersTo" when attribute.Value.Length == 0 || attribute.Value.Any(char.IsWhiteSpace) => "is no address",
        _ => null,
    };

    private static IEnumerable<string> Identity(List<XElement> elements)
    {
        var named = elements.Where(element => element.Attribute("eId") is not null).ToLookup(element => (string)element.Attribute("eId")!);
        foreach (string twice in named.Where(same => same.Count() > 1).Select(same => same.Key)) yield return $"{twice} is the id of two elements";
        foreach (var attribute in elements.Attributes().Where(attribute => Targets.ContainsKey(attribute.Name.LocalName) && attribute.Value.StartsWith('#')))
        {
            var target = named[attribute.Value[1..]].FirstOrDefault();
            if (target is null) yield return $"{attribute} refers to nothing";
            else if (!Targets[attribute.Name.LocalName].Contains(target.Name.LocalName)) yield return $"{attribute} refers to a {target.Name.LocalName}";
        }
    }

    private static Regex Pattern(string model)
        => new("^" + string.Concat(model.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Part().Replace(part, "(?:(?:$1) )$2"))) + "$", RegexOptions.NonBacktracking);

    [GeneratedRegex(@"^([\w|]+)([?*+]?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
