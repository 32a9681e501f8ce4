using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction.Decisions.Motions;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>From an outline to a document: each item is read, people are known through all of them.</summary>
internal static class Entries
{
    private static readonly string[] WordsOfParish = ["Parish", "PARISH", "Town Council", "TOWN COUNCIL", "Community Council", "COMMUNITY COUNCIL", " Clerk"];

    private static readonly string[] WordsOfExecutive =
        ["Cabinet", "Executive Member", "Executive Councillor", "Portfolio", "Lead Member", "Leader", "The Executive", "CABINET", "EXECUTIVE"];

    public static MinutesDocument Extract(DocumentText text, Outline outline, ParseOptions options, CancellationToken cancellation)
    {
        var people = Acquaint(text, outline, cancellation);
        var builder = new EntryBuilder(text);
        var items = ImmutableArray.CreateBuilder<Item>(outline.Sections.Length);
        foreach (var section in outline.Sections) items.Add(ReadItem(text, section, people, builder, cancellation));
        return new MinutesDocument
        {
            Kind = KindOf(outline, items),
            Title = outline.Header.Title,
            Authority = outline.Header.Authority,
            Committee = outline.Header.Committee,
            Date = outline.Header.Date,
            Venue = outline.Header.Venue,
            Source = options.Name,
            Attendance = outline.Attendance,
            Items = items.ToImmutable(),
            Slides = outline.Deck?.Slides ?? [],
            Figures = Figures.Extract(text, FigureSources.Of(outline), cancellation),
            Warnings = [.. text.Notes, .. outline.Notes],
            Text = text.Text,
        };
    }

    private static Item ReadItem(DocumentText text, Section section, People people, EntryBuilder builder, CancellationToken cancellation) => new()
    {
        Number = section.Number,
        Title = section.Title,
        Purpose = section.Purpose,
        Documents = section.Documents,
        Span = new SourceSpan(section.Start, section.End, section.Page > 0 ? section.Page : null),
        Entries = Motions.AddTo(text.Text, section.Start, section.End, builder.Build(new ItemReader(text, section, people).Read(cancellation))),
    };

    /// <summary>A first pass over all sentences learns who bears which role, for "Mr Brace" may speak before he is introduced.</summary>
    private static People Acquaint(DocumentText text, Outline outline, CancellationToken cancellation)
    {
        var people = People.Of(outline.Attendance);
        people.HasExecutive = !HoldsAny(text.Text, WordsOfParish) || HoldsAny(text.Text, WordsOfExecutive);
        var single = new SingleNames();
        var met = new HashSet<string>();
        foreach (var (section, block) in outline.Sections.SelectMany(section => section.Body, (section, block) => (section, block)))
        {
            cancellation.ThrowIfCancellationRequested();
            Executive.LearnFrom(text.Text, block.Start, block.End, people);
            Executive.LearnFromHeading(text.Text, section, block, people);
            foreach (var sentence in Sentences.Split(text.Text, block.Start, block.End))
            {
                single.Consider(text.Text, sentence);
                foreach (var reading in SentenceReader.Read(text.Text, sentence, people.Names)) Learn(people, met, reading);
            }
        }
        people.Names = KnownNames.Of(outline.Attendance, met, single.Found);
        return people;
    }

    private static bool HoldsAny(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    private static void Learn(People people, HashSet<string> met, SpokenClause reading)
    {
        if (reading.Subject is { } subject) people.Learn(subject);
        if (reading.Agent is { } agent) people.Learn(agent);
        if (reading.Subject is { Kind: SubjectKind.Person, Name: { } name } && name.Contains(' ')) met.Add(name);
    }

    /// <summary>Minutes hold more than statements, or say that they are a meeting's.</summary>
    private static DocumentKind KindOf(Outline outline, IEnumerable<Item> items)
    {
        if (outline.Kind == DocumentKind.Slides) return DocumentKind.Slides;
        bool spoken = items.Any(item => item.Entries.Any(entry => entry is not Statement));
        return spoken || outline.Header.Committee is not null ? DocumentKind.Minutes : DocumentKind.Other;
    }
}
