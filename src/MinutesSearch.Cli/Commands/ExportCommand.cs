using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Formats.AkomaNtoso;
using MinutesSearch.Service.Formats.Exporting;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes export</c>: writes all hits of a query, or a document, for other programs.</summary>
internal sealed class ExportCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _query = new("QUERY") { Description = "What to look for, as in minutes search; without it all passages are written", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = Choices.Format("What to write; akn, Akoma Ntoso, is a document's and needs --document", "csv", "jsonl", "ris", "bibtex", "akn");
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<string?> _document = new("--document") { Description = "Only this document, by its path in the index", HelpName = "PATH" };
    private readonly Option<bool> _bom = new("--bom") { Description = "Begin with a byte order mark, by which Excel knows that a CSV file is UTF-8" };
    private readonly Option<PassageKind[]> _kinds = Choices.Kinds();
    private readonly Filters _filters = new();

    public ExportCommand(Terminal terminal) : base(
        "export",
        "Write all hits of a query, not a page of them, as a spreadsheet, as JSON Lines or as citations; or one document as Akoma Ntoso XML.",
        "minutes export agency rates --bom > agency.csv",
        "minutes export --kind action --from 2024 --format jsonl > actions.jsonl",
        "minutes export damp mould --kind response --format ris > damp.ris",
        "minutes export --document harrowmere-cabinet.html --format akn > cabinet.xml")
    {
        _terminal = terminal;
        Add(_query);
        foreach (Option option in new Option[] { _index, _format, _document, _bom, _kinds }) Add(option);
        _filters.AddTo(this);
    }

    protected override Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string format = parsed.GetRequiredValue(_format), words = string.Join(' ', parsed.GetValue(_query) ?? []);
        string? path = parsed.GetValue(_document);
        if (format == "akn" && path is null)
            throw new CommandFailure(ExitCode.WrongUsage, "--format akn writes one document: name it with --document PATH (minutes search shows the path before the # of an id).");
        if (path is not null && words.Length > 0)
            throw new CommandFailure(ExitCode.WrongUsage, "--document writes a whole document: leave out either the words or the option.");
        var query = _filters.Query(parsed, words) with { Kinds = [.. parsed.GetValue(_kinds) ?? []] };
        using var index = SqliteIndex.OpenReadOnly(Choices.IndexPath(parsed, _index));
        var hits = path is null ? null : PassagesOf(index, path);
        // Standard output would put its own mark only at the start of a console, so it is written by hand.
        if (parsed.GetValue(_bom)) _terminal.Out.Write('\uFEFF');
        if (format == "akn") return Done(_terminal.Out, DocumentOfHits.Of(hits!));
        var export = Export.For(format, _terminal.Out);
        if (hits is null) index.ForEach(query, export.Write, cancellation);
        else foreach (var hit in hits.Where(hit => query.Kinds.IsEmpty || query.Kinds.Contains(hit.Passage.Kind))) export.Write(hit);
        _terminal.Out.Flush();
        return Task.FromResult(export.Count > 0 ? ExitCode.Done : ExitCode.NothingOrSomeFailed);
    }

    private static Task<int> Done(TextWriter output, Parsing.MinutesDocument document)
    {
        AkomaNtosoWriter.Write(output, document);
        return Task.FromResult(ExitCode.Done);
    }

    private static IReadOnlyList<Hit> PassagesOf(SqliteIndex index, string path)
    {
        var hits = index.Document(path);
        return hits.Count > 0 ? hits : throw new CommandFailure(ExitCode.Unusable,
            $"The index holds no document '{path}': check its spelling (minutes search shows the path before the # of an id).");
    }
}
