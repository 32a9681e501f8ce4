using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats;

/// <summary>The JSON of <c>minutes search</c>, <c>minutes-search/hits/1</c>.</summary>
internal sealed record HitsJson(string Schema, string Query, string Explanation, string? Suggestion, ImmutableArray<RecognisedTopic> Topics, int Total, ImmutableArray<HitJson> Hits, Facets Facets)
{
    /// <summary>The address of the page behind this one, from the API only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Next { get; init; }

    public static HitsJson Of(SearchResult result)
        => new("minutes-search/hits/1", result.Query, result.Explanation, result.Suggestion, result.Topics, result.Total, [.. result.Hits.Select(HitJson.Of)], result.Facets);

    public static void Write(TextWriter output, SearchResult result) => output.WriteLine(JsonSerializer.Serialize(Of(result), OutputJson.Indented.HitsJson));

    /// <summary>One hit a line.</summary>
    public static void WriteLines(TextWriter output, SearchResult result)
    {
        foreach (var hit in result.Hits) output.WriteLine(JsonSerializer.Serialize(HitJson.Of(hit), OutputJson.Compact.HitJson));
    }
}

/// <summary>A hit with its passage's fields beside its own.</summary>
internal record HitJson
{
    public int Rank { get; init; }
    public double Score { get; init; }
    public required string Id { get; init; }
    public required string Document { get; init; }
    public string? Source { get; init; }
    public string? Authority { get; init; }
    public string? Committee { get; init; }
    public DateOnly? Date { get; init; }
    public string? Item { get; init; }
    public string? ItemNumber { get; init; }
    public required string Kind { get; init; }
    public string? Speaker { get; init; }
    public required string Text { get; init; }
    public string? Question { get; init; }
    public string? QuestionId { get; init; }
    public string? QuestionKind { get; init; }
    public bool Answered { get; init; }
    public int Duplicates { get; init; }
    public required string Snippet { get; init; }
    public int? Page { get; init; }
    public SourceSpan Span { get; init; }
    public required string Address { get; init; }
    public string? Title { get; init; }
    public string? Type { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Nation? Nation { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Role { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Side? Side { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Asker { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Owner { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Due { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateOnly? DueDay { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ActionBasis? Basis { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Outcome? Outcome { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ImmutableArray<Clause>? Clauses { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Mover { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Seconder { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Vote? Vote { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ImmutableArray<Figure>? Figures { get; init; }

    public static HitJson Of(Hit hit) => new()
    {
        Rank = hit.Rank,
        Score = hit.Score,
        Id = hit.Id,
        Document = hit.Document,
        Source = hit.Source,
        Authority = hit.Authority,
        Committee = hit.Committee,
        Date = hit.Date,
        Item = hit.Passage.Item,
        ItemNumber = hit.Passage.ItemNumber,
        Kind = NameOf(hit.Passage.Kind),
        Speaker = hit.Passage.Speaker,
        Text = hit.Passage.Text,
        Question = hit.Passage.Question,
        QuestionId = hit.Passage.QuestionId is { } id ? $"{hit.Document}#{id}" : null,
        QuestionKind = hit.QuestionKind is { } kind ? NameOf(kind) : null,
        Answered = hit.IsAnswered,
        Duplicates = hit.Duplicates,
        Snippet = hit.Snippet,
        Page = hit.Passage.Span.Page,
        Span = hit.Passage.Span,
        Address = PassageAddress.Of(hit),
        Title = hit.Title,
        Type = hit.DocumentKind.ToString().ToLowerInvariant(),
        Nation = hit.Nation,
        Role = hit.Passage.Role,
        Side = hit.Passage.Side,
        Asker = hit.Asker,
        Owner = hit.Passage.Action?.Owner,
        Due = hit.Passage.Action?.Due,
        DueDay = hit.Passage.Action?.DueDay,
        Basis = hit.Passage.Action?.Basis,
        Outcome = hit.Passage.Decision?.Outcome,
        Clauses = hit.Passage.Decision?.Clauses,
        Mover = hit.Passage.Decision?.Mover,
        Seconder = hit.Passage.Decision?.Seconder,
        Vote = hit.Passage.Decision?.Vote,
        Figures = hit.Passage.Figures.IsEmpty ? null : hit.Passage.Figures,
    };

    public static string NameOf(PassageKind kind) => kind.ToString().ToLowerInvariant();
}
