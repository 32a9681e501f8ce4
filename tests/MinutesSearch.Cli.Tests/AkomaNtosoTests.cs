using System.Xml.Linq;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats.AkomaNtoso;

namespace MinutesSearch.Cli.Tests;

/// <summary>Documents as Akoma Ntoso 3.0, and that they keep to its schema.</summary>
public sealed class AkomaNtosoTests
{
    private static readonly XNamespace Akn = AkomaNtosoWriter.Namespace;

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
            var minutes = MinutesParser.ParseFile(file);
            Assert.That(Problems(Written(minutes)), Is.Empty, Path.GetFileName(file));
            Assert.That(Problems(Written(FromIndex(minutes))), Is.Empty, $"{Path.GetFileName(file)} from an index");
            read++;
        }
        Assert.That(read, Is.GreaterThan(5));
    }

    [Test]
    public void An_empty_document_keeps_to_the_schema() => Assert.That(Problems(Written(new MinutesDocument())), Is.Empty);

    [TestCase("debate", "name", null, "debate has no name")]
    [TestCase("debateSection", "name", null, "debateSection has no name")]
    [TestCase("debateSection", "eId", "item 1", "holds white space")]
    [TestCase("answer", "eId", "item_1__q1", "item_1__q1 is the id of two elements")]
    [TestCase("question", "by", null, "question has no by")]
    [TestCase("question", "by", "#nobody", "refers to nothing")]
    [TestCase("question", "by", "#role_1", "refers to a TLCRole")]
    [TestCase("question", "as", "#person_1", "refers to a TLCPerson")]
    [TestCase("person", "refersTo", null, "person has no refersTo")]
    [TestCase("docDate", "date", "6 May 2025", "is no date")]
    [TestCase("block", "by", "#person_1", "block may not have by")]
    public void An_attribute_that_the_schema_forbids_is_seen(string element, string attribute, string? value, string problem)
    {
        var akn = Written(Everything);
        Assert.That(Problems(akn), Is.Empty);
        akn.Descendants(Akn + element).First().SetAttributeValue(attribute, value);
        Assert.That(Problems(akn), Has.Some.Contains(problem));
    }

    [TestCase("FRBRcountry")]
    [TestCase("FRBRthis")]
    [TestCase("FRBRdate")]
    [TestCase("identification")]
    [TestCase("debateBody")]
    [TestCase("question/p")]
    [TestCase("item/p")]
    public void An_element_that_the_schema_demands_is_missed(string path)
    {
        var akn = Written(Everything);
        var gone = akn.Root!.Descendants().First(element => $"/{element.Parent!.Name.LocalName}/{element.Name.LocalName}".EndsWith("/" + path, StringComparison.Ordinal));
        gone.Remove();
        Assert.That(Problems(akn), Is.Not.Empty);
    }

    [TestCase("heading", "debateSection")]
    [TestCase("FRBRuri", "FRBRWork")]
    [TestCase("meta", "debate")]
    [TestCase("from", "question")]
    [TestCase("num", "item")]
    public void Children_out_of_their_order_are_seen(string element, string parent)
    {
        var akn = Written(Everything);
        var holder = akn.Descendants(Akn + parent).First(each => each.Elements(Akn + element).Any());
        var moved = holder.Element(Akn + element)!;
        moved.Remove();
        holder.Add(moved);
        Assert.That(Problems(akn), Has.Some.StartsWith($"{parent} may not hold"));
    }

    [TestCase("answer", "question")]
    [TestCase("debateBody", "p")]
    [TestCase("blockList", "p")]
    [TestCase("p", "block")]
    public void A_child_in_a_place_where_the_schema_has_none_is_seen(string parent, string child)
    {
        var akn = Written(Everything);
        akn.Descendants(Akn + parent).First().Add(new XElement(Akn + child));
        Assert.That(Problems(akn), Has.Some.StartsWith($"{parent} may not hold"));
    }

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

    /// <summary>A document with every element that is written.</summary>
    private static MinutesDocument Everything => new()
    {
        Title = "Minutes",
        Authority = "Marlfield Town Council",
        Committee = "Allotments Committee",
        Date = new DateOnly(2025, 5, 6),
        Source = "papers/marlfield may.txt",
        Attendance = [new Attendee("Councillor A Webb", "Chair", Presence.Present)],
        Items =
        [
            new Item
            {
                Number = "4",
                Title = "Rents",
                Entries =
                [
                    new Question { Id = "q1", Text = "Why?", Cue = "", Speaker = new Speaker("Councillor A Webb", "Chair", Side.Member) },
                    new Response { Id = "r1", Text = "Costs rose.", Cue = "" },
                    new Comment { Id = "c1", Text = "A pity.", Cue = "", Speaker = new Speaker(null, "Clerk", Side.Officer) },
                    new ActionPoint { Id = "a1", Text = "Publish the list.", Cue = "" },
                    new Resolution { Id = "d1", Text = "…", Cue = "", Clauses = [new("1", "noted"), new(null, "thanks")] },
                    new Statement { Id = "s1", Text = "The meeting closed.", Cue = "" },
                ],
            },
            new Item { Title = "Other business" },
        ],
        Slides = [new Slide(1, "Rents", [new SlideLine(0, "£40 a year")], default)],
    };

    private static MinutesDocument FromIndex(MinutesDocument minutes)
    {
        using var workspace = new Workspace();
        using var index = SqliteIndex.Open(workspace.PathOf("one.db"));
        index.Replace(IndexDocument.From(minutes, path: "one", contentHash: "1"));
        return DocumentOfHits.Of([.. index.Document("one")]);
    }

    private static XDocument Written(MinutesDocument document)
    {
        var output = new StringWriter();
        AkomaNtosoWriter.Write(output, document);
        return XDocument.Parse(output.ToString());
    }

    private static IEnumerable<string> Problems(XDocument akn) => AkomaNtosoSchema.Problems(akn);
}
