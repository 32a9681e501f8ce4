using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>The text of one paragraph as its runs are read, with whether all of it is bold.</summary>
internal sealed class ParagraphText
{
    /// <summary>Where the writer broke the line.</summary>
    public const string LineBreak = "\n";

    /// <summary>A longer word is no number of an item ("FC/24/118").</summary>
    private const int LongestNumber = 12;

    private readonly StringBuilder _text = new();
    private bool _plain;
    private bool _bold;

    private int _lead;

    /// <summary>Whether every letter is bold.</summary>
    public bool IsBold => _bold && !_plain;

    /// <summary>How long the bold opening is in the first piece, before plain words; 0 if there is none.</summary>
    public int BoldLead => _lead == 0 ? 0 : Pieces(_text.ToString(0, _lead)) is [var opening] ? opening.Length : 0;

    public int Length => _text.Length;

    public void Append(string text, bool bold)
    {
        _text.Append(text);
        if (!text.Any(char.IsLetterOrDigit)) return;
        if (_bold && !_plain && !bold) _lead = _text.Length - text.Length;
        if (bold) _bold = true;
        else _plain = true;
    }

    /// <summary>The lines that the writer parted, folded. A tab behind a typed "5." is a blank, other tabs part columns.</summary>
    public IReadOnlyList<string> Pieces() => Pieces(_text.ToString());

    private static IReadOnlyList<string> Pieces(string text)
        => [.. Normaliser.Clean(text).Split('\n').Select(Folded).Where(piece => piece.Length > 0)];

    private static string Folded(string piece)
    {
        piece = WithGapAsTab(piece.Trim(' '));
        var columns = piece.Split('\t').Select(column => Fold.Text(column)).Where(column => column.Length > 0).ToList();
        if (columns.Count == 0) return "";
        // "5.	Apologies": the number's own tab. Behind "5" alone it is what makes a number of it.
        int from = columns.Count > 1 && columns[0].Length <= 8 && columns[0][^1] is '.' or ')' or ':' && columns[0].Any(char.IsAsciiDigit) ? 1 : 0;
        string rest = string.Join('\t', columns.Skip(from));
        return from == 0 ? rest : $"{columns[0]} {rest}";
    }

    /// <summary>"37   Declarations of interest": a number that is set off with blanks is set off, as with a tab.</summary>
    private static string WithGapAsTab(string piece)
    {
        int gap = piece.IndexOf("  ", StringComparison.Ordinal);
        if (gap is < 1 or > LongestNumber || !char.IsAsciiDigit(piece[gap - 1]) || piece.AsSpan(0, gap).Contains('\t')) return piece;
        return $"{piece.AsSpan(0, gap)}\t{piece.AsSpan(gap).TrimStart()}";
    }
}
