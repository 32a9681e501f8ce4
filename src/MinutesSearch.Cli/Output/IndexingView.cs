using MinutesSearch.Indexing;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Cli.Output;

/// <summary>What a run of indexing did, for people.</summary>
internal sealed class IndexingView(Terminal terminal)
{
    private const int Label = 11;
    private readonly Page _page = new(terminal.Screen);

    public void Write(FoundFiles found, IndexingTally tally, string indexPath, IndexStatistics statistics)
    {
        Row("Read", $"{Wording.Count(tally.Added + tally.Replaced, "document")} ({tally.Added:N0} added, {tally.Replaced:N0} replaced)");
        Row("Unchanged", Wording.Count(tally.Unchanged, "document"));
        if (tally.Removed > 0) Row("Removed", Wording.Count(tally.Removed, "document"));
        WriteSkipped(found);
        int failed = tally.Failed.Count + found.UnreadableFolders.Count;
        if (failed > 0) Row("Failed", $"{failed:N0} (the reasons are on standard error)");
        Row("Index", $"{indexPath} holds {Wording.Count(statistics.Documents, "document")}, {Wording.Count(statistics.Passages, "passage")}");
    }

    public void WriteSkipped(FoundFiles found)
    {
        int skipped = found.SkippedByEnding.Values.Sum();
        if (skipped > 0)
        {
            var old = found.SkippedByEnding.Where(each => FileFinder.IsOldFormat(each.Key)).Select(Ending).ToList();
            var other = found.SkippedByEnding.Where(each => !FileFinder.IsOldFormat(each.Key)).Select(Ending).ToList();
            string reasons = string.Join("; ", new[]
            {
                old.Count > 0 ? $"save as DOCX or PPTX: {string.Join(", ", old)}" : "",
                other.Count > 0 ? $"other kinds of file: {string.Join(", ", other)}" : "",
            }.Where(reason => reason.Length > 0));
            Row("Skipped", $"{Wording.Count(skipped, "file")} ({reasons})");
        }
        if (found.LinkedFolders > 0) Row("Skipped", $"{Wording.Count(found.LinkedFolders, "link")} to folders (not followed)");
    }

    private static string Ending(KeyValuePair<string, int> each) => $"{each.Value:N0} {each.Key}";

    private void Row(string label, string text) => _page.Write(0, Label, new Run(label.PadRight(Label), Tone.Strong), text);
}
