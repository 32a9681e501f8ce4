using MinutesSearch.Benchmarks.Index;

namespace MinutesSearch.Benchmarks.Load;

/// <summary>What people and programs ask of the service, in the shares that one would expect; the same for the same seed.</summary>
internal sealed class RequestMix(int passages, int seed = 1)
{
    private readonly Random _random = new(seed);

    /// <summary>The next request: its kind and its path.</summary>
    public (string Kind, string Path) Next() => _random.Next(100) switch
    {
        < 40 => ("page of hits", $"/search?q={Words(1, 3)}"),
        < 50 => ("narrowed page", $"/search?q={Words(1, 2)}&authority={Uri.EscapeDataString(ZipfCorpus.Authority(_random.Next(ZipfCorpus.Authorities)))}&from=2022"),
        < 55 => ("later page", $"/search?q={Words(1, 2)}&page=3"),
        < 70 => ("API search", $"/api/search?q={Words(1, 3)}"),
        < 75 => ("phrase", $"/search?q=%22{Phrase()}%22"),
        < 85 => ("passage", $"/passages/{Passage()}"),
        < 89 => ("ask", $"/ask?q={Words(3, 5)}"),
        < 91 => ("actions", $"/actions?q={Words(1, 2)}"),
        < 93 => ("feed", $"/feed?q={Words(1, 2)}"),
        < 96 => ("document", $"/documents/{Document()}"),
        _ => ("home", "/"),
    };

    /// <summary>Words as people choose them: seldom the commonest, mostly of those that a few in a thousand passages have.</summary>
    private string Words(int least, int most) => string.Join('+', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => ZipfCorpus.Word(Rank())));

    private string Phrase()
    {
        int rank = Rank();
        return $"{ZipfCorpus.Word(rank)}+{ZipfCorpus.Companion(rank)}";
    }

    private int Rank() => (int)(20 * Math.Pow(500, _random.NextDouble()));

    private string Document()
    {
        // Which council a document is of depends on the corpus' own random numbers: the first are taken from it.
        var documents = Known.Value;
        return documents[_random.Next(documents.Length)];
    }

    private string Passage() => $"{Document()}%23e{_random.Next(ZipfCorpus.PassagesADocument)}";

    private Lazy<string[]> Known { get; } = new(() => [.. ZipfCorpus.Documents(Math.Clamp(passages, ZipfCorpus.PassagesADocument, 20_000)).Select(document => document.Path)]);
}
