using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Evaluate;

/// <summary>Tables for people.</summary>
internal static class Report
{
    public static void Write(TextWriter to, CorpusScore corpus, string? by)
    {
        if (by is null or "kind") WriteKinds(to, corpus.Total);
        if (by is null or "council") WriteGroups(to, "council", corpus.Documents.GroupBy(document => document.Council));
        if (by is "document") WriteGroups(to, "document", corpus.Documents.GroupBy(document => document.Name));
        WriteOverall(to, corpus);
    }

    /// <summary>What was missed and what was found too much, of one kind.</summary>
    public static void WriteMisses(TextWriter to, CorpusScore corpus, string kind)
    {
        foreach (var document in corpus.Documents)
        {
            foreach (var miss in document.Misses.Where(miss => miss.Kind == kind && miss.Type != MissType.Cut))
                to.WriteLine($"{Name(miss.Type),-7} {document.Name} {kind}: {miss.Text}");
        }
    }

    /// <summary>The errors that cost most of the overall figure, each with what the words were taken for.</summary>
    public static void WriteWorst(TextWriter to, CorpusScore corpus, int count)
    {
        foreach (var (document, miss, cost) in corpus.Worst().Take(count))
        {
            to.WriteLine($"{cost * 1000,5:0.0} {Name(miss.Type),-7} {document} {miss.Kind}: {miss.Why}");
            to.WriteLine($"      {Shortened(miss.Text ?? "")}");
        }
        to.WriteLine("(thousandths of the overall figure that each costs; comments, figures and slides are no part of it)");
        to.WriteLine();
    }

    /// <summary>The overall figure of each document as it is and as converted, the greatest losses first.</summary>
    public static void WriteBeside(TextWriter to, IReadOnlyCollection<DocumentScore> own, IReadOnlyCollection<DocumentScore> converted)
    {
        var before = own.ToDictionary(document => document.Name, document => document.Score.Overall, StringComparer.Ordinal);
        to.WriteLine();
        to.WriteLine($"{"as it is",8} {"converted",9} {"gain",6}  document");
        foreach (var document in converted.OrderBy(document => document.Score.Overall - before[document.Name]))
            to.WriteLine($"{before[document.Name],8:0.000} {document.Score.Overall,9:0.000} {document.Score.Overall - before[document.Name],6:+0.000;-0.000}  {document.Name}");
        to.WriteLine($"{Score.Sum(own.Select(document => document.Score)).Overall,8:0.000} {Score.Sum(converted.Select(document => document.Score)).Overall,9:0.000}         all {converted.Count} documents");
    }

    private static string Name(MissType type) => type.ToString().ToUpperInvariant();

    private static string Shortened(string text) => text.Length <= 140 ? text : $"{text[..100]} … {text[^35..]}";

    private static void WriteKinds(TextWriter to, Score score)
    {
        to.WriteLine($"{"kind",-11} {"gold",5} {"found",5} {"right",5} {"prec",6} {"recall",6} {"F1",6} {"words",6}");
        foreach (string kind in Kinds.All)
        {
            var tally = score[kind];
            if (tally.IsEmpty) continue;
            to.WriteLine($"{kind,-11} {tally.Gold,5} {tally.Found,5} {tally.Right,5} {tally.Precision,6:0.000} {tally.Recall,6:0.000} {tally.F1,6:0.000} {tally.WordF1,6:0.000}");
        }
        foreach (var (name, part) in score.Parts)
            to.WriteLine($"{name,-22} {part.Right}/{part.Of} = {part.Share:0.000}");
        to.WriteLine();
    }

    /// <summary>F1 by kind, a row a group; a dash where neither gold nor output has the kind.</summary>
    private static void WriteGroups(TextWriter to, string title, IEnumerable<IGrouping<string, DocumentScore>> groups)
    {
        var rows = groups.OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        int width = Math.Max(title.Length, rows.Select(row => row.Key.Length).DefaultIfEmpty().Max());
        to.WriteLine($"{title.PadRight(width)} {"docs",4} {"overall",7} {string.Join(' ', Kinds.All.Select(kind => kind.PadLeft(10)))}");
        foreach (var row in rows)
        {
            var score = Score.Sum(row.Select(document => document.Score));
            var cells = Kinds.All.Select(kind => (score[kind].IsEmpty ? "-" : $"{score[kind].F1:0.000}").PadLeft(10));
            // A deck alone has none of the kinds that the overall figure is made of.
            string overall = score.MainKinds.Any() ? $"{score.Overall:0.000}" : "-";
            to.WriteLine($"{row.Key.PadRight(width)} {row.Count(),4} {overall,7} {string.Join(' ', cells)}");
        }
        to.WriteLine();
    }

    private static void WriteOverall(TextWriter to, CorpusScore corpus)
    {
        to.WriteLine($"overall {corpus.Total.Overall:0.000}  (mean over {string.Join(", ", corpus.Total.MainKinds)} of unit F1 and word F1) on {corpus.Documents.Count} documents");
        if (corpus.Skipped.Count > 0)
            to.WriteLine($"skipped {corpus.Skipped.Count} of a format that is not read yet: {string.Join(", ", corpus.Skipped)}");
    }
}
