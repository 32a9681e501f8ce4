using System.CommandLine;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats.Lists;

namespace MinutesSearch.Cli.Commands;

/// <summary>What commands that list one kind of passage have in common: words to look for, filters, how many to print.</summary>
internal sealed class ListOptions
{
    private const int ShownToPeople = 50;

    private readonly Argument<string[]> _query = new("QUERY") { Description = "Only those that match this query, the best first; without one, all of them, the newest first", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = Choices.Format("How to print them", "table", "json", "jsonl", "csv");
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<int> _limit = Choices.Number("--limit", 0, 0, int.MaxValue, $"How many to print; 0 is {ShownToPeople} in a table and all in the other formats");
    private readonly Filters _filters = new();

    public void AddTo(Command command, params Option[] others)
    {
        command.Add(_query);
        foreach (Option option in new Option[] { _index, _format, _limit }) command.Add(option);
        foreach (var option in others) command.Add(option);
        _filters.AddTo(command, withSpeakers: false);
    }

    public string Format(ParseResult parsed) => parsed.GetRequiredValue(_format);

    /// <summary>The passages of a kind that pass, in order, and how many there are.</summary>
    public PassageList Read(ParseResult parsed, PassageKind kind, Func<Hit, bool> passes, CancellationToken cancellation)
    {
        var query = _filters.Query(parsed, string.Join(' ', parsed.GetValue(_query) ?? [])) with { Kinds = [kind] };
        int limit = parsed.GetValue(_limit) is > 0 and int given ? given : Format(parsed) == "table" ? ShownToPeople : int.MaxValue;
        using var index = SqliteIndex.OpenReadOnly(Choices.IndexPath(parsed, _index));
        return PassageList.Read(index, query, passes, 0, limit, cancellation);
    }
}
