using System.CommandLine;
using MinutesSearch.Evaluate.Converting;
using MinutesSearch.Evaluate.Measure;
using MinutesSearch.Evaluate.Relevance;

namespace MinutesSearch.Evaluate;

/// <summary>The tool's arguments and what they start.</summary>
internal static class CommandLine
{
    private static readonly Argument<string> Folder = new("GOLD_DIR") { Description = "A folder with documents and their .gold.json files." };
    private static readonly Argument<string[]> Pairs = new("GOLD OUTPUT") { Description = "Gold files and outputs of the parser in turn.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Show = new Option<string?>("--show") { Description = "List what was missed and what was found too much of this kind.", HelpName = "KIND" }.AcceptOnlyFromAmong([.. Kinds.All]);
    private static readonly Option<int> Worst = new("--worst") { Description = "List so many of the errors that cost most, each with what the words were taken for.", HelpName = "N" };
    private static readonly Option<string?> By = new Option<string?>("--by") { Description = "Print one table only: by kind, council or document.", HelpName = "GROUP" }.AcceptOnlyFromAmong("kind", "council", "document");
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON in the shape of score.py --json." };
    private static readonly Option<string?> RatchetPath = new("--ratchet") { Description = "Fail if a figure is below this file's.", HelpName = "FILE" };
    private static readonly Option<bool> Update = new("--update-ratchet") { Description = "Raise the ratchet's figures to those measured; create the file if there is none." };
    private static readonly Option<bool> Force = new("--force") { Description = "With --update-ratchet: lower figures too." };
    private static readonly Option<string> Formats = new("--formats") { Description = "Endings of the documents to measure, parted by commas.", HelpName = "LIST", DefaultValueFactory = _ => string.Join(',', Corpus.ReadFormats) };

    private static readonly Option<string?> As = new Option<string?>("--as") { Description = "Save the minutes in this format first (needs LibreOffice) and measure those files, and the same documents as they are for comparison.", HelpName = "FORMAT" }.AcceptOnlyFromAmong([.. LibreOffice.Formats]);
    private static readonly Option<string?> Into = new("--into") { Description = "Where --as puts the converted files.", HelpName = "OUT" };

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var parsed = Build(output, errors).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) errors.WriteLine(error.Message);
            errors.WriteLine("Try --help.");
            return ExitCode.WrongUsage;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (CannotReadException unreadable)
        {
            errors.WriteLine(unreadable.Message);
            return ExitCode.CannotRead;
        }
    }

    private static RootCommand Build(TextWriter output, TextWriter errors)
    {
        var compare = new Command("compare", "Compares outputs of the parser that are at hand with their gold files.") { Pairs, Json, Show, Worst, By };
        compare.Validators.Add(result =>
        {
            if (result.GetValue(Pairs) is { Length: var count } && count % 2 != 0) result.AddError("Gold files and outputs must come in pairs.");
        });
        compare.SetAction(parsed => Tell(ComparePairs(parsed.GetValue(Pairs)!), parsed, output));

        var root = new RootCommand("Measures how well the parser finds what people have annotated.") { Folder, Show, Worst, By, Json, RatchetPath, Update, Force, Formats, As, Into, compare, RelevanceCommand.Build(output, errors) };
        root.Validators.Add(result =>
        {
            if (result.GetValue(Update) && result.GetValue(RatchetPath) is null) result.AddError("--update-ratchet needs --ratchet FILE.");
            if (result.GetValue(As) is null != result.GetValue(Into) is null) result.AddError("--as FORMAT and --into OUT need each other.");
            if (result.GetValue(Force) && !result.GetValue(Update)) result.AddError("--force needs --update-ratchet.");
        });
        root.SetAction(parsed => EvaluateFolder(parsed, output, errors));
        return root;
    }

    private static CorpusScore ComparePairs(string[] paths)
        => new([.. paths.Chunk(2).Select(pair => Corpus.Compare(Corpus.NameOf(pair[0]), GoldFile.Load(pair[0]), GoldFile.ReadOutput(GoldFile.Load(pair[1]))))], []);

    private static int EvaluateFolder(ParseResult parsed, TextWriter output, TextWriter errors)
    {
        if (parsed.GetValue(As) is { } format) return EvaluateAs(format, parsed, output, errors);
        string[] formats = parsed.GetValue(Formats)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var corpus = Corpus.Evaluate(parsed.GetValue(Folder)!, formats, errors);
        Tell(corpus, parsed, output);
        return parsed.GetValue(RatchetPath) is { } path
            ? HoldAgainst(path, Ratchet.Of(corpus.Total), parsed.GetValue(Update), parsed.GetValue(Force), errors)
            : ExitCode.Fine;
    }

    private static int EvaluateAs(string format, ParseResult parsed, TextWriter output, TextWriter errors)
    {
        string folder = parsed.GetValue(Into)!;
        var golds = Conversion.Run(Corpus.Documents(parsed.GetValue(Folder)!), format, folder);
        var names = golds.Select(Corpus.NameOf).ToHashSet(StringComparer.Ordinal);
        var own = Corpus.Evaluate(parsed.GetValue(Folder)!, Corpus.ReadFormats, errors);
        var converted = Corpus.Evaluate(folder, [format], errors);
        Tell(converted, parsed, output);
        Report.WriteBeside(output, [.. own.Documents.Where(document => names.Contains(document.Name))], converted.Documents);
        return ExitCode.Fine;
    }

    private static int Tell(CorpusScore corpus, ParseResult parsed, TextWriter output)
    {
        string? show = parsed.GetValue(Show);
        if (show is not null && !parsed.GetValue(Json)) Report.WriteMisses(output, corpus, show);
        if (parsed.GetValue(Worst) is > 0 and var worst && !parsed.GetValue(Json)) Report.WriteWorst(output, corpus, worst);
        if (parsed.GetValue(Json)) output.WriteLine(JsonReport.Of(corpus));
        else Report.Write(output, corpus, parsed.GetValue(By));
        return ExitCode.Fine;
    }

    private static int HoldAgainst(string path, Ratchet measured, bool update, bool force, TextWriter errors)
    {
        if (update && (force || !File.Exists(path)))
        {
            measured.Save(path);
            return ExitCode.Fine;
        }
        if (!File.Exists(path)) throw new CannotReadException($"There is no ratchet {path}; --update-ratchet creates it.");
        var ratchet = Ratchet.Load(path);
        var falls = ratchet.Falls(measured).ToList();
        if (update) ratchet.RaisedTo(measured).Save(path);
        foreach (string fall in falls) errors.WriteLine($"Below the ratchet: {fall}.");
        if (falls.Count == 0) return ExitCode.Fine;
        errors.WriteLine($"If that is meant, run again with --update-ratchet --force and say why in the commit ({path}).");
        return ExitCode.BelowTheRatchet;
    }
}
