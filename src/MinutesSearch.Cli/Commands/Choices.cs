using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MinutesSearch.Indexing;
using MinutesSearch.Service.Web;

namespace MinutesSearch.Cli.Commands;

/// <summary>The options that several commands share, each with its help and its checks.</summary>
internal static class Choices
{
    public const string IndexVariable = "MINUTES_INDEX";

    public static Option<string> Format(string description, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"{description} ({string.Join(", ", formats)})",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => formats[0],
            CustomParser = result => OneOf(result, formats),
        };
        option.CompletionSources.Add(formats);
        return option;
    }

    public static Option<string> Index() => new("--index")
    {
        Description = $"The index file; else the environment variable {IndexVariable}, else minutes.db in the current folder",
        HelpName = "FILE",
    };

    /// <summary>The index file that the options and the environment name.</summary>
    public static string IndexPath(ParseResult parsed, Option<string> option)
    {
        if (parsed.GetValue(option) is { Length: > 0 } given) return given;
        return Environment.GetEnvironmentVariable(IndexVariable) is { Length: > 0 } usual ? usual : "minutes.db";
    }

    public static Option<string[]> Repeatable(string name, string helpName, string description) => new(name)
    {
        Description = description + " (repeatable)",
        HelpName = helpName,
    };

    public static Option<string[]> Lexicon(string description)
        => Repeatable("--lexicon", "FILE", description + ": a file named like a table of the lexicon (see minutes lexicon), or a folder of such files");

    public static Option<int> Number(string name, int usual, int least, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                && number >= least && number <= most) return number;
            result.AddError($"{name} takes a number from {least:N0} to {most:N0}, not '{result.Tokens[0].Value}'.");
            return usual;
        },
    };

    public static Option<DateOnly?> Day(string name, bool lastOfPeriod, string description) => new(name)
    {
        Description = description + " (yyyy-MM-dd, yyyy-MM or yyyy)",
        HelpName = "DATE",
        CustomParser = result =>
        {
            var day = Days.Of(result.Tokens[0].Value, lastOfPeriod);
            if (day is null) result.AddError($"{name} takes a date as 2024-03-31, 2024-03 or 2024, not '{result.Tokens[0].Value}'.");
            return day;
        },
    };

    public static Option<PassageKind[]> Kinds() => new("--kind")
    {
        Description = "Only passages of this kind: question, response (or answer), comment, statement, action, resolution, slide (repeatable)",
        HelpName = "KIND",
        CustomParser = result => [.. result.Tokens.Select(token => KindOf(token.Value, result)).OfType<PassageKind>()],
    };

    private static PassageKind? KindOf(string written, ArgumentResult result)
    {
        if (PassageKinds.Of(written) is { } kind) return kind;
        result.AddError($"--kind takes question, response, comment, statement, action, resolution or slide, not '{written}'.");
        return null;
    }

    private static string OneOf(ArgumentResult result, string[] formats)
    {
        string written = result.Tokens[0].Value;
        string? known = formats.FirstOrDefault(format => format.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (known is null) result.AddError($"--format takes {string.Join(", ", formats[..^1])} or {formats[^1]}, not '{written}'.");
        return known ?? formats[0];
    }
}
