using System.Collections.Immutable;

namespace MinutesSearch.Parsing;

/// <summary>How to parse. The defaults suit documents as councils publish them.</summary>
public sealed record ParseOptions
{
    /// <summary>The defaults.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>
    /// The file's name or the page's address. Its ending helps to tell the format, its host and path may name the council;
    /// it becomes <see cref="MinutesDocument.Source"/>.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The council, if the caller knows it better than the document; null to read it from the document.</summary>
    public string? Authority { get; init; }

    /// <summary>The words that the parser goes by; <see cref="MinutesLexicon.Default"/> with rows of one's own for what it does not know.</summary>
    public MinutesLexicon Lexicon { get; init; } = MinutesLexicon.Default;

    /// <summary>Readers of further formats, asked in this order before the library's own.</summary>
    public ImmutableArray<FormatReader> Readers { get; init; } = [];

    /// <summary>How many bytes a document may have; more is refused with <see cref="UnreadableDocumentException"/>. 64 MiB by default.</summary>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>How long one document may take; past it parsing ends with <see cref="UnreadableDocumentException"/>. A minute by default.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);
}
