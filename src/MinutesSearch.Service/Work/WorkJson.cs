using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesSearch.Service.Hosting;

namespace MinutesSearch.Service.Work;

/// <summary>The sources and how it stands with them, for programs.</summary>
/// <param name="Trouble">Why the worker as a whole cannot go on; null if it can.</param>
/// <param name="Sources">The sources in the order of the settings.</param>
internal sealed record SourcesJson(string? Trouble, IReadOnlyList<SourceJson> Sources);

/// <summary>A source, for programs.</summary>
internal sealed record SourceJson(
    string Name, SourceKind Kind, string Place, string? Authority, bool IsInSettings, SourceActivity Activity, int ListedSoFar,
    DateTimeOffset? LookedAt, DateTimeOffset? NextLook, string? Failure, DateTimeOffset? FailedAt, DocumentCounts Documents)
{
    /// <summary>Documents that could not be read; only where one source is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FailureJson>? Failures { get; init; }

    public static SourceJson Of(SourceStatus source) => new(
        source.Name, source.Kind, source.Place, source.Authority, source.IsInSettings, source.Activity, source.ListedSoFar,
        source.LookedAt, source.NextLook, source.Failure, source.FailedAt, source.Documents);
}

/// <summary>A document that could not be read, for programs.</summary>
internal sealed record FailureJson(string Document, Uri? Address, string? Reason, int Tries, DateTimeOffset? TriedAt, DateTimeOffset? NextTry, bool HasEarlierVersion)
{
    public static FailureJson Of(QueuedDocument document) => new(
        document.Path, document.Listed.Address, document.Reason, document.Tries, document.TriedAt,
        document.State == DocumentState.Waiting ? document.NextTry : null, document.HasEarlierVersion);
}

/// <summary>What was asked of a source.</summary>
internal sealed record AskedJson(string Source, string Does);

/// <summary>Writes a value by its name, which begins with a small letter as all names do.</summary>
internal sealed class NameOf<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase) where T : struct, Enum;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(NameOf<SourceKind>), typeof(NameOf<SourceActivity>)])]
[JsonSerializable(typeof(SourcesJson))]
[JsonSerializable(typeof(SourceJson))]
[JsonSerializable(typeof(AskedJson))]
[JsonSerializable(typeof(ReadyJson))]
internal sealed partial class WorkJson : JsonSerializerContext;
