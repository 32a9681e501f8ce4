using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Tests;

/// <summary>Documents made by hand.</summary>
internal static class Samples
{
    public static Passage Passage(string id, string text, PassageKind kind = PassageKind.Statement, string? question = null, string? item = null, string? speaker = null) => new()
    {
        Id = id,
        Kind = kind,
        Text = text,
        Question = question,
        Item = item,
        Speaker = speaker,
    };

    public static IndexDocument Document(string path, params ImmutableArray<Passage> passages) => new()
    {
        Path = path,
        ContentHash = "1",
        Kind = DocumentKind.Minutes,
        Passages = passages,
    };

    public static IndexDocument Ashford => Document("ashford/children.html",
        Passage("q1", "Councillor Hunt asked what the agency rate was.", PassageKind.Question, item: "Workforce", speaker: "Councillor Hunt"),
        Passage("r1", "The agency rate stood at 14.2% in March, below last year's rates.", PassageKind.Response, "Councillor Hunt asked what the agency rate was.", "Workforce", "Ms Ruairí Marwood, Director of Children's Services"),
        Passage("p1", "Reflective supervision was offered to every social worker each month.", item: "Workforce"),
        Passage("d1", "(1) That the report be noted.", PassageKind.Resolution, item: "Workforce")) with
    {
        Authority = "Ashford Council",
        Committee = "Children and Families Scrutiny Committee",
        Date = new DateOnly(2025, 3, 13),
        Source = "https://example.org/ashford",
        Title = "Minutes of 13 March 2025",
    };

    public static IndexDocument Barrow => Document("barrow/housing.txt",
        Passage("p1", "Damp and mould were found in 212 homes.", item: "Voids"),
        Passage("a1", "Send the list of damp homes to Members.", PassageKind.Action, item: "Voids", speaker: "Head of Housing"),
        Passage("c1", "Members welcomed the fall in temporary accommodation.", PassageKind.Comment, item: "Homelessness", speaker: "Members")) with
    {
        Authority = "Barrow Borough Council",
        Committee = "Housing Panel",
        Date = new DateOnly(2024, 11, 5),
    };

    public static IndexDocument Deck => Document("carlow/slides.pptx",
        Passage("s1", "Agency rate 7.6%", PassageKind.Slide, item: "Our workforce")) with
    { Authority = "Carlow County Council", Kind = DocumentKind.Slides };
}
