using System.Collections.Immutable;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats.AkomaNtoso;

/// <summary>A document put together again from its passages, as far as the index keeps it.</summary>
internal static class DocumentOfHits
{
    public static MinutesDocument Of(IReadOnlyList<Hit> hits)
    {
        var first = hits[0];
        return new MinutesDocument
        {
            Kind = first.DocumentKind,
            Title = first.Title,
            Authority = first.Authority,
            Committee = first.Committee,
            Date = first.Date,
            Source = first.Source ?? first.Document,
            Items = [.. Runs(hits.Where(hit => hit.Passage.Kind != PassageKind.Slide)).Select(ItemOf)],
            Slides = [.. hits.Where(hit => hit.Passage.Kind == PassageKind.Slide).Select(SlideOf)],
        };
    }

    private static Item ItemOf(List<Hit> hits) => new()
    {
        Number = hits[0].Passage.ItemNumber,
        Title = hits[0].Passage.Item ?? "",
        Entries = [.. hits.Select(EntryOf)],
    };

    /// <summary>Passages that follow each other under one item.</summary>
    private static IEnumerable<List<Hit>> Runs(IEnumerable<Hit> hits)
    {
        List<Hit> run = [];
        foreach (var hit in hits)
        {
            if (run.Count > 0 && (run[0].Passage.Item, run[0].Passage.ItemNumber) != (hit.Passage.Item, hit.Passage.ItemNumber))
            {
                yield return run;
                run = [];
            }
            run.Add(hit);
        }
        if (run.Count > 0) yield return run;
    }

    private static Entry EntryOf(Hit hit)
    {
        var passage = hit.Passage;
        var speaker = passage.Speaker is { } name ? new Speaker(NameOf(name, passage.Role), passage.Role, passage.Side) : null;
        return passage.Kind switch
        {
            PassageKind.Question => new Question { Id = passage.Id, Text = passage.Text, Span = passage.Span, Cue = "", Speaker = speaker },
            PassageKind.Response => new Response { Id = passage.Id, Text = passage.Text, Span = passage.Span, Cue = "", Speaker = speaker, InReplyTo = passage.QuestionId },
            PassageKind.Comment => new Comment { Id = passage.Id, Text = passage.Text, Span = passage.Span, Cue = "", Speaker = speaker },
            PassageKind.Action => new ActionPoint { Id = passage.Id, Text = passage.Text, Span = passage.Span, Cue = "", Owner = passage.Action?.Owner, Due = passage.Action?.Due },
            PassageKind.Resolution => new Resolution
            {
                Id = passage.Id,
                Text = passage.Text,
                Span = passage.Span,
                Cue = "",
                Clauses = passage.Decision?.Clauses ?? [],
                Outcome = passage.Decision?.Outcome ?? Outcome.Other,
            },
            _ => new Statement { Id = passage.Id, Text = passage.Text, Span = passage.Span, Cue = "" },
        };
    }

    /// <summary>The index keeps "Ms Orr, Director" and "Director" as the role in it.</summary>
    private static string? NameOf(string nameAndRole, string? role)
    {
        if (role is null) return nameAndRole;
        if (nameAndRole == role) return null;
        return nameAndRole.EndsWith(", " + role, StringComparison.Ordinal) ? nameAndRole[..^(role.Length + 2)] : nameAndRole;
    }

    private static Slide SlideOf(Hit hit)
    {
        string title = hit.Passage.Item ?? "", text = hit.Passage.Text;
        string rest = title.Length > 0 && text.StartsWith(title, StringComparison.Ordinal) ? text[title.Length..].TrimStart() : text;
        return new Slide(int.TryParse(hit.Passage.ItemNumber, out int number) ? number : 0, title, rest.Length > 0 ? [new SlideLine(0, rest)] : [], hit.Passage.Span);
    }
}
