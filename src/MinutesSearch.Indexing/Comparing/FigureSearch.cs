using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Storage;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Comparing;

/// <summary>Finds the figures on a topic across councils and dates.</summary>
internal static class FigureSearch
{
    // Passages with a word of the topic and a figure; the best of them hold what is on the topic.
    private const int MostPassages = 3000;

    public static Comparison Run(SqliteConnection connection, Searcher searcher, CompareQuery query, CancellationToken cancellation)
    {
        var topic = TopicWords.Of(query.Topic ?? "");
        var result = new Comparison { Topic = query.Topic ?? "", Explanation = "There is no word in it to look for." };
        if (topic.About.IsEmpty) return result;
        var wide = Widen(topic, query.Within);
        ImmutableArray<QueryNode> parts = wide.Root is RunNode run ? run.Wanted : [wide.Root!];
        using var snapshot = searcher.Snapshot(); // others may write between the statements
        var candidates = Candidates(connection, searcher, new AnyNode(parts), query, cancellation);
        using var ranking = new FigureRanking();
        ranking.Add(candidates);
        var (scores, all) = ranking.Of(parts, topic.Shapes);
        var scored = scores.Select(each => candidates[each.Key] with { Score = each.Value }).GroupBy(Sameness).Select(same => same.MaxBy(figure => figure.Score)!)
            .OrderByDescending(figure => figure.Score).ThenBy(figure => figure.Hit.Id, StringComparer.Ordinal);
        List<ComparedFigure> found = query.Within.KeepDuplicates ? [.. scored] : FigureTwins.Fold(scored);
        return result with
        {
            Explanation = TopicExplanation.Of(Explain(topic, all, query.Units), wide.Topics),
            Topics = wide.Topics,
            Total = found.Count,
            Groups = Grouped(found.Take(query.Within.Limit), topic),
        };
    }

    private static WidenedQuery Widen(TopicWords topic, SearchQuery within)
    {
        var root = new RunNode([.. topic.About.Select(word => (QueryNode)new TermNode([word], null))], [], []);
        return within.Exact ? new WidenedQuery(root, []) : Widening.Widen(root, within.Topics ?? TopicVocabulary.Default);
    }

    /// <summary>Every figure of the passages that have a word of the topic, with its clause.</summary>
    private static List<ComparedFigure> Candidates(SqliteConnection connection, Searcher searcher, QueryNode any, CompareQuery query, CancellationToken cancellation)
    {
        List<ComparedFigure> candidates = [];
        QueryNode withFigures = new AllNode([any, new RangeNode(SearchField.Value, null, null, LowInclusive: true, HighInclusive: true)]);
        foreach (var hit in HitReader.All(connection, searcher.Best(withFigures, query.Within, MostPassages, cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            int from = 0;
            foreach (var figure in hit.Passage.Figures)
            {
                (string clause, from) = FigureClauses.Of(hit.Passage.Text, figure.Text, from);
                if (query.Units.IsDefaultOrEmpty || query.Units.Contains(figure.Unit)) candidates.Add(new ComparedFigure { Figure = figure, Hit = hit, Clause = clause });
            }
        }
        return candidates;
    }

    /// <summary>One number said twice of one thing at a meeting is one figure.</summary>
    private static object Sameness(ComparedFigure figure)
        => (figure.Hit.Document, figure.Figure.Value, figure.Figure.Unit, figure.Figure.When, Plain.Of(figure.Figure.Measure ?? ""), Plain.Of(figure.Figure.Of ?? ""));

    private static ImmutableArray<FigureGroup> Grouped(IEnumerable<ComparedFigure> figures, TopicWords topic)
        => [.. figures.GroupBy(figure => figure.Figure.Unit)
            .OrderBy(group => topic.Units.Contains(group.Key) ? topic.Units.IndexOf(group.Key) : int.MaxValue).ThenByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => new FigureGroup(group.Key, [.. InOrder(group)]))];

    private static IEnumerable<ComparedFigure> InOrder(IEnumerable<ComparedFigure> figures) => figures
        .OrderBy(figure => figure.Hit.Authority is null).ThenBy(figure => figure.Hit.Authority, StringComparer.OrdinalIgnoreCase)
        .ThenByDescending(figure => figure.Hit.Date).ThenBy(figure => figure.Hit.Document, StringComparer.Ordinal).ThenBy(figure => figure.Figure.Span.Start);

    private static string Explain(TopicWords topic, bool all, ImmutableArray<FigureUnit> units)
    {
        string words = string.Join(all ? " and " : " or ", topic.About.Select(word => $"“{word}”"));
        string shapes = topic.Shapes.IsEmpty ? "" : $"; {string.Join(" and ", topic.Shapes.Select(word => $"“{word}”"))} ranks them and says which units come first";
        string only = units.IsDefaultOrEmpty ? "" : ", only in the units asked for";
        return $"Figures whose measure, owner or clause speaks of {words}{shapes}{only}.";
    }
}
