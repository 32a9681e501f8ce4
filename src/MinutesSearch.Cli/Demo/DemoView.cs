using System.Collections.Immutable;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;
using Spectre.Console;

namespace MinutesSearch.Cli.Demo;

/// <summary>What the demonstration shows.</summary>
internal sealed class DemoView(Terminal terminal)
{
    private const int CouncilsInTable = 12;

    // What the columns of numbers take, so that the rest of the line is for the names.
    private const int WidthOfNumbers = 58;
    private const int ShortestName = 12;
    private const string OtherQuery = "damp and mould";
    private static readonly string[] Endings = [" Metropolitan Borough Council", " County Borough Council", " Borough Council", " Council"];
    private readonly Page _page = new(terminal.Screen);

    /// <summary>How much was found, by council.</summary>
    public void WriteSummary(CouncilCounts councils, TimeSpan taken)
    {
        _page.Write(0, new Run($"{Wording.Count(councils.All.Documents, "document")} of {Wording.Count(councils.Councils, "council")}", Tone.Heading),
            $" read and indexed in {taken.TotalSeconds:0.0} s. What they hold:");
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Council").NoWrap().PadLeft(0).PadRight(1));
        foreach (string heading in new[] { "Files", "Questions", "Answers", "Actions", "Resolved", "Figures" })
            table.AddColumn(new TableColumn(heading).NoWrap().RightAligned().PadLeft(0).PadRight(1));
        var rows = councils.InOrder().ToArray();
        var named = rows.Where(row => row.Council != Wording.CouncilUnknown).ToArray();
        foreach (var (council, counts) in named.Take(CouncilsInTable)) AddRow(table, ShortName(council), counts);
        if (named.Length > CouncilsInTable)
            AddRow(table, $"and {Wording.Count(named.Length - CouncilsInTable, "more council")}", named.Skip(CouncilsInTable).Select(row => row.Counts).Aggregate((a, b) => a + b));
        foreach (var (_, counts) in rows.Except(named)) AddRow(table, Wording.CouncilUnknown, counts);
        if (rows.Length > 1) AddRow(table, "All", councils.All);
        terminal.Screen.Write(table);
    }

    /// <summary>What each council said: its question, answer and figures.</summary>
    public void WriteVoices(SearchResult result, ImmutableArray<Hit> voices, IReadOnlyDictionary<string, MinutesDocument> documents)
    {
        int councils = result.Facets.Authority.Length;
        _page.Write(0, new Run($"What did councils say about “{result.Query}”?", Tone.Heading),
            $" {Wording.Count(result.Total, "passage")} of {Wording.Count(councils, "council")}. The best of {voices.Length:N0}:");
        _page.Blank();
        var card = new HitCard(_page);
        int number = 1;
        foreach (var hit in voices)
        {
            if (documents.GetValueOrDefault(hit.Document) is { } document)
                card.Write(number++, HitBackground.WithLines(hit, document), HitBackground.Of(hit, document));
            else card.Write(number++, hit);
        }
    }

    public void WriteNothing(string query) => _page.Write(0, $"No council said anything about “{query}”: try another --query.");

    /// <summary>What to type next, as it works where one stands.</summary>
    public void WriteNext(string corpus, string query)
    {
        string tool = File.Exists(Path.Combine("src", "MinutesSearch.Cli", "MinutesSearch.Cli.csproj")) ? "dotnet run --project src/MinutesSearch.Cli --" : "minutes";
        string folder = Path.GetRelativePath(Directory.GetCurrentDirectory(), corpus);
        _page.Write(0, new Run("Try next:", Tone.Heading));
        string other = query == OtherQuery ? "agency rates" : OtherQuery;
        foreach (string next in new[] { $"index {Quoted(folder)}", $"search {query} --kind response --limit 5", $"demo --query \"{other}\"" })
            _page.Write(2, $"{tool} {next}");
    }

    /// <summary>A council's name without what most of them end in, so that a row is a line.</summary>
    private string ShortName(string council)
    {
        string? ending = Endings.FirstOrDefault(each => council.EndsWith(each, StringComparison.OrdinalIgnoreCase) && council.Length > each.Length);
        string name = ending is null ? council : council[..^ending.Length];
        int longest = Math.Max(ShortestName, terminal.Screen.Profile.Width - WidthOfNumbers);
        return name.Length <= longest ? name : name[..(longest - 1)].TrimEnd() + "…";
    }

    private static void AddRow(Table table, string name, DocumentCounts counts) => table.AddRow(
        [Markup.Escape(name), .. new[] { counts.Documents, counts.Questions, counts.Answers, counts.Actions, counts.Resolutions, counts.Figures }.Select(count => count.ToString("N0"))]);

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
