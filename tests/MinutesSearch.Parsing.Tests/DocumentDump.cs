using System.Text;

namespace MinutesSearch.Parsing.Tests;

/// <summary>
/// Prints a document as lines that a person can check: one line an entry, "Q Councillor Hunt/member: text",
/// "R &lt;-q1 Officers/officer: text", "A owner=… due=… basis=explicit: text", "D noted: (1) text".
/// </summary>
internal static class DocumentDump
{
    /// <summary>The entries of all items, a line each, without places and cues.</summary>
    public static string Entries(MinutesDocument document)
        => string.Join('\n', document.Items.SelectMany(item => item.Entries).Select(Line));

    /// <summary>Everything but the figures: meta, attendance, items with entries (place and cue in front), slides, warnings.</summary>
    public static string Whole(MinutesDocument document)
    {
        var dump = new StringBuilder();
        Meta(dump, document);
        foreach (var person in document.Attendance) dump.Append($"  {person.Presence}: {person.Name}{(person.Role is null ? "" : $" ({person.Role})")}\n");
        foreach (var item in document.Items) Item(dump, item);
        foreach (var slide in document.Slides) Slide(dump, slide);
        foreach (var note in document.Warnings) dump.Append($"warning {note.Code}\n");
        return dump.ToString();
    }

    public static string Line(Entry entry) => entry switch
    {
        Question q => $"Q {Who(q.Speaker)}: {q.Text}",
        Response r => $"R <-{r.InReplyTo ?? "?"} {Who(r.Speaker)}: {r.Text}",
        Comment c => $"C {Who(c.Speaker)}: {c.Text}",
        ActionPoint a => $"A owner={a.Owner ?? "?"} due={a.Due ?? "?"} basis={Lower(a.Basis)}: {a.Text}",
        Resolution d => $"D {Lower(d.Outcome)}: {string.Join(" ", d.Clauses.Select(clause => $"({clause.Number ?? "-"}) {clause.Text}"))}",
        _ => $"S {entry.Text}",
    };

    /// <summary>"Councillor Hunt/member", "Mr Lal, Head of Housing/officer", "-, Head of Housing/officer"; "?" for nobody, and for no side.</summary>
    public static string Who(Speaker? speaker)
    {
        if (speaker is null) return "?";
        string role = speaker.Role is null ? "" : $", {speaker.Role}";
        return $"{speaker.Name ?? "-"}{role}/{(speaker.Side is { } side ? Lower(side) : "?")}";
    }

    private static void Meta(StringBuilder dump, MinutesDocument document)
    {
        dump.Append($"kind {Lower(document.Kind)}\n");
        foreach (var (name, value) in new[] { ("title", OwnTitle(document)), ("authority", document.Authority), ("committee", document.Committee), ("date", document.Date?.ToString("yyyy-MM-dd")), ("venue", document.Venue) })
        {
            if (value is not null) dump.Append($"{name} {value}\n");
        }
    }

    /// <summary>Minutes without a heading of their own go by their first item's title; that says nothing new.</summary>
    private static string? OwnTitle(MinutesDocument document) => document.Items is [var first, ..] && first.Title == document.Title ? null : document.Title;

    private static void Item(StringBuilder dump, Item item)
    {
        dump.Append($"\nitem {item.Number ?? "-"} | {item.Title}\n");
        if (item.Purpose is { } purpose) dump.Append($"  purpose | {purpose}\n");
        foreach (string document in item.Documents) dump.Append($"  document | {document}\n");
        foreach (var entry in item.Entries) dump.Append($"  {entry.Span.Start}-{entry.Span.End}{Page(entry.Span)} [{entry.Cue}] {entry.Id} {Line(entry)}\n");
    }

    private static void Slide(StringBuilder dump, Slide slide)
    {
        dump.Append($"\nslide {slide.Number} | {slide.Title}\n");
        foreach (var line in slide.Lines) dump.Append($"  {new string(' ', line.Level * 2)}{line.Level} {line.Text}\n");
    }

    private static string Page(SourceSpan span) => span.Page is { } page ? $" p{page}" : "";

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
