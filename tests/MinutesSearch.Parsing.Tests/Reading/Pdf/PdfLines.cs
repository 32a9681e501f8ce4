using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading.Pdf;

/// <summary>A PDF's lines as tests compare them: role and level, mark, text, with "|" for tabs and "/" for line ends in cells.</summary>
internal static class PdfLines
{
    public static string[] Of(PdfBuilder file) => Of(file.Build());

    public static string[] Of(byte[] bytes)
    {
        var text = DocumentReader.Read(bytes, new ParseOptions(), default);
        return [.. text.Lines.Where(line => line.Length > 0).Select(line => Show(text, line))];
    }

    private static string Show(DocumentText text, Line line)
    {
        string role = line.Role == LineRole.Text ? "" : line.Level > 0 ? $"{line.Role}{line.Level}: " : $"{line.Role}: ";
        return $"{role}{(string.IsNullOrEmpty(line.Marker) ? "" : line.Marker + " ")}{text[line].ToString().Replace('\t', '|').Replace('\u2028', '/')}";
    }
}
