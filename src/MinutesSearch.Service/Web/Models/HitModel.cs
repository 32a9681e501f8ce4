using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats;

namespace MinutesSearch.Service.Web.Models;

/// <summary>What somebody said: a question, an answer, an action.</summary>
/// <param name="Kind">The kind's name, by which it is styled.</param>
/// <param name="Label">The kind as people call it.</param>
/// <param name="Who">Who said it, as printed; null where the text does not say.</param>
/// <param name="Runs">The words, with those marked that were looked for.</param>
public sealed record SaidModel(string Kind, string Label, string? Who, IReadOnlyList<MarkedText> Runs);

/// <summary>A passage as people read it: who met when, what was asked and answered, and where it stands.</summary>
public sealed record HitModel
{
    private const int LongestQuestion = 700;

    public required string Id { get; init; }

    /// <summary>The page of the passage.</summary>
    public required string Address { get; init; }

    /// <summary>The item's title, or what stands for it.</summary>
    public required string Title { get; init; }

    public required string Council { get; init; }

    /// <summary>The committee; null if unknown.</summary>
    public string? Committee { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>"item 7, page 3".</summary>
    public required string Place { get; init; }

    /// <summary>The question and its answer, or the one thing that was said.</summary>
    public required IReadOnlyList<SaidModel> Said { get; init; }

    /// <summary>What else is to be known of it, each with a label.</summary>
    public IReadOnlyList<(string Label, string Text)> Facts { get; init; } = [];

    /// <summary>What is to be said below it; null if nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Where the council published it; null for a file.</summary>
    public string? Source { get; init; }

    /// <summary>The link to the source in words.</summary>
    public string SourceLabel { get; init; } = "";

    public static HitModel Of(Hit hit)
    {
        hit = WithoutTitle(hit);
        return new HitModel
        {
            Id = hit.Passage.Id,
            Address = PageAddress.Passage(hit.Id),
            Title = TitleOf(hit),
            Council = hit.Authority ?? Wording.CouncilUnknown,
            Committee = hit.Committee,
            Date = hit.Date,
            Place = PlaceOf(hit),
            Said = [.. SaidIn(hit)],
            Facts = [.. PassageFactsText.Of(hit)],
            Note = NoteOn(hit),
            Source = SourceOf(hit),
            SourceLabel = hit.Passage.Span.Page is { } page && hit.Passage.Kind != PassageKind.Slide ? $"Published document, page {page}" : "Published document",
        };
    }

    internal static string? SourceOf(Hit hit) => PageAddress.Source(hit.Source, PassageAddress.Of(hit));

    internal static string TitleOf(Hit hit) => hit.Passage.Item is { Length: > 0 } item ? item : hit.Committee ?? hit.Title ?? hit.Document;

    internal static string PlaceOf(Hit hit)
    {
        bool isSlide = hit.Passage.Kind == PassageKind.Slide;
        string? item = hit.Passage.ItemNumber is { Length: > 0 } number ? $"{(isSlide ? "slide" : "item")} {number.TrimEnd('.')}" : null;
        string? page = hit.Passage.Span.Page is { } sheet && !isSlide ? $"page {sheet}" : null;
        return string.Join(", ", new[] { item, page }.Where(part => part is not null));
    }

    private static IEnumerable<SaidModel> SaidIn(Hit hit)
    {
        var matches = Matches.Of(hit);
        if (hit.Passage.Question is { Length: > 0 } question)
        {
            bool isComment = hit.QuestionKind == PassageKind.Comment;
            yield return new SaidModel(isComment ? "comment" : "question", isComment ? "Comment" : "Question", hit.Asker, [.. matches.In(Shortened(question))]);
        }
        yield return new SaidModel(HitJson.NameOf(hit.Passage.Kind), KindLabels.Of(hit.Passage.Kind), hit.Passage.Kind == PassageKind.Action ? null : hit.Passage.Speaker, [.. matches.InTextOf(hit)]);
    }

    private static string? NoteOn(Hit hit)
    {
        string? unanswered = hit.Passage.Kind == PassageKind.Question && !hit.IsAnswered ? "The minutes record no answer." : null;
        string? twins = hit.Duplicates > 0 ? $"The same stands in {Wording.Count(hit.Duplicates, "more paper", "more papers")} of the meeting." : null;
        string note = string.Join(' ', new[] { unanswered, twins }.Where(part => part is not null));
        return note.Length > 0 ? note : null;
    }

    private static string Shortened(string text)
    {
        if (text.Length <= LongestQuestion) return text;
        int end = text.LastIndexOf(' ', LongestQuestion);
        return text[..(end > 0 ? end : LongestQuestion)] + " …";
    }

    /// <summary>A slide's passage begins with its title, which stands above it already.</summary>
    private static Hit WithoutTitle(Hit hit)
    {
        if (hit.Passage is not { Kind: PassageKind.Slide, Item: { Length: > 0 } title, Text: var text }) return hit;
        return text.Length > title.Length && text.StartsWith(title + " ", StringComparison.Ordinal)
            ? hit with { Passage = hit.Passage with { Text = text[(title.Length + 1)..] } }
            : hit;
    }
}
