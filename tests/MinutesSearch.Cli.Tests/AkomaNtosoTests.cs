using System.Xml.Linq;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats.AkomaNtoso;

namespace MinutesSearch.Cli.Tests;

/// <summary>The rules of the Akoma Ntoso 3.0 schema that a debate must keep to, for the elements that are written.</summary>
public sealed class AkomaNtosoTests
{
    private static readonly XNamespace Akn = AkomaNtosoWriter.Namespace;
    private static readonly string[] Blocks = ["p", "block", "blockList"];
    private static readonly string[] Sections = ["rollCall", "debateSection", "resolutions"];
    private static readonly string[] Speeches = ["question", "answer", "speech"];

    /// <summary>By element, the children that it may have; those of a sequence in its order.</summary>
    private static readonly Dictionary<string, string[]> Children = new()
    {
        ["akomaNtoso"] = ["debate"],
        ["debate"] = ["meta", "preface", "debateBody"],
        ["meta"] = ["identification", "references"],
        ["identification"] = ["FRBRWork", "FRBRExpression", "FRBRManifestation"],
        ["FRBRWork"] = ["FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "FRBRcountry"],
        ["FRBRExpression"] = ["FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "FRBRlanguage"],
        ["FRBRManifestation"] = ["FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "FRBRformat"],
        ["references"] = ["TLCOrganization", "TLCPerson", "TLCRole"],
        ["preface"] = ["p"],
        ["debateBody"] = Sections,
        ["debateSection"] = ["num", "heading", .. Sections, .. Speeches, .. Blocks],
        ["rollCall"] = ["heading", .. Blocks],
        ["resolutions"] = Blocks,
        ["question"] = ["from", "p"],
        ["answer"] = ["from", "p"],
        ["speech"] = ["from", "p"],
        ["blockList"] = ["item"],
        ["item"] = ["num", "p"],
        ["p"] = ["docTitle", "docDate", "person"],
    };

    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["debate"] = ["name"],
        ["identification"] = ["source"],
        ["references"] = ["source"],
        ["FRBRthis"] = ["value"],
        ["FRBRuri"] = ["value"],
        ["FRBRalias"] = ["value", "name"],
        ["FRBRdate"] = ["date", "name"],
        ["FRBRauthor"] = ["href"],
        ["FRBRcountry"] = ["value"],
        ["FRBRlanguage"] = ["language"],
        ["TLCOrganization"] = ["eId", "href", "showAs"],
        ["TLCPerson"] = ["eId", "href", "showAs"],
        ["TLCRole"] = ["eId", "href", "showAs"],
        ["docDate"] = ["date"],
        ["debateSection"] = ["name", "eId"],
        ["rollCall"] = ["eId"],
        ["resolutions"] = ["eId"],
        ["blockList"] = ["eId"],
        ["item"] = ["eId"],
        ["block"] = ["name"],
        ["question"] = ["by"],
        ["answer"] = ["by"],
        ["speech"] = ["by"],
        ["person"] = ["refersTo"],
    };

    private static readonly string[] InOrder = ["debate", "meta", "identification", "FRBRWork", "FRBRExpression", "FRBRManifestation", "rollCall", "question", "answer", "speech", "item"];

    private static IEnumerable<string> SampleDocuments()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            string corpus = Path.Combine(folder.FullName, "corpus");
            if (!File.Exists(Path.Combine(corpus, "README.md"))) continue;
            return Directory.EnumerateFiles(corpus).Where(file => !file.EndsWith(".json", StringComparison.Ordinal) && !file.EndsWith("README.md", StringComparison.Ordinal)).Order().Where((_, place) => place % 4 == 0);
        }
        return [];
    }

    [Test]
    public void Sample_documents_keep_to_the_schema()
    {
        int read = 0;
        foreach (string file in SampleDocuments())
        {
            Assert.That(Problems(Written(MinutesParser.ParseFile(file))), Is.Empty, Path.GetFileName(file));
            read++;
        }
        Assert.That(read, Is.GreaterThan(5));
    }

    [Test]
    public void An_empty_document_keeps_to_the_schema() => Assert.That(Problems(Written(new MinutesDocument())), Is.Empty);

    [Test]
    public void Text_that_xml_cannot_hold_is_left_out()
        => Assert.That(Written(WithEntry(new Statement { Id = "s1", Text = "a\u0001b\ud83cc\ufffe<&\"", Cue = "" })).Descendants(Akn + "p").Last().Value, Is.EqualTo("abc<&\""));

    [Test]
    public void A_question_and_its_answer_name_who_speaks_and_in_which_role()
    {
        var akn = Written(WithEntry(new Question { Id = "q1", Text = "Why?", Cue = "", Speaker = new Speaker("Ms Orr", "Director", Side.Officer) }));
        var question = akn.Descendants(Akn + "question").Single();
        Assert.Multiple(() =>
        {
            Assert.That((string?)question.Attribute("eId"), Is.EqualTo("item_1__q1"));
            Assert.That(ShownAs(akn, (string)question.Attribute("by")!), Is.EqualTo("Ms Orr"));
            Assert.That(ShownAs(akn, (string)question.Attribute("as")!), Is.EqualTo("Director"));
            Assert.That(question.Elements().Select(child => child.Value), Is.EqualTo(new[] { "Ms Orr", "Why?" }));
        });
    }

    [Test]
    public void Clauses_are_a_list()
    {
        var list = Written(WithEntry(new Resolution { Id = "d1", Text = "…", Cue = "", Clauses = [new("1", "noted"), new(null, "thanks")] })).Descendants(Akn + "blockList").Single();
        Assert.That(list.Elements(Akn + "item").Select(item => string.Join('|', item.Elements().Select(child => child.Value))), Is.EqualTo(new[] { "1|noted", "thanks" }));
    }

    [Test]
    public void The_index_gives_back_what_was_parsed()
    {
        using var workspace = Workspace.WithIndex();
        var parsed = XDocument.Parse(workspace.Run("parse", "papers/wealdmoor.txt", "--format", "akn").Output);
        var exported = XDocument.Parse(workspace.Run("export", "--document", "wealdmoor.txt", "--format", "akn").Output);
        Assert.That(Problems(exported), Is.Empty);
        foreach (string element in new[] { "question", "answer", "resolutions", "block", "num", "heading" })
            Assert.That(Values(exported, element), Is.EqualTo(Values(parsed, element).Where(value => value != "Attendance")), element);
    }

    private static IEnumerable<string> Values(XDocument akn, string element) => akn.Descendants(Akn + element).Select(each => each.Value);

    private static string? ShownAs(XDocument akn, string reference)
        => (string?)akn.Descendants(Akn + "references").Elements().Single(each => "#" + (string?)each.Attribute("eId") == reference).Attribute("showAs");

    private static MinutesDocument WithEntry(Entry entry) => new() { Items = [new Item { Title = "Workforce", Entries = [entry] }] };

    private static XDocument Written(MinutesDocument document)
    {
        var output = new StringWriter();
        AkomaNtosoWriter.Write(output, document);
        return XDocument.Parse(output.ToString());
    }

    private static IEnumerable<string> Problems(XDocument akn)
    {
        var elements = akn.Root!.DescendantsAndSelf().ToList();
        foreach (var element in elements)
        {
            string name = element.Name.LocalName;
            if (element.Name.Namespace != Akn) yield return $"{name} is of another namespace";
            string[] may = Children.GetValueOrDefault(name, []);
            int last = 0;
            foreach (string child in element.Elements().Select(child => child.Name.LocalName))
            {
                int place = Array.IndexOf(may, child);
                if (place < 0) yield return $"{name} may not hold {child}";
                if (place < last && InOrder.Contains(name)) yield return $"{child} comes too late in {name}";
                last = place;
            }
            foreach (string attribute in Required.GetValueOrDefault(name, []))
                if (string.IsNullOrEmpty((string?)element.Attribute(attribute))) yield return $"{name} has no {attribute}";
            if (Speeches.Contains(name) && !element.Elements(Akn + "p").Any()) yield return $"{name} has no paragraph";
        }
        var ids = elements.Select(element => (string?)element.Attribute("eId")).OfType<string>().ToList();
        foreach (string twice in ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key)) yield return $"{twice} is the id of two elements";
        foreach (string id in ids.Where(id => id.Any(char.IsWhiteSpace))) yield return $"the id '{id}' holds white space";
        string[] references = ["source", "href", "by", "as", "refersTo"];
        foreach (string reference in elements.SelectMany(element => references.Select(name => (string?)element.Attribute(name))).OfType<string>())
            if (reference.StartsWith('#') && !ids.Contains(reference[1..])) yield return $"{reference} refers to nothing";
        if (!elements.Single(element => element.Name == Akn + "debateBody").HasElements) yield return "the body is empty";
    }
}
