using System.Collections.Immutable;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing;

/// <summary>Makes the passages of a document.</summary>
/// <remarks>
/// A question, response, comment, action or resolution is a passage of its own; a response carries the text of what it
/// answers. Statements that follow each other in one item are joined to passages of about 40 to 150 words; a longer paragraph stays whole. A slide
/// is one passage.
/// </remarks>
public static class PassageMaker
{
    // A passage this long says enough to be found by; a shorter one is joined with what follows.
    private const int EnoughWords = 40;
    private const int MostWords = 150;

    /// <summary>The document's passages in its order.</summary>
    public static ImmutableArray<Passage> From(MinutesDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var entries = document.Items.SelectMany(item => item.Entries).GroupBy(entry => entry.Id).ToDictionary(same => same.Key, same => same.First());
        var passages = ImmutableArray.CreateBuilder<Passage>();
        int runs = 0;
        foreach (var item in document.Items) AddItem(passages, item, entries, ref runs);
        WithDueDays(passages, document.Date);
        passages.AddRange(document.Slides.Select(OfSlide));
        return FigurePlacing.Place(UniqueIds(passages), document.Figures);
    }

    private static void AddItem(ImmutableArray<Passage>.Builder passages, Item item, Dictionary<string, Entry> entries, ref int runs)
    {
        List<Statement> run = [];
        foreach (var entry in item.Entries)
        {
            if (entry is Statement statement)
            {
                run.Add(statement);
                continue;
            }
            AddRun(passages, item, run, ref runs);
            passages.Add(OfEntry(entry, item, entries));
        }
        AddRun(passages, item, run, ref runs);
    }

    private static Passage OfEntry(Entry entry, Item item, Dictionary<string, Entry> entries)
    {
        var passage = OfKind(entry, InItem(item, entry.Id, PassageKind.Statement, entry.Text, entry.Span));
        var answered = entry is Response { InReplyTo: string id } ? entries.GetValueOrDefault(id) : null;
        // Of a statement there is no passage by that name: it is joined with its neighbours.
        return passage with { Question = answered?.Text, QuestionId = answered is Question or Comment ? answered.Id : null };
    }

    private static Passage OfKind(Entry entry, Passage passage) => entry switch
    {
        Question question => SaidBy(question.Speaker, passage with { Kind = PassageKind.Question }),
        Response response => SaidBy(response.Speaker, passage with { Kind = PassageKind.Response }),
        Comment comment => SaidBy(comment.Speaker, passage with { Kind = PassageKind.Comment }),
        ActionPoint action => passage with { Kind = PassageKind.Action, Speaker = action.Owner, Action = FactsOf(action) },
        Resolution resolution => passage with { Kind = PassageKind.Resolution, Text = AllClauses(resolution), Decision = FactsOf(resolution) },
        _ => passage,
    };

    private static Passage SaidBy(Speaker? speaker, Passage passage) => passage with { Speaker = NameAndRole(speaker), Role = speaker?.Role, Side = speaker?.Side };

    private static ActionFacts FactsOf(ActionPoint action) => new() { Owner = action.Owner, Due = action.Due, Basis = action.Basis };

    private static void WithDueDays(ImmutableArray<Passage>.Builder passages, DateOnly? meeting)
    {
        for (int i = 0; i < passages.Count; i++)
            if (passages[i].Action is { Due: { } due } action) passages[i] = passages[i] with { Action = action with { DueDay = DueDates.Of(due, meeting) } };
    }

    private static DecisionFacts FactsOf(Resolution resolution) => new()
    {
        Outcome = resolution.Outcome,
        Clauses = resolution.Clauses,
        Mover = resolution.Mover,
        Seconder = resolution.Seconder,
        Vote = resolution.Vote,
    };

    private static void AddRun(ImmutableArray<Passage>.Builder passages, Item item, List<Statement> run, ref int runs)
    {
        foreach (var group in Grouped(run))
        {
            var span = new SourceSpan(group[0].Span.Start, group[^1].Span.End, group[0].Span.Page);
            passages.Add(InItem(item, $"p{++runs}", PassageKind.Statement, string.Join(' ', group.Select(statement => statement.Text)), span));
        }
        run.Clear();
    }

    private static List<List<Statement>> Grouped(List<Statement> run)
    {
        List<List<Statement>> groups = [];
        foreach (var statement in run)
        {
            if (groups.Count > 0 && WordCount(groups[^1]) < EnoughWords && Fits(groups[^1], [statement])) groups[^1].Add(statement);
            else groups.Add([statement]);
        }
        // A short rest goes with what stands before it.
        if (groups.Count > 1 && WordCount(groups[^1]) < EnoughWords && Fits(groups[^2], groups[^1]))
        {
            groups[^2].AddRange(groups[^1]);
            groups.RemoveAt(groups.Count - 1);
        }
        return groups;
    }

    private static bool Fits(List<Statement> first, List<Statement> second) => WordCount(first) + WordCount(second) <= MostWords;

    private static int WordCount(List<Statement> statements)
        => statements.Sum(statement => statement.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    private static string AllClauses(Resolution resolution) => resolution.Clauses.IsEmpty
        ? resolution.Text
        : string.Join(' ', resolution.Clauses.Select(clause => clause.Number is null ? clause.Text : $"({clause.Number}) {clause.Text}"));

    private static string? NameAndRole(Speaker? speaker)
        => speaker is null || (speaker.Name ?? speaker.Role) is null ? null : string.Join(", ", new[] { speaker.Name, speaker.Role }.OfType<string>());

    private static Passage InItem(Item item, string id, PassageKind kind, string text, SourceSpan span) => new()
    {
        Id = id,
        Kind = kind,
        Text = text,
        Item = item.Title.Length == 0 ? null : item.Title,
        ItemNumber = item.Number,
        Span = span,
    };

    private static Passage OfSlide(Slide slide) => new()
    {
        Id = $"s{slide.Number}",
        Kind = PassageKind.Slide,
        Text = string.Join(' ', new[] { slide.Title }.Concat(slide.Lines.Select(line => line.Text)).Concat(slide.Notes).Where(text => text.Length > 0)),
        Item = slide.Title.Length == 0 ? null : slide.Title,
        ItemNumber = $"{slide.Number}",
        Span = slide.Span,
    };

    /// <summary>Should two passages come to one id, the later gets a number behind it; the index could not keep them apart.</summary>
    private static ImmutableArray<Passage> UniqueIds(ImmutableArray<Passage>.Builder passages)
    {
        HashSet<string> seen = [];
        for (int i = 0; i < passages.Count; i++)
        {
            string id = passages[i].Id;
            for (int number = 2; !seen.Add(passages[i].Id); number++) passages[i] = passages[i] with { Id = $"{id}-{number}" };
        }
        return passages.ToImmutable();
    }
}
