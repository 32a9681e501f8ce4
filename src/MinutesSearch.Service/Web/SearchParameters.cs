using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using MinutesSearch.Indexing;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Service.Web;

/// <summary>
/// What the address of a page, of the API and of a feed says of a search: <c>?q=agency rates&amp;authority=…&amp;kind=response&amp;from=2023</c>.
/// One reader for all three, so that an address can be changed from one into another.
/// </summary>
public sealed record SearchParameters
{
    public string Text { get; init; } = "";
    public ImmutableArray<string> Authorities { get; init; } = [];
    public ImmutableArray<string> Committees { get; init; } = [];
    public ImmutableArray<string> Speakers { get; init; } = [];
    public ImmutableArray<PassageKind> Kinds { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public bool Exact { get; init; }
    public bool Spread { get; init; }

    /// <summary>What comes first: <c>sort=newest</c>, <c>oldest</c>, <c>added</c>, or the best.</summary>
    public HitOrder Order { get; init; }

    /// <summary>What could not be understood, each in a sentence that says what is expected.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public static SearchParameters Of(IQueryCollection query)
    {
        List<string> problems = [];
        return new SearchParameters
        {
            Text = query["q"].ToString().Trim(),
            Authorities = Words(query["authority"]),
            Committees = Words(query["committee"]),
            Speakers = Words(query["speaker"]),
            Kinds = [.. Words(query["kind"]).Select(word => Kind(word, problems)).OfType<PassageKind>()],
            From = Day(query, "from", lastOfPeriod: false, problems),
            To = Day(query, "to", lastOfPeriod: true, problems),
            Exact = IsOn(query["exact"]),
            Spread = IsOn(query["spread"]),
            Order = Sort(query["sort"].ToString(), problems),
            Problems = [.. problems],
        };
    }

    /// <summary>The search that they ask for.</summary>
    public SearchQuery Query(TopicVocabulary topics) => new()
    {
        Text = Text,
        Authorities = Authorities,
        Committees = Committees,
        Speakers = Speakers,
        Kinds = Kinds,
        From = From,
        To = To,
        Exact = Exact,
        Spread = Spread,
        Order = Order,
        Topics = topics,
    };

    private static ImmutableArray<string> Words(StringValues values)
        => [.. values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsOn(StringValues values) => values.ToString() is "1" or "true" or "on" or "yes";

    private static PassageKind? Kind(string word, List<string> problems)
    {
        if (PassageKinds.Of(word) is { } kind) return kind;
        problems.Add($"“{word}” is no kind of passage: use {PassageKinds.All}.");
        return null;
    }

    private static HitOrder Sort(string word, List<string> problems)
    {
        if (word.Length == 0) return HitOrder.Best;
        if (word.All(char.IsAsciiLetter) && Enum.TryParse<HitOrder>(word, ignoreCase: true, out var order)) return order;
        problems.Add($"“{word}” is no order: use best, newest, oldest or added.");
        return HitOrder.Best;
    }

    private static DateOnly? Day(IQueryCollection query, string name, bool lastOfPeriod, List<string> problems)
    {
        string written = query[name].ToString().Trim();
        if (written.Length == 0) return null;
        var day = Days.Of(written, lastOfPeriod);
        if (day is null) problems.Add($"“{written}” is no date for “{name}”: write 2024-03-31, 2024-03 or 2024.");
        return day;
    }
}

/// <summary>The kinds of passages as people name them.</summary>
internal static class PassageKinds
{
    public const string All = "question, response (or answer), comment, statement, action, resolution or slide";

    /// <summary>The kind of this name; null if there is none.</summary>
    public static PassageKind? Of(string written)
    {
        // People say "answers"; the kind is called response. Numbers, which Enum.TryParse would take, are no kinds.
        string name = written.TrimEnd('s', 'S');
        if (name.Equals("answer", StringComparison.OrdinalIgnoreCase)) return PassageKind.Response;
        return name.All(char.IsLetter) && Enum.TryParse<PassageKind>(name, ignoreCase: true, out var kind) ? kind : null;
    }
}

/// <summary>Days as people write them in options and addresses.</summary>
internal static class Days
{
    /// <summary>The first or the last day of what is written (2024-03-31, 2024-03 or 2024); null if it is no date.</summary>
    public static DateOnly? Of(string written, bool lastOfPeriod)
    {
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(written, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return lastOfPeriod ? day.AddMonths(1).AddDays(-1) : day;
        if (DateOnly.TryParseExact(written, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return lastOfPeriod ? new DateOnly(day.Year, 12, 31) : day;
        return null;
    }
}
