using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>The text of one paragraph as its runs are read, with whether all of it is bold.</summary>
internal sealed class ParagraphText
{
    /// <summary>Where the writer broke the line.</summary>
    public const string LineBreak = "\n";

    private readonly StringBuilder _text = new();
    private bool _plain;
    private bool _bold;

    /// <summary>Whether every letter is bold.</summary>
    public bool IsBold => _bold && !_plain;

    public int Length => _text.Length;

    public void Append(string text, bool bold)
    {
        _text.Append(text);
        if (!text.Any(char.IsLetterOrDigit)) return;
        if (bold) _bold = true;
        else _plain = true;
    }

    /// <summary>The lines that the writer parted, folded. A tab behind a typed "5." is a blank, other tabs part columns.</summary>
    public IReadOnlyList<string> Pieces()
        => [.. Normaliser.Clean(_text.ToString()).Split('\n').Select(Folded).Where(piece => piece.Length > 0)];

    private static string Folded(string piece)
    {
        var columns = piece.Split('\t').Select(column => Fold.Text(column)).Where(column => column.Length > 0).ToList();
        if (columns.Count == 0) return "";
        // "5.	Apologies": the number's own tab. Behind "5" alone it is what makes a number of it.
        int from = columns.Count > 1 && columns[0].Length <= 8 && columns[0][^1] is '.' or ')' or ':' && columns[0].Any(char.IsAsciiDigit) ? 1 : 0;
        string rest = string.Join('\t', columns.Skip(from));
        return from == 0 ? rest : $"{columns[0]} {rest}";
    }
}
