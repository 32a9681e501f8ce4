using MinutesSearch.Parsing;

namespace MinutesSearch.Cli.Output;

/// <summary>How much of each kind documents hold.</summary>
internal readonly record struct DocumentCounts(int Documents, int Questions, int Answers, int Actions, int Resolutions, int Figures)
{
    public static DocumentCounts Of(MinutesDocument document)
    {
        var entries = document.Items.SelectMany(item => item.Entries).ToArray();
        return new DocumentCounts(
            1, entries.OfType<Question>().Count(), entries.OfType<Response>().Count(), entries.OfType<ActionPoint>().Count(),
            entries.OfType<Resolution>().Count(), document.Figures.Length);
    }

    public static DocumentCounts operator +(DocumentCounts a, DocumentCounts b) => new(
        a.Documents + b.Documents, a.Questions + b.Questions, a.Answers + b.Answers, a.Actions + b.Actions,
        a.Resolutions + b.Resolutions, a.Figures + b.Figures);
}
