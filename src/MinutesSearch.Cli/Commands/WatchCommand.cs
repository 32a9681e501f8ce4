using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats.Exporting;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes watch</c>: prints what is new of a search, for scripts that run again and again.</summary>
internal sealed class WatchCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _query = new("QUERY") { Description = "What to look for, as in minutes search", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _since = new("--since")
    {
        Description = "A day (2024-03-31, 2024-03 or 2024): what meetings said on it or later; or a file, made where there is none, that keeps what was seen: what came into the index since the last run with it",
        HelpName = "DAY|FILE",
        Required = true,
    };
    private readonly Option<string> _format = Choices.Format("How to print the passages", "table", "jsonl", "csv");
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<PassageKind[]> _kinds = Choices.Kinds();
    private readonly Filters _filters = new();

    public WatchCommand(Terminal terminal) : base(
        "watch",
        "Print what is new of a search: since a day, or since the last run.",
        "minutes watch agency rates --since agency.seen",
        "minutes watch agency rates --since 2026-11",
        "minutes watch damp mould --kind action --since damp.seen --format jsonl > new.jsonl")
    {
        _terminal = terminal;
        Add(_query);
        foreach (Option option in new Option[] { _since, _index, _format, _kinds }) Add(option);
        _filters.AddTo(this);
    }

    public override string Needs => "watch needs words to look for and --since, for example: minutes watch agency rates --since agency.seen";

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string since = parsed.GetRequiredValue(_since)!;
        var query = _filters.Query(parsed, string.Join(' ', parsed.GetRequiredValue(_query))) with { Kinds = [.. parsed.GetValue(_kinds) ?? []], Order = HitOrder.Added };
        var day = Service.Web.Days.Of(since, lastOfPeriod: false);
        if (day is { } first) query = query with { From = query.From > first ? query.From : first };
        using var index = SqliteIndex.OpenReadOnly(Choices.IndexPath(parsed, _index));
        int count = day is null ? SinceLastRun(index, query, SeenPassages.Read(since), parsed, cancellation) : Print(index, query, _ => true, parsed, cancellation);
        return Task.FromResult(count > 0 ? ExitCode.Done : ExitCode.NothingOrSomeFailed);
    }

    /// <summary>What the file does not name yet. At the first run there is no last one: all that is there is noted, and nothing printed.</summary>
    private int SinceLastRun(SqliteIndex index, SearchQuery query, SeenPassages seen, ParseResult parsed, CancellationToken cancellation)
    {
        int count = 0;
        if (seen.IsNew) index.ForEach(query, hit => seen.Add(hit.Id), cancellation);
        else count = Print(index, query, hit => seen.Add(hit.Id), parsed, cancellation);
        _terminal.Out.Flush();
        // What could not be printed is printed next time.
        seen.Save();
        if (seen.IsNew) _terminal.Error.WriteLine($"Noted {Wording.Count(seen.Count, "passage")} in {seen.File}: from now on what is new is printed.");
        return count;
    }

    private int Print(SqliteIndex index, SearchQuery query, Func<Hit, bool> isNew, ParseResult parsed, CancellationToken cancellation)
    {
        string format = parsed.GetRequiredValue(_format);
        if (format == "table") return PrintCards(index, query, isNew, cancellation);
        var export = Export.For(format, _terminal.Out);
        index.ForEach(query, hit =>
        {
            if (isNew(hit)) export.Write(hit);
        }, cancellation);
        return export.Count;
    }

    private int PrintCards(SqliteIndex index, SearchQuery query, Func<Hit, bool> isNew, CancellationToken cancellation)
    {
        var card = new HitCard(new Page(_terminal.Screen));
        int count = 0;
        index.ForEach(query with { FoldAnswered = true }, hit =>
        {
            if (isNew(hit)) card.Write(++count, hit);
        }, cancellation);
        return count;
    }
}
