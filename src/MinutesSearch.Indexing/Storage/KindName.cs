using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Storage;

/// <summary>The names of the kinds as files, facets and queries spell them: "question", "response", …</summary>
internal static class KindName
{
    public static readonly ImmutableArray<string> All = [.. Enum.GetNames<PassageKind>().Select(name => name.ToLowerInvariant())];

    public static string Of(PassageKind kind) => All[(int)kind];
}
