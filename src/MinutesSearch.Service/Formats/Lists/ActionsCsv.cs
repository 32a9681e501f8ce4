using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats.Exporting;

namespace MinutesSearch.Service.Formats.Lists;

/// <summary>Actions as rows for a spreadsheet.</summary>
internal sealed class ActionsCsv : Export
{
    private readonly Csv _csv;

    public ActionsCsv(TextWriter output)
    {
        _csv = new Csv(output);
        _csv.Row("authority", "committee", "date", "item", "owner", "due", "dueDay", "basis", "action", "document", "page", "id", "address");
    }

    public static void Write(TextWriter output, PassageList list)
    {
        var rows = new ActionsCsv(output);
        foreach (var hit in list.Hits) rows.Write(hit);
    }

    protected override void Add(Hit hit)
    {
        var row = HitJson.Of(hit);
        _csv.Row(row.Authority, row.Committee, Csv.Day(row.Date), row.Item, row.Owner, row.Due, Csv.Day(row.DueDay), row.Basis?.ToString().ToLowerInvariant(),
            row.Text, row.Document, row.Page is { } page ? Csv.Number(page) : null, row.Id, row.Address);
    }
}

/// <summary>Decisions as rows for a spreadsheet.</summary>
internal sealed class DecisionsCsv : Export
{
    private readonly Csv _csv;

    public DecisionsCsv(TextWriter output)
    {
        _csv = new Csv(output);
        _csv.Row("authority", "committee", "date", "item", "outcome", "decision", "mover", "seconder", "for", "against", "abstained", "vote", "document", "page", "id", "address");
    }

    public static void Write(TextWriter output, PassageList list)
    {
        var rows = new DecisionsCsv(output);
        foreach (var hit in list.Hits) rows.Write(hit);
    }

    protected override void Add(Hit hit)
    {
        var row = HitJson.Of(hit);
        _csv.Row(row.Authority, row.Committee, Csv.Day(row.Date), row.Item, row.Outcome?.ToString().ToLowerInvariant(), row.Text, row.Mover, row.Seconder,
            Votes(row.Vote?.For), Votes(row.Vote?.Against), Votes(row.Vote?.Abstained), row.Vote?.Text, row.Document, row.Page is { } page ? Csv.Number(page) : null, row.Id, row.Address);
    }

    private static string? Votes(int? number) => number is { } count ? Csv.Number(count) : null;
}
