using System.Text;

namespace MinutesSearch.Parsing.Tests.Reading;

/// <summary>Readers of formats that the library does not know.</summary>
public sealed class OwnFormatTests
{
    private const string Script = """
        !SCRIPT
        H|Tarnmoor Borough Council
        H|Housing Panel
        N|3
        H|4. Voids
        P|Councillor Reed asked how long relets took.
        P|The Head of Housing replied that relets took 31 days.
        R|Ward|Empty homes
        R|North|12
        F|Page 3 of 9
        L|Councillor Hale asked about rents.
        """;

    [Test]
    public void AFormatOfOnesOwnIsReadLikeAnyOther()
    {
        var document = Parse(Script);
        var entries = document.Items.Single(item => item.Title == "Voids").Entries;
        Assert.That(document.Authority, Is.EqualTo("Tarnmoor Borough Council"));
        Assert.That(entries.OfType<Question>().Select(question => question.Text), Is.EqualTo(new[] { "Councillor Reed asked how long relets took.", "Councillor Hale asked about rents." }));
        Assert.That(entries.OfType<Response>().Single().Span.Page, Is.EqualTo(3));
        Assert.That(document.Figures.Select(figure => figure.Text), Does.Contain("31 days").And.Contain("12"));
    }

    [Test]
    public void FurnitureStaysInTheTextAndIsNoContent()
    {
        var document = Parse(Script);
        Assert.That(document.Text, Does.Contain("Page 3 of 9"));
        Assert.That(document.Items.SelectMany(item => item.Entries).Select(entry => entry.Text), Has.None.Contain("Page 3"));
    }

    [Test]
    public void WhatAReaderLeavesIsReadByTheNext()
    {
        var document = Parse("Tarnmoor Borough Council\n\n4. Voids\n\nCouncillor Reed asked how long relets took.");
        Assert.That(document.Items.Single().Entries.OfType<Question>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void WhatAReaderRefusesIsRefusedInItsWords()
        => Assert.That(() => Parse("!SCRIPT\nX|what?"), Throws.TypeOf<UnreadableDocumentException>().With.Message.EqualTo("The script holds 'X|what?'."));

    [Test]
    public void OddCharactersAndLineBreaksAreFolded()
    {
        var text = new DocumentTextBuilder();
        text.AddParagraph("The o\u00ADffice\u00A0 was\r\nopen");
        text.AddParagraph("");
        text.AddRow("a\tb", "c");
        Assert.That(text.Build(null).Text, Is.EqualTo("The office was open\n\na b\tc"));
    }

    [Test]
    public void AReaderThatNeverEndsIsStoppedByTheTimeLimit()
    {
        var options = new ParseOptions { Readers = [new Endless()], TimeLimit = TimeSpan.FromMilliseconds(50) };
        Assert.That(() => MinutesParser.Parse(new MemoryStream([1, 2, 3]), options), Throws.TypeOf<UnreadableDocumentException>());
    }

    private static MinutesDocument Parse(string text)
        => MinutesParser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(text)), new ParseOptions { Name = "voids.script", Readers = [new ScriptReader()] });

    private sealed class ScriptReader : FormatReader
    {
        public override DocumentText? Read(ReadOnlyMemory<byte> content, string? name, CancellationToken cancellation)
        {
            if (!content.Span.StartsWith("!SCRIPT"u8)) return null;
            var text = new DocumentTextBuilder();
            foreach (string line in Encoding.UTF8.GetString(content.Span).Split('\n', StringSplitOptions.TrimEntries).Skip(1)) Add(text, line, line[2..]);
            return text.Build(name);
        }

        private static void Add(DocumentTextBuilder text, string line, string rest)
        {
            switch (line[0])
            {
                case 'H': text.AddHeading(rest); break;
                case 'P': text.AddParagraph(rest); break;
                case 'L': text.AddListItem(rest); break;
                case 'R': text.AddRow(rest.Split('|')); break;
                case 'F': text.AddFurniture(rest); break;
                case 'N': text.Page = int.Parse(rest, System.Globalization.CultureInfo.InvariantCulture); break;
                default: throw new UnreadableDocumentException($"The script holds '{line}'.");
            }
        }
    }

    private sealed class Endless : FormatReader
    {
        public override DocumentText? Read(ReadOnlyMemory<byte> content, string? name, CancellationToken cancellation)
        {
            while (true) cancellation.ThrowIfCancellationRequested();
        }
    }
}
