using System.Text.Json;
using MinutesSearch.Evaluate.Measure;
using MinutesSearch.Parsing;

namespace MinutesSearch.Evaluate;

/// <summary>A folder of documents with their gold files.</summary>
internal static class Corpus
{
    private const string GoldEnding = ".gold.json";

    /// <summary>The formats that the parser reads so far; a new reader's ending is added here.</summary>
    public static readonly string[] ReadFormats = ["txt", "text", "html", "htm", "md", "markdown", "docx", "pptx", "pdf", "odt", "odp", "rtf"];

    /// <summary>Parses every document of the folder that has a format among <paramref name="formats"/> and compares it with its gold.</summary>
    /// <exception cref="CannotReadException">The folder, a gold file or a document cannot be read.</exception>
    public static CorpusScore Evaluate(string folder, IReadOnlyCollection<string> formats, TextWriter errors)
    {
        var scores = new List<DocumentScore>();
        var skipped = new List<string>();
        foreach (string path in GoldPaths(folder))
        {
            var gold = GoldFile.Load(path);
            string document = DocumentPath(path, gold);
            if (!formats.Contains(Path.GetExtension(document).TrimStart('.'), StringComparer.OrdinalIgnoreCase))
                skipped.Add(Path.GetFileName(document));
            else
                scores.Add(Compare(NameOf(path), gold, Parse(document, errors)));
        }
        return new CorpusScore(scores, skipped);
    }

    /// <summary>The gold files of a folder with the documents that they are about.</summary>
    /// <exception cref="CannotReadException">The folder, a gold file or a document cannot be read.</exception>
    public static IEnumerable<(string GoldPath, JsonElement Gold, string Document)> Documents(string folder)
        => GoldPaths(folder).Select(path => (path, GoldFile.Load(path))).Select(each => (each.path, each.Item2, DocumentPath(each.path, each.Item2)));

    /// <summary>Compares one output with its gold.</summary>
    public static DocumentScore Compare(string name, JsonElement gold, Annotations output)
    {
        var annotations = GoldFile.ReadGold(gold);
        string council = annotations.Meta.GetValueOrDefault("authority") ?? name.Split('-')[0];
        return Comparison.Of(name, annotations, output) with { Council = council };
    }

    public static string NameOf(string goldPath)
    {
        string name = Path.GetFileName(goldPath);
        return name.EndsWith(GoldEnding, StringComparison.Ordinal) ? name[..^GoldEnding.Length] : Path.GetFileNameWithoutExtension(name);
    }

    private static List<string> GoldPaths(string folder)
    {
        if (!Directory.Exists(folder)) throw new CannotReadException($"There is no folder {folder}.");
        try
        {
            var paths = Directory.EnumerateFiles(folder, "*" + GoldEnding, SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            return paths.Count > 0 ? paths : throw new CannotReadException($"The folder {folder} holds no {GoldEnding} file.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CannotReadException($"Cannot read the folder {folder}: {unreadable.Message}", unreadable);
        }
    }

    private static string DocumentPath(string goldPath, JsonElement gold)
    {
        string? named = gold.Text("document");
        if (string.IsNullOrEmpty(named)) throw new CannotReadException($"{goldPath} names no document.");
        string path = Path.Combine(Path.GetDirectoryName(goldPath) ?? "", named);
        return File.Exists(path) ? path : throw new CannotReadException($"{goldPath} names {named}, which is not beside it.");
    }

    /// <summary>What the command line tool would print of the document, read back; nothing where the parser fails.</summary>
    private static Annotations Parse(string path, TextWriter errors)
    {
        try
        {
            using var output = JsonDocument.Parse(MinutesJson.Serialize(MinutesParser.ParseFile(path)));
            return GoldFile.ReadOutput(output.RootElement);
        }
        catch (Exception failure)
        {
            // Whatever went wrong, the other documents are still to be measured, and this one counts as nothing found.
            errors.WriteLine($"{Path.GetFileName(path)} was not parsed: {failure.GetType().Name}: {failure.Message}");
            return Annotations.Empty;
        }
    }
}

/// <summary>How all documents of a folder fared.</summary>
/// <param name="Documents">Those that were measured.</param>
/// <param name="Skipped">The names of those whose format the parser does not read yet.</param>
internal sealed record CorpusScore(IReadOnlyList<DocumentScore> Documents, IReadOnlyList<string> Skipped)
{
    public Score Total { get; } = Score.Sum(Documents.Select(document => document.Score));

    /// <summary>The errors in main kinds, costliest first: what the overall figure would gain if that one were mended.</summary>
    public IEnumerable<(string Document, Miss Miss, double Cost)> Worst()
        => Documents.SelectMany(document => document.Misses.Select(miss => (document.Name, miss, Cost: Cost(miss))))
            .Where(each => each.Cost > 0).OrderByDescending(each => each.Cost).ThenBy(each => each.Name, StringComparer.Ordinal);

    private double Cost(Miss miss)
    {
        if (!Total.MainKinds.Contains(miss.Kind)) return 0;
        var (now, mended) = (Total[miss.Kind], Total[miss.Kind] + miss.Lost);
        return (mended.F1 + mended.WordF1 - now.F1 - now.WordF1) / 2 / Total.MainKinds.Count();
    }
}
