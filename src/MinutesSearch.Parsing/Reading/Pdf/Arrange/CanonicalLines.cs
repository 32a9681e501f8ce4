using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Writes paragraphs as lines of the canonical text: characters as the text may hold them, words cut at line ends made whole.</summary>
internal static class CanonicalLines
{
    private const string Between = "\n\n";

    public static void Write(List<Flow> flows, LineWriter lines)
    {
        string whole = string.Join(Between, flows.Select(flow => Tidy(flow.Text)));
        string[] texts = LineEndHyphens.Join(whole).Split(Between);
        for (int i = 0; i < flows.Count && i < texts.Length; i++)
        {
            string text = OneLine(texts[i]);
            if (text.Length == 0) continue;
            var flow = flows[i];
            lines.Add(text, new Line { Role = flow.Role, Bold = flow.Bold, Level = flow.Level, Marker = flow.Marker, Page = flow.Page });
        }
    }

    private static string Tidy(string text)
    {
        text = Normaliser.Clean(text).Trim(' ', '\n', '\f');
        return text.Contains(Between, StringComparison.Ordinal) ? text.Replace(Between, "\n") : text;
    }

    /// <summary>Line ends become spaces, runs of spaces one; tabs stay, and the ends of a cell's paragraphs as <see cref="TableRow.LineInCell"/>.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char kept = c switch { '\n' => ' ', '\f' => TableRow.LineInCell, _ => c };
            if (kept == ' ' && (line.Length == 0 || char.IsWhiteSpace(line[^1]))) continue;
            if (kept is '\t' or TableRow.LineInCell && line.Length > 0 && line[^1] == ' ') line.Length--;
            line.Append(kept);
        }
        return line.ToString().Trim(' ', TableRow.LineInCell);
    }
}
