using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Reading;

/// <summary>A document that is to be read into the index, wherever it comes from.</summary>
internal record DocumentToRead
{
    /// <summary>What it is called in the index.</summary>
    public required string Path { get; init; }

    /// <summary>What it was found under: the folder that a command was given, or a source. See <see cref="ContentStamp"/>.</summary>
    public required string Origin { get; init; }

    /// <summary>Opens its bytes, as a stream that can go back.</summary>
    public required Func<Stream> Open { get; init; }

    /// <summary>The name or address that helps the parser to tell the format and the council; else the path does.</summary>
    public string? Name { get; init; }

    /// <summary>Where people can read it on the web.</summary>
    public string? Address { get; init; }

    /// <summary>The council, where it is known better than the document says.</summary>
    public string? Authority { get; init; }

    /// <summary>The committee, where it is known better than the document says.</summary>
    public string? Committee { get; init; }

    /// <summary>The meeting's day, where it is known better than the document says.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The words that it is parsed by.</summary>
    public MinutesLexicon Lexicon { get; init; } = MinutesLexicon.Default;

    /// <summary>The stamp under which the index holds it; the same means nothing to do. Null to read it in any case.</summary>
    public string? KnownStamp { get; init; }

    public static DocumentToRead OfFile(FoundFile file, IndexingChoices choices, string? knownStamp) => new()
    {
        Path = file.Name,
        Origin = file.Root,
        Open = () => OpenFile(file.FullPath),
        Authority = choices.Authority,
        Lexicon = choices.Lexicon,
        KnownStamp = knownStamp,
    };

    /// <summary>Opens a file, unless it is larger than a document may be.</summary>
    /// <exception cref="UnreadableDocumentException">It is too large.</exception>
    public static FileStream OpenFile(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        if (stream.Length <= ParseOptions.Default.MaxBytes) return stream;
        stream.Dispose();
        throw new UnreadableDocumentException($"The file is larger than {ParseOptions.Default.MaxBytes >> 20} MB: split it.");
    }
}
