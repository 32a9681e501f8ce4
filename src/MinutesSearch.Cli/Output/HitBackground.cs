using System.Collections.Immutable;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Cli.Output;

/// <summary>What a hit's document says about it beyond what the index holds.</summary>
/// <param name="Asker">Who asked what it answers, or null.</param>
/// <param name="Figures">The figures in it, in words.</param>
internal sealed record HitBackground(string? Asker, ImmutableArray<string> Figures)
{
    private const int FiguresShown = 4;

    public static HitBackground Of(Hit hit, MinutesDocument document)
    {
        var entries = document.Items.SelectMany(item => item.Entries).ToArray();
        string? answered = entries.OfType<Response>().FirstOrDefault(response => response.Id == hit.Passage.Id)?.InReplyTo;
        var raised = entries.FirstOrDefault(entry => entry.Id == answered);
        var speaker = raised is Question question ? question.Speaker : (raised as Comment)?.Speaker;
        var matches = Matches.Of(hit);
        // Those that the search is about come first.
        var figures = document.Figures.Where(figure => hit.Passage.Span.Contains(figure.Span.Start)).Select(FigureText.Of).Distinct()
            .OrderByDescending(text => matches.In(text).Count(run => run.IsMatch)).Take(FiguresShown);
        return new HitBackground(speaker?.Name ?? speaker?.Role, [.. figures]);
    }

    /// <summary>A slide's hit with its lines told apart; the index keeps them in one run.</summary>
    public static Hit WithLines(Hit hit, MinutesDocument document)
    {
        var slide = hit.Passage.Kind == PassageKind.Slide ? document.Slides.FirstOrDefault(each => $"s{each.Number}" == hit.Passage.Id) : null;
        return slide is null ? hit : hit with { Passage = hit.Passage with { Text = string.Join(" · ", slide.Lines.Select(line => line.Text)) } };
    }
}
