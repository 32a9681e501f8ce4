using System.Text.Json;
using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Formats.Exporting;

/// <summary>Writes hits one by one as they come, so that an export of any size needs no memory.</summary>
internal abstract class Export
{
    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    public static Export For(string format, TextWriter output) => format switch
    {
        "jsonl" => new JsonLines(output),
        "ris" => new Ris(output),
        "bibtex" => new BibTeX(output),
        _ => new Rows(output),
    };

    public void Write(Hit hit)
    {
        Count++;
        Add(hit);
    }

    protected abstract void Add(Hit hit);

    /// <summary>One hit a line, in the shape of the hits of a search.</summary>
    private sealed class JsonLines(TextWriter output) : Export
    {
        protected override void Add(Hit hit) => output.WriteLine(JsonSerializer.Serialize(HitJson.Of(hit), OutputJson.Compact.HitJson));
    }

    /// <summary>Comma-separated values; a cell that a spreadsheet would run as a formula is made text.</summary>
    private sealed class Rows : Export
    {
        private readonly Csv _csv;

        public Rows(TextWriter output)
        {
            _csv = new Csv(output);
            _csv.Row("id", "address", "authority", "nation", "committee", "date", "type", "title", "itemNumber", "item", "kind", "speaker", "side", "asker", "question", "text",
                "owner", "due", "dueDay", "basis", "outcome", "mover", "seconder", "vote", "figures", "document", "source", "page", "start", "end");
        }

        protected override void Add(Hit hit)
        {
            var row = HitJson.Of(hit);
            _csv.Row(
                row.Id, row.Address, row.Authority, row.Nation?.ToString(), row.Committee, Csv.Day(row.Date), row.Type, row.Title, row.ItemNumber, row.Item, row.Kind, row.Speaker,
                row.Side?.ToString().ToLowerInvariant(), row.Asker, row.Question, row.Text, row.Owner, row.Due, Csv.Day(row.DueDay), row.Basis?.ToString().ToLowerInvariant(),
                row.Outcome?.ToString().ToLowerInvariant(), row.Mover, row.Seconder, row.Vote?.Text, string.Join("; ", hit.Passage.Figures.Select(FigureText.Of)),
                row.Document, row.Source, row.Page is { } page ? Csv.Number(page) : null, Csv.Number(row.Span.Start), Csv.Number(row.Span.End));
        }
    }
}
