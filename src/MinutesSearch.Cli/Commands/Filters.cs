using System.CommandLine;
using MinutesSearch.Indexing;

namespace MinutesSearch.Cli.Commands;

/// <summary>
/// The options that say what is looked for beside the words: which councils, committees, speakers and days, and whether topics widen the words.
/// Every command that looks into the index takes them.
/// </summary>
internal sealed class Filters
{
    private readonly Option<string[]> _authorities = Choices.Repeatable("--authority", "NAME", "Only this council, by its name or a part of it");
    private readonly Option<string[]> _committees = Choices.Repeatable("--committee", "NAME", "Only committees with this in their name");
    private readonly Option<string[]> _speakers = Choices.Repeatable("--speaker", "NAME", "Only what was said by people with this in their name or role");
    private readonly Option<bool> _exact = new("--exact") { Description = "Only the words as typed; else a topic is also found by what others call it" };
    private readonly Option<string?> _topics = new("--topics") { Description = "A file with topics of your own, beside those that come with the tool", HelpName = "FILE" };
    private readonly Option<DateOnly?> _from = Choices.Day("--from", lastOfPeriod: false, "Only meetings on this day or later");
    private readonly Option<DateOnly?> _to = Choices.Day("--to", lastOfPeriod: true, "Only meetings on this day or earlier");

    /// <summary>Adds the options to a command; where nobody speaks there is none for speakers.</summary>
    public void AddTo(Command command, bool withSpeakers = true)
    {
        command.Add(_authorities);
        command.Add(_committees);
        if (withSpeakers) command.Add(_speakers);
        command.Add(_from);
        command.Add(_to);
        command.Add(_exact);
        command.Add(_topics);
    }

    /// <summary>A query with the words and what narrows it.</summary>
    /// <exception cref="CommandFailure">The days are in the wrong order.</exception>
    public SearchQuery Query(ParseResult parsed, string words = "")
    {
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        if (from > to) throw new CommandFailure(ExitCode.WrongUsage, "--from is later than --to: swap them.");
        return new SearchQuery
        {
            Text = words,
            Authorities = [.. parsed.GetValue(_authorities) ?? []],
            Committees = [.. parsed.GetValue(_committees) ?? []],
            Speakers = [.. parsed.GetValue(_speakers) ?? []],
            From = from,
            To = to,
            Exact = parsed.GetValue(_exact),
            Topics = OwnFiles.Topics(parsed.GetValue(_topics)),
        };
    }
}
