using MinutesSearch.Indexing;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Work.Harvesting;

namespace MinutesSearch.Cli.Output;

/// <summary>What a harvest did, for people.</summary>
internal sealed class HarvestView(Terminal terminal)
{
    private const int Label = 11;
    private readonly Page _page = new(terminal.Screen);

    public void Write(HarvestTally tally, string indexPath, IndexStatistics statistics)
    {
        Row("Found", $"{Wording.Count(tally.Listed, "document")}{(tally.Listed == 0 && tally.ListFailure is null ? ": no meeting here has published minutes" : "")}");
        Row("Read", $"{Wording.Count(tally.Read, "document")} ({tally.Added:N0} added, {tally.Replaced:N0} replaced)");
        Row("Unchanged", Wording.Count(tally.Unchanged, "document"));
        if (tally.Removed > 0) Row("Removed", Wording.Count(tally.Removed, "document"));
        if (tally.Failed.Count > 0) Row("Failed", $"{tally.Failed.Count:N0} (the reasons are on standard error)");
        Row("Index", $"{indexPath} holds {Wording.Count(statistics.Documents, "document")}, {Wording.Count(statistics.Passages, "passage")}");
    }

    /// <summary>A document that would be fetched: its path, day, committee and address, parted by tabs.</summary>
    public static string Line(string source, ListedDocument document)
    {
        string what = document.IsWithdrawn ? "withdrawn" : document.IsDraft ? "draft" : document.Path.EndsWith("/minutes", StringComparison.Ordinal) ? "minutes" : "paper";
        return $"{source}/{document.Path}\t{what}\t{document.Date?.ToString("yyyy-MM-dd")}\t{document.Committee}\t{document.Address}";
    }

    private void Row(string label, string text) => _page.Write(0, Label, new Run(label.PadRight(Label), Tone.Strong), text);
}
