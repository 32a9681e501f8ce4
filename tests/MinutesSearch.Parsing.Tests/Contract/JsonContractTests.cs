using System.Text.Json;

namespace MinutesSearch.Parsing.Tests.Contract;

/// <summary>The names and words that readers of the JSON rely on.</summary>
public sealed class JsonContractTests
{
    private static readonly SourceSpan Place = new(0, 1, 1);

    private static readonly MinutesDocument Everything = new()
    {
        Kind = DocumentKind.Minutes,
        Title = "t",
        Authority = "a",
        Committee = "c",
        Date = new DateOnly(2025, 6, 9),
        Attendance = [new Attendee("n", "r", Presence.InAttendance)],
        Items = [new Item { Number = "7", Title = "t", Purpose = "p", Documents = ["d"], Entries = AllKinds }],
        Slides = [new Slide(1, "t", [new SlideLine(0, "l")], Place)],
        Figures = [new Figure { Text = "9%", Value = 9, Unit = FigureUnit.Percent, Measure = "m", Of = "o", When = "w", Qualifier = "q", Span = Place }],
        Warnings = [new ParseNote("c", "m", Place)],
    };

    private static System.Collections.Immutable.ImmutableArray<Entry> AllKinds =>
    [
        new Question { Id = "q1", Text = "t", Cue = "c", Span = Place, Speaker = new Speaker("n", "r", Side.Member) },
        new Response { Id = "r1", Text = "t", Cue = "c", Span = Place, Speaker = null, InReplyTo = "q1" },
        new Comment { Id = "c1", Text = "t", Cue = "c", Span = Place, Speaker = null },
        new Statement { Id = "s1", Text = "t", Cue = "c", Span = Place },
        new ActionPoint { Id = "a1", Text = "t", Cue = "c", Span = Place, Owner = "o", Due = "d", Basis = ActionBasis.Explicit },
        new Resolution { Id = "d1", Text = "t", Cue = "c", Span = Place, Clauses = [new Clause("1", "t")], Outcome = Outcome.Noted },
    ];

    [TestCase("$", "schema kind title authority committee date attendance items slides figures warnings")]
    [TestCase("attendance", "name role presence")]
    [TestCase("items", "number title purpose entries documents")]
    [TestCase("slides", "number title lines notes")]
    [TestCase("slides.lines", "level text")]
    [TestCase("figures", "value unit measure of when qualifier text span")]
    [TestCase("warnings", "code message span")]
    [TestCase("warnings.span", "start end page")]
    public void AnObjectHasTheseFields(string path, string fields)
        => Assert.That(Names(At(path)), Is.SupersetOf(fields.Split(' ')));

    [TestCase("question", "id kind text speaker span cue")]
    [TestCase("response", "id kind text speaker inReplyTo span cue")]
    [TestCase("comment", "id kind text speaker span cue")]
    [TestCase("statement", "id kind text span cue")]
    [TestCase("action", "id kind text owner due basis span cue")]
    [TestCase("resolution", "id kind clauses outcome span cue")]
    public void AnEntryHasTheseFields(string kind, string fields)
        => Assert.That(Names(Entry(kind)), Is.SupersetOf(fields.Split(' ')));

    [Test]
    public void ASpeakerAndAClauseHaveTheseFields() => Assert.Multiple(() =>
    {
        Assert.That(Names(Entry("question").GetProperty("speaker")), Is.EquivalentTo(["name", "role", "side"]));
        Assert.That(Names(Entry("resolution").GetProperty("clauses")[0]), Is.EquivalentTo(["number", "text"]));
    });

    [Test]
    public void UnknownIsNullAndNotLeftOut()
    {
        var empty = JsonDocument.Parse(MinutesJson.Serialize(new MinutesDocument())).RootElement;
        foreach (string name in new[] { "title", "authority", "committee", "date" }) Assert.That(empty.GetProperty(name).ValueKind, Is.EqualTo(JsonValueKind.Null));
        foreach (string name in new[] { "attendance", "items", "slides", "figures", "warnings" }) Assert.That(empty.GetProperty(name).GetArrayLength(), Is.Zero);
        Assert.That(Entry("response").GetProperty("speaker").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void TheSchemaAndTheDateAreWrittenAsAgreed() => Assert.Multiple(() =>
    {
        Assert.That(At("$").GetProperty("schema").GetString(), Is.EqualTo("minutes-search/document/1"));
        Assert.That(At("$").GetProperty("date").GetString(), Is.EqualTo("2025-06-09"));
    });

    [TestCase(typeof(DocumentKind), "minutes slides other")]
    [TestCase(typeof(Presence), "present apologies substitute|in attendance")]
    [TestCase(typeof(Side), "member cabinet officer public")]
    [TestCase(typeof(ActionBasis), "explicit agreed undertaking request")]
    [TestCase(typeof(Outcome), "noted approved agreed recommended deferred referred rejected received appointed other")]
    [TestCase(typeof(FigureUnit), "percent GBP count ratio days weeks months years")]
    public void AnEnumIsWrittenInTheseWords(Type type, string words)
    {
        var expected = words.Split('|')[0].Split(' ').Concat(words.Split('|')[1..]);
        Assert.That(Enum.GetValues(type).Cast<Enum>().Select(Written), Is.EquivalentTo(expected));
    }

    [Test]
    public void SignsOfTheTextStayReadable()
        => Assert.That(MinutesJson.Serialize(new MinutesDocument { Title = "£9 – “bins”" }), Does.Contain("£9 – “bins”"));

    [Test]
    public void WhatIsNoDocumentIsRefused() => Assert.Multiple(() =>
    {
        Assert.That(() => MinutesJson.Deserialize("null"), Throws.InstanceOf<JsonException>());
        Assert.That(() => MinutesJson.Deserialize("{"), Throws.InstanceOf<JsonException>());
    });

    [Test]
    public void EverythingComesBack()
    {
        string json = MinutesJson.Serialize(Everything);
        Assert.That(MinutesJson.Serialize(MinutesJson.Deserialize(json)), Is.EqualTo(json));
    }

    /// <summary>A value's text, read off a document that holds it.</summary>
    private static string Written(Enum value)
    {
        var document = value switch
        {
            DocumentKind kind => new MinutesDocument { Kind = kind },
            Presence presence => new MinutesDocument { Attendance = [new Attendee("n", null, presence)] },
            FigureUnit unit => new MinutesDocument { Figures = [new Figure { Text = "9", Unit = unit }] },
            Side side => With(new Question { Id = "q", Text = "t", Cue = "c", Speaker = new Speaker(null, null, side) }),
            ActionBasis basis => With(new ActionPoint { Id = "a", Text = "t", Cue = "c", Basis = basis }),
            Outcome outcome => With(new Resolution { Id = "d", Text = "t", Cue = "c", Outcome = outcome }),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
        var root = JsonDocument.Parse(MinutesJson.Serialize(document)).RootElement;
        return Word(root, value)!;
    }

    private static string? Word(JsonElement root, Enum value) => value switch
    {
        DocumentKind => root.GetProperty("kind").GetString(),
        Presence => root.GetProperty("attendance")[0].GetProperty("presence").GetString(),
        FigureUnit => root.GetProperty("figures")[0].GetProperty("unit").GetString(),
        Side => root.GetProperty("items")[0].GetProperty("entries")[0].GetProperty("speaker").GetProperty("side").GetString(),
        ActionBasis => root.GetProperty("items")[0].GetProperty("entries")[0].GetProperty("basis").GetString(),
        _ => root.GetProperty("items")[0].GetProperty("entries")[0].GetProperty("outcome").GetString(),
    };

    private static MinutesDocument With(Entry entry) => new() { Items = [new Item { Title = "t", Entries = [entry] }] };

    private static JsonElement At(string path)
    {
        var element = JsonDocument.Parse(MinutesJson.Serialize(Everything)).RootElement;
        foreach (string name in path.Split('.').Where(name => name != "$"))
        {
            element = element.GetProperty(name);
            if (element.ValueKind == JsonValueKind.Array) element = element[0];
        }
        return element;
    }

    private static JsonElement Entry(string kind)
        => At("$").GetProperty("items")[0].GetProperty("entries").EnumerateArray().Single(e => e.GetProperty("kind").GetString() == kind);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
