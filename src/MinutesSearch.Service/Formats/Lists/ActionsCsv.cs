
namespace MinutesSearch.Service.Formats.Lists;

/// <summary>Actions as rows for a spreadsheet.</summary>
internal static class ActionsCsv
{
    public static void Write(TextWriter output, PassageList list)
    {
        var csv = new Csv(output);
        csv.Row("authority", "committee", "date", "item", "owner", "due", "dueDay", "basis", "action", "document", "page", "id", "address");
        foreach (var hit in list.Hits.Select(HitJson.Of))
            csv.Row(hit.Authority, hit.Committee, Csv.Day(hit.Date), hit.Item, hit.Owner, hit.Due, Csv.Day(hit.DueDay), hit.Basis?.ToString().ToLowerInvariant(),
                hit.Text, hit.Document, hit.Page is { } page ? Csv.Number(page) : null, hit.Id, hit.Address);
    }
}

/// <summary>Decisions as rows for a spreadsheet.</summary>
internal static class DecisionsCsv
{
    public static void Write(TextWriter output, PassageList list)
    {
        var csv = new Csv(output);
        csv.Row("authority", "committee", "date", "item", "outcome", "decision", "mover", "seconder", "for", "against", "abstained", "vote", "document", "page", "id", "address");
        foreach (var hit in list.Hits.Select(HitJson.Of))
            csv.Row(hit.Authority, hit.Committee, Csv.Day(hit.Date), hit.Item, hit.Outcome?.ToString().ToLowerInvariant(), hit.Text, hit.Mover, hit.Seconder,
                Count(hit.Vote?.For), Count(hit.Vote?.Against), Count(hit.Vote?.Abstained), hit.Vote?.Text, hit.Document, hit.Page is { } page ? Csv.Number(page) : null, hit.Id, hit.Address);
    }

    private static string? Count(int? number) => number is { } count ? Csv.Number(count) : null;
}
