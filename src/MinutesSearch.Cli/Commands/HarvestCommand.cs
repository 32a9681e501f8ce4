using System.CommandLine;
using System.Globalization;
using MinutesSearch.Cli.Output;
using MinutesSearch.Indexing;
using MinutesSearch.Service;
using MinutesSearch.Service.Reading;
using MinutesSearch.Service.Sources;
using MinutesSearch.Service.Sources.Fetching;
using MinutesSearch.Service.Sources.ModernGov;
using MinutesSearch.Service.Work;
using MinutesSearch.Service.Work.Harvesting;

namespace MinutesSearch.Cli.Commands;

/// <summary><c>minutes harvest</c>: brings the minutes of a council's ModernGov site into an index.</summary>
internal sealed class HarvestCommand : MinutesCommand
{
    private const double LongestPause = 3600;

    private readonly Terminal _terminal;
    private readonly Argument<string> _url = new("URL") { Description = "The council's ModernGov site, or any page of it" };
    private readonly Option<string> _index = Choices.Index();
    private readonly Option<string?> _name = new("--name") { Description = "What the site is called in the index's paths; else a part of its host's name", HelpName = "NAME" };
    private readonly Option<string?> _authority = new("--authority") { Description = "The council, if you know it better than its documents say", HelpName = "NAME" };
    private readonly Option<string[]> _lexicon = Choices.Lexicon("Rows of your own for the parser's tables");
    private readonly Option<string[]> _committees = Choices.Repeatable("--committee", "NAME", "Only committees whose name contains this");
    private readonly Option<DateOnly?> _from = Choices.Day("--from", lastOfPeriod: false, "Only meetings on this day or later");
    private readonly Option<DateOnly?> _to = Choices.Day("--to", lastOfPeriod: true, "Only meetings on this day or earlier");
    private readonly Option<bool> _papers = new("--papers") { Description = "Also read reports and other papers, not the minutes alone" };
    private readonly Option<TimeSpan> _pause = Pause();
    private readonly Option<bool> _prune = new("--prune") { Description = "Also remove documents of this site that the run did not find" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say which documents would be fetched" };
    private readonly Option<string?> _contact = new("--contact") { Description = "A mail address or page of yours that is told to the council's server", HelpName = "ADDRESS" };
    private readonly Option<bool> _private = new("--allow-private-addresses") { Description = "Also fetch from private and local addresses, which are refused otherwise" };

    public HarvestCommand(Terminal terminal) : base(
        "harvest",
        "Read the minutes of a council's ModernGov site into an index, politely: one request at a time, with pauses, as robots.txt allows. A run that was stopped goes on where it was.",
        "minutes harvest https://democracy.example.gov.uk --from 2024 --committee scrutiny",
        "minutes harvest democracy.example.gov.uk --papers --index councils.db",
        "minutes harvest https://democracy.example.gov.uk --from 2025-01 --dry-run")
    {
        _terminal = terminal;
        Add(_url);
        foreach (var option in new Option[] { _index, _name, _authority, _lexicon, _committees, _from, _to, _papers, _pause, _prune, _dryRun, _contact, _private }) Add(option);
    }

    public override string Needs => "harvest needs the address of a council's ModernGov site, for example: minutes harvest https://democracy.example.gov.uk";

    protected override async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var settings = SettingsOf(parsed);
            using var web = new PoliteWeb(new WebSettings { AllowPrivateAddresses = parsed.GetValue(_private), Contact = parsed.GetValue(_contact) });
            return parsed.GetValue(_dryRun) ? await Show(settings, web, cancellation) : await Harvest(parsed, settings, web, cancellation);
        }
        catch (SettingsException failure)
        {
            throw new CommandFailure(ExitCode.WrongUsage, failure.Message);
        }
        catch (SourceException failure)
        {
            throw new CommandFailure(ExitCode.Unusable, failure.Message);
        }
        catch (OperationCanceledException)
        {
            throw new CommandFailure(ExitCode.Interrupted, "Stopped. What was fetched stays in the index; run the same command to go on.");
        }
    }

    private static Option<TimeSpan> Pause() => new("--pause")
    {
        Description = "Seconds between two requests (2); longer if robots.txt asks for it",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => new SourceSettings().Pause,
        CustomParser = result =>
        {
            string written = result.Tokens[0].Value;
            if (double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds <= LongestPause) return TimeSpan.FromSeconds(seconds);
            result.AddError($"--pause takes seconds from 0 to {LongestPause:N0}, not '{written}'.");
            return default;
        },
    };

    private SourceSettings SettingsOf(ParseResult parsed)
    {
        string site = ModernGovSite.Of(parsed.GetRequiredValue(_url)).Root.AbsoluteUri;
        string name = SourceNames.Of(new SourceSettings { Name = parsed.GetValue(_name), ModernGov = site });
        if (!SourceNames.IsUsable(name)) throw new SettingsException($"--name takes letters, digits and hyphens, not '{name}'.");
        return new SourceSettings
        {
            Name = name,
            ModernGov = site,
            Authority = parsed.GetValue(_authority),
            Lexicon = parsed.GetValue(_lexicon) ?? [],
            Committees = parsed.GetValue(_committees) ?? [],
            From = parsed.GetValue(_from),
            To = parsed.GetValue(_to),
            Papers = parsed.GetValue(_papers),
            Pause = parsed.GetValue(_pause),
        };
    }

    private async Task<int> Show(SourceSettings settings, PoliteWeb web, CancellationToken cancellation)
    {
        using var memory = MeetingMemory.Passing();
        var progress = new HarvestProgress(_terminal);
        var source = new ModernGovSource(settings, web, memory) { LookingAt = progress.LookingAt };
        int found = 0;
        await progress.Show(async () =>
        {
            await foreach (var document in source.List(cancellation))
            {
                found++;
                _terminal.Out.WriteLine(HarvestView.Line(settings.Name!, document));
            }
        });
        return found > 0 ? ExitCode.Done : ExitCode.NothingOrSomeFailed;
    }

    private async Task<int> Harvest(ParseResult parsed, SourceSettings settings, PoliteWeb web, CancellationToken cancellation)
    {
        var lexicon = OwnFiles.Lexicon([.. settings.Lexicon]);
        string path = Choices.IndexPath(parsed, _index);
        using var index = SqliteIndex.Open(path);
        using var queue = WorkQueue.Open(WorkQueue.PathFor(path));
        using var memory = MeetingMemory.Open(MeetingMemory.PathFor(path));
        var progress = new HarvestProgress(_terminal);
        var source = new ModernGovSource(settings, web, memory) { LookingAt = progress.LookingAt };
        var run = new HarvestRun(source, index, queue, TimeProvider.System) { Prunes = parsed.GetValue(_prune), Lexicon = lexicon, Fetching = progress.Fetching };
        await progress.Show(() => run.Run(cancellation));

        foreach (var failed in run.Tally.Failed) _terminal.Fail(ReadFailure.Line(failed.Name, failed.Reason));
        if (run.Tally.ListFailure is { } failure) _terminal.Fail(failure);
        new HarvestView(_terminal).Write(run.Tally, path, index.Statistics());
        if (run.Tally is { ListFailure: not null, Listed: 0 }) return ExitCode.Unusable;
        return run.Tally.Failed.Count > 0 || run.Tally.ListFailure is not null || run.Tally.Listed == 0 ? ExitCode.NothingOrSomeFailed : ExitCode.Done;
    }
}
