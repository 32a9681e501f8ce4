using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MinutesSearch.Parsing.Extraction;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Makes sources of plain lines and prints figures as "value unit | measure | of | when | qualifier".</summary>
internal static class FiguresText
{
    /// <summary>A line that starts with "- " is a bullet (two blanks before it nest it), one with a tab is a table row.</summary>
    public static ImmutableArray<Figure> Find(string lines, string? heading = null)
    {
        var (text, sources) = Sources(lines, heading);
        return MinutesSearch.Parsing.Extraction.Figures.Extract(text, sources, CancellationToken.None);
    }

    public static (DocumentText Text, List<FigureSource> Sources) Sources(string lines, string? heading = null)
    {
        var sources = new List<FigureSource>();
        int at = 0;
        foreach (string line in lines.Split('\n'))
        {
            bool row = line.Contains('\t'), bullet = line.TrimStart().StartsWith("- ", StringComparison.Ordinal);
            int mark = bullet ? line.IndexOf('-') + 2 : 0;
            var kind = row ? BlockKind.TableRow : bullet ? BlockKind.ListItem : BlockKind.Paragraph;
            var block = new Block { Kind = kind, Start = at + mark, End = at + line.Length, MarkStart = at, Level = mark > 2 ? 1 : 0, Page = 3 };
            sources.Add(new FigureSource(block, heading, row));
            at += line.Length + 1;
        }
        return (new DocumentText { Text = lines, Lines = [], Format = DocumentFormat.PlainText }, sources);
    }

    public static string Print(Figure figure)
    {
        var printed = new StringBuilder(figure.Value.ToString(CultureInfo.InvariantCulture));
        printed.Append(' ').Append(figure.Unit switch { FigureUnit.Percent => "%", FigureUnit.Gbp => "GBP", var unit => unit.ToString().ToLowerInvariant() });
        string[] parts = [figure.Measure ?? "", figure.Of ?? "", figure.When ?? "", figure.Qualifier ?? ""];
        int last = Array.FindLastIndex(parts, part => part.Length > 0);
        for (int i = 0; i <= last; i++) printed.Append(" | ").Append(parts[i]);
        return printed.ToString();
    }

    public static string[] Printed(string lines, string? heading = null) => [.. Find(lines, heading).Select(Print)];
}
