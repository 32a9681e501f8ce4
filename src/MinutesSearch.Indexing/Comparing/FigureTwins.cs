using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching.Ranking;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Comparing;

/// <summary>Takes figures in their order and leaves out what another paper of the same meeting has said already; the hit of the first counts the others.</summary>
/// <remarks>
/// "Agency staff made up 11% of the team" stands in the minutes, in the decision sheet and in the pack: that is one figure. The same number
/// of another meeting is another, and so is one that is said of something else.
/// </remarks>
internal sealed class FigureTwins
{
    private readonly Dictionary<(DateOnly Day, decimal Value, FigureUnit Unit), List<Said>> _said = [];
    private readonly List<Said> _figures = [];

    /// <summary>The figures that stand for themselves.</summary>
    public static List<ComparedFigure> Fold(IEnumerable<ComparedFigure> figures)
    {
        var twins = new FigureTwins();
        foreach (var figure in figures) twins.Add(figure);
        return [.. twins._figures.Select(said => said.Papers.Count == 0 ? said.Figure : said.Figure with { Hit = said.Figure.Hit with { Duplicates = said.Papers.Count } })];
    }

    private void Add(ComparedFigure figure)
    {
        var next = new Said(figure);
        if (figure.Hit.Date is { } day)
        {
            var key = (day, figure.Figure.Value, figure.Figure.Unit);
            if (!_said.TryGetValue(key, out var same)) _said[key] = same = [];
            if (same.Find(other => IsTwin(other, next)) is { } twin)
            {
                twin.Papers.Add(figure.Hit.Document);
                return;
            }
            same.Add(next);
        }
        _figures.Add(next);
    }

    private static bool IsTwin(Said first, Said second)
        => Twins.AreOfOneMeeting(first.Figure.Hit, second.Figure.Hit)
            && (Twins.AreAlike(first.Words, second.Words) || SaySame(first.Figure.Figure, second.Figure.Figure));

    /// <summary>Whether both are printed as the same thing of the same people and time; "rate" alone may be anybody's.</summary>
    private static bool SaySame(Figure first, Figure second)
        => !TopicWords.IsOnlyShape(first.Measure) && ArePlainlySame(first.Measure, second.Measure) && ArePlainlySame(first.Of, second.Of) && ArePlainlySame(first.When, second.When);

    private static bool ArePlainlySame(string? first, string? second) => Plain.Of(first ?? "") == Plain.Of(second ?? "");

    /// <summary>A figure, and the other papers that say it too.</summary>
    private sealed record Said(ComparedFigure Figure)
    {
        public string[] Words { get; } = [.. WordBreaker.Words(Figure.Clause)];

        public HashSet<string> Papers { get; } = new(StringComparer.Ordinal);
    }
}
