using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing;

/// <summary>Puts a <see cref="DocumentText"/> together, for a <see cref="FormatReader"/> of one's own: one call a paragraph, in reading order.</summary>
/// <remarks>
/// Line breaks inside a paragraph become spaces, and characters that no document needs (soft hyphens, ligatures, odd spaces) are put
/// right, so what goes in and <see cref="MinutesDocument.Text"/> may differ. Not safe for several threads at a time.
/// </remarks>
public sealed class DocumentTextBuilder
{
    private readonly LineWriter _lines = new();
    private int _page;

    /// <summary>The page of all that is added from here on, from 1; 0, as at the beginning, where there are no pages.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Page
    {
        get => _page;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _page = value;
        }
    }

    /// <summary>Adds a heading.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="level">From 1, the highest.</param>
    public void AddHeading(string text, int level = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        Add(text, new Line { Role = LineRole.Heading, Level = level });
    }

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="isBold">Whether all of it is bold, as titles often are.</param>
    public void AddParagraph(string text, bool isBold = false) => Add(text, new Line { Role = LineRole.Text, Bold = isBold });

    /// <summary>Adds an item of a list.</summary>
    /// <param name="text">Its words, without the mark.</param>
    /// <param name="level">How deep it is nested, from 0.</param>
    /// <param name="mark">The bullet or number as printed ("•", "(a)", "3.").</param>
    public void AddListItem(string text, int level = 0, string mark = "•")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentNullException.ThrowIfNull(mark);
        Add(text, new Line { Role = LineRole.ListItem, Level = level, Marker = mark });
    }

    /// <summary>Adds a row of a table.</summary>
    /// <param name="cells">The words of its cells, from left to right.</param>
    public void AddRow(params IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _lines.Add(string.Join('\t', cells.Select(Clean)), new Line { Role = LineRole.TableRow, Page = _page });
    }

    /// <summary>Adds what belongs to the page and not to the minutes: a running header, a page number. It stays in the text and is read by nobody.</summary>
    public void AddFurniture(string text) => Add(text, new Line { Role = LineRole.Furniture });

    /// <summary>The document so far.</summary>
    /// <param name="name">The file's name or address, as the reader was given it.</param>
    public DocumentText Build(string? name) => _lines.ToDocument(DocumentFormat.Own, name, SourceFacts.None, []);

    private void Add(string text, Line line)
    {
        string words = Clean(text);
        if (words.Length > 0) _lines.Add(words, line with { Page = _page });
        else _lines.AddBlank(_page);
    }

    private static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Fold.Text(Normaliser.Clean(text));
    }
}
