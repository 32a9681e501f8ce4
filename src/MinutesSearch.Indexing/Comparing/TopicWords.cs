using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Parsing;

namespace MinutesSearch.Indexing.Comparing;

/// <summary>A topic as words that figures must speak of, and words that say in which shape they are wanted.</summary>
/// <param name="About">All of them must be there.</param>
/// <param name="Shapes">They only help: "rates", "cost".</param>
/// <param name="Units">The units that the shapes ask for.</param>
internal sealed record TopicWords(ImmutableArray<string> About, ImmutableArray<string> Shapes, ImmutableArray<FigureUnit> Units)
{
    private static readonly FrozenDictionary<string, FigureUnit[]> ShapeWords = Table(
        ("rate rates percentage percentages proportion proportions share shares", [FigureUnit.Percent, FigureUnit.Ratio]),
        ("cost costs spend spending price prices expenditure budget budgets saving savings income", [FigureUnit.Gbp]),
        ("time times length wait days weeks months duration", [FigureUnit.Days, FigureUnit.Weeks, FigureUnit.Months, FigureUnit.Years]),
        ("number numbers total totals count counts", [FigureUnit.Count]),
        ("average averages mean median level levels figure figures trend trends ratio ratios", []));

    public static TopicWords Of(string topic)
    {
        string[] words = [.. WordBreaker.Words(topic).Where(word => !StopWords.Contains(word)).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] about = [.. words.Where(word => !ShapeWords.ContainsKey(word))];
        // "Savings" alone is what it is about.
        if (about.Length == 0) return new TopicWords([.. words], [], [.. words.SelectMany(word => ShapeWords[word])]);
        string[] shapes = [.. words.Except(about)];
        return new TopicWords([.. about], [.. shapes], [.. shapes.SelectMany(word => ShapeWords[word]).Distinct()]);
    }

    /// <summary>Whether a measure says no more than its shape: "Rate" under the title "Agency workers".</summary>
    public static bool IsOnlyShape(string? measure) => measure is null || WordBreaker.Words(measure).All(word => ShapeWords.ContainsKey(word) || StopWords.Contains(word));

    /// <summary>Whether a measure says by itself what is measured ("vacancy rate"), so that the words around it change nothing; "high" does not.</summary>
    public static bool IsSpecific(string? measure)
    {
        string[] words = [.. WordBreaker.Words(measure).Where(word => !StopWords.Contains(word))];
        return words.Length > 1 && words.Any(word => !ShapeWords.ContainsKey(word));
    }

    private static FrozenDictionary<string, FigureUnit[]> Table(params (string Words, FigureUnit[] Units)[] rows)
        => rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Units))).ToFrozenDictionary(each => each.word, each => each.Units, StringComparer.OrdinalIgnoreCase);
}
