using System.Collections.Immutable;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats;
using MinutesSearch.Service.Formats.Exporting;

namespace MinutesSearch.Service.Web.Models;

/// <summary>The page of a passage: what was said, beside what, and how to cite it.</summary>
public sealed record PassageModel
{
    private const int ContextShown = 3, SimilarShown = 5;

    public required HitModel Hit { get; init; }
    public required string PageTitle { get; init; }
    public required string Address { get; init; }

    /// <summary>The passage where it stands in its document.</summary>
    public required string InDocument { get; init; }

    /// <summary>The page of the document.</summary>
    public required LinkModel Document { get; init; }

    /// <summary>What is known of it, each with a label.</summary>
    public required IReadOnlyList<(string Label, string Text)> Facts { get; init; }

    /// <summary>The figures that it states, each with a search for figures like it.</summary>
    public required IReadOnlyList<LinkModel> Figures { get; init; }

    /// <summary>What a decision decides, clause by clause, each with its printed number.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>The citation in words.</summary>
    public required string Citation { get; init; }

    public required IReadOnlyList<LinkModel> Citations { get; init; }

    /// <summary>The other passages of its item around it; it stands among them.</summary>
    public required IReadOnlyList<EntryModel> Context { get; init; }

    /// <summary>Answers to the question that it is.</summary>
    public required IReadOnlyList<HitModel> Answers { get; init; }

    public IReadOnlyList<HitModel> Similar { get; init; } = [];

    internal static PassageModel? Read(SqliteIndex index, string id, CancellationToken cancellation)
    {
        if (index.Get(id) is not { } hit) return null;
        var passages = index.Document(hit.Document);
        int at = Enumerable.Range(0, passages.Count).FirstOrDefault(place => passages[place].Id == hit.Id);
        return Of(hit, passages, at) with { Similar = [.. index.Similar(id, SimilarShown, cancellation).Select(HitModel.Of)] };
    }

    private static PassageModel Of(Hit hit, IReadOnlyList<Hit> passages, int at)
    {
        var model = HitModel.Of(hit);
        int sheet = DocumentModel.SheetOf(at);
        return new PassageModel
        {
            Hit = model,
            PageTitle = TitleOf(hit, model),
            Address = PageAddress.Passage(hit.Id),
            InDocument = PageAddress.InDocument(hit, sheet),
            Document = new LinkModel(DocumentModel.NameOf(hit), PageAddress.Document(hit.Document)),
            Facts = [.. FactsOf(hit)],
            Figures = [.. hit.Passage.Figures.Select(figure => new LinkModel(FigureText.Of(figure), PageAddress.Of("/compare", ("q", figure.Measure ?? hit.Passage.Item))))],
            Clauses = [.. (hit.Passage.Decision?.Clauses ?? []).Select(clause => clause.Number is { } number ? $"({number}) {clause.Text}" : clause.Text)],
            Citation = CitationText.Of(hit),
            Citations = [new("Citation as RIS", PageAddress.Passage(hit.Id) + "?format=ris"), new("Citation as BibTeX", PageAddress.Passage(hit.Id) + "?format=bibtex"),
                new("Passage as JSON", "/api" + PageAddress.Passage(hit.Id))],
            Context = [.. Around(passages, at).Select(each => EntryModel.Of(each, isHere: each.Id == hit.Id))],
            Answers = hit.Passage.Kind is PassageKind.Question or PassageKind.Comment ? [.. passages.Where(each => each.Passage.QuestionId == hit.Passage.Id).Select(HitModel.Of)] : [],
        };
    }

    private static string TitleOf(Hit hit, HitModel model)
    {
        string?[] parts = [$"{KindLabels.Of(hit.Passage.Kind)} {hit.Passage.Id} on {model.Title}", model.Council, hit.Date is { } day ? Dates.Long(day) : null];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    /// <summary>What stands around it under the same item.</summary>
    private static IEnumerable<Hit> Around(IReadOnlyList<Hit> passages, int at)
    {
        bool IsSameItem(Hit other) => other.Passage.Item == passages[at].Passage.Item && other.Passage.ItemNumber == passages[at].Passage.ItemNumber;
        // Slides are items of their own; what stands around one are its neighbours.
        bool isSlide = passages[at].Passage.Kind == PassageKind.Slide;
        return passages.Skip(Math.Max(0, at - ContextShown)).Take(at - Math.Max(0, at - ContextShown) + 1 + ContextShown).Where(each => isSlide || IsSameItem(each));
    }

    private static IEnumerable<(string Label, string Text)> FactsOf(Hit hit)
    {
        if (hit.Passage.Action is null && hit.Passage.Speaker is { } speaker) yield return ("Speaker", speaker);
        if (hit.Passage.Side is { } side) yield return ("Speaks as", KindLabels.Of(side));
        if (hit.Asker is { } asker) yield return ("Asked by", asker);
        foreach (var fact in PassageFactsText.Of(hit)) yield return fact;
        if (hit.Passage.Action is { } action) yield return ("How it came", KindLabels.Of(action.Basis));
        yield return ("Identifier", hit.Id);
    }
}

/// <summary>A citation in words, as it stands in a footnote.</summary>
internal static class CitationText
{
    public static string Of(Hit hit)
    {
        var citation = Citation.Of(hit);
        string?[] parts =
        [
            citation.Author, citation.Title, citation.Part is { } part ? $"item {part}" : null, citation.Page is { } page ? $"p. {page}" : null,
            citation.Address ?? citation.Id,
        ];
        return $"{string.Join(", ", parts.Where(each => !string.IsNullOrEmpty(each)))}: “{citation.Quotation}”";
    }
}
