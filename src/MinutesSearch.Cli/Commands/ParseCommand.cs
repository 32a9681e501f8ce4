using System.CommandLine;
using MinutesSearch.Cli.Output;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes parse</c>: shows what the parser finds in documents.</summary>
internal sealed class ParseCommand : MinutesCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Documents (text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument, RTF); - reads standard input",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string> _format = Choices.Format("How to print them; text is the plain text that spans count in, akn Akoma Ntoso XML", "table", "json", "jsonl", "text", "akn");
    private readonly Option<string?> _authority = new("--authority") { Description = "The council, if you know it better than the document says", HelpName = "NAME" };
    private readonly Option<string[]> _lexicon = Choices.Lexicon("Rows of your own for the parser's tables");

    public ParseCommand(Terminal terminal) : base(
        "parse",
        "Show the questions, answers, actions, resolutions and figures in documents.",
        "minutes parse minutes.html",
        "minutes parse minutes.html --format json",
        "minutes parse minutes.html --format akn > minutes.xml",
        "minutes parse a.txt b.txt --format jsonl > documents.jsonl",
        "minutes parse minutes.html --lexicon habits/verbs.tsv",
        "minutes parse - --authority \"Harrowmere Borough Council\" < minutes.txt")
    {
        _terminal = terminal;
        Add(_files);
        Add(_format);
        Add(_authority);
        Add(_lexicon);
    }

    public override string Needs => "parse needs files to read, for example: minutes parse minutes.html";

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        string[] files = parsed.GetRequiredValue(_files);
        string format = parsed.GetRequiredValue(_format);
        if (format is "text" or "akn" && files.Length > 1)
            throw new CommandFailure(ExitCode.WrongUsage, $"--format {format} prints {(format == "text" ? "the text of " : "")}one document: give one FILE.");
        var writer = DocumentWriter.For(format, files.Length > 1, _terminal);
        var options = ParseOptions.Default with { Authority = parsed.GetValue(_authority), Lexicon = OwnFiles.Lexicon(parsed.GetValue(_lexicon)) };
        int failed = 0;
        foreach (string file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await Parse(file, options, cancellation) is { } document) writer.Write(document);
            else failed++;
        }
        writer.End();
        return failed == 0 ? ExitCode.Done : failed < files.Length ? ExitCode.NothingOrSomeFailed : ExitCode.Unusable;
    }

    /// <summary>The document, or null after saying why there is none.</summary>
    private async Task<MinutesDocument?> Parse(string file, ParseOptions options, CancellationToken cancellation)
    {
        try
        {
            if (file != "-") return await MinutesParser.ParseFileAsync(file, options, cancellation);
            using var input = Console.OpenStandardInput();
            // A read from a keyboard cannot be cancelled, only left.
            return await MinutesParser.ParseAsync(input, options, cancellation).WaitAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _terminal.Fail(ReadFailure.Line(file, Directory.Exists(file) ? "This is a folder: give files, or use minutes index." : ReadFailure.Reason(failure)));
            return null;
        }
    }
}
